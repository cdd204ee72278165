/** An article's text with its paragraphs and repairs: read only when asked for, since they are large. */
import type { Repair as ParsedRepair, Span } from '@countermeasure/parser/parsed-page';
import { repairsInArticle } from '@countermeasure/parser/repairs-in-article';
import type { ValueOf } from '../graphql/base-builder.ts';
import { oneInOrder } from '../graphql/batches.ts';
import type { SHARED_ENUMS } from '../graphql/shared-enums.ts';
import { builder, enums } from './builder.ts';
import type { EditorContext } from './context.ts';

type Shared<Name extends keyof typeof SHARED_ENUMS> = ValueOf<typeof SHARED_ENUMS, Name>;
type ParagraphShape = { index: number; kind: Shared<'ParagraphKind'>; start: number; end: number };
/** As stored: the parser's repair with the key that decisions name and whether it is applied. */
type StoredRepair = ParsedRepair & { key: string; applied: boolean };
type Body = { id: string; text: string; paragraphs: unknown; slices: unknown; repairs: unknown };

export async function loadBody(context: EditorContext, articleId: string): Promise<Body> {
  const body = await context.batches.get('article body', (ids) => load(context, ids)).load(articleId);
  if (!body) throw new Error(`article ${articleId} has gone`);
  return body;
}

async function load({ db }: EditorContext, ids: readonly string[]): Promise<(Body | null)[]> {
  const rows = await db.article.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, text: true, paragraphs: true, slices: true, repairs: true },
  });
  return oneInOrder(ids, rows, ({ id }) => id);
}

export const paragraphsOf = ({ paragraphs }: Body): ParagraphShape[] =>
  (paragraphs as Omit<ParagraphShape, 'index'>[]).map((paragraph, index) => ({ ...paragraph, index }));

/** Those inside the article, with their places in its text. */
export function repairsOf({ slices, repairs }: Body): StoredRepair[] {
  // `repairsInArticle` reads nothing of an article but its slices, and keeps what it does not know.
  const page = { article: { slices: slices as Span[] }, repairs: repairs as StoredRepair[] };
  return repairsInArticle(page as never) as StoredRepair[];
}

export const Paragraph = builder.objectRef<ParagraphShape>('Paragraph').implement({
  description: 'A paragraph as a span.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'From 0.' }),
    kind: t.expose('kind', { type: enums.ParagraphKind, description: 'What it is.' }),
    start: t.exposeInt('start', { description: 'First code point.' }),
    end: t.exposeInt('end', { description: 'Code point after the last.' }),
  }),
});

export const Repair = builder.objectRef<StoredRepair>('Repair').implement({
  description: 'One recorded, reversible change of the text.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable within the article.' }),
    kind: t.expose('kind', { type: enums.RepairKind, description: 'What was wrong.' }),
    rule: t.exposeString('rule', { description: "The rule's name." }),
    reason: t.exposeString('reason', { description: 'Why, in words.' }),
    certainty: t.expose('certainty', { type: enums.RepairCertainty, description: 'Whether it can be wrong.' }),
    start: t.int({ description: 'First code point in the text as it is now.', resolve: ({ to }) => to.start }),
    end: t.int({ description: 'Code point after it.', resolve: ({ to }) => to.end }),
    before: t.exposeString('before', { description: 'What stood there.' }),
    after: t.exposeString('after', { description: 'What the repair puts there.' }),
    applied: t.exposeBoolean('applied', { description: 'False once an editor has reverted it.' }),
  }),
});

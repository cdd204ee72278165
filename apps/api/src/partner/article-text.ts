/** An article's text with its paragraphs and repairs: columns of their own, there only where the source allows it. */
import type { ValueOf } from '../graphql/base-builder.ts';
import type { SHARED_ENUMS } from '../graphql/shared-enums.ts';
import { builder, enums } from './builder.ts';
import type { PartnerContext } from './context.ts';
import type { RecordRow } from './record-types.ts';

type Shared<Name extends keyof typeof SHARED_ENUMS> = ValueOf<typeof SHARED_ENUMS, Name>;
type StoredParagraph = { kind: Shared<'ParagraphKind'>; start: number; end: number };
type ParagraphShape = StoredParagraph & { index: number; text: string };
type RepairShape = {
  kind: Shared<'RepairKind'>;
  rule: string;
  reason: string;
  certainty: Shared<'RepairCertainty'>;
  start: number;
  end: number;
  before: string;
  after: string;
};
type TextRow = { text: string | null; paragraphs: StoredParagraph[] | null; repairs: RepairShape[] | null };

/** Null without the scope, and where the source's licence allows quotations only. */
export async function loadText(context: PartnerContext, article: RecordRow<'ARTICLE'>): Promise<TextRow | null> {
  if (!context.access.scopes.includes('TEXT_READ')) return null;
  const row = await context.batches.get('article text', (ids) => load(context, ids)).load(article.editionId);
  return row?.text == null ? null : row;
}

/** Whether the text is given, without reading it. */
export async function textAccess(context: PartnerContext, article: RecordRow<'ARTICLE'>) {
  const isThere = await context.batches
    .get('article has text', (ids) => haveText(context, ids))
    .load(article.editionId);
  if (!isThere) return 'QUOTES_ONLY' as const;
  return context.access.scopes.includes('TEXT_READ') ? ('FULL' as const) : ('SCOPE_REQUIRED' as const);
}

/** The paragraphs with their own characters, which are counted in code points. */
export function paragraphsOf({ text, paragraphs }: TextRow): ParagraphShape[] {
  const characters = Array.from(text ?? '');
  return (paragraphs ?? []).map(({ kind, start, end }, index) => ({
    index,
    kind,
    start,
    end,
    text: characters.slice(start, end).join(''),
  }));
}

async function load({ reader }: PartnerContext, editionIds: readonly string[]): Promise<(TextRow | null)[]> {
  const rows = await reader.rows<TextRow & { editionId: string }>(
    (statement) => `SELECT edition_id AS "editionId", text, paragraphs, repairs FROM published.article
      WHERE edition_id = ANY(${statement.value(editionIds, 'uuid[]')})`,
  );
  const byId = new Map(rows.map((row) => [row.editionId, row]));
  return editionIds.map((id) => byId.get(id) ?? null);
}

async function haveText({ reader }: PartnerContext, editionIds: readonly string[]): Promise<boolean[]> {
  const rows = await reader.rows<{ editionId: string }>(
    (statement) => `SELECT edition_id AS "editionId" FROM published.article
      WHERE edition_id = ANY(${statement.value(editionIds, 'uuid[]')}) AND text IS NOT NULL`,
  );
  const ids = new Set(rows.map(({ editionId }) => editionId));
  return editionIds.map((id) => ids.has(id));
}

export const Paragraph = builder.objectRef<ParagraphShape>('Paragraph').implement({
  description: 'A paragraph as a span of the text.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its position, from 0.' }),
    kind: t.expose('kind', { type: enums.ParagraphKind, description: 'What it is.' }),
    start: t.exposeInt('start', { description: 'First code point.' }),
    end: t.exposeInt('end', { description: 'Code point after the last.' }),
    text: t.exposeString('text', { description: 'Its characters.' }),
  }),
});

export const Repair = builder.objectRef<RepairShape>('Repair').implement({
  description: 'One recorded, reversible change of the text.',
  fields: (t) => ({
    kind: t.expose('kind', { type: enums.RepairKind, description: 'What was wrong.' }),
    rule: t.exposeString('rule', { description: "The rule's name." }),
    reason: t.exposeString('reason', { description: 'Why, in words.' }),
    certainty: t.expose('certainty', { type: enums.RepairCertainty, description: 'Whether it can be wrong.' }),
    start: t.exposeInt('start', { description: 'First code point of `after` in the text.' }),
    end: t.exposeInt('end', { description: 'Code point after it.' }),
    before: t.exposeString('before', { description: 'What stood there.' }),
    after: t.exposeString('after', { description: 'What stands there now.' }),
  }),
});

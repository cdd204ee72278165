/**
 * Publishes submitted editions, all of them or none. Someone else than the submitter has to do it; where there is no one
 * else, an ADMIN may with a reason, and that is counted and shown.
 */
import { z } from 'zod';
import { type BulkResult, versionRefusal, withoutRepeats } from './bulk.ts';
import { type CommandContext, type CommandRun, runCommand, type Transaction } from './command.ts';
import type { RecordDocument } from './documents/read-documents.ts';
import { lacksSecondReader } from './edition-transitions.ts';
import { ConflictError, type DomainError, PermissionError } from './errors.ts';
import { fromGlobalId } from './global-id.ts';
import { lockRows } from './locks.ts';
import { mayUse } from './permissions.ts';
import { editionProblems, type Problem } from './publishing/edition-problems.ts';
import { goLive, takePublicationInstant } from './publishing/go-live.ts';
import type { RecordType } from './records.ts';
import { BULK_LIMIT, prose, validate, versionedReference } from './validate.ts';

const schema = z.strictObject({
  items: z.array(versionedReference('Edition')).min(1).max(BULK_LIMIT),
  /** Why there is no second reader. */
  forceReason: prose(1000).nullish(),
});
export type PublishEditionsInput = z.input<typeof schema>;

/** Articles first: measures rest on them, and quotations go live only where their article is. */
const ORDER: RecordType[] = [
  'SCHEME',
  'CONCEPT',
  'ARTICLE',
  'ORGANIZATION',
  'SYSTEM',
  'LEGAL_INSTRUMENT',
  'CAMPAIGN',
  'MEASURE',
];

/** Throws ValidationError and PermissionError; when any item is refused, nothing is applied and all that are wrong are named. */
export async function publishEditions(context: CommandContext, input: PublishEditionsInput): Promise<BulkResult> {
  const { items, forceReason } = validate(schema, input);
  return runCommand(context, 'publishEditions', async (run) => {
    const { tx, actor } = run;
    const wanted = withoutRepeats(items);
    const ids = wanted.map(({ id }) => id);
    const editions = await lockEditions(tx, ids);
    const byId = new Map(editions.map((edition) => [edition.id, edition]));
    const problems = await editionProblems(tx, editions, actor);
    const refused = wanted.flatMap((item) => {
      const edition = byId.get(item.id);
      const error = versionRefusal(item, edition) ?? refusalOf(problems.get(item.id) ?? [], run, forceReason);
      return error ? [{ id: item.id, error }] : [];
    });
    if (refused.length > 0) return { actionId: null, applied: [], refused };
    const publishedAt = await takePublicationInstant(tx);
    const place = ({ contentType }: EditionRow) => ORDER.indexOf(contentType as RecordType);
    const applied = [];
    for (const edition of editions.toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1))) {
      applied.push(await publishEdition(run, edition, publishedAt, forceReason || null));
    }
    const count = applied.length;
    const forced = editions.filter(({ submittedById }) => lacksSecondReader(submittedById, actor)).length;
    const actionId = await run.recordAction({
      summary: { en: `Published ${count} ${count === 1 ? 'edition' : 'editions'}`, zh: `发布 ${count} 个版本` },
      payload: { count, forced, ...(forced > 0 && forceReason && { forceReason }) },
      changes: null,
      records: applied.map(({ type, id, version }) => ({
        type,
        id,
        versionBefore: version - 1,
        versionAfter: version,
      })),
    });
    return { actionId, applied, refused: [] };
  });
}

type EditionRow = {
  id: string;
  contentType: string;
  contentId: string;
  number: number;
  document: unknown;
  updateType: 'MAJOR' | 'MINOR' | null;
  changeNote: string | null;
  changedPaths: string[];
  submittedById: string | null;
};

/**
 * The editions as they are under lock. Articles are locked first, then what is published and what it will supersede, then
 * the order lock is taken: a withdrawal takes them the same way round.
 */
async function lockEditions(tx: Transaction, ids: string[]) {
  const where = { id: { in: ids } };
  const unlocked = await tx.edition.findMany({ where });
  await lockRows(tx, 'Article', articleIdsOf(unlocked));
  const contentIds = unlocked.map(({ contentId }) => contentId);
  const live = await tx.edition.findMany({
    where: { contentId: { in: contentIds }, state: 'PUBLISHED' },
    select: { id: true },
  });
  await lockRows(tx, 'Edition', [...ids, ...live.map(({ id }) => id)]);
  return tx.edition.findMany({ where });
}

/** The articles that editions are of or rest on: locked, so that none is withdrawn meanwhile. */
function articleIdsOf(editions: EditionRow[]): string[] {
  const ids = editions.map(({ contentType, contentId, document }) => {
    const { articleId } = document as { articleId?: string };
    return contentType === 'ARTICLE' ? contentId : articleId ? fromGlobalId(articleId)?.id : undefined;
  });
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** A reason stands in for a second reader where the actor may force; everything else that blocks is listed. */
function refusalOf(
  problems: Problem[],
  { actor }: CommandRun,
  forceReason: string | null | undefined,
): DomainError | null {
  const force = Boolean(forceReason) && mayUse(actor, 'FORCE_PUBLISH');
  const own = problems.filter(({ secondReader }) => secondReader && !force);
  const others = problems.filter(({ severity, secondReader }) => severity === 'BLOCKER' && !secondReader);
  const sentences = [...others, ...own].map(({ message }) => message);
  const [first] = sentences;
  if (!first) return null;
  if (others.length === 0) return new PermissionError(null, first);
  return new ConflictError('EDITION_STATE', sentences, others.find(({ record }) => record)?.record ?? null);
}

async function publishEdition(run: CommandRun, edition: EditionRow, publishedAt: Date, forceReason: string | null) {
  const { tx, actor, actorId, audit } = run;
  const { id, contentId, number } = edition;
  const recordType = edition.contentType as RecordType;
  const forced = lacksSecondReader(edition.submittedById, actor);
  if (number > 1) {
    await tx.edition.updateMany({
      where: { contentId, state: 'PUBLISHED' },
      data: { state: 'SUPERSEDED', supersededAt: publishedAt, version: { increment: 1 } },
    });
  }
  const { updateType, changeNote, changedPaths } = edition;
  const document = edition.document as RecordDocument;
  const publication = { editionId: id, recordType, recordId: contentId, number, document, changeNote, changedPaths };
  const sha256 = await goLive(run, { ...publication, updateType: updateType ?? 'MINOR' }, publishedAt);
  const { version } = await tx.edition.update({
    where: { id },
    data: {
      ...{ state: 'PUBLISHED', sha256, publishedAt, publishedById: actorId },
      ...{ forced, forceReason: forced ? forceReason : null, version: { increment: 1 } },
    },
    select: { version: true },
  });
  audit({
    kind: 'edition.published',
    subject: { type: 'Edition', id },
    detail: { recordId: contentId, recordType, number, sha256, forced, ...(forced && { forceReason }) },
  });
  return { type: 'Edition', id, version };
}

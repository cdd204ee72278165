/**
 * Hands records in for publication: freezes each as an edition, made from the record with accepted evidence only. A record
 * that has been handed in and changed since is handed in again; its edition keeps its number until it is published.
 * Undone, a submission is a draft again, or what was handed in before.
 */
import type { Prisma } from '@countermeasure/db/generated/prisma/client';
import { z } from 'zod';
import { type BulkResult, versionRefusal, withoutRepeats } from './bulk.ts';
import { canonicalSha256, type JsonValue } from './canonical-json.ts';
import { changedPaths } from './changed-paths.ts';
import { type CommandContext, type CommandRun, databaseTime, runCommand } from './command.ts';
import { asJson, type RecordDocument, readDocuments } from './documents/read-documents.ts';
import { DRAFT_LIKE_STATES } from './edition-transitions.ts';
import { type DomainError, PermissionError } from './errors.ts';
import { lockRows } from './locks.ts';
import { pick } from './publishing/move-editions.ts';
import { submissionRefusal } from './publishing/submission-refusal.ts';
import { RECORD_MODELS, RECORD_TYPES, readRecordHeads } from './records.ts';
import type { RowChange } from './row-changes.ts';
import { BULK_LIMIT, prose, validate, versionedReference } from './validate.ts';

const schema = z.strictObject({
  /** Records with the versions the editor saw. */
  items: z
    .array(
      versionedReference(
        'Article',
        'Measure',
        'Campaign',
        'Organization',
        'System',
        'LegalInstrument',
        'Place',
        'Scheme',
        'Concept',
      ),
    )
    .min(1)
    .max(BULK_LIMIT),
  updateType: z.enum(['MAJOR', 'MINOR']),
  /** Needed when MAJOR, a record's first edition aside. */
  changeNote: prose(2000).nullish(),
});
export type SubmitEditionsInput = z.input<typeof schema>;
type Valid = z.output<typeof schema>;

/** Applied are the editions, not the records. Throws ValidationError and PermissionError; everything else is in `refused`. */
export async function submitEditions(context: CommandContext, input: SubmitEditionsInput): Promise<BulkResult> {
  const valid = validate(schema, input);
  return runCommand(context, 'submitEditions', async (run) => {
    const { tx, actor } = run;
    if (actor.kind === 'SYSTEM') {
      throw new PermissionError(null, { en: 'A person has to submit an edition.', zh: '版本须由编辑人员提交。' });
    }
    const items = withoutRepeats(valid.items);
    for (const model of Object.values(RECORD_MODELS)) {
      await lockRows(
        tx,
        model,
        items.filter(({ type }) => type === model).map(({ id }) => id),
      );
    }
    // Once the records are locked: later than every action that the documents show.
    const submittedAt = await databaseTime(tx);
    const heads = await readRecordHeads(tx, items);
    const documents = await readDocuments(tx, items);
    const editions = await tx.edition.findMany({
      where: { contentId: { in: items.map(({ id }) => id) } },
      orderBy: { number: 'asc' },
    });
    const byRecord = Map.groupBy(editions, ({ contentId }) => contentId);
    const result: BulkResult = { actionId: null, applied: [], refused: [] };
    const changes: RowChange[] = [];
    const versionsBefore: (number | null)[] = [];
    for (const item of items) {
      const head = heads.get(item.id);
      const document = documents.get(item.id);
      const own = byRecord.get(item.id) ?? [];
      const draft = own.find(({ state }) => DRAFT_LIKE_STATES.includes(state)) ?? null;
      const live = own.find(({ state }) => state === 'PUBLISHED') ?? null;
      const number = draft?.number ?? (own.at(-1)?.number ?? 0) + 1;
      const error: DomainError | null =
        versionRefusal(item, head?.present ? head : undefined) ??
        (await submissionRefusal(tx, document as RecordDocument, { draft, live, number }, valid));
      if (error) {
        result.refused.push({ id: item.id, error });
        continue;
      }
      const record = { type: RECORD_TYPES[item.type], id: item.id };
      const edition = await freeze(
        { ...run, now: submittedAt },
        record,
        document as RecordDocument,
        { draft, live, number },
        valid,
      );
      result.applied.push({ type: 'Edition', id: edition.id, version: edition.version });
      changes.push(submission(draft, edition));
      versionsBefore.push(draft?.version ?? null);
    }
    if (result.applied.length === 0) return result;
    const count = result.applied.length;
    result.actionId = await run.recordAction({
      summary: {
        en: `Submitted ${count} ${count === 1 ? 'record' : 'records'} for review`,
        zh: `提交 ${count} 条记录送审`,
      },
      payload: { count, updateType: valid.updateType },
      changes,
      records: result.applied.map(({ type, id, version }, index) => {
        return { type, id, versionBefore: versionsBefore[index] ?? null, versionAfter: version };
      }),
    });
    return result;
  });
}

type Editions<Row> = { draft: Row | null; live: Row | null; number: number };
type EditionRow = Prisma.EditionGetPayload<object>;

async function freeze(
  { tx, actorId, now, audit }: CommandRun,
  record: { type: (typeof RECORD_TYPES)[keyof typeof RECORD_TYPES]; id: string },
  document: RecordDocument,
  { draft, live, number }: Editions<EditionRow>,
  { updateType, changeNote }: Valid,
): Promise<EditionRow> {
  const json = asJson(document);
  const data = {
    state: 'SUBMITTED',
    document: json as Prisma.InputJsonObject,
    sha256: canonicalSha256(json),
    updateType,
    changeNote: changeNote || null,
    changedPaths: live ? changedPaths(live.document as JsonValue, json) : [],
    submittedById: actorId,
    submittedAt: now,
    reviewComment: null,
  } as const;
  const edition = draft
    ? await tx.edition.update({ where: { id: draft.id }, data: { ...data, version: { increment: 1 } } })
    : await tx.edition.create({ data: { ...data, contentType: record.type, contentId: record.id, number } });
  audit({
    kind: 'edition.submitted',
    subject: { type: 'Edition', id: edition.id },
    detail: { recordId: record.id, recordType: record.type, number, sha256: data.sha256 },
  });
  return edition;
}

const HANDED_IN = ['state', 'submittedById', 'submittedAt'];
const ABOUT = ['updateType', 'changeNote', 'reviewComment'];
const FROZEN = ['document', 'sha256', 'changedPaths'];

/**
 * What undoing turns round. A first submission leaves a draft, so that its number is not given to another; what had been
 * handed in before comes back with its document, while a draft's is made anew whenever it is submitted.
 */
function submission(draft: EditionRow | null, edition: EditionRow): RowChange {
  const names = [...HANDED_IN, ...(draft ? ABOUT : []), ...(draft && draft.state !== 'DRAFT' ? FROZEN : [])];
  const before = draft ? pick(draft, names) : { state: 'DRAFT', submittedById: null, submittedAt: null };
  return { type: 'Edition', id: edition.id, before, after: pick(edition, names) };
}

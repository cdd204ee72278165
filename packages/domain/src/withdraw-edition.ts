/**
 * Takes a record back from partners, at every instant: all its published rows go, a tombstone says when and why. An
 * article takes its published measures along, or is refused while it has any; quotations of it go from every record.
 */
import { z } from 'zod';
import { type Applied, versionRefusal } from './bulk.ts';
import { type CommandContext, type CommandRun, runCommand, type Transaction } from './command.ts';
import { stateRefusal } from './edition-transitions.ts';
import { ConflictError, ValidationError } from './errors.ts';
import { lockRows } from './locks.ts';
import { chooseCanonicalLive } from './publishing/canonical-article.ts';
import { takePublicationInstant } from './publishing/go-live.ts';
import { deletePublishedRows, readLiveIds } from './publishing/published-tables.ts';
import { RECORD_TYPES, type RecordModel, type RecordType } from './records.ts';
import { fieldError, prose, uuid, validate } from './validate.ts';

const schema = z.strictObject({
  /** The live edition. */
  id: uuid,
  expectedVersion: z.int().min(1),
  reason: z.enum(['ERROR', 'DUPLICATE', 'SOURCE_RETRACTED', 'LEGAL', 'OTHER']),
  /** For readers: shown in the tombstone. */
  explanation: prose(2000).nullish(),
  /** The record to use instead. */
  replacedBy: z.strictObject({ type: z.string(), id: uuid }).nullish(),
  dependents: z.enum(['REFUSE', 'WITHDRAW']),
});
export type WithdrawEditionInput = z.input<typeof schema>;
type Valid = z.output<typeof schema>;
/** `withdrawn` is the edition asked for, then those that went with it. */
export type WithdrawEditionResult = { actionId: string; id: string; version: number; withdrawn: Applied[] };

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError, ConflictError (EDITION_STATE, DEPENDENTS). */
export async function withdrawEdition(
  context: CommandContext,
  input: WithdrawEditionInput,
): Promise<WithdrawEditionResult> {
  const valid = validate(schema, input);
  return runCommand(context, 'withdrawEdition', async (run) => {
    const { tx } = run;
    const { edition, dependents } = await lockEditions(tx, valid.id);
    const error = versionRefusal(
      { type: 'Edition', id: valid.id, expectedVersion: valid.expectedVersion },
      edition ?? undefined,
    );
    if (error || !edition) throw error;
    const refusal = stateRefusal(edition.state, 'WITHDRAW');
    if (refusal) throw new ConflictError('EDITION_STATE', [refusal]);
    await checkReplacement(tx, edition, valid);
    if (dependents.length > 0 && valid.dependents === 'REFUSE') throw hasDependents(dependents);
    const withdrawnAt = await takePublicationInstant(tx);
    // Measures first: they rest on the article.
    const withdrawn: Applied[] = [];
    for (const dependent of dependents) {
      withdrawn.push(await withdraw(run, dependent, { ...valid, replacedBy: null }, withdrawnAt));
    }
    const own = await withdraw(run, edition, valid, withdrawnAt);
    withdrawn.unshift(own);
    const label = labelOf(edition);
    const more = dependents.length;
    const actionId = await run.recordAction({
      summary: {
        en: `Withdrew “${label}”${more > 0 ? ` and ${more} ${more === 1 ? 'record' : 'records'} that rest on it` : ''}`,
        zh: `撤回“${label}”${more > 0 ? `及依附于它的 ${more} 条记录` : ''}`,
      },
      payload: { reason: valid.reason, count: withdrawn.length },
      changes: null,
      records: withdrawn.map(({ type, id, version }) => ({
        type,
        id,
        versionBefore: version - 1,
        versionAfter: version,
      })),
    });
    return { actionId, id: own.id, version: own.version, withdrawn };
  });
}

type EditionRow = { id: string; contentType: string; contentId: string; number: number; document: unknown };

const labelOf = ({ document }: EditionRow) => String((document as { displayLabel?: string }).displayLabel ?? '');

async function checkReplacement(tx: Transaction, edition: EditionRow, { replacedBy }: Valid): Promise<void> {
  if (!replacedBy) return;
  const type = RECORD_TYPES[replacedBy.type as RecordModel];
  const live = type === edition.contentType && (await readLiveIds(tx, type, [replacedBy.id])).has(replacedBy.id);
  if (live && replacedBy.id !== edition.contentId) return;
  throw new ValidationError([
    fieldError(['replacedBy'], 'UNKNOWN_REFERENCE', {
      en: 'What replaces a record must be another published record of the same kind.',
      zh: '替代记录必须是同一类型的另一条已发布记录。',
    }),
  ]);
}

/**
 * The edition under lock, and the live editions that make no sense without it: an article's measures. The article is locked
 * before all of them, as a publication does, so nothing new can join.
 */
async function lockEditions(tx: Transaction, id: string) {
  const unlocked = await tx.edition.findUnique({ where: { id }, select: { contentType: true, contentId: true } });
  const articleId = unlocked?.contentType === 'ARTICLE' ? unlocked.contentId : null;
  if (articleId) await lockRows(tx, 'Article', [articleId]);
  const measures = articleId
    ? await tx.publishedMeasure.findMany({ where: { articleId, retiredAt: null }, select: { editionId: true } })
    : [];
  const dependentIds = measures.map(({ editionId }) => editionId);
  await lockRows(tx, 'Edition', [id, ...dependentIds]);
  const dependents: EditionRow[] = await tx.edition.findMany({
    where: { id: { in: dependentIds }, state: 'PUBLISHED' },
    orderBy: { id: 'asc' },
  });
  return { edition: await tx.edition.findUnique({ where: { id } }), dependents };
}

function hasDependents(dependents: EditionRow[]): ConflictError {
  const sentences = dependents.map((dependent) => {
    const label = labelOf(dependent);
    return { en: `The published measure “${label}” rests on it.`, zh: `已发布的措施“${label}”依附于它。` };
  });
  return new ConflictError('DEPENDENTS', sentences, { type: 'Measure', id: dependents[0]?.contentId ?? '' });
}

async function withdraw(run: CommandRun, edition: EditionRow, input: Valid, withdrawnAt: Date): Promise<Applied> {
  const { tx, actorId, audit, feed } = run;
  const { id, contentId: recordId, number } = edition;
  const recordType = edition.contentType as RecordType;
  const { reason } = input;
  const explanation = input.explanation || null;
  await deletePublishedRows(tx, recordType, recordId);
  await tx.publishedEvidence.deleteMany({ where: { OR: [{ recordId }, { articleId: recordId }] } });
  if (recordType === 'ARTICLE') await chooseCanonicalLive(tx, recordId);
  const tombstone = { recordId, recordType, lastEditionNumber: number, withdrawnAt, reason, explanation };
  await tx.tombstone.create({ data: { ...tombstone, replacedById: input.replacedBy?.id ?? null } });
  const { version } = await tx.edition.update({
    where: { id },
    data: {
      ...{ state: 'WITHDRAWN', withdrawnAt, withdrawnById: actorId, withdrawalReason: reason },
      ...{ withdrawalExplanation: explanation, version: { increment: 1 } },
    },
    select: { version: true },
  });
  feed({ kind: 'WITHDRAWN', recordType, recordId, editionNumber: null });
  audit({
    kind: 'edition.withdrawn',
    subject: { type: 'Edition', id },
    detail: { recordId, recordType, number, reason },
  });
  return { type: 'Edition', id, version };
}

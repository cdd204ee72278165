/**
 * Takes a record back from partners, at every instant: all its published rows go, a tombstone says when and why. An
 * article takes its published measures along, or is refused while it has any; quotations of it go from every record.
 */
import { z } from 'zod';
import { type Applied, versionRefusal } from './bulk.ts';
import { type CommandContext, runCommand, type Transaction } from './command.ts';
import { stateRefusal } from './edition-transitions.ts';
import { ConflictError, ValidationError } from './errors.ts';
import { takePublicationInstant } from './publishing/go-live.ts';
import { movedRecords } from './publishing/move-editions.ts';
import { readLiveIds } from './publishing/published-tables.ts';
import { lockForWithdrawal, takeAway } from './publishing/take-away.ts';
import { RECORD_TYPES, type RecordModel } from './records.ts';
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
    const { edition, dependents } = await lockForWithdrawal(tx, valid.id);
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
    const { reason, replacedBy } = valid;
    const explanation = valid.explanation || null;
    for (const dependent of dependents) {
      withdrawn.push(await takeAway(run, dependent, { reason, explanation, replacedById: null }, withdrawnAt));
    }
    const own = await takeAway(
      run,
      edition,
      { reason, explanation, replacedById: replacedBy?.id ?? null },
      withdrawnAt,
    );
    withdrawn.unshift(own);
    const label = labelOf(edition);
    const more = dependents.length;
    const actionId = await run.recordAction({
      summary: {
        en: `Withdrew “${label}”${more > 0 ? ` and ${more} ${more === 1 ? 'record' : 'records'} that rest on it` : ''}`,
        zh: `撤回“${label}”${more > 0 ? `及依附于它的 ${more} 条记录` : ''}`,
      },
      payload: { reason, count: withdrawn.length },
      changes: null,
      records: movedRecords(withdrawn),
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

function hasDependents(dependents: EditionRow[]): ConflictError {
  const sentences = dependents.map((dependent) => {
    const label = labelOf(dependent);
    return { en: `The published measure “${label}” rests on it.`, zh: `已发布的措施“${label}”依附于它。` };
  });
  return new ConflictError('DEPENDENTS', sentences, { type: 'Measure', id: dependents[0]?.contentId ?? '' });
}

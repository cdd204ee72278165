/**
 * Puts back what an action changed, as an action of its own: undoing that one does it again. Refused, with every reason,
 * when something later rests on what the action did.
 */
import { z } from 'zod';
import type { Applied } from './bulk.ts';
import { type CommandContext, runCommand, type Transaction } from './command.ts';
import { ConflictError, NotFoundError, PermissionError } from './errors.ts';
import { lockReferences, lockRows } from './locks.ts';
import { refreshDerived } from './refresh-derived.ts';
import { applyChanges, type RowChange, reverseChanges } from './row-changes.ts';
import { requireScheduling } from './scheduled-again.ts';
import { raiseVersions } from './tag-records.ts';
import { lockTaxonomyFor } from './taxonomy/lock-taxonomy.ts';
import { undoObstacles } from './undo-obstacles.ts';
import { uuid, validate } from './validate.ts';

const schema = z.strictObject({ actionId: uuid });
export type UndoInput = z.input<typeof schema>;
/** `records` says what is there again or still, as it is now; `truncated` when there are more than 200. */
export type UndoResult = { actionId: string; undoneActionId: string; records: Applied[]; truncated: boolean };

const SHOWN_RECORDS = 200;

/**
 * Throws ValidationError, PermissionError (another's action, or one that takes a higher role by now), NotFoundError,
 * ConflictError (ALREADY_DONE, EDITION_STATE, LATER_CHANGE).
 */
export async function undo(context: CommandContext, input: UndoInput): Promise<UndoResult> {
  const { actionId } = validate(schema, input);
  return runCommand(context, 'undo', async ({ tx, actor, actorId, now, recordAction, audit }) => {
    await lockRows(tx, 'Action', [actionId]);
    const action = await tx.action.findUnique({ where: { id: actionId }, include: { records: true } });
    if (!action) throw new NotFoundError({ type: 'Action', id: actionId });
    if (actor.kind === 'USER' && actor.role !== 'ADMIN' && action.actorId !== actor.id) {
      throw new PermissionError('ADMIN', {
        en: 'This was done by someone else; only an administrator can undo it.',
        zh: '此操作由他人完成，只有管理员可以撤销。',
      });
    }
    const changes = action.inverse as RowChange[] | null;
    requireScheduling(changes ?? [], actor);
    await lockTaxonomyFor(tx, changes ?? []);
    // The records they stand on, too: nobody tags one meanwhile.
    const records = action.records.map(({ recordType, recordId }) => ({ type: recordType, id: recordId }));
    await lockReferences(tx, [...(changes ?? []), ...records]);
    const [obstacle] = await undoObstacles(tx, [action]);
    if (obstacle) throw new ConflictError(obstacle.reason, obstacle.sentences, { type: 'Action', id: actionId });
    const back = reverseChanges(changes as RowChange[]);
    const rows = await applyChanges(tx, back, actorId);
    const changedIds = new Set(back.map(({ id }) => id));
    const touched = action.records
      .filter(({ recordId }) => !changedIds.has(recordId))
      .map(({ recordType, recordId }) => {
        return { type: recordType, id: recordId };
      });
    await raiseVersions(tx, touched, actorId);
    const touchedRows = await readVersions(tx, touched);
    await refreshDerived(tx, back, actorId, now);
    const undoing = await recordAction({
      summary: { en: `Undid: ${action.summary}`, zh: `撤销：${summaryZh(action.payload) ?? action.summary}` },
      payload: { undoes: actionId },
      changes: back,
      records: [...rows, ...touchedRows],
    });
    await tx.action.update({ where: { id: actionId }, data: { undoneAt: now, undoneById: undoing } });
    audit({ kind: 'action.undone', subject: { type: 'Action', id: actionId }, detail: { by: undoing } });
    const there = [...rows, ...touchedRows].filter(({ versionAfter }) => versionAfter !== null);
    return {
      actionId: undoing,
      undoneActionId: actionId,
      records: there
        .slice(0, SHOWN_RECORDS)
        .map(({ type, id, versionAfter }) => ({ type, id, version: versionAfter as number })),
      truncated: there.length > SHOWN_RECORDS,
    };
  });
}

const summaryZh = (payload: unknown) => (payload as { summary?: { zh?: string } } | null)?.summary?.zh;

async function readVersions(tx: Transaction, records: { type: string; id: string }[]) {
  if (records.length === 0) return [];
  const where = { id: { in: records.map(({ id }) => id) } };
  const select = { id: true, version: true } as const;
  const rows = [
    ...(await tx.article.findMany({ where, select })),
    ...(await tx.measure.findMany({ where, select })),
    ...(await tx.campaign.findMany({ where, select })),
  ];
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return records.map(({ type, id }) => {
    const versionAfter = versions.get(id) ?? null;
    return { type, id, versionBefore: versionAfter === null ? null : versionAfter - 1, versionAfter };
  });
}

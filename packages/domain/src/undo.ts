/**
 * Puts back what an action changed, as an action of its own: undoing that one does it again. Refused, with every reason,
 * when something later rests on what the action did.
 */
import { z } from 'zod';
import { articlesOf, refreshReviewState } from './article-review-state.ts';
import type { Applied } from './bulk.ts';
import { type CommandContext, runCommand, type Transaction } from './command.ts';
import { ConflictError, NotFoundError, PermissionError } from './errors.ts';
import { lockRows } from './locks.ts';
import { applyChanges, type RowChange, reverseChanges } from './row-changes.ts';
import { measureFields, searchVector, writeSearchVectors } from './search-vector.ts';
import { raiseVersions } from './tag-records.ts';
import { undoObstacles } from './undo-obstacles.ts';
import { uuid, validate } from './validate.ts';

const schema = z.strictObject({ actionId: uuid });
export type UndoInput = z.input<typeof schema>;
/** `records` says what is there again or still, as it is now; `truncated` when there are more than 200. */
export type UndoResult = { actionId: string; undoneActionId: string; records: Applied[]; truncated: boolean };

const SHOWN_RECORDS = 200;

/** Throws ValidationError, PermissionError (another's action), NotFoundError, ConflictError (ALREADY_DONE, EDITION_STATE, LATER_CHANGE). */
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
    await lockAffected(tx, changes ?? [], action.records);
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
    await refresh(tx, back, actorId, now);
    const undoing = await recordAction({
      summary: { en: `Undid: ${action.summary}`, zh: `撤销：${summaryZh(action.payload) ?? action.summary}` },
      payload: { undoes: actionId },
      changes: back,
      records: [...rows, ...touchedRows],
    });
    await tx.action.update({ where: { id: actionId }, data: { undoneAt: now, undoneById: undoing } });
    audit({ kind: 'action.undone', subject: { type: 'Action', id: actionId }, detail: { by: undoing } });
    const records = [...rows, ...touchedRows].filter(({ versionAfter }) => versionAfter !== null);
    return {
      actionId: undoing,
      undoneActionId: actionId,
      records: records
        .slice(0, SHOWN_RECORDS)
        .map(({ type, id, versionAfter }) => ({ type, id, version: versionAfter as number })),
      truncated: records.length > SHOWN_RECORDS,
    };
  });
}

const summaryZh = (payload: unknown) => (payload as { summary?: { zh?: string } } | null)?.summary?.zh;

/** Rows and the records they stand on, in the order in which other commands lock them: nobody tags a record meanwhile. */
async function lockAffected(
  tx: Transaction,
  changes: RowChange[],
  records: { recordType: string; recordId: string }[],
) {
  const refs = [...changes, ...records.map(({ recordType, recordId }) => ({ type: recordType, id: recordId }))];
  for (const model of ['Article', 'Measure', 'Campaign', 'Evidence', 'Tagging'] as const) {
    await lockRows(
      tx,
      model,
      refs.filter(({ type }) => type === model).map(({ id }) => id),
    );
  }
}

async function readVersions(tx: Transaction, records: { type: string; id: string }[]) {
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

/** What follows from rows: the articles' place in the queue, the measures' search tokens. */
async function refresh(tx: Transaction, changes: RowChange[], actorId: string | null, now: Date): Promise<void> {
  const ids = changes.map(({ id }) => id);
  const evidence = await tx.evidence.findMany({ where: { id: { in: ids } }, select: { articleId: true } });
  const gone = changes.map(({ before }) => before).filter((fields) => fields !== null);
  const deletedEvidence = gone.filter((fields) => typeof fields.articleId === 'string') as { articleId: string }[];
  const deletedTaggings = gone.filter((fields) => typeof fields.subjectType === 'string' && !('articleId' in fields));
  const taggings = await tx.tagging.findMany({
    where: { id: { in: ids } },
    select: { subjectType: true, subjectId: true },
  });
  const articles = await articlesOf(tx, {
    evidence: [...evidence, ...deletedEvidence],
    taggings: [...taggings, ...(deletedTaggings as { subjectType: string; subjectId: string }[])],
  });
  await refreshReviewState(tx, articles, actorId, now);
  await refreshMeasureSearch(tx, ids);
}

/** Ids that are no measures' are passed over. */
export async function refreshMeasureSearch(tx: Transaction, ids: string[]): Promise<void> {
  const measures = await tx.measure.findMany({
    where: { id: { in: ids } },
    select: { id: true, label: true, text: true },
  });
  await writeSearchVectors(
    tx,
    'Measure',
    measures.map((measure) => ({ id: measure.id, vector: searchVector(measureFields(measure)) })),
  );
}

/** Dissolves a list; its measures stay, and what nobody has decided about its lead-in goes with it. */
import { versionRefusal } from './bulk.ts';
import { changeRows } from './change-rows.ts';
import { type CommandContext, runCommand } from './command.ts';
import { type DeleteInput, type DeleteResult, deleteInput } from './delete-evidence.ts';
import { orderMeasures } from './list-measures.ts';
import { lockRows } from './locks.ts';
import type { RowChange } from './row-changes.ts';
import { ROW_MODELS } from './row-models.ts';
import type { Fields } from './row-writes.ts';
import { validate } from './validate.ts';

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError. */
export async function deleteMeasureList(context: CommandContext, input: DeleteInput): Promise<DeleteResult> {
  const { id, expectedVersion } = validate(deleteInput, input);
  return runCommand(context, 'deleteMeasureList', async (run) => {
    const { tx } = run;
    const known = await tx.measureList.findUnique({ where: { id }, select: { articleId: true } });
    const articleId = known?.articleId ?? id;
    await lockRows(tx, 'Article', [articleId]);
    const measures = await orderMeasures(tx, { listId: id, articleId }, []);
    await lockRows(tx, 'MeasureList', [id]);
    const row = await tx.measureList.findUnique({ where: { id } });
    const error = versionRefusal(
      { type: 'MeasureList', id, expectedVersion },
      row?.deletedAt === null ? row : undefined,
    );
    if (error || !row) throw error;
    const undecided = await tx.evidence.findMany({
      where: { subjectId: id, verdict: { in: ['PENDING', 'ORPHANED'] } },
      select: { id: true },
    });
    const ids = undecided.map((evidence) => evidence.id);
    await lockRows(tx, 'Evidence', ids);
    const quoted = await ROW_MODELS.Evidence.read(tx, ids);
    const before = (await ROW_MODELS.MeasureList.read(tx, [id])).get(id) as Fields;
    const changes: RowChange[] = [
      ...measures,
      ...[...quoted].map(([each, fields]): RowChange => ({ type: 'Evidence', id: each, before: fields, after: null })),
      { type: 'MeasureList', id, before, after: null },
    ];
    const { actionId } = await changeRows(run, changes, {
      summary: { en: `Dissolved a list of ${measures.length} measures`, zh: `解散含 ${measures.length} 项措施的列表` },
      audit: {
        kind: 'measure_list.deleted',
        subject: { type: 'MeasureList', id },
        detail: { articleId, measures: measures.length },
      },
    });
    return { actionId, deletedIds: [id] };
  });
}

/** The measures of a list in order: what creating, changing and dissolving a list does to them. */
import type { Transaction } from './command.ts';
import { ValidationError } from './errors.ts';
import { lockRows } from './locks.ts';
import { changeOf, type RowChange } from './row-changes.ts';
import { ROW_MODELS } from './row-models.ts';
import { fieldError } from './validate.ts';

/** Locks the measures; throws a ValidationError that names those that are not in the article or are given twice. */
export async function orderMeasures(
  tx: Transaction,
  { listId, articleId }: { listId: string; articleId: string },
  measureIds: string[],
): Promise<RowChange[]> {
  const now = await tx.measure.findMany({ where: { listId, deletedAt: null }, select: { id: true } });
  const ids = [...new Set([...measureIds, ...now.map(({ id }) => id)])];
  await lockRows(tx, 'Measure', ids);
  const rows = await ROW_MODELS.Measure.read(tx, ids);
  const errors = measureIds.flatMap((id, nth) => {
    if (measureIds.indexOf(id) < nth) {
      return [
        fieldError(['measureIds', nth], 'NOT_UNIQUE', { en: 'This measure is given twice.', zh: '该措施重复给出。' }),
      ];
    }
    if (rows.get(id)?.articleId === articleId) return [];
    return [
      fieldError(['measureIds', nth], 'UNKNOWN_REFERENCE', {
        en: 'The article has no such measure.',
        zh: '该文章没有这项措施。',
      }),
    ];
  });
  if (errors.length > 0) throw new ValidationError(errors);
  return ids.flatMap((id): RowChange[] => {
    const fields = rows.get(id);
    if (!fields) return [];
    const place = measureIds.indexOf(id);
    // One that leaves keeps its enumerator: that is what the text says.
    const after = place < 0 ? { listId: null, ordinal: null } : { listId, ordinal: place + 1 };
    const change = changeOf('Measure', id, fields, after);
    return change ? [change] : [];
  });
}

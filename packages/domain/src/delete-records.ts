/**
 * Deletes records that were never published and that nothing depends on: slips of the parser and of the hand. Their
 * quotations and tags go with them; undo brings all of it back.
 */
import { z } from 'zod';
import { type BulkResult, versionRefusal, withoutRepeats } from './bulk.ts';
import { changeRows } from './change-rows.ts';
import { type CommandContext, runCommand, type Transaction } from './command.ts';
import { ConflictError, type DomainError } from './errors.ts';
import { lockReferences } from './locks.ts';
import { readNamedFields } from './named-fields.ts';
import { lockRecordNames } from './named-names.ts';
import { linkingRows, linkSentences } from './record-links.ts';
import { NAMED_MODELS, readRecordHeads } from './records.ts';
import type { RowChange } from './row-changes.ts';
import { ROW_MODELS } from './row-models.ts';
import type { Sentence } from './sentence.ts';
import { BULK_LIMIT, validate, versionedReference } from './validate.ts';

const DELETABLE = ['Measure', ...NAMED_MODELS] as const;
const schema = z.strictObject({
  items: z
    .array(versionedReference(...DELETABLE))
    .min(1)
    .max(BULK_LIMIT),
});
export type DeleteRecordsInput = z.input<typeof schema>;
type Item = z.output<typeof schema>['items'][number];

/** Throws ValidationError and PermissionError; everything else is in `refused` (NotFound, StaleVersion, Conflict IN_USE). */
export async function deleteRecords(context: CommandContext, input: DeleteRecordsInput): Promise<BulkResult> {
  const items = withoutRepeats(validate(schema, input).items);
  return runCommand(context, 'deleteRecords', async (run) => {
    const { tx } = run;
    await lockAll(tx, items);
    const heads = await readRecordHeads(tx, items);
    const reasons = await reasonsToStay(tx, items);
    const result: BulkResult = { actionId: null, applied: [], refused: [] };
    const going: Item[] = [];
    for (const item of items) {
      const head = heads.get(item.id);
      const error: DomainError | null =
        versionRefusal(item, head?.present ? head : undefined) ?? inUse(item, reasons.get(item.id));
      if (error) result.refused.push({ id: item.id, error });
      else going.push(item);
    }
    if (going.length === 0) return result;
    const count = going.length;
    const label = heads.get(going[0]?.id ?? '')?.label ?? '';
    const more = count > 1 ? { en: ` and ${count - 1} more`, zh: `等 ${count} 条记录` } : { en: '', zh: '' };
    const { actionId } = await changeRows(run, await removals(tx, going), {
      summary: { en: `Deleted “${label}”${more.en}`, zh: `删除“${label}”${more.zh}` },
      payload: { count },
      audit: { kind: 'records.deleted', detail: { ids: going.map(({ id }) => id) } },
    });
    const applied = going.map(({ type, id, expectedVersion }) => ({ type, id, version: expectedVersion + 1 }));
    return { ...result, actionId, applied };
  });
}

async function lockAll(tx: Transaction, items: Item[]): Promise<void> {
  for (const model of NAMED_MODELS) {
    const ids = items.filter(({ type }) => type === model).map(({ id }) => id);
    if (ids.length > 0) await lockRecordNames(tx, model, ...(await readNamedFields(tx, model, ids)).values());
  }
  const ids = items.map(({ id }) => id);
  const evidence = await tx.evidence.findMany({
    where: { subjectId: { in: ids } },
    select: { id: true, articleId: true },
  });
  const measures = await tx.measure.findMany({ where: { id: { in: ids } }, select: { articleId: true } });
  const taggings = await tx.tagging.findMany({ where: { subjectId: { in: ids } }, select: { id: true } });
  await lockReferences(tx, [
    ...[...new Set([...evidence, ...measures].map(({ articleId }) => articleId))].map((id) => ({
      type: 'Article',
      id,
    })),
    ...items,
    ...evidence.map(({ id }) => ({ type: 'Evidence', id })),
    ...taggings.map(({ id }) => ({ type: 'Tagging', id })),
  ]);
}

const inUse = ({ type, id }: Item, sentences: Sentence[] | undefined) =>
  sentences ? new ConflictError('IN_USE', sentences, { type, id }) : null;

/** By record id. What links from one of the records that go together counts, too: the first to go is the one that links. */
async function reasonsToStay(tx: Transaction, items: Item[]): Promise<Map<string, Sentence[]>> {
  const reasons = new Map<string, Sentence[]>();
  const add = (id: string, ...sentences: Sentence[]) => {
    if (sentences.length > 0) reasons.set(id, [...(reasons.get(id) ?? []), ...sentences]);
  };
  const ids = (model: Item['type']) => items.filter(({ type }) => type === model).map(({ id }) => id);
  const editions = await tx.edition.findMany({
    where: { contentId: { in: items.map(({ id }) => id) }, state: { not: 'DRAFT' } },
    orderBy: [{ contentId: 'asc' }, { number: 'asc' }],
    select: { contentId: true, number: true, state: true },
  });
  for (const { contentId, number, state } of editions) add(contentId, editionSentence(number, state));
  for (const model of NAMED_MODELS) {
    const linking = await linkingRows(tx, model, ids(model));
    for (const [id, rows] of Map.groupBy(linking, ({ recordId }) => recordId)) add(id, ...linkSentences(rows));
  }
  const measures = ids('Measure');
  const relations = await tx.measureRelation.findMany({
    where: { toId: { in: measures }, from: { deletedAt: null } },
    select: { fromId: true, toId: true },
  });
  const lists = await tx.measureList.findMany({
    where: { parentId: { in: measures }, deletedAt: null },
    select: { id: true, parentId: true },
  });
  for (const id of measures) {
    const linked = relations
      .filter(({ toId }) => toId === id)
      .map(({ fromId }) => ({ type: 'Measure' as const, id: fromId }));
    const nested = lists
      .filter(({ parentId }) => parentId === id)
      .map((list) => ({ type: 'MeasureList' as const, id: list.id }));
    add(id, ...linkSentences([...linked, ...nested]));
  }
  return reasons;
}

function editionSentence(number: number, state: string): Sentence {
  const waiting = ['SUBMITTED', 'SCHEDULED', 'CHANGES_REQUESTED'].includes(state);
  return waiting
    ? {
        en: `Edition ${number} is on its way to publication; recall it first.`,
        zh: `第 ${number} 版正在送审，请先收回。`,
      }
    : { en: `Edition ${number} was published; the record stays.`, zh: `第 ${number} 版曾经发布，记录须保留。` };
}

/** Quotations and tags first, then the records; a measure goes out of its links with the row. */
async function removals(tx: Transaction, items: Item[]): Promise<RowChange[]> {
  const where = { subjectId: { in: items.map(({ id }) => id) } };
  const select = { id: true } as const;
  const evidence = await tx.evidence.findMany({ where, select, orderBy: { id: 'asc' } });
  const taggings = await tx.tagging.findMany({ where, select, orderBy: { id: 'asc' } });
  const changes: RowChange[] = [];
  const remove = async (type: RowChange['type'], ids: string[]) => {
    for (const [id, before] of await ROW_MODELS[type].read(tx, ids)) changes.push({ type, id, before, after: null });
  };
  await remove(
    'Evidence',
    evidence.map(({ id }) => id),
  );
  await remove(
    'Tagging',
    taggings.map(({ id }) => id),
  );
  for (const model of DELETABLE) {
    await remove(
      model,
      items.filter(({ type }) => type === model).map(({ id }) => id),
    );
  }
  return changes;
}

/**
 * A command's doing as rows before and after: what an action keeps, what undo turns round. Undoing compares the fields an
 * action set, not the row's version: after an edit and a tag, both can be undone one after the other, while a field that
 * was changed again since stands in the way.
 */
import type { Prisma } from '@countermeasure/db/generated/prisma/client';
import { canonicalJson, type JsonValue } from './canonical-json.ts';
import type { Transaction } from './command.ts';
import type { Reference } from './errors.ts';
import { type MeasureFields, readMeasureFields, writeMeasureFields } from './measure-fields.ts';

export type ChangeableModel = 'Evidence' | 'Tagging' | 'Measure';
export type Fields = { [field: string]: JsonValue };
/** `before` null: the row was made; `after` null: it was deleted. Both hold the changed fields only, a made row's all. */
export type RowChange = { type: ChangeableModel; id: string; before: Fields | null; after: Fields | null };
export type ChangedRow = Reference & { versionBefore: number | null; versionAfter: number | null };

/** What undoes `changes`: the same rows the other way round, last first. */
export function reverseChanges(changes: RowChange[]): RowChange[] {
  return changes.map(({ type, id, before, after }) => ({ type, id, before: after, after: before })).reverse();
}

/**
 * Those whose rows are no longer as `before` says, so that applying them would overwrite something later. A tagging to be
 * made is overtaken, too, by another of the same concept on the same record.
 */
export async function findOvertaken(tx: Transaction, changes: RowChange[]): Promise<RowChange[]> {
  const current = await readRows(tx, changes);
  const taken = await readTaggedPairs(tx, changes);
  return changes.filter(({ type, id, before, after }) => {
    const row = current.get(id);
    if (before === null) return row !== undefined || (type === 'Tagging' && after !== null && taken.has(pairOf(after)));
    if (row === undefined) return true;
    return Object.keys(before).some(
      (field) => canonicalJson(before[field] ?? null) !== canonicalJson(row[field] ?? null),
    );
  });
}

const pairOf = ({ subjectId, conceptId }: Fields) => `${subjectId} ${conceptId}`;

/** Record and concept of the taggings there are, as far as the changes make taggings of the same records. */
async function readTaggedPairs(tx: Transaction, changes: RowChange[]): Promise<Set<string>> {
  const made = changes.flatMap(({ type, before, after }) => {
    return type === 'Tagging' && before === null && after !== null ? [String(after.subjectId)] : [];
  });
  if (made.length === 0) return new Set();
  const where = { subjectId: { in: [...new Set(made)] } };
  const taggings = await tx.tagging.findMany({ where, select: { subjectId: true, conceptId: true } });
  return new Set(taggings.map(pairOf));
}

/** Makes the rows as `after` says. Call `findOvertaken` first; the rows must be locked. */
export async function applyChanges(
  tx: Transaction,
  changes: RowChange[],
  updatedById: string | null,
): Promise<ChangedRow[]> {
  const done: ChangedRow[] = [];
  for (const change of changes) done.push(await applyChange(tx, change, updatedById));
  return done;
}

async function applyChange(tx: Transaction, change: RowChange, updatedById: string | null): Promise<ChangedRow> {
  const { type, id, before, after } = change;
  if (type === 'Measure') {
    const versionAfter = await writeMeasureFields(tx, id, (after ?? {}) as Partial<MeasureFields>, updatedById);
    return { type, id, versionBefore: versionAfter - 1, versionAfter };
  }
  // Evidence and taggings have the same few operations; Prisma types each table's apart.
  const table = (type === 'Evidence' ? tx.evidence : tx.tagging) as unknown as PlainTable;
  if (after === null) {
    const { version } = await table.delete({ where: { id }, select: { version: true } });
    return { type, id, versionBefore: version, versionAfter: null };
  }
  if (before === null) {
    const { version } = await table.create({ data: { ...after, id }, select: { version: true } });
    return { type, id, versionBefore: null, versionAfter: version };
  }
  const data = { ...after, version: { increment: 1 } };
  const { version } = await table.update({ where: { id }, data, select: { version: true } });
  return { type, id, versionBefore: version - 1, versionAfter: version };
}

type PlainTable = Record<'create' | 'update' | 'delete', (args: object) => Promise<{ version: number }>>;

/** The rows' fields as JSON: times as ISO texts, lock counters and time stamps left out. */
async function readRows(tx: Transaction, refs: { type: ChangeableModel; id: string }[]): Promise<Map<string, Fields>> {
  const ids = (type: ChangeableModel) => refs.filter((ref) => ref.type === type).map(({ id }) => id);
  const evidence = await tx.evidence.findMany({ where: { id: { in: ids('Evidence') } } });
  const taggings = await tx.tagging.findMany({ where: { id: { in: ids('Tagging') } } });
  const measures = await readMeasureFields(tx, ids('Measure'));
  return new Map([...[...evidence, ...taggings].map((row) => [row.id, toFields(row)] as const), ...measures]);
}

export function toFields(row: Prisma.EvidenceGetPayload<object> | Prisma.TaggingGetPayload<object>): Fields {
  const { id: _id, version: _version, createdAt: _createdAt, updatedAt: _updatedAt, ...fields } = row;
  return JSON.parse(JSON.stringify(fields)) as Fields;
}

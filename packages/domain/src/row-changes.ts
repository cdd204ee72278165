/**
 * A command's doing as rows before and after: what an action keeps, what undo turns round. Undoing compares the fields an
 * action set, not the row's version: after an edit and a tag, both can be undone one after the other, while a field that
 * was changed again since stands in the way.
 *
 * Which models there are, and what their fields are, says `row-models.ts`.
 */
import { canonicalJson } from './canonical-json.ts';
import type { Transaction } from './command.ts';
import type { Reference } from './errors.ts';
import { type ChangeableModel, ROW_MODELS } from './row-models.ts';
import { createRows, type Fields, removeRows, updateRows } from './row-writes.ts';

export type { Fields } from './row-writes.ts';
/** `before` null: the row was made; `after` null: it was taken away. Both hold the changed fields only, a made row's all. */
export type RowChange = { type: ChangeableModel; id: string; before: Fields | null; after: Fields | null };
export type ChangedRow = Reference & { versionBefore: number | null; versionAfter: number | null };

/** What undoes `changes`: the same rows the other way round, last first. */
export function reverseChanges(changes: RowChange[]): RowChange[] {
  return changes.map(({ type, id, before, after }) => ({ type, id, before: after, after: before })).reverse();
}

/** The change that gives a row `after`, with what differs only; null when nothing does. */
export function changeOf(type: ChangeableModel, id: string, current: Fields, after: Fields): RowChange | null {
  const differing = Object.keys(after).filter((field) => differs(current, after, field));
  if (differing.length === 0) return null;
  const pick = (fields: Fields) => Object.fromEntries(differing.map((field) => [field, fields[field] ?? null]));
  return { type, id, before: pick(current), after: pick(after) };
}

const differs = (one: Fields, other: Fields, field: string) =>
  canonicalJson(one[field] ?? null) !== canonicalJson(other[field] ?? null);

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
    return Object.keys(before).some((field) => differs(before, row, field));
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

/**
 * Makes the rows as `after` says, one statement for each run of like changes. Call `findOvertaken` first; the rows must be
 * locked. A text and its quotations change together, so the database checks them when both are there.
 */
export async function applyChanges(
  tx: Transaction,
  changes: RowChange[],
  updatedById: string | null,
): Promise<ChangedRow[]> {
  const changesText = changes.some(({ type, after }) => type === 'Article' && after !== null && 'text' in after);
  if (changesText) await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
  const done: ChangedRow[] = [];
  for (const run of likeRuns(changes)) done.push(...(await applyRun(tx, run, updatedById)));
  if (changesText) await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
  return done;
}

/** Neighbours of the same model, kind and fields; the order stays. */
function likeRuns(changes: RowChange[]): RowChange[][] {
  const runs: RowChange[][] = [];
  let last = '';
  for (const change of changes) {
    const { type, before, after } = change;
    const kind = after === null ? 'remove' : before === null ? 'create' : 'update';
    const key = [type, kind, ...Object.keys(after ?? {}).sort()].join(' ');
    if (key === last) runs.at(-1)?.push(change);
    else runs.push([change]);
    last = key;
  }
  return runs;
}

async function applyRun(tx: Transaction, run: RowChange[], by: string | null): Promise<ChangedRow[]> {
  const [{ type, before, after }] = run as [RowChange];
  const { shape } = ROW_MODELS[type];
  if (after === null) {
    const ids = run.map(({ id }) => id);
    const versions = await removeRows(tx, shape, ids, by);
    return ids.map((id) => ({ type, id, versionBefore: versions.get(id) ?? null, versionAfter: null }));
  }
  const rows = run.map(({ id, after }) => ({ id, fields: after as Fields }));
  const versions = await (before === null ? createRows : updateRows)(tx, shape, rows, by);
  return rows.map(({ id }) => {
    const versionAfter = versions.get(id) ?? null;
    const versionBefore = before === null || versionAfter === null ? null : versionAfter - 1;
    return { type, id, versionBefore, versionAfter };
  });
}

/** The present rows of the changes, as JSON. */
async function readRows(tx: Transaction, refs: { type: ChangeableModel; id: string }[]): Promise<Map<string, Fields>> {
  const rows = new Map<string, Fields>();
  for (const [type, own] of Map.groupBy(refs, (ref) => ref.type)) {
    const ids = own.map(({ id }) => id);
    for (const [id, fields] of await ROW_MODELS[type].read(tx, ids)) rows.set(id, fields);
  }
  return rows;
}

/** What a proposal of the parser has besides its own columns, so that undo notices whoever has judged it since. */
export const UNDECIDED_TAGGING = { verdict: 'PENDING', reason: null, reviewerId: null, reviewedAt: null };
export const UNDECIDED_EVIDENCE = { ...UNDECIDED_TAGGING, candidates: [] };

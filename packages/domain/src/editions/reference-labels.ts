/** What documents name by global ids, as labels for people. */

import type { JsonValue } from '../canonical-json.ts';
import type { Transaction } from '../command.ts';
import { fromGlobalId } from '../global-id.ts';
import { readRecordHeads } from '../records.ts';

/** By global id, of every id that stands anywhere in the values. What is not there any more has no label. */
export async function readReferenceLabels(db: Transaction, values: JsonValue[]): Promise<Map<string, string>> {
  const ids = new Map<string, { type: string; id: string }>();
  for (const text of values.flatMap(textsIn)) {
    const reference = fromGlobalId(text);
    if (reference) ids.set(text, reference);
  }
  const found = new Map<string, string>();
  for (const head of (await readRecordHeads(db, [...ids.values()])).values()) found.set(head.id, head.label);
  const lists = [...ids.values()].filter(({ type }) => type === 'MeasureList').map(({ id }) => id);
  if (lists.length > 0) {
    const rows = await db.measureList.findMany({ where: { id: { in: lists } }, select: { id: true, leadIn: true } });
    for (const { id, leadIn } of rows) if (leadIn !== null) found.set(id, leadIn);
  }
  return new Map(
    [...ids].flatMap(([globalId, { id }]) => (found.has(id) ? [[globalId, found.get(id) as string]] : [])),
  );
}

/** The value with labels in the place of ids; an id without a label stays. */
export function labelsIn(value: JsonValue, labels: Map<string, string>): JsonValue {
  if (typeof value === 'string') return labels.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => labelsIn(item, labels));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, labelsIn(own, labels)]));
}

function textsIn(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

/** Links to records that are gone do not come back: they are taken out of what is to be restored. */
import type { JsonValue } from '../canonical-json.ts';
import type { Transaction } from '../command.ts';
import { fromGlobalId } from '../global-id.ts';
import { readRecordHeads } from '../records.ts';
import type { JsonObject } from './document-diff.ts';

/** Fields that hold references; what else a document refers to belongs to it. */
const LINKS = /(^actors|^relations|Ids?)$/;
const OWN = new Set(['id', 'articleId', 'schemeId']);

/** The old document without them, and the global ids of what is gone. `listIds` are the measure lists still there. */
export async function withoutGone(
  tx: Transaction,
  old: JsonObject,
  current: JsonObject,
): Promise<{ document: JsonObject; gone: Set<string> }> {
  const ids = Object.entries(old).flatMap(([name, value]) => (LINKS.test(name) && !OWN.has(name) ? idsIn(value) : []));
  const references = ids.flatMap((id) => {
    const reference = fromGlobalId(id);
    return reference ? [{ globalId: id, ...reference }] : [];
  });
  const heads = await readRecordHeads(tx, references);
  const listIds = references.filter(({ type }) => type === 'MeasureList').map(({ id }) => id);
  const lists = await tx.measureList.findMany({
    where: { id: { in: listIds }, deletedAt: null },
    select: { id: true },
  });
  const placeIds = references.filter(({ type }) => type === 'Place').map(({ id }) => id);
  const places = await tx.place.findMany({ where: { id: { in: placeIds } }, select: { id: true } });
  const present = new Set([...lists, ...places].map(({ id }) => id));
  const gone = new Set(
    references.filter(({ id }) => !present.has(id) && !heads.get(id)?.present).map(({ globalId }) => globalId),
  );
  const document = Object.fromEntries(
    Object.entries(old).map(([name, value]) => {
      if (!LINKS.test(name) || OWN.has(name)) return [name, value];
      // A single link that is gone: the present one stays.
      if (typeof value === 'string') return [name, gone.has(value) ? (current[name] ?? null) : value];
      return [name, without(value, gone)];
    }),
  );
  return { document, gone };
}

function idsIn(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(idsIn);
}

/** What an item of a list leads to: the id itself, or a relation's other measure. */
const linkOf = (item: JsonValue): string =>
  typeof item === 'string' ? item : String((item as JsonObject | null)?.measureId ?? '');

function without(value: JsonValue, gone: Set<string>): JsonValue {
  if (Array.isArray(value)) {
    return value.filter((item) => !gone.has(linkOf(item))).map((item) => without(item, gone));
  }
  if (value === null || typeof value !== 'object') return value;
  const { organizationId, ...rest } = value as JsonObject;
  if (organizationId === undefined) return value;
  return { ...rest, organizationId: gone.has(String(organizationId)) ? null : organizationId };
}

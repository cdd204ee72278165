/**
 * An old document as fields of its record's row: only what differs from the document that the record would give now. What
 * the present document does not show, since nobody has accepted it yet, stays in the record.
 */
import { canonicalJson, type JsonValue } from '../canonical-json.ts';
import { fromGlobalId } from '../global-id.ts';
import { byKindAndMeasure, type RelationField } from '../measure-fields.ts';
import type { Fields } from '../row-writes.ts';
import type { JsonObject } from './document-diff.ts';

/** `row` has the record's present fields. What the row model does not know is left out by the caller. */
export function restoredFields(old: JsonObject, current: JsonObject, row: Fields): Fields {
  const differing = Object.keys(old).filter(
    (name) => canonicalJson(old[name] ?? null) !== canonicalJson(current[name] ?? null),
  );
  return Object.fromEntries(
    differing.flatMap((name) => {
      if (name === 'relations') return [[name, relations(old, current, row)]];
      return Object.entries(fieldsOf(name, old[name] ?? null, current[name] ?? null, row));
    }),
  );
}

/** Rows keep these by language, documents as a list. */
const BY_LANGUAGE = ['names', 'prefLabels', 'definition', 'scopeNote', 'objective'];
const DATES: Record<string, string> = {
  ...{ publishedAt: 'published', announced: 'announced', effective: 'effective', ended: 'ended' },
  ...{ promulgated: 'promulgated', repealed: 'repealed' },
};

function fieldsOf(name: string, old: JsonValue, current: JsonValue, row: Fields): Fields {
  const prefix = DATES[name];
  if (prefix) return dateFields(prefix, old);
  if (name === 'period') {
    const { start = null, end = null } = (old ?? {}) as JsonObject;
    return { ...dateFields('started', start), ...dateFields('ended', end) };
  }
  if (BY_LANGUAGE.includes(name)) return { [name]: byLanguage(old as JsonObject[]) };
  if (name === 'actors' || name === 'quantities') return { [name]: keyedItems(name, old, current, row) };
  if (name.endsWith('Ids')) return { [name]: linkedIds(old, current, row[name] ?? []) };
  if (name.endsWith('Id')) return { [name]: old === null ? null : uuidOf(old) };
  return { [name]: old };
}

function dateFields(prefix: string, date: JsonValue): Fields {
  const { edtf = null, text = null } = (date ?? {}) as JsonObject;
  return { [`${prefix}Value`]: edtf, [`${prefix}Text`]: text };
}

const byLanguage = (texts: JsonObject[]): JsonValue =>
  texts.length === 0 ? null : Object.fromEntries(texts.map(({ language, value }) => [String(language), value ?? null]));

const uuidOf = (globalId: JsonValue) => fromGlobalId(String(globalId))?.id ?? null;

/** A key is never given to something else, so the same key is the same actor or figure. */
function keyedItems(name: 'actors' | 'quantities', old: JsonValue, current: JsonValue, row: Fields): JsonValue {
  const restored = (old as JsonObject[]).map((item) =>
    name === 'actors' ? { ...item, organizationId: item.organizationId ? uuidOf(item.organizationId) : null } : item,
  );
  const shown = new Set([...(old as JsonObject[]), ...((current ?? []) as JsonObject[])].map(({ key }) => key));
  const hidden = ((row[name] ?? []) as JsonObject[]).filter(({ key }) => !shown.has(key));
  return [...restored, ...hidden];
}

/** Duplicates are kept with the older of the two measures; the younger one's document shows them all the same. */
function relations(old: JsonObject, current: JsonObject, row: Fields): JsonValue {
  const own = uuidOf(old.id ?? null) ?? '';
  const ofDocument = (document: JsonObject) =>
    ((document.relations ?? []) as JsonObject[])
      .map(({ kind, measureId }) => ({ kind: String(kind), toId: uuidOf(measureId ?? null) ?? '' }))
      .filter(({ kind, toId }) => toId !== '' && (kind !== 'DUPLICATES' || own < toId));
  const shown = new Set(ofDocument(current).map(({ kind, toId }) => `${kind} ${toId}`));
  const hidden = ((row.relations ?? []) as RelationField[]).filter(({ kind, toId }) => !shown.has(`${kind} ${toId}`));
  return [...ofDocument(old), ...hidden].sort(byKindAndMeasure);
}

function linkedIds(old: JsonValue, current: JsonValue, row: JsonValue): JsonValue {
  const ids = (value: JsonValue) => ((value ?? []) as string[]).map(uuidOf).filter((id) => id !== null);
  const shown = new Set(ids(current));
  const hidden = (row as string[]).filter((id) => !shown.has(id));
  return [...new Set([...ids(old), ...hidden])].sort();
}

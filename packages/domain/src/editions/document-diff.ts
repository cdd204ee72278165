/**
 * Two documents of one record compared field by field, lists by what their items are: an actor that moved is not another
 * actor. Pure: values are as they stand in the documents, references as ids.
 */
import { canonicalJson, type JsonValue } from '../canonical-json.ts';
import type { Sentence } from '../sentence.ts';
import { DOCUMENT_FIELDS, type FieldSpec, LEFT_OUT } from './document-fields.zh.ts';
import { movedKeys } from './moved-keys.ts';

export type JsonObject = { [key: string]: JsonValue };
/** A part of a label: a field's name, or what an item is called, which may be an id. */
export type LabelPart = Sentence | string;
export type DocumentChange = {
  /** JSON Pointer (RFC 6901) into the newer document; of what is gone, into the older one. */
  path: string;
  labels: LabelPart[];
  kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  before: JsonValue;
  after: JsonValue;
  /** Places from 0 of an item that stands elsewhere among those kept; nothing else of it need differ. */
  moved: { from: number; to: number } | null;
  /** Whether the values are texts to be compared by characters. */
  isText: boolean;
};

/** In the order of the table of fields; empty when nothing differs. `before` null: all that is there was added. */
export function documentDiff(before: JsonObject | null, after: JsonObject): DocumentChange[] {
  return objectDiff(before ?? {}, after, '', []);
}

const ORDER = Object.keys(DOCUMENT_FIELDS);
const rank = (name: string) => (ORDER.indexOf(name) + ORDER.length + 1) % (ORDER.length + 1);
const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
const same = (one: JsonValue, other: JsonValue) => canonicalJson(one) === canonicalJson(other);
const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A date is one value, however many keys it has. */
const isPlain = (value: JsonValue) => !isObject(value) || 'edtf' in value;
const isEmpty = (value: JsonValue) => value === null || (Array.isArray(value) && value.length === 0);

function objectDiff(before: JsonObject, after: JsonObject, path: string, labels: LabelPart[]): DocumentChange[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((name) => !LEFT_OUT.has(name));
  return names
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((name) => {
      const spec = DOCUMENT_FIELDS[name] ?? { label: { en: name, zh: name } };
      const [old, now] = [before[name] ?? null, after[name] ?? null];
      return same(old, now) ? [] : valueDiff(spec, old, now, `${path}/${escaped(name)}`, [...labels, spec.label]);
    });
}

function valueDiff(
  spec: FieldSpec,
  before: JsonValue,
  after: JsonValue,
  path: string,
  labels: LabelPart[],
): DocumentChange[] {
  if (Array.isArray(before ?? after) && Array.isArray(after ?? before)) {
    return listDiff(spec, (before ?? []) as JsonValue[], (after ?? []) as JsonValue[], path, labels);
  }
  if (!isPlain(before ?? after) && !isPlain(after ?? before)) {
    return objectDiff((before ?? {}) as JsonObject, (after ?? {}) as JsonObject, path, labels);
  }
  return [change(before, after, path, labels, spec.shape === 'TEXT')];
}

function change(
  before: JsonValue,
  after: JsonValue,
  path: string,
  labels: LabelPart[],
  isText = false,
  moved: DocumentChange['moved'] = null,
): DocumentChange {
  const kind = isEmpty(before) ? 'ADDED' : isEmpty(after) ? 'REMOVED' : 'CHANGED';
  return { path, labels, kind, before, after, moved, isText };
}

type Item = { value: JsonValue; index: number };

function listDiff(
  spec: FieldSpec,
  before: JsonValue[],
  after: JsonValue[],
  path: string,
  labels: LabelPart[],
): DocumentChange[] {
  const [old, now] = [keyed(spec, before), keyed(spec, after)];
  const kept = [...now.keys()].filter((key) => old.has(key));
  const moved = spec.ordered
    ? movedKeys(
        [...old.keys()].filter((key) => now.has(key)),
        kept,
      )
    : new Set<string>();
  const changes = [...now].flatMap(([key, item]): DocumentChange[] => {
    const own = [...labels, ...itemLabel(spec, item.value)];
    const at = `${path}/${item.index}`;
    const was = old.get(key);
    if (!was) return [change(null, item.value, at, own)];
    const inner = itemDiff(spec, was.value, item.value, at, own);
    if (!moved.has(key)) return inner;
    return [change(was.value, item.value, at, own, false, { from: was.index, to: item.index }), ...inner];
  });
  const gone = [...old].filter(([key]) => !now.has(key));
  return [
    ...changes,
    ...gone.map(([, { value, index }]) =>
      change(value, null, `${path}/${index}`, [...labels, ...itemLabel(spec, value)]),
    ),
  ];
}

function itemDiff(spec: FieldSpec, before: JsonValue, after: JsonValue, path: string, labels: LabelPart[]) {
  if (same(before, after)) return [];
  if (spec.shape === 'NAMES' && isObject(before) && isObject(after)) {
    return [change(before.value ?? null, after.value ?? null, `${path}/value`, labels, true)];
  }
  // A quotation is its words: its hash alone would say nothing.
  if (!isObject(before) || !isObject(after) || 'sha256' in after) return [change(before, after, path, labels)];
  return objectDiff(before, after, path, labels);
}

/** The same key again is another item. */
function keyed(spec: FieldSpec, list: JsonValue[]): Map<string, Item> {
  const items = new Map<string, Item>();
  for (const [index, value] of list.entries()) {
    const names = spec.shape === 'NAMES' ? ['language'] : spec.key;
    const own = isObject(value) && names ? names.map((name) => value[name] ?? null) : value;
    let key = canonicalJson(own);
    while (items.has(key)) key += '+';
    items.set(key, { value, index });
  }
  return items;
}

function itemLabel(spec: FieldSpec, value: JsonValue): string[] {
  if (!isObject(value)) return [];
  const names = spec.shape === 'NAMES' ? ['language'] : (spec.name ?? []);
  const found = names.map((name) => value[name]).find((own) => typeof own === 'string' && own !== '');
  return found === undefined ? [] : [String(found)];
}

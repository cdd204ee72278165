/**
 * What differs between two documents, as JSON Pointers (RFC 6901) into the newer one. Lists are compared whole: a partner
 * who mirrors a record replaces a list, and a pointer to a shifted position would say nothing.
 */
import { canonicalJson, type JsonValue } from './canonical-json.ts';

/** `{a: {b: 1}, c: 2}` against `{a: {b: 1}, c: 3}` gives `["/c"]`; in key order. */
export function changedPaths(before: JsonValue, after: JsonValue, pointer = ''): string[] {
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) => {
      const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const [old, now] = [before[key], after[key]];
      return old === undefined || now === undefined ? [at] : changedPaths(old, now, at);
    });
  }
  return canonicalJson(before) === canonicalJson(after) ? [] : [pointer];
}

const isObject = (value: JsonValue): value is { [key: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

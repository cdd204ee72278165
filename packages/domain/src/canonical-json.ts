/**
 * One value, one text: JSON in the canonical form of RFC 8785 (keys by UTF-16 code units, no white space, ECMAScript
 * numbers), so that equal documents have equal hashes whoever computes them. `{b: 1, a: [2]}` becomes `{"a":[2],"b":1}`.
 */
import { sha256Hex } from './sha256.ts';

export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

/** Throws a TypeError on what JSON can't say (undefined, functions, NaN, infinities, lone surrogates): a defect of ours. */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`canonicalJson: ${value} is no JSON number`);
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    // RFC 8785 §3.2.2.2: such a string has no UTF-8, so no hash that others could repeat.
    if (!value.isWellFormed()) throw new TypeError('canonicalJson: a string holds a lone surrogate');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`canonicalJson: a ${typeof value} is no JSON value`);
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`canonicalJson: a ${prototype.constructor?.name} is no JSON object`);
  }
  const members = Object.keys(value)
    .sort()
    .map((key) => `${canonicalJson(key)}:${canonicalJson(value[key] as JsonValue)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 (hex) of the canonical form in UTF-8. */
export function canonicalSha256(value: JsonValue): string {
  return sha256Hex(canonicalJson(value));
}

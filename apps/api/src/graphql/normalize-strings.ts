/** Strings from outside: NFC, and refused where PostgreSQL could not keep them or they are no text at all. */
import { badArgument } from './error-codes.ts';

/** Throws BAD_USER_INPUT when any string inside holds NUL or half a surrogate pair; answers the value in NFC. */
export function normalizeStrings(value: unknown, argument = 'variables'): unknown {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed())
      throw badArgument(argument, 'A string holds a NUL character or half a surrogate pair.');
    return value.normalize('NFC');
  }
  if (Array.isArray(value)) return value.map((item) => normalizeStrings(item, argument));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, normalizeStrings(item, key)]));
  return value;
}

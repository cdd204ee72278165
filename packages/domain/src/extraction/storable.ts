/**
 * PostgreSQL's text and jsonb hold neither NUL nor half a surrogate pair, and a damaged page may have both in what its
 * repairs took away. Each becomes one visible character, so that every span still holds; the snapshot keeps the bytes.
 */
import type { Prisma } from '@countermeasure/db/generated/prisma/client';

/** U+0000 becomes `␀`, a lone surrogate `U+FFFD`. */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '\u2400').toWellFormed();
}

/** The same for every string inside a JSON value; `undefined` members are left out. */
export function storableJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'string' ? storableText(part) : part)));
}

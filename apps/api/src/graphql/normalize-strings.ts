/** Strings from outside: NFC, and refused where PostgreSQL could not keep them or they are no text at all. */
import { type DocumentNode, visit } from 'graphql';
import { refusal } from './error-codes.ts';

/** Throws BAD_USER_INPUT when any string inside a variable holds NUL or half a surrogate pair; answers the value in NFC. */
export function normalizeStrings(value: unknown, argument = 'variables'): unknown {
  if (typeof value === 'string') {
    requireText(value, argument);
    return value.normalize('NFC');
  }
  if (Array.isArray(value)) return value.map((item) => normalizeStrings(item, argument));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, normalizeStrings(item, key)]));
  return value;
}

/** The same for strings that stand in the document itself, where they may be written as escapes. */
export function checkLiterals(document: DocumentNode): void {
  let argument = 'query';
  visit(document, {
    Argument: ({ name }) => {
      argument = name.value;
    },
    StringValue: ({ value }) => requireText(value, argument),
  });
}

function requireText(value: string, argument: string): void {
  if (!value.includes('\0') && value.isWellFormed()) return;
  throw refusal('BAD_USER_INPUT', 'A string holds a NUL character or half a surrogate pair.', { argument });
}

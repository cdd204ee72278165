/**
 * Keyset cursors: base64url of `[order, sort value, uuid]`. They name a place between two records, not a position, so
 * that records which come and go shift nothing; under another order they mean nothing and are refused.
 */
import { z } from 'zod';
import { badArgument } from './error-codes.ts';

/** The sort value as PostgreSQL writes it, null where a record has none. */
export type Cursor = { value: string | null; id: string };

const shape = z.tuple([z.string(), z.string().max(500).nullable(), z.uuid()]);

export const encodeCursor = (order: string, { value, id }: Cursor): string =>
  Buffer.from(JSON.stringify([order, value, id])).toString('base64url');

/** `isForm` says whether a sort value could be one of this order. Throws BAD_USER_INPUT naming `after` for anything that is no cursor of this order. */
export function decodeCursor(order: string, after: string, isForm: (text: string) => boolean): Cursor {
  const parsed = shape.safeParse(parseJson(Buffer.from(after, 'base64url').toString()));
  if (!parsed.success) throw badArgument('after', NO_CURSOR);
  const [cursorOrder, value, id] = parsed.data;
  if (cursorOrder !== order)
    throw badArgument('after', 'The cursor belongs to another order. Keep `orderBy` while paging, or begin again.');
  if (value !== null && !isForm(value)) throw badArgument('after', NO_CURSOR);
  return { value, id };
}

const NO_CURSOR = 'This is not a cursor of this list. Pass an `endCursor` as it was given.';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

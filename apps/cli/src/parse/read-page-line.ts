/** One line of a stream of pages, `{id?, url?, content | contentBase64, charset?, mediaType?, fetchedAt?}`, to the page it brings. */
import type { ParseOptions } from '@countermeasure/parser/parsed-page';

export type PageLine = { id?: string | number; input: string | Uint8Array; options: ParseOptions };
/** Why a line is no page, in a sentence; `id` where it could still be read. */
export type BadLine = { id?: string | number; error: string };

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;
const OPTIONS = ['url', 'charset', 'mediaType', 'fetchedAt'] as const;

/** Undefined for an empty line, which is none. */
export function readPageLine(bytes: Uint8Array): PageLine | BadLine | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { error: 'The line is no UTF-8.' };
  }
  if (text.trim() === '') return undefined;
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch (error) {
    return { error: `The line is no JSON: ${shortened((error as Error).message)}` };
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return { error: 'The line is no JSON object.' };
  return readRow(row as Record<string, unknown>);
}

function readRow(row: Record<string, unknown>): PageLine | BadLine {
  const { id, content, contentBase64 } = row;
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number')
    return { error: 'id must be a string or a number.' };
  const known = id === undefined ? {} : { id };
  const bad = (error: string): BadLine => ({ ...known, error });
  const options: ParseOptions = {};
  for (const name of OPTIONS) {
    const value = row[name];
    if (value === undefined || value === null) continue;
    if (typeof value !== 'string') return bad(`${name} must be a string.`);
    options[name] = value;
  }
  if (content !== undefined && contentBase64 !== undefined)
    return bad('The line has both content and contentBase64; give one.');
  if (content === undefined && contentBase64 === undefined)
    return bad('The line has neither content nor contentBase64.');
  if (content !== undefined)
    return typeof content === 'string' ? { ...known, input: content, options } : bad('content must be a string.');
  if (typeof contentBase64 !== 'string') return bad('contentBase64 must be a string.');
  if (!BASE64.test(contentBase64)) return bad('contentBase64 is no base64.');
  return { ...known, input: new Uint8Array(Buffer.from(contentBase64, 'base64')), options };
}

/** The engine's message quotes the line, which may be long. */
const shortened = (message: string) => (message.length > 120 ? `${message.slice(0, 119)}…` : message);

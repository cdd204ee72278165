/** Finds every name of a table in a text, the longest at each place, in time linear in the text for names of bounded length. */
import type { Span } from '../parsed-page.ts';

/**
 * Names by their first character's code and then their second's (0 for names of one character), the longest first.
 * `mayStart` is 1 at the low bits of every first code: most places of a text are told apart by it without a look-up.
 */
export type NameTable<T> = {
  byStart: Map<number, Map<number, string[]>>;
  values: Map<string, T>;
  mayStart: Uint8Array;
};

/** Low bits of a code that `mayStart` looks at: 4096 flags, since three hundred first characters must leave most of them empty. */
const LOW_BITS = 0xfff;

export function nameTable<T>(entries: Iterable<readonly [string, T]>): NameTable<T> {
  const values = new Map<string, T>(entries);
  const byStart: NameTable<T>['byStart'] = new Map();
  const mayStart = new Uint8Array(values.size === 0 ? 0 : LOW_BITS + 1);
  for (const name of values.keys()) {
    const second = name.length > 1 ? name.charCodeAt(1) : 0;
    const bySecond = byStart.get(name.charCodeAt(0)) ?? new Map<number, string[]>();
    byStart.set(name.charCodeAt(0), bySecond);
    mayStart[name.charCodeAt(0) & LOW_BITS] = 1;
    const names = bySecond.get(second);
    if (names) names.push(name);
    else bySecond.set(second, [name]);
  }
  for (const bySecond of byStart.values())
    for (const names of bySecond.values()) names.sort((a, b) => b.length - a.length);
  return { byStart, values, mayStart };
}

export function matchTable<T>(table: NameTable<T>, text: string): (Span & { name: string; value: T })[] {
  const found: (Span & { name: string; value: T })[] = [];
  const { byStart, mayStart } = table;
  if (byStart.size === 0) return found;
  for (let i = 0; i < text.length; i++) {
    // Codes, not characters: a character would be a new string at every place.
    const code = text.charCodeAt(i);
    if (mayStart[code & LOW_BITS] === 0) continue;
    const bySecond = byStart.get(code);
    if (bySecond === undefined) continue;
    const name =
      bySecond.get(text.charCodeAt(i + 1))?.find((candidate) => text.startsWith(candidate, i)) ?? bySecond.get(0)?.[0];
    if (name === undefined) continue;
    found.push({ start: i, end: i + name.length, name, value: table.values.get(name) as T });
    i += name.length - 1;
  }
  return found;
}

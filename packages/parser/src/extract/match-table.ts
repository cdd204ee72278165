/** Finds every name of a table in a text, the longest at each place, in time linear in the text for names of bounded length. */
import type { Span } from '../parsed-page.ts';

export type NameTable<T> = { byFirst: Map<string, string[]>; values: Map<string, T> };

export function nameTable<T>(entries: Iterable<readonly [string, T]>): NameTable<T> {
  const values = new Map<string, T>(entries);
  const byFirst = new Map<string, string[]>();
  for (const name of values.keys()) {
    const first = name[0] as string;
    const names = byFirst.get(first);
    if (names) names.push(name);
    else byFirst.set(first, [name]);
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.length - a.length);
  return { byFirst, values };
}

export function matchTable<T>(table: NameTable<T>, text: string): (Span & { name: string; value: T })[] {
  const found: (Span & { name: string; value: T })[] = [];
  for (let i = 0; i < text.length; i++) {
    const name = table.byFirst.get(text[i] as string)?.find((candidate) => text.startsWith(candidate, i));
    if (name === undefined) continue;
    found.push({ start: i, end: i + name.length, name, value: table.values.get(name) as T });
    i += name.length - 1;
  }
  return found;
}

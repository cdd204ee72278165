/**
 * How much of a heading comes again in a text: the share of its pairs of neighbouring characters, 0 to 1. A title says
 * what its article says; a menu word or another article's headline does not.
 */

/** The pairs of neighbouring characters of a text, two codes in one number; made once for all headings that are compared with it. */
export function pairsOf(text: string): ReadonlySet<number> {
  const lower = text.toLowerCase();
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < lower.length; i++) pairs.add(pairAt(lower, i));
  return pairs;
}

const pairAt = (text: string, at: number) => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** `heading` in lower case and without marks, see `normalized`. */
export function sharedWords(heading: string, pairs: ReadonlySet<number>): number {
  if (heading.length < 2) return 0;
  let shared = 0;
  for (let i = 0; i + 1 < heading.length; i++) if (pairs.has(pairAt(heading, i))) shared++;
  return shared / (heading.length - 1);
}

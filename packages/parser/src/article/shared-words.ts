/**
 * How much of a heading comes again in a text: the share of its pairs of neighbouring characters, 0 to 1. A title says
 * what its article says; a menu word or another article's headline does not.
 */

/** The pairs of neighbouring characters of a text; made once for all headings that are compared with it. */
export function pairsOf(text: string): ReadonlySet<string> {
  const lower = text.toLowerCase();
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < lower.length; i++) pairs.add(lower.slice(i, i + 2));
  return pairs;
}

/** `heading` in lower case and without marks, see `normalized`. */
export function sharedWords(heading: string, pairs: ReadonlySet<string>): number {
  if (heading.length < 2) return 0;
  let shared = 0;
  for (let i = 0; i + 1 < heading.length; i++) if (pairs.has(heading.slice(i, i + 2))) shared++;
  return shared / (heading.length - 1);
}

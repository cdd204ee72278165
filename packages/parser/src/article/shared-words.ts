/**
 * How much of a heading comes again in a text: the share of its pairs of neighbouring characters, 0 to 1. A title says
 * what its article says; a menu word or another article's headline does not.
 */
export function sharedWords(heading: string, text: string): number {
  if (heading.length < 2) return 0;
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2).toLowerCase());
  let shared = 0;
  for (let i = 0; i + 1 < heading.length; i++) if (pairs.has(heading.slice(i, i + 2))) shared++;
  return shared / (heading.length - 1);
}

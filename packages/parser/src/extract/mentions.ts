/** A mention is a span with what was read there; the longest wins where mentions of one field meet. */
import type { Span } from '../parsed-page.ts';

/** Keeps the longest mention at each place, the earlier where lengths are equal. Linear but for the sort: names are short. */
export function longestMentions<T extends Span>(mentions: readonly T[]): T[] {
  const bySize = [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const occupied = new Uint8Array(mentions.reduce((end, mention) => Math.max(end, mention.end), 0));
  const taken = bySize.filter(({ start, end }) => {
    for (let i = start; i < end; i++) if (occupied[i] === 1) return false;
    occupied.fill(1, start, end);
    return true;
  });
  return taken.sort((a, b) => a.start - b.start);
}

/** True when `inner` is made of characters of `whole` in the same order: 金管局 of 香港金融管理局. */
export function isSubsequence(inner: string, whole: string): boolean {
  let at = 0;
  for (const char of whole) if (char === inner[at]) at++;
  return at === inner.length;
}

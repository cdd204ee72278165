/**
 * Repairs can be replayed and undone: replaying them on the decoded text gives the repaired text, undoing them gives the decoded
 * text back, character for character.
 */
import type { Repair } from './parsed-page.ts';
import { spanIndex } from './spans.ts';

/** The repaired text, from the decoded text and its repairs. */
export function replayRepairs(decoded: string, repairs: readonly Repair[]): string {
  return substitute(
    decoded,
    repairs,
    (repair) => repair.from,
    (repair) => repair.after,
  );
}

/** The decoded text, from the repaired text and its repairs. */
export function undoRepairs(repaired: string, repairs: readonly Repair[]): string {
  return substitute(
    repaired,
    repairs,
    (repair) => repair.to,
    (repair) => repair.before,
  );
}

function substitute(
  text: string,
  repairs: readonly Repair[],
  place: (repair: Repair) => { start: number; end: number },
  replacement: (repair: Repair) => string,
): string {
  const index = spanIndex(text);
  const parts: string[] = [];
  let at = 0;
  for (const repair of repairs) {
    const { start, end } = place(repair);
    parts.push(text.slice(at, index.toUtf16(start)), replacement(repair));
    at = index.toUtf16(end);
  }
  parts.push(text.slice(at));
  return parts.join('');
}

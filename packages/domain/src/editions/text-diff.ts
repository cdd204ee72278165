/**
 * The difference of two texts in runs, to be shown as one line with what went struck through and what came marked. Chinese
 * is compared character by character, other scripts word by word; a text that has little left of the other is compared
 * sentence by sentence, where a difference by characters would be confetti.
 *
 * 全年侦办案件1200余起 → 全年侦办案件1300余起 gives 全年侦办案件 · −1200 · +1300 · 余起
 */
import { diffArrays } from 'diff';

export type DiffKind = 'KEPT' | 'ADDED' | 'REMOVED' | 'CHANGED';
export type TextDiffPart = { kind: 'KEPT' | 'ADDED' | 'REMOVED'; text: string };

/** Han characters stand alone; letters and digits of one script stay together, so that 1200 is never 12|00. */
const TOKEN = /\p{Script=Han}|[\p{L}\p{N}\p{M}]+?(?=\p{Script=Han})|[\p{L}\p{N}\p{M}]+|\s+|./gsu;
const SENTENCE = /[^。！？；\n.!?]*[。！？；\n.!?]+|[^。！？；\n.!?]+/gu;
/** Comparing takes time with the square of the number of differences: 1,000 of them take some 20 ms. */
const MOST_EDITS = 1000;
/** Below this share of kept characters a difference by characters says less than two texts side by side. */
const LEAST_KEPT = 0.3;

/** Joined without REMOVED the parts are `after`, without ADDED they are `before`. Empty when the texts are equal. */
export function textDiff(before: string, after: string): TextDiffPart[] {
  if (before === after) return [];
  const fine = diffTokens(before, after, TOKEN);
  if (fine && keptShare(fine, before, after) >= LEAST_KEPT) return joinSplinters(fine);
  return diffTokens(before, after, SENTENCE) ?? whole(before, after);
}

const whole = (before: string, after: string): TextDiffPart[] =>
  merge([
    { kind: 'REMOVED', text: before },
    { kind: 'ADDED', text: after },
  ]);

function diffTokens(before: string, after: string, token: RegExp): TextDiffPart[] | null {
  const changes = diffArrays(before.match(token) ?? [], after.match(token) ?? [], { maxEditLength: MOST_EDITS });
  if (!changes) return null;
  return merge(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'ADDED' : removed ? 'REMOVED' : 'KEPT',
      text: value.join(''),
    })),
  );
}

function keptShare(parts: TextDiffPart[], before: string, after: string): number {
  const kept = parts.reduce((sum, { kind, text }) => sum + (kind === 'KEPT' ? text.length : 0), 0);
  return kept / Math.max(1, Math.min(before.length, after.length));
}

/** A single character kept between two differences is chance: 部署 against 督办部 keeps 部. */
function joinSplinters(parts: TextDiffPart[]): TextDiffPart[] {
  return merge(
    parts.flatMap((part, index): TextDiffPart[] => {
      const between = index > 0 && index < parts.length - 1;
      if (part.kind !== 'KEPT' || !between || Array.from(part.text).length > 1) return [part];
      return [
        { kind: 'REMOVED', text: part.text },
        { kind: 'ADDED', text: part.text },
      ];
    }),
  );
}

/** Neighbours of one kind as one part; of what changed between two kept runs, first what went, then what came. */
function merge(parts: TextDiffPart[]): TextDiffPart[] {
  const merged: TextDiffPart[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed) merged.push({ kind: 'REMOVED', text: removed });
    if (added) merged.push({ kind: 'ADDED', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of parts) {
    if (kind === 'REMOVED') removed += text;
    else if (kind === 'ADDED') added += text;
    else {
      flush();
      merged.push({ kind, text });
    }
  }
  flush();
  return merged;
}

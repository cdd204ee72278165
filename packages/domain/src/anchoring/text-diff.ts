/**
 * What stayed the same between two readings of a text: the unchanged stretches, in order, in code points. Time grows with
 * the texts' length, not with the number of changes: words that occur once in both are matched first, ever shorter ones in
 * between, and only what is left between them, at most a few hundred characters, is compared character by character.
 *
 *   old `侦办案件1200余起。[广告]成效明显`   new `侦办案件1200余起。成效明显`
 *   → [0, 12) stays where it is, [16, 20) stays and moves by -4
 */
import { spanIndex } from '@countermeasure/parser/spans';

/** `length` code points that stand at `from` in the old text and at `to` in the new one. */
export type Run = { from: number; to: number; length: number };

export function unchangedRuns(oldText: string, newText: string): Run[] {
  const runs: Run[] = [];
  align({ old: oldText, new: newText, runs }, [0, oldText.length, 0, newText.length], 0);
  return inCodePoints(oldText, newText, withoutCoincidences(joined(runs), oldText.length, newText.length));
}

type Texts = { old: string; new: string; runs: Run[] };
/** [start, end) in the old text, [start, end) in the new. */
type Window = [number, number, number, number];

/** Lengths of the words looked for, one after another. Longer ones first: they are seldom in both texts by chance. */
const WORDS = [24, 12, 6, 4];
/** Up to this many cells a window is compared whole: 300 characters against 300. */
const CELLS = 90_000;

function align(texts: Texts, [a0, a1, b0, b1]: Window, level: number): void {
  let [start, other, end, otherEnd] = [a0, b0, a1, b1];
  while (start < end && other < otherEnd && texts.old.charCodeAt(start) === texts.new.charCodeAt(other)) {
    start++;
    other++;
  }
  if (start > a0) texts.runs.push({ from: a0, to: b0, length: start - a0 });
  while (end > start && otherEnd > other && texts.old.charCodeAt(end - 1) === texts.new.charCodeAt(otherEnd - 1)) {
    end--;
    otherEnd--;
  }
  if (start < end && other < otherEnd) alignMiddle(texts, [start, end, other, otherEnd], level);
  if (end < a1) texts.runs.push({ from: end, to: otherEnd, length: a1 - end });
}

function alignMiddle(texts: Texts, window: Window, level: number): void {
  const [a0, a1, b0, b1] = window;
  if ((a1 - a0) * (b1 - b0) <= CELLS) {
    alignByCharacter(texts, window);
    return;
  }
  const length = WORDS[level];
  if (length === undefined) return;
  const anchors = longestChain(commonWords(texts, window, length), length);
  let [a, b] = [a0, b0];
  for (const anchor of anchors) {
    align(texts, [a, anchor.from, b, anchor.to], level + 1);
    texts.runs.push(anchor);
    [a, b] = [anchor.from + anchor.length, anchor.to + anchor.length];
  }
  align(texts, [a, a1, b, b1], level + 1);
}

/** Words of this length that stand exactly once in either part of the texts, in the order of the old one. */
function commonWords(texts: Texts, [a0, a1, b0, b1]: Window, length: number): [number, number][] {
  const olds = places(texts.old, a0, a1, length);
  const news = places(texts.new, b0, b1, length);
  const pairs: [number, number][] = [];
  for (const [word, at] of olds) {
    const there = news.get(word);
    if (at !== MANY && there !== undefined && there !== MANY) pairs.push([at, there]);
  }
  return pairs.sort(([a], [b]) => a - b);
}

const MANY = -1;
function places(text: string, start: number, end: number, length: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = start; at + length <= end; at++) {
    const word = text.slice(at, at + length);
    found.set(word, found.has(word) ? MANY : at);
  }
  return found;
}

/** The longest chain of pairs that rises in both texts, neighbours joined to one run. */
function longestChain(pairs: [number, number][], length: number): Run[] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, b], nth) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as [number, number])[1] < b) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[nth] = tails[low - 1] as number;
    tails[low] = nth;
  });
  const chain: [number, number][] = [];
  for (let nth = tails.at(-1) ?? -1; nth >= 0; nth = before[nth] as number) chain.push(pairs[nth] as [number, number]);
  const runs: Run[] = [];
  for (const [from, to] of chain.reverse()) {
    const last = runs.at(-1);
    if (!last || (from >= last.from + last.length && to >= last.to + last.length)) runs.push({ from, to, length });
    // Overlapping words belong together where both texts go on alike; one that does not is left to the next level.
    else if (from - last.from === to - last.to) last.length = from + length - last.from;
  }
  return runs;
}

/** The longest common subsequence of two short parts. */
function alignByCharacter({ old, new: now, runs }: Texts, [a0, a1, b0, b1]: Window): void {
  const [rows, columns] = [a1 - a0, b1 - b0];
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    const code = old.charCodeAt(a0 + i);
    for (let j = columns - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        code === now.charCodeAt(b0 + j)
          ? (lengths[at + width + 1] as number) + 1
          : Math.max(lengths[at + width] as number, lengths[at + 1] as number);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const at = i * width + j;
    if (old.charCodeAt(a0 + i) === now.charCodeAt(b0 + j)) runs.push({ from: a0 + i++, to: b0 + j++, length: 1 });
    else if ((lengths[at + width] as number) >= (lengths[at + 1] as number)) i++;
    else j++;
  }
}

/** Neighbours in both texts become one run. */
function joined(runs: Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && last.from + last.length === run.from && last.to + last.length === run.to) last.length += run.length;
    else if (run.length > 0) all.push({ ...run });
  }
  return all;
}

/**
 * Without the few characters that a rewritten passage shares with what stood there before by chance: a run counts when it
 * is longer than the changes on one of its sides, as a person comparing the two would see it, and where all around was
 * only put in or only taken out.
 */
function withoutCoincidences(runs: Run[], oldLength: number, newLength: number): Run[] {
  let kept = runs;
  for (;;) {
    const next = kept.filter((run, nth) => {
      const before = kept[nth - 1] ?? { from: 0, to: 0, length: 0 };
      const after = kept[nth + 1] ?? { from: oldLength, to: newLength, length: 0 };
      const [left, right] = [changeBetween(before, run), changeBetween(run, after)];
      const isOneWay = left.gone + right.gone === 0 || left.come + right.come === 0;
      const size = Math.min(Math.max(left.gone, left.come), Math.max(right.gone, right.come));
      return isOneWay || run.length > size || run.length >= LONG_ENOUGH;
    });
    if (next.length === kept.length) return kept;
    kept = next;
  }
}
/** So many characters in a row are never the same by chance. */
const LONG_ENOUGH = 12;
const changeBetween = (one: Run, next: Run) => {
  return { gone: next.from - one.from - one.length, come: next.to - one.to - one.length };
};

/** UTF-16 to code points; a run that begins or ends inside a surrogate pair gives the half up. */
function inCodePoints(oldText: string, newText: string, runs: Run[]): Run[] {
  const olds = spanIndex(oldText);
  const news = spanIndex(newText);
  return runs.flatMap(({ from, to, length }) => {
    const first = isInsidePair(oldText, from) || isInsidePair(newText, to) ? 1 : 0;
    const last = isInsidePair(oldText, from + length) || isInsidePair(newText, to + length) ? 1 : 0;
    const start = olds.toCodePoint(from + first);
    const points = olds.toCodePoint(from + length - last) - start;
    return points > 0 ? [{ from: start, to: news.toCodePoint(to + first), length: points }] : [];
  });
}

const isInsidePair = (text: string, at: number) => {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
};

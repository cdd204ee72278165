/** Where a stretch of the old text lies in the new one, by what stayed the same around and inside it. */
import type { Span } from '@countermeasure/parser/parsed-page';
import type { Run } from './text-diff.ts';

export type Lengths = { old: number; new: number };
export type Carried =
  /** All its characters are there, side by side. `run` is where it lies in. */
  | ({ kind: 'WHOLE'; run: number } & Span)
  /** Something inside it changed, its edges are known. `survivors` counts its characters that are left. */
  | ({ kind: 'CHANGED'; survivors: number } & Span)
  /** None of its characters are left; the span is what stands in their place, and may be empty. */
  | ({ kind: 'GONE' } & Span)
  /** It began or ended amid what changed; the span is the least that surely holds what is left of it. */
  | ({ kind: 'TORN' } & Span);

export function carrySpan(runs: readonly Run[], lengths: Lengths, { start, end }: Span): Carried {
  const first = firstEndingAfter(runs, start);
  const run = runs[first];
  if (run && run.from <= start && end <= run.from + run.length) {
    const shift = run.to - run.from;
    return { kind: 'WHOLE', run: first, start: start + shift, end: end + shift };
  }
  const left = leftEdge(runs, first, start);
  const right = rightEdge(runs, lengths, end);
  const span = { start: left.at, end: Math.max(left.at, right.at) };
  let survivors = 0;
  for (let nth = first; nth < runs.length; nth++) {
    const { from, length } = runs[nth] as Run;
    if (from >= end) break;
    survivors += Math.min(end, from + length) - Math.max(start, from);
  }
  if (!left.known || !right.known) return { kind: 'TORN', ...span };
  return survivors === 0 ? { kind: 'GONE', ...span } : { kind: 'CHANGED', survivors, ...span };
}

/** The index of the first run that ends after this place. */
function firstEndingAfter(runs: readonly Run[], place: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { from, length } = runs[middle] as Run;
    if (from + length <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What was put in right before the first character is not part of what began there. */
function leftEdge(runs: readonly Run[], first: number, start: number): { at: number; known: boolean } {
  const run = runs[first];
  if (run && run.from <= start) return { at: start + run.to - run.from, known: true };
  const before = runs[first - 1];
  const [oldEnd, newEnd] = before ? [before.from + before.length, before.to + before.length] : [0, 0];
  return { at: newEnd, known: oldEnd === start };
}

function rightEdge(runs: readonly Run[], lengths: Lengths, end: number): { at: number; known: boolean } {
  const nth = firstEndingAfter(runs, end - 1);
  const run = runs[nth];
  if (run && run.from < end) return { at: end + run.to - run.from, known: true };
  const [oldStart, newStart] = run ? [run.from, run.to] : [lengths.old, lengths.new];
  return { at: newStart, known: oldStart === end };
}

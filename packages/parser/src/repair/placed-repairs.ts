/** From the stages' edits and places (UTF-16 units, each in its own text) to what the caller gets: code points of the text given and of the repaired one. */
import type { Diagnostic, Repair } from '../parsed-page.ts';
import { spanIndex } from '../spans.ts';
import type { Edit } from './edits.ts';

/** The repairs of `text` that `edits` are. */
export function toRepairs(text: string, edits: readonly Edit[]): Repair[] {
  const index = spanIndex(text);
  let shift = 0;
  // What one stage undoes of another's is no repair.
  const changing = edits.filter(({ start, end, after }) => text.slice(start, end) !== after);
  return changing.map(({ start, end, after, kind, certainty, rule, reason }) => {
    const before = text.slice(start, end);
    const from = { start: index.toCodePoint(start), end: index.toCodePoint(end) };
    const length = spanIndex(after).length;
    const to = { start: from.start + shift, end: from.start + shift + length };
    shift += length - (from.end - from.start);
    return { kind, certainty, from, to, before, after, rule, reason };
  });
}

/** Moves places from the text that `edits` made back to the text they were made on; a place inside a replacement becomes the whole of what was replaced. */
export function traceBack(diagnostics: readonly Diagnostic[], edits: readonly Edit[]): Diagnostic[] {
  if (edits.length === 0 || diagnostics.length === 0) return [...diagnostics];
  const origin = origins(edits);
  return diagnostics.map((diagnostic) => {
    const { span } = diagnostic;
    return span
      ? { ...diagnostic, span: { start: origin(span.start, 'start'), end: origin(span.end, 'end') } }
      : diagnostic;
  });
}

/** Finds where a place in the edited text was before, in the log of the number of edits: a long page has thousands of both. */
function origins(edits: readonly Edit[]): (offset: number, side: 'start' | 'end') => number {
  let shift = 0;
  const written = edits.map(({ start, end, after }) => {
    const place = { before: { start, end }, start: start + shift, end: start + shift + after.length };
    shift += after.length - (end - start);
    return place;
  });
  return (offset, side) => {
    let low = 0;
    let high = written.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { start } = written[middle] as (typeof written)[number];
      if (side === 'start' ? start <= offset : start < offset) low = middle + 1;
      else high = middle;
    }
    const last = written[low - 1];
    if (!last) return offset;
    return offset < last.end ? last.before[side] : offset - last.end + last.before.end;
  };
}

/** Places in UTF-16 units of `text` as code points. */
export function inCodePoints(diagnostics: readonly Diagnostic[], text: string): Diagnostic[] {
  const index = spanIndex(text);
  return diagnostics.map((diagnostic) => {
    const { span } = diagnostic;
    return span
      ? { ...diagnostic, span: { start: index.toCodePoint(span.start), end: index.toCodePoint(span.end) } }
      : diagnostic;
  });
}

/** Many spans, asked often: which lie inside, does any overlap, what came before. Each question takes the log of their number. */
import type { Span } from '../parsed-page.ts';

export type SpanSet<T extends Span> = {
  /** In order of their start. */
  all: readonly T[];
  /** True when any of them shares a character with `span`. */
  overlaps(span: Span): boolean;
  /** Those that begin in `span`, in order. */
  startingIn(span: Span): T[];
  /** Those that lie in `span` whole, in order. */
  within(span: Span): T[];
  /** Those that end at or before `position`, the nearest first, at most `count`. */
  before(position: number, count: number): T[];
};

export function spanSet<T extends Span>(spans: readonly T[]): SpanSet<T> {
  const all = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  // furthest[i] is how far any of the first i + 1 reaches.
  const furthest: number[] = [];
  for (const { end } of all) furthest.push(Math.max(end, furthest.at(-1) ?? 0));
  /** Number of spans that start before `position`. */
  const startsBefore = (position: number) => lowerBound(all, position);
  const startingIn = ({ start, end }: Span) => all.slice(startsBefore(start), startsBefore(end));
  return {
    all,
    startingIn,
    overlaps: ({ start, end }) => (furthest[startsBefore(end) - 1] ?? 0) > start,
    within: (span) => startingIn(span).filter(({ end }) => end <= span.end),
    before: (position, count) => {
      const found: T[] = [];
      for (let i = startsBefore(position) - 1; i >= 0 && found.length < count; i--) {
        const span = all[i] as T;
        if (span.end <= position) found.push(span);
      }
      return found;
    },
  };
}

function lowerBound(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The one of consecutive spans that holds `position`, or the last that begins before it. */
export function spanIndexAt(spans: readonly Span[], position: number): number {
  return lowerBound(spans, position + 1) - 1;
}

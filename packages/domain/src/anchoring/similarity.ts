/** How alike two short strings are: 1 the same, 0 nothing in common. By edit distance over code points. */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [Array.from(one), Array.from(other)];
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest;
}

function editDistance(a: string[], b: string[]): number {
  let row = Uint32Array.from({ length: b.length + 1 }, (_, j) => j);
  let next = new Uint32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1);
    }
    [row, next] = [next, row];
  }
  return row[b.length] as number;
}

export type Nearly = { start: number; end: number; distance: number };

/**
 * The places of `text` that read like `quote`, at most `limit` edits away, likest first, none overlapping another. Both are
 * code points; time is the product of their lengths.
 */
export function nearlyAt(quote: string[], text: string[], limit: number): Nearly[] {
  const rows = quote.length;
  // For each length of the quote's beginning: its distance to the best stretch that ends here, and where that began.
  let costs = Uint32Array.from({ length: rows + 1 }, (_, i) => i);
  let starts = new Uint32Array(rows + 1);
  const ends: Nearly[] = [];
  for (let j = 1; j <= text.length; j++) {
    const nextCosts = new Uint32Array(rows + 1);
    const nextStarts = new Uint32Array(rows + 1);
    nextStarts[0] = j;
    for (let i = 1; i <= rows; i++) {
      const replaced = (costs[i - 1] as number) + (quote[i - 1] === text[j - 1] ? 0 : 1);
      const inserted = (costs[i] as number) + 1;
      const dropped = (nextCosts[i - 1] as number) + 1;
      const cost = Math.min(replaced, inserted, dropped);
      nextCosts[i] = cost;
      nextStarts[i] = (cost === replaced ? starts[i - 1] : cost === inserted ? starts[i] : nextStarts[i - 1]) as number;
    }
    [costs, starts] = [nextCosts, nextStarts];
    const distance = costs[rows] as number;
    if (distance <= limit) ends.push({ start: starts[rows] as number, end: j, distance });
  }
  const best = ends.filter(({ start, end }) => end > start).sort((a, b) => a.distance - b.distance || a.end - b.end);
  return withoutOverlaps(best);
}

/** The first of those that overlap. */
export function withoutOverlaps<Place extends { start: number; end: number }>(places: Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of places) {
    if (kept.every(({ start, end }) => place.end <= start || place.start >= end)) kept.push(place);
  }
  return kept;
}

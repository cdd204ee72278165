/**
 * From spans that nest, repeat and cross to markup that can only nest.
 * 重点地区进行[集中约谈] with [集中约谈、挂牌整治] across it: the second is cut where the first ends, and both pieces
 * say so, so that they are drawn as one. Spans are code points `[start, end)` of the whole text, like everywhere.
 */
export type Mark = { id: string; start: number; end: number };

/** Something of no width that stands after the character before `at`: a removed annotation, for example. */
export type Insertion = { id: string; at: number };

export type Piece<M extends Mark, I extends Insertion> =
  | { type: 'text'; start: number; end: number }
  | { type: 'insertion'; insertion: I }
  | MarkPiece<M, I>;

export type MarkPiece<M extends Mark, I extends Insertion> = {
  type: 'mark';
  mark: M;
  start: number;
  end: number;
  /** The mark goes on before this piece. */
  cutLeft: boolean;
  /** The mark goes on after this piece. */
  cutRight: boolean;
  pieces: Piece<M, I>[];
};

type Part<M extends Mark> = { mark: M; start: number; end: number; order: number };

const outermostFirst = <M extends Mark>(a: Part<M>, b: Part<M>) =>
  a.start - b.start || b.end - a.end || a.order - b.order;

/** Cuts crossing spans so that any two parts are apart or one holds the other. */
function cutCrossings<M extends Mark>(parts: Part<M>[]): Part<M>[] {
  const waiting = [...parts].sort(outermostFirst);
  const open: Part<M>[] = [];
  const done: Part<M>[] = [];
  for (let part = waiting.shift(); part; part = waiting.shift()) {
    while (open.length > 0 && (open.at(-1) as Part<M>).end <= part.start) open.pop();
    const innermost = open.at(-1);
    if (innermost && part.end > innermost.end) {
      const rest = { ...part, start: innermost.end };
      const place = waiting.findIndex((each) => outermostFirst(rest, each) < 0);
      waiting.splice(place < 0 ? waiting.length : place, 0, rest);
      part = { ...part, end: innermost.end };
    }
    open.push(part);
    done.push(part);
  }
  return done;
}

/**
 * The pieces of `[start, end)` in reading order. Marks are clipped to it; of marks over the same characters the first
 * given is the outer one. Insertions go to the innermost mark that holds the character before them.
 */
export function segment<M extends Mark, I extends Insertion = never>(
  start: number,
  end: number,
  marks: readonly M[],
  insertions: readonly I[] = [],
): Piece<M, I>[] {
  const clipped = marks
    .map((mark, order) => ({ mark, order, start: Math.max(start, mark.start), end: Math.min(end, mark.end) }))
    .filter((part) => part.end > part.start);
  const parts = cutCrossings(clipped);
  const inserts = insertions.filter(({ at }) => at >= start && at <= end).sort((a, b) => a.at - b.at);
  let nextPart = 0;
  let nextInsert = 0;

  const insertsUpTo = (at: number): Piece<M, I>[] => {
    const taken: Piece<M, I>[] = [];
    for (let one = inserts[nextInsert]; one && one.at <= at; one = inserts[++nextInsert]) {
      taken.push({ type: 'insertion', insertion: one });
    }
    return taken;
  };

  /** Plain characters, cut at every insertion between them. */
  const run = (from: number, to: number): Piece<M, I>[] => {
    const pieces: Piece<M, I>[] = [];
    let at = from;
    for (let one = inserts[nextInsert]; one && one.at < to; one = inserts[nextInsert]) {
      if (one.at > at) pieces.push({ type: 'text', start: at, end: one.at });
      pieces.push(...insertsUpTo(one.at));
      at = one.at;
    }
    if (to > at) pieces.push({ type: 'text', start: at, end: to });
    pieces.push(...insertsUpTo(to));
    return pieces;
  };

  const fill = (from: number, to: number): Piece<M, I>[] => {
    const pieces: Piece<M, I>[] = [];
    let at = from;
    for (let part = parts[nextPart]; part && part.start < to; part = parts[nextPart]) {
      nextPart++;
      if (part.start > at) pieces.push(...run(at, part.start));
      pieces.push({
        type: 'mark',
        mark: part.mark,
        start: part.start,
        end: part.end,
        cutLeft: part.start > part.mark.start,
        cutRight: part.end < part.mark.end,
        pieces: fill(part.start, part.end),
      });
      at = part.end;
    }
    if (to > at) pieces.push(...run(at, to));
    return pieces;
  };

  return [...insertsUpTo(start), ...fill(start, end)];
}

/**
 * How many lines below the innermost one each span is underlined: no two spans that share a character share a track,
 * and a span that holds others lies below them.
 */
export function assignTracks(marks: readonly Mark[]): Map<string, number> {
  const tracks = new Map<string, number>();
  const placed: { start: number; end: number; track: number }[] = [];
  const shortestFirst = [...marks].sort((a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start);
  for (const { id, start, end } of shortestFirst) {
    const neighbours = placed.filter((each) => each.start < end && start < each.end);
    const held = neighbours.filter((each) => each.start >= start && each.end <= end);
    const taken = new Set(neighbours.map(({ track }) => track));
    let track = held.reduce((lowest, each) => Math.max(lowest, each.track + 1), 0);
    while (taken.has(track)) track++;
    placed.push({ start, end, track });
    tracks.set(id, track);
  }
  return tracks;
}

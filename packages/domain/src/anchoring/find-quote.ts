/**
 * Looks for a quotation that has lost its place, by its words and what stood around them. A place is taken only when it is
 * like enough and clearly liker than the next: news repeats whole sentences, lists begin alike, names come back, and the
 * best of several look-alikes is still a look-alike.
 *
 * Places that were there before are no candidates: what stayed unchanged around another quotation of the same words is
 * that other one.
 */
import type { Span } from '@countermeasure/parser/parsed-page';
import { nearlyAt, similarity, withoutOverlaps } from './similarity.ts';
import type { Run } from './text-diff.ts';

export type Quote = { exact: string; prefix: string; suffix: string };
export type Found = Span & { score: number; same: boolean };

/** Least likeness of words and surroundings together. Lower takes what may be another sentence of the same making. */
const LEAST_SCORE = 0.66;
/** By how much the best must lead. Lower lands on look-alikes; higher gives up twins told apart by one side only. */
const LEAST_LEAD = 0.15;
/** Least likeness of the words alone: one character in five may have been repaired. */
const LEAST_LIKENESS = 0.8;
/** So many characters in a row that stood once before and stand once now are the same, wherever they have moved. */
const LONG_ENOUGH_ALONE = 16;
/** Shorter quotes must be found as they are: with one character changed, a name is another name. */
const SHORTEST_INEXACT = 8;
/** Longer ones too, since the search takes the product of quote and text. */
const LONGEST_INEXACT = 400;
/** Comparisons of characters that one text's search may take; beyond, only the words as they are are looked for. */
const WORK = 40_000_000;

export type QuoteFinder = {
  /** The one place, or null; `candidates` are the places that may be meant, likest first. */
  find(quote: Quote, own?: Span): { place: Found | null; candidates: Span[] };
  /** How like its surroundings are to the remembered ones, of the likest new place with the very same words; 0 without one. */
  twin(quote: Quote, own: Span): number;
};

/** `points` is the new text, `runs` what of it was there before. */
export function quoteFinder(oldText: string, newText: string, points: string[], runs: readonly Run[]): QuoteFinder {
  const fresh = freshWindows(runs, points.length);
  let work = 0;
  const isOld = ({ start, end }: Span) => runs.some((run) => run.to <= start && end <= run.to + run.length);
  const offsets = codePointOffsets(newText, points);

  function inexact(words: string[]): Span[] {
    if (words.length < SHORTEST_INEXACT || words.length > LONGEST_INEXACT) return [];
    return fresh.flatMap((window) => {
      const start = Math.max(0, window.start - words.length);
      const part = points.slice(start, window.end + words.length);
      work += part.length * words.length;
      if (work > WORK) return [];
      const limit = Math.floor(words.length * (1 - LEAST_LIKENESS));
      return nearlyAt(words, part, limit).map((place) => ({ start: place.start + start, end: place.end + start }));
    });
  }

  return {
    twin: (quote, own) => {
      const places = placesOf(quote.exact, Array.from(quote.exact).length, newText, offsets);
      const fresh = places.filter((place) => place.start !== own.start && !isOld(place));
      return Math.max(0, ...fresh.map((place) => contextLikeness(quote, place, points)));
    },
    find: (quote, own) => {
      const words = Array.from(quote.exact);
      const exact = placesOf(quote.exact, words.length, newText, offsets);
      const isOwn = (place: Span) => place.start === own?.start && place.end === own.end;
      const open = exact.filter((place) => isOwn(place) || !isOld(place));
      const near = inexact(words).filter((place) => !isOld(place));
      const scored = [...open, ...near]
        .map((place) => ({ ...place, ...scoreOf(quote, words.length, place, points) }))
        .sort((a, b) => b.score - a.score || a.start - b.start);
      const ranked = withoutOverlaps(scored);
      const [best, next] = ranked;
      const alone =
        best?.same && exact.length === 1 && words.length >= LONG_ENOUGH_ALONE && isOnce(oldText, quote.exact);
      const clear = alone || (best && best.score >= LEAST_SCORE && best.score - (next?.score ?? 0) >= LEAST_LEAD);
      const place = best && clear && best.likeness >= LEAST_LIKENESS ? best : null;
      const others = [...ranked, ...exact].map(({ start, end }) => ({ start, end }));
      return { place, candidates: withoutOverlaps(others).slice(0, CANDIDATES) };
    },
  };
}
const CANDIDATES = 5;
const isOnce = (text: string, words: string) => text.indexOf(words) === text.lastIndexOf(words);

/** The shorter the quote, the more its surroundings have to say. */
function scoreOf(quote: Quote, length: number, { start, end }: Span, points: string[]) {
  const text = points.slice(start, end).join('');
  const likeness = similarity(quote.exact, text);
  const weight = Math.max(0.3, 64 / (64 + length));
  const score = (1 - weight) * likeness + weight * contextLikeness(quote, { start, end }, points);
  return { score, likeness, same: text === quote.exact };
}

/** How like the surroundings of a place are to those the quotation remembers; 1 where it remembers none. */
export function contextLikeness(quote: Quote, place: Span, points: string[]): number {
  const sides = sideLikeness(quote, place, points);
  const total = sides.reduce((sum, { length }) => sum + length, 0);
  return total === 0 ? 1 : sides.reduce((sum, { length, likeness }) => sum + likeness * (length / total), 0);
}

/** The same for what stands before and after by itself; a side that remembers nothing is left out. */
export function sideLikeness({ prefix, suffix }: Quote, { start, end }: Span, points: string[]) {
  const [before, after] = [Array.from(prefix).length, Array.from(suffix).length];
  return [
    { length: before, likeness: similarity(prefix, points.slice(Math.max(0, start - before), start).join('')) },
    { length: after, likeness: similarity(suffix, points.slice(end, end + after).join('')) },
  ].filter(({ length }) => length > 0);
}

/** Every place of the words as they are, overlapping ones left out. */
function placesOf(exact: string, length: number, text: string, offsets: (utf16: number) => number): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(exact); at >= 0 && places.length < 1000; at = text.indexOf(exact, at + exact.length)) {
    const start = offsets(at);
    places.push({ start, end: start + length });
  }
  return places;
}

function codePointOffsets(text: string, points: string[]): (utf16: number) => number {
  if (points.length === text.length) return (utf16) => utf16;
  const offsets = new Uint32Array(text.length + 1);
  let utf16 = 0;
  points.forEach((point, nth) => {
    for (let unit = 0; unit < point.length; unit++) offsets[utf16++] = nth;
  });
  offsets[text.length] = points.length;
  return (at) => offsets[at] as number;
}

/** The parts of the new text that were not there before; where something was only taken away, an empty one. */
function freshWindows(runs: readonly Run[], length: number): Span[] {
  const windows: Span[] = [];
  let at = 0;
  for (const run of runs) {
    if (run.to > 0 || run.from > 0) windows.push({ start: at, end: run.to });
    at = run.to + run.length;
  }
  windows.push({ start: at, end: length });
  return windows;
}

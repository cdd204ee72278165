/**
 * Finds each quotation of a text again in another reading of it: first by where it stood (what did not change maps exactly),
 * then by its words with what stood around them, else it is lost and says where it may belong. It never lands on other
 * characters without saying CHANGED.
 *
 *   old `一是开展“断卡”行动。` new `据悉，一是开展“断卡”行动。`   断卡 [5, 7) → MOVED to [8, 10)
 */
import type { Span } from '@countermeasure/parser/parsed-page';
import { type Carried, carrySpan } from './carry-span.ts';
import { contextLikeness, type Quote, type QuoteFinder, quoteFinder, sideLikeness } from './find-quote.ts';
import { similarity } from './similarity.ts';
import { type Run, unchangedRuns } from './text-diff.ts';

/** Without `span` the quotation has lost its place before: only its words can tell. */
export type Quoted = Quote & { span: Span | null };
export type Anchored =
  /** The same characters where they were, elsewhere because what stands before them changed, or found by their words. */
  | { outcome: 'KEPT' | 'MOVED' | 'FOUND'; span: Span; candidates: [] }
  /** Its place is sure, its characters are no longer the same. */
  | { outcome: 'CHANGED'; span: Span; candidates: [] }
  | { outcome: 'LOST'; span: null; candidates: Span[] };

/** A place is the same in spite of changes inside it while three characters in four are. */
const LEAST_LIKENESS = 0.75;
/** A sentence, whose edges are both known, while half of it is: repairs are strewn all over a damaged page. */
const LEAST_LIKENESS_OF_SENTENCES = 0.5;
const SENTENCE = 20;

/** One answer a quotation, in their order. */
export function reanchor(oldText: string, newText: string, quotations: readonly Quoted[]): Anchored[] {
  const runs = unchangedRuns(oldText, newText);
  const [olds, news] = [Array.from(oldText), Array.from(newText)];
  const texts: Texts = { oldText, newText, olds, news, runs };
  // Most quotations stay where they are: what searching takes is made when the first has to be searched for.
  let finder: QuoteFinder | undefined;
  const search = () => {
    finder ??= quoteFinder(oldText, newText, news, runs);
    return finder;
  };
  return quotations.map((quotation) => {
    const carried = quotation.span && carrySpan(runs, { old: olds.length, new: news.length }, quotation.span);
    const byPlace = carried && anchorByPlace(quotation, carried, texts, search);
    if (byPlace) return byPlace;
    const { place, candidates } = search().find(quotation, carried?.kind === 'WHOLE' ? spanOf(carried) : undefined);
    if (place) return { outcome: place.same ? 'FOUND' : 'CHANGED', span: spanOf(place), candidates: [] };
    return { outcome: 'LOST', span: null, candidates: withPlace(carried, candidates) };
  });
}

type Texts = { oldText: string; newText: string; olds: string[]; news: string[]; runs: Run[] };
export const spanOf = ({ start, end }: Span): Span => ({ start, end });

function anchorByPlace(quote: Quoted, carried: Carried, texts: Texts, search: () => QuoteFinder): Anchored | null {
  const place = spanOf(carried);
  if (carried.kind === 'WHOLE') {
    if (isDoubtful(quote, carried, texts, search)) return null;
    return { outcome: place.start === quote.span?.start ? 'KEPT' : 'MOVED', span: place, candidates: [] };
  }
  if (carried.kind !== 'CHANGED') return null;
  const there = texts.news.slice(place.start, place.end).join('');
  const least = Array.from(quote.exact).length < SENTENCE ? LEAST_LIKENESS : LEAST_LIKENESS_OF_SENTENCES;
  if (similarity(quote.exact, there) < least) return null;
  return { outcome: 'CHANGED', span: place, candidates: [] };
}

/** A short quotation beside a rewritten passage may be the beginning of something else: 一是 stays, what it counts goes. */
const SHORT = 8;
/** How far from a change it still stands beside it. */
const BESIDE = 2;
/** So much of what stands around is the same when a character or two were repaired there. */
const LEAST_AROUND = 0.75;
/** With more than this left around it, a twin elsewhere is not asked. */
const LEAST_BESIDE_TWIN = 0.97;
/** By how much a new twin's surroundings must be liker to cast doubt. */
const LEAD_OF_TWIN = 0.1;
/** Of one side alone more is asked, since the other says nothing. */
const LEAST_ON_ONE_SIDE = 0.95;

/**
 * Whether unchanged characters may yet belong to something else. Words that stand only once, before and now, are what they
 * were; those that come back need their surroundings, on one side at least.
 */
function isDoubtful(
  quote: Quoted,
  carried: Extract<Carried, { kind: 'WHOLE' }>,
  texts: Texts,
  search: () => QuoteFinder,
): boolean {
  const { start, end } = carried;
  const own = texts.runs[carried.run] as Run;
  if (start - own.to >= AROUND && own.to + own.length - end >= AROUND) return false;
  const around = contextLikeness(quote, carried, texts.news);
  // A sentence put in twice: which of the two was there before, only their surroundings know.
  if (around < LEAST_BESIDE_TWIN && search().twin(quote, carried) >= around + LEAD_OF_TWIN) return true;
  if (around >= LEAST_AROUND || isOneWay(carried, texts)) return false;
  if (end - start < SHORT && isBesideRewriting(carried, texts)) return true;
  const sides = sideLikeness(quote, carried, texts.news);
  if (sides.some(({ likeness }) => likeness >= LEAST_ON_ONE_SIDE)) return false;
  return [texts.oldText, texts.newText].some((text) => text.indexOf(quote.exact) !== text.lastIndexOf(quote.exact));
}

/** Around it things were only taken out, or, if it is not short, only put in: then nothing can have taken its place. */
function isOneWay({ start, end, run }: Extract<Carried, { kind: 'WHOLE' }>, { olds, news, runs }: Texts): boolean {
  let [gone, come] = [0, 0];
  const count = (one: Run, next: Run) => {
    gone += next.from - one.from - one.length;
    come += next.to - one.to - one.length;
  };
  const own = runs[run] as Run;
  const edge = { from: olds.length, to: news.length, length: 0 };
  let distance = start - own.to;
  for (let nth = run; nth >= 0 && distance < AROUND; nth--) {
    const before = runs[nth - 1] ?? { from: 0, to: 0, length: 0 };
    count(before, runs[nth] as Run);
    distance += before.length;
  }
  distance = own.to + own.length - end;
  for (let nth = run; nth < runs.length && distance < AROUND; nth++) {
    const after = runs[nth + 1] ?? edge;
    count(runs[nth] as Run, after);
    distance += after.length;
  }
  return come === 0 || (gone === 0 && end - start >= SHORT);
}

/** What a quotation remembers of each side, at most. */
const AROUND = 32;

function isBesideRewriting({ start, end, run }: Extract<Carried, { kind: 'WHOLE' }>, { olds, news, runs }: Texts) {
  const own = runs[run] as Run;
  const before = runs[run - 1] ?? { from: 0, to: 0, length: 0 };
  const after = runs[run + 1] ?? { from: olds.length, to: news.length, length: 0 };
  const isRewritten = (one: Run, next: Run) => {
    const was = olds.slice(one.from + one.length, next.from);
    const is = news.slice(one.to + one.length, next.to);
    if (was.length < REWRITTEN || is.length < REWRITTEN) return false;
    return similarity(was.slice(0, SAMPLE).join(''), is.slice(0, SAMPLE).join('')) < 0.5;
  };
  return (
    (start - own.to < BESIDE && isRewritten(before, own)) ||
    (own.to + own.length - end < BESIDE && isRewritten(own, after))
  );
}
/** So many characters on both sides of a change make it a rewriting. */
const REWRITTEN = 4;
/** So many of them are compared. */
const SAMPLE = 200;

/** What stands in the old place comes first. */
function withPlace(carried: Carried | null, candidates: Span[]): Span[] {
  if (!carried || carried.start === carried.end) return candidates;
  const place = spanOf(carried);
  const others = candidates.filter(({ start, end }) => end <= place.start || start >= place.end);
  return [place, ...others].slice(0, 5);
}

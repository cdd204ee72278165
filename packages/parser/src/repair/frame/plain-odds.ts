/**
 * How odd the page's own characters look where they stand. Most narrowed marks are just that; only where the mark itself or what
 * follows it reads badly is the costly search worth its time.
 */
import { pinyinReadings, readAnnotation } from '../../tables/readings.ts';
import { type Judge, PAGE_SHARE } from './hypothesis.ts';
import { isPair, type Page } from './page-tokens.ts';

/** Characters behind a mark that are looked at: a shifted run's first two are nearly always both odd. */
const AHEAD = 3;

export type PlainOdds = { isOddMark(at: number): boolean };

export function plainOdds(
  page: Page,
  { model, words }: Pick<Judge, 'model' | 'words'>,
  markFloor: number,
  floor: number,
): PlainOdds {
  const { tokens, text } = page;
  /** What a reader sees, annotations left out and white space as one; and the number of what stands at each place of the page. */
  const shown = new Uint16Array(tokens.length);
  const nth = new Int32Array(tokens.length).fill(-1);
  let count = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as number;
    const c = model.plain[token] as number;
    const isSecondSpace = c === 0 && (count === 0 || shown[count - 1] === 0);
    nth[at] = isSecondSpace ? count - 1 : count;
    if (!isSecondSpace) shown[count++] = c;
    const annotation = isPair(token) ? readAnnotation(text, at + 1) : undefined;
    at = annotation && pinyinReadings().fits(token, annotation.syllable) ? annotation.end : at + 1;
  }
  /** Log probability of the n-th character there, reckoned for the few places that are asked for. */
  const oddsOf = (n: number) => {
    if (n >= count) return 0;
    const [a, b, c] = [shown[n - 2] ?? 0, shown[n - 1] ?? 0, shown[n] as number];
    return Math.log(Math.max(model.after(a, b, c), PAGE_SHARE * words.after(a, b, c)));
  };
  return {
    isOddMark(at) {
      const n = nth[at] as number;
      if (n < 0) return false;
      if (oddsOf(n) < markFloor) return true;
      for (let i = n + 1; i <= n + AHEAD; i++) if (oddsOf(i) < floor) return true;
      return false;
    },
  };
}

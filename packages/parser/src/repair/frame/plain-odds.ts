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
  /** Log probability of each visible character, and the number of visible ones before it; NaN inside annotations. */
  const odds: number[] = [];
  const nth = new Int32Array(tokens.length).fill(-1);
  let a = 0;
  let b = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as number;
    const c = model.plain[token] as number;
    nth[at] = odds.length;
    if (c !== 0 || b !== 0) {
      odds.push(Math.log(Math.max(model.after(a, b, c), PAGE_SHARE * words.after(a, b, c))));
      a = b;
      b = c;
    } else {
      odds.push(0);
    }
    const annotation = isPair(token) ? readAnnotation(text, at + 1) : undefined;
    at = annotation && pinyinReadings().fits(token, annotation.syllable) ? annotation.end : at + 1;
  }
  return {
    isOddMark(at) {
      const n = nth[at] as number;
      if (n < 0) return false;
      if ((odds[n] as number) < markFloor) return true;
      for (let i = n + 1; i <= n + AHEAD; i++) if ((odds[i] ?? 0) < floor) return true;
      return false;
    },
  };
}

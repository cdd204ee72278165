/**
 * Whether a page may be searched for frame shifts, and how sure each must be. Pinyin is the mirror's own hand. Without it, only a
 * page on which several marks are followed by characters that no one uses (`遏制!痹撠`) is looked at, and every reading must lie far
 * ahead: a lone `?”` reads as `海葵”` too.
 */

import type { PageHabits } from '../page-habits.ts';
import { isPair, pageTokens } from './page-tokens.ts';
import { frameTokenModel } from './token-model.ts';

/** Marks with such characters behind them that make a habit, the share under which a character is one nobody uses, and how many are looked at. */
const MARKS = 2;
const RARE = 1.5e-6;
const AHEAD = 2;
/** In nats. */
const FAR_AHEAD = 8;

/** The least margin of a reading on this page, or undefined where none is looked for. */
export function leastMargin(text: string, habits: PageHabits): number | undefined {
  if (habits.hasPinyin) return 0;
  // Both cheap, before the model is loaded: nearly every page ends here.
  const places = [...text.matchAll(/(?:[!;]|\?[！，；。：])(?=[\u3400-\u9fff])/g)].map(
    ({ index, 0: mark }) => index + mark.length,
  );
  if (places.length < MARKS) return undefined;
  const { single } = frameTokenModel();
  const odd = places.filter((at) =>
    pageTokens(text.slice(at, at + AHEAD)).some((token) => isPair(token) && (single[token] as number) < RARE),
  );
  return odd.length >= MARKS ? FAR_AHEAD : undefined;
}

/**
 * Shares of what follows a context, from the counts of the news and of Chinese of all kinds together: both are cut below some count,
 * so something is taken from each (absolute discounting) and left to the order below.
 */
import type { Counts } from './read-counts.ts';

/** Keys are strings of characters; the last is the follower, those before it the context. */
export type Shares = Map<string, number>;

/** `countOf` tells how often a context was seen at all, followers that the table lacks included. */
export type Source = { counts: Counts; countOf(context: string): number; discount: number };

export const HAN = /[\u4e00-\u9fff]/;
export const contextOf = (key: string) => key.slice(0, -1);
export const followerOf = (key: string) => key.slice(-1);

/**
 * The general counts know Han only. `markShare` says how often a context is followed by something else in the news: by that much
 * more was the context seen, and the marks behind it, in the same proportion. `isKnown` leaves out characters the model lacks.
 */
export function mergedShares(
  news: Source,
  general: Source,
  markShare: (context: string) => number,
  isKnown: (key: string) => boolean,
): Shares {
  const seenOf = (source: Source) => {
    const sums = new Map<string, number>();
    for (const [key, count] of source.counts) sums.set(contextOf(key), (sums.get(contextOf(key)) ?? 0) + count);
    // Rounding and cutting may lift a context's sum over its own count.
    return (context: string) => Math.max(source.countOf(context), sums.get(context) ?? 0);
  };
  const [inNews, inGeneral] = [seenOf(news), seenOf(general)];
  const withMarks = (context: string) => inGeneral(context) / (1 - markShare(context));
  const shares: Shares = new Map();
  for (const [key, count] of news.counts) {
    const context = contextOf(key);
    const all = inNews(context);
    const more = withMarks(context);
    const asOften = HAN.test(followerOf(key)) ? 1 : 1 + more / all;
    const share = ((count - news.discount) * asOften) / (all + more);
    if (share > 0) shares.set(key, share);
  }
  for (const [key, count] of general.counts) {
    if (!isKnown(key)) continue;
    const context = contextOf(key);
    const share = (count - general.discount) / (inNews(context) + withMarks(context));
    shares.set(key, (shares.get(key) ?? 0) + share);
  }
  return shares;
}

/** What the shares of a context leave to the order below it. */
export function restsOf(shares: Shares): Map<string, number> {
  const rests = new Map<string, number>();
  for (const [key, share] of shares) rests.set(contextOf(key), (rests.get(contextOf(key)) ?? 1) - share);
  for (const [context, rest] of rests) rests.set(context, Math.max(rest, LEAST_REST));
  return rests;
}

/** Rounding may take a little more than all of a context. */
const LEAST_REST = 0.01;

/**
 * The shares without those that the model says nearly as well without (relative entropy: by how much, and how often). `below` is
 * what the order below says of a key; `weightOf` how often a context stands in text; `needed` are keys that stay in any case.
 */
export function prunedShares(
  shares: Shares,
  below: (key: string) => number,
  weightOf: (context: string) => number,
  least: number,
  needed: (key: string) => boolean = () => false,
): Shares {
  const rests = restsOf(shares);
  const kept: Shares = new Map();
  for (const [key, share] of shares) {
    const without = (rests.get(contextOf(key)) ?? 1) * below(key);
    const all = share + without;
    const lost = weightOf(contextOf(key)) * all * Math.log(all / without);
    if (lost >= least || needed(key)) kept.set(key, share);
  }
  return kept;
}

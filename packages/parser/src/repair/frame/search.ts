/**
 * The beam search over readings of one damaged region: from a place where something may be broken to the place where all
 * readings that are still worth anything agree again on frame and context.
 */
import { gbkCodec } from '../../gbk/gbk-codec.ts';
import { waitingWorth } from './byte-choices.ts';
import { step, stepDropped } from './channel.ts';
import { DOUBLE_QUOTE, endLine, type Hypothesis, type Judge, newMemo } from './hypothesis.ts';
import type { Page } from './page-tokens.ts';
import { NEAR, type Rival, remember, rivalsOf } from './rivals.ts';

/** Readings kept at one place, and how far behind the best (in nats) one may lie. Narrower loses the truth at two lost bytes. */
const WIDTH = 160;
const REACH = 20;
/** Readings at the head of the beam whose lost pairs are followed up widely: two lost bytes have thousands of readings each. */
const LEADERS = 24;
/** Characters of the page one region may cover: a bound on time for hostile pages; real shifts meet again within thirty. */
const LONGEST = 72;
/** Undamaged characters behind the last trouble before a region may end: the model looks two back. */
const SETTLED = 3;

/** The best reading of a region, the others that came near, and the place on the page behind it. */
export type Found = { best: Hypothesis; rivals: Rival[]; end: number };

/** A region whose readings were too many to go over: it stays as the page shows it. `end` is the place reached. */
export type GivenUp = { best: undefined; end: number };

/** `isTrouble(i)` says whether something may be broken at page token i. `openQuoteExpected` tells what the rest of the line needs. */
export function searchRegion(
  from: Hypothesis,
  page: Page,
  judge: Judge,
  isTrouble: (at: number) => boolean,
  openQuoteExpected: (at: number) => boolean | undefined,
): Found | GivenUp | undefined {
  const first = from.at;
  const last = Math.min(page.tokens.length, first + LONGEST);
  const buckets = new Map<number, Map<number, Hypothesis>>();
  const bests = new Map<number, number>();
  let calmSince = first;
  const push = (h: Hypothesis) => {
    judge.work.spent++;
    const bucket = buckets.get(h.at) ?? new Map<number, Hypothesis>();
    buckets.set(h.at, bucket);
    const value = worth(h, page, judge);
    const best = bests.get(h.at) ?? -Infinity;
    if (value < best - REACH) return;
    if (value > best) bests.set(h.at, value);
    meet(bucket, h);
  };
  push(from);
  judge.memo = newMemo();
  const ceiling = judge.work.spent + judge.work.left;
  judge.bar = (at) => (bests.get(at) ?? -Infinity) - REACH;
  for (let at = first; at <= last; at++) {
    const bucket = buckets.get(at);
    if (!bucket) continue;
    buckets.delete(at);
    const beam = prune(bucket, page, judge);
    if (beam.some((h) => h.markLead || h.keyLead || !h.plain) || (at < last && isTrouble(at))) calmSince = at + 1;
    const atEnd = at >= last;
    if (atEnd || (at - calmSince >= SETTLED && buckets.size === 0 && agree(beam)))
      return conclude(beam, at, page, judge, openQuoteExpected);
    for (const [rank, h] of beam.entries()) {
      if (judge.work.spent > ceiling) return { best: undefined, end: at + 1 };
      judge.isAhead = rank < LEADERS;
      step(h, page, judge, push);
    }
    // After all the others, for these raised the bar.
    for (const [rank, h] of beam.entries()) {
      if (h.markLead === 0) continue;
      if (judge.work.spent > ceiling) return { best: undefined, end: at + 1 };
      judge.isAhead = rank < LEADERS;
      stepDropped(h, page, judge, (next) => step(next, page, judge, push));
    }
  }
  return undefined;
}

/** Readings with the same future are one; the better stays, and remembers whom it beat. */
function meet(bucket: Map<number, Hypothesis>, h: Hypothesis): void {
  // Context in full, the four bytes of state mixed to the 21 bits a number has left: two states would meet by chance once in millions.
  const state = (h.markLead << 24) | (h.keyLead << 16) | (h.lastByte << 8) | h.marks;
  const key = (h.a * 0x10000 + h.b) * 0x200000 + (Math.imul(state, 0x9e3779b1) >>> 11);
  const other = bucket.get(key);
  const [winner, loser] = !other || h.score > other.score ? [h, other] : [other, h];
  if (loser) remember(winner, loser);
  bucket.set(key, winner);
}

/** A lead byte that waits is worth what it can begin with the page's next byte, but for one of the mark step, whose trail may be dropped. */
function worth(h: Hypothesis, page: Page, judge: Judge): number {
  if (h.markLead === 0 && h.keyLead === 0) return h.score;
  if (h.markLead === 0) return h.score + waitingWorth(h.keyLead, page.tokens[h.at], judge.model);
  return h.score + (judge.model.leadWorth[h.keyLead || h.markLead] as number);
}

/** The best readings of a bucket, best first. */
function prune(bucket: Map<number, Hypothesis>, page: Page, judge: Judge): Hypothesis[] {
  const ranked = [...bucket.values()].map((h): [number, Hypothesis] => [worth(h, page, judge), h]);
  ranked.sort(([a], [b]) => b - a);
  const best = ranked[0]?.[0] ?? -Infinity;
  const beam: Hypothesis[] = [];
  for (const [value, h] of ranked) {
    if (beam.length === WIDTH || value < best - REACH) break;
    beam.push(h);
  }
  return beam;
}

const agree = (beam: Hypothesis[]) =>
  beam.every((h) => h.markLead === 0 && h.keyLead === 0 && h.a === beam[0]?.a && h.b === beam[0]?.b);

/** The best reading that ends in frame, and how far the best different text lies behind it. */
function conclude(
  beam: Hypothesis[],
  end: number,
  page: Page,
  judge: Judge,
  openQuoteExpected: (at: number) => boolean | undefined,
): Found | undefined {
  const expected = openQuoteExpected(end);
  const done = beam.filter((h) => h.markLead === 0 && h.keyLead === 0);
  const scores = done.map((h) => {
    if (end >= page.tokens.length) {
      const closed = { ...h };
      endLine(closed);
      return closed.score;
    }
    const open = (h.marks & DOUBLE_QUOTE) !== 0;
    return expected === undefined || open === expected ? h.score : h.score - QUOTE_BEHIND;
  });
  let best = 0;
  for (let i = 1; i < done.length; i++) if ((scores[i] as number) > (scores[best] as number)) best = i;
  const winner = done[best];
  if (!winner) return undefined;
  const top = scores[best] as number;
  const others = done.flatMap((reading, i) => {
    const behind = top - (scores[i] as number);
    return reading !== winner && behind < NEAR ? [{ behind, reading }] : [];
  });
  const { plain } = judge.model;
  // White space is one to the model, but not to the reader.
  return { best: winner, rivals: rivalsOf(winner, others, (token) => plain[token] || token), end };
}

/** In nats: the next quote of the line does not fit what the reading left open. */
const QUOTE_BEHIND = 5;

/** The steps of a reading in order, the region's start left out. */
export function stepsOf(h: Hypothesis): Hypothesis[] {
  const steps: Hypothesis[] = [];
  for (let at: Hypothesis | undefined = h; at?.parent; at = at.parent) steps.push(at);
  return steps.reverse();
}

export const spell = (tokens: readonly number[]) => tokens.map((token) => gbkCodec().charOf[token] ?? '').join('');

/**
 * A mark that stayed full-width astride two characters: `關(guān)?！熬W(wǎng)` → `關停“網`. These mirrors put something behind
 * each ！ of the bytes and it was lost again; the lead byte before the mark became the `?`, and everything behind reads one off.
 */
import { beforeMark } from './byte-choices.ts';
import { checkPair, fork, type Hypothesis, type Judge } from './hypothesis.ts';
import type { Page } from './page-tokens.ts';
import { feedPair } from './read-bytes.ts';

/** ！ ， ： ； ？ 。 、 */
const WIDE_MARKS = new Set([0xa3a1, 0xa3ac, 0xa3ba, 0xa3bb, 0xa3bf, 0xa1a3, 0xa1a2]);
/** In nats: a `?` before a mark is mostly something else. */
const RARE = 2;

/** Is there a `?` at this place with such a mark behind it? */
export function isBrokenMark(page: Page, at: number): boolean {
  return page.tokens[at] === 0x3f && WIDE_MARKS.has(page.tokens[at + 1] as number);
}

/** Readings of `?！`: the lost byte with the mark's first one is a character, the mark's second leads on. */
export function brokenMark(h: Hypothesis, page: Page, judge: Judge, push: (h: Hypothesis) => void): void {
  const mark = page.tokens[h.at + 1] as number;
  const row = mark >> 8;
  for (const { lost, worth } of beforeMark(h, row, judge)) {
    if (h.score + worth < judge.bar(h.at + 2)) break;
    const next = fork(h);
    next.at += 2;
    if (!feedPair(next, lost, row, false, judge)) continue;
    checkPair(next, lost, row, judge);
    next.markLead = mark & 0xff;
    next.score -= RARE;
    next.undone = [{ kind: 'MARK', lost, mark, isBroken: true }];
    push(next);
  }
}

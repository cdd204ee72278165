/**
 * Which bytes may have been lost at a place, likeliest first, and only as many as the beam can hold: two lost bytes have thousands
 * of readings, and nearly all of the search's time would go into them.
 */
import { gbkCodec } from '../../gbk/gbk-codec.ts';
import { type Hypothesis, type Judge, worthOf } from './hypothesis.ts';
import { isPair, OPAQUE } from './page-tokens.ts';
import type { TokenModel } from './token-model.ts';

/** Lead byte of the full-width ASCII marks. */
export const WIDE_ROW = 0xa3;
/** What may be swallowed behind a broken lead byte: everything below 0x40 breaks the pair. */
const SWALLOWED = Array.from('\n\t 0123456789.%()-+', (char) => char.charCodeAt(0));
/** Choices of one sort that are followed up from a reading ahead in the beam, and from one behind. */
const MOST = 96;
const MOST_BEHIND = 12;
/** In nats: they must lie nearer to the best than others, for there are thousands of them at each place. */
const NARROWER = 8;

export type LostPair = { first: number; second: number; worth: number };

/** Below this share a character is not worth opening a shift for: names aside, the second half of a word is commoner. */
const WORTH_A_SHIFT = 1e-6;

/** Can this byte begin a usual character with the page's next bytes, one of them dropped perhaps? */
export function canLead(lead: number, token: number | undefined, judge: Judge): boolean {
  if (token === undefined || token === OPAQUE) return true;
  const first = isPair(token) ? token >> 8 : token;
  const { valid } = gbkCodec();
  const usual = (trail: number) => (judge.model.single[lead * 256 + trail] as number) >= WORTH_A_SHIFT;
  if (first >= 0x40 && valid[lead * 256 + first] && usual(first)) return true;
  return unpaired(lead, first).some(usual);
}

const unpairedLists = new Map<number, number[]>();
/** Bytes that end a character begun by `lead` but can't pair with `following`: what the decoder would have dropped before it. */
export function unpaired(lead: number, following: number): number[] {
  const key = lead * 256 + following;
  let list = unpairedLists.get(key);
  if (list) return list;
  const { valid } = gbkCodec();
  list = [];
  for (let byte = 0x80; byte < 0xff; byte++)
    if (valid[lead * 256 + byte] && !valid[byte * 256 + following]) list.push(byte);
  unpairedLists.set(key, list);
  return list;
}

/** Characters that end in a mark's first byte (A3, for nearly all), by their lead byte and what each adds here; best first. */
export function beforeMark(h: Hypothesis, row: number, judge: Judge): { lost: number; worth: number }[] {
  const all = allBeforeMark(h, row, judge);
  return judge.isAhead ? all : all.slice(0, MOST_BEHIND);
}

function allBeforeMark(h: Hypothesis, row: number, judge: Judge): { lost: number; worth: number }[] {
  const key = (h.a * 0x10000 + h.b) * 256 + row;
  let list = judge.beforeMark.get(key);
  if (list) return list;
  const { valid } = gbkCodec();
  list = [];
  for (let lost = 0x81; lost < 0xff; lost++) {
    const code = lost * 256 + row;
    if (valid[code]) list.push({ lost, worth: worthOf(h, code, judge) });
  }
  list.sort((x, y) => y.worth - x.worth);
  judge.beforeMark.set(key, list);
  return list;
}

/** Reading this character would fall out of the beam at once: asked before a copy is made. */
export function hopeless(h: Hypothesis, token: number, judge: Judge): boolean {
  return h.score + worthOf(h, token, judge) < judge.bar(h.at + 1);
}

/**
 * What a lead byte that waits is worth (log): the page shows the byte it pairs with, so nearly always how usual that one
 * character is; where another `?` follows, how usual those are that begin so.
 */
export function waitingWorth(lead: number, token: number | undefined, { single, leadWorth }: TokenModel): number {
  if (token === undefined || token === OPAQUE || token < 0x40) return leadWorth[lead] as number;
  return Math.log(Math.max(single[lead * 256 + (isPair(token) ? token >> 8 : token)] as number, IMPOSSIBLE));
}

/** No character at all. */
const IMPOSSIBLE = 1e-12;

/** A `?` inside a shifted run: the likeliest pairs that were lost in it. `token` is what the page shows behind it. */
export function lostPairs(h: Hypothesis, token: number | undefined, judge: Judge): LostPair[] {
  const bar = judge.bar(h.at + 1) + NARROWER;
  const { plain } = judge.model;
  const leading: LostPair[] = [];
  const swallowed: LostPair[] = [];
  for (const { first, worth } of endings(h, judge)) {
    if (h.score + worth < bar) break;
    for (const second of brokenBy(first)) {
      const isLead = second >= 0x80;
      const ahead = isLead
        ? waitingWorth(second, token, judge.model)
        : Math.log(judge.model.after(h.b, plain[h.keyLead * 256 + first] as number, plain[second] as number));
      if (h.score + worth + ahead >= bar) (isLead ? leading : swallowed).push({ first, second, worth: worth + ahead });
    }
  }
  const best = (pairs: LostPair[]) =>
    pairs.sort((x, y) => y.worth - x.worth).slice(0, judge.isAhead ? MOST : MOST_BEHIND);
  return [...best(leading), ...best(swallowed)];
}

/** Trail bytes that may end the waiting character, best first. */
function endings(h: Hypothesis, judge: Judge): { first: number; worth: number }[] {
  const { valid } = gbkCodec();
  const list: { first: number; worth: number }[] = [];
  for (let first = 0x80; first < 0xff; first++) {
    const whole = h.keyLead * 256 + first;
    if (valid[whole]) list.push({ first, worth: worthOf(h, whole, judge) });
  }
  return list.sort((x, y) => y.worth - x.worth);
}

const brokenLists = new Map<number, number[]>();
/** Second bytes that make no character with `first`: leads of a next one, and ASCII. */
function brokenBy(first: number): number[] {
  let list = brokenLists.get(first);
  if (list) return list;
  const { valid } = gbkCodec();
  list = [...SWALLOWED];
  for (let second = 0x81; second < 0xff; second++) if (!valid[first * 256 + second]) list.push(second);
  brokenLists.set(first, list);
  return list;
}

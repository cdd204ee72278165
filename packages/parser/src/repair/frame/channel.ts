/**
 * The mirror's two steps run backwards, one character of the page at a time: which bytes may have stood here?
 * (1) Pinyin: behind each key's two bytes, at any alignment, `(reading)` was inserted; a pair the decoder could not read became
 *     one `?` and both bytes were gone. So `?cái)` is a lost byte B and the swallowed `(`, and the byte before, with B, reads cái.
 * (2) Punctuation: the two bytes of a full-width mark, at any alignment, became one ASCII byte; the decoder then dropped each
 *     byte it could not pair. So `;` may have been A3 BB astride two characters, whose outer halves are lost or re-framed.
 */
import { gbkCodec } from '../../gbk/gbk-codec.ts';
import { pinyinReadings, readAnnotation, readSyllable } from '../../tables/readings.ts';
import { AGAINST_PAGE, checkPair, endLine, fork, type Hypothesis, type Judge, read, worthOf } from './hypothesis.ts';
import { isPair, OPAQUE } from './page-tokens.ts';
import { isKey, type SiteEvidence } from './site-evidence.ts';

export type Page = { text: string; tokens: Uint16Array };

/** ASCII bytes that are the low half of a full-width mark, and may therefore be one narrowed: ! ; , : ( ) ? */
const NARROW = new Set([0x21, 0x3b, 0x2c, 0x3a, 0x28, 0x29, 0x3f]);
export const isNarrowMark = (token: number) => NARROW.has(token);
/** What may be swallowed behind a broken lead byte: everything below 0x40 breaks the pair. */
const SWALLOWED = Array.from('\n\t 0123456789.%()-+', (char) => char.charCodeAt(0));
/** In nats: of the marks a site narrows, few are astride. */
const STRADDLE = 2;
const QUESTION = 0x3f;
const WIDE_ROW = 0xa3;

type Push = (h: Hypothesis) => void;

/** All ways to go on from `h` at its place on the page. */
export function step(h: Hypothesis, page: Page, judge: Judge, push: Push): void {
  const token = page.tokens[h.at] as number;
  if (h.markLead) stepShifted(h, token, page, judge, push);
  else if (token === OPAQUE) {
    if (h.keyLead === 0)
      advance(
        h,
        1,
        (next) => {
          read(next, OPAQUE, true, judge);
          next.lastByte = 0;
          next.plain = true;
        },
        push,
      );
  } else if (isPair(token)) {
    advance(
      h,
      1,
      (next) => feedPair(next, token >> 8, token & 0xff, h.keyLead === 0, judge) && annotated(next, token, page, judge),
      push,
    );
  } else {
    stepAscii(h, token, page, judge, push);
  }
}

/** A successor `width` further, if `change` does not refuse it by answering false. */
function advance(h: Hypothesis, width: number, change: (next: Hypothesis) => unknown, push: Push): void {
  const next = fork(h);
  next.at += width;
  if (change(next) !== false) push(next);
}

function stepAscii(h: Hypothesis, byte: number, page: Page, judge: Judge, push: Push): void {
  if (byte === QUESTION) {
    brokenKey(h, page, judge, push);
    if (h.keyLead) lostPair(h, judge, push);
  }
  const before = h.lastByte;
  if (h.keyLead === 0 || byte >= 0x40) {
    advance(
      h,
      1,
      (next) => feedAscii(next, byte, h.keyLead === 0, judge) && annotated(next, before * 256 + byte, page, judge),
      push,
    );
  }
  if (NARROW.has(byte) && !judge.site.wideMarks.has(byte + 0x80)) straddlingMark(h, byte, page, judge, push);
}

/** While the punctuation frame is shifted, the page's bytes pair with the lead that waits. */
function stepShifted(h: Hypothesis, token: number, page: Page, judge: Judge, push: Push): void {
  const { valid } = gbkCodec();
  const lead = h.markLead;
  if (isPair(token)) {
    const first = token >> 8;
    const second = token & 0xff;
    if (valid[lead * 256 + first] && second !== 0x80) {
      advance(
        h,
        1,
        (next) => {
          next.markLead = 0;
          if (!feedPair(next, lead, first, false, judge)) return false;
          checkPair(next, lead, first, judge);
          if (second >= 0x80) {
            next.markLead = second;
            return true;
          }
          const before = next.lastByte;
          return feedAscii(next, second, false, judge) && annotated(next, before * 256 + second, page, judge);
        },
        push,
      );
    }
  } else if (token !== OPAQUE) {
    if (token >= 0x40 && valid[lead * 256 + token]) {
      advance(
        h,
        1,
        (next) => {
          next.markLead = 0;
          return feedPair(next, lead, token, false, judge) && annotated(next, lead * 256 + token, page, judge);
        },
        push,
      );
    }
    // A mark that lies in the page's frame is astride in the original's, and costs no byte.
    if (NARROW.has(token) && valid[lead * 256 + WIDE_ROW] && !judge.site.wideMarks.has(token + 0x80)) {
      advance(
        h,
        1,
        (next) => {
          next.markLead = token + 0x80;
          return feedPair(next, lead, WIDE_ROW, false, judge);
        },
        push,
      );
    }
  }
  dropped(h, token, page, judge, push);
}

/** The decoder dropped a byte here: the trail of the lead that waits, which could not pair with what the page shows next. */
function dropped(h: Hypothesis, token: number, page: Page, judge: Judge, push: Push): void {
  const following = token === OPAQUE ? 0 : token >= 0x80 ? token >> 8 : token;
  for (const byte of unpaired(h.markLead, following)) {
    if (h.keyLead === 0 && hopeless(h, h.markLead * 256 + byte, judge)) continue;
    advance(
      h,
      0,
      (next) => {
        next.markLead = 0;
        if (!feedPair(next, h.markLead, byte, false, judge)) return false;
        checkPair(next, h.markLead, byte, judge);
        next.undone = [{ kind: 'DROPPED', pair: h.markLead * 256 + byte }];
        return annotated(next, h.markLead * 256 + byte, page, judge);
      },
      push,
    );
  }
}

/** The page's mark was A3 and its low byte, astride: the first half belongs to a lead that was dropped, the second leads on. */
function straddlingMark(h: Hypothesis, mark: number, page: Page, judge: Judge, push: Push): void {
  if (!canLead(mark + 0x80, page.tokens[h.at + 1], judge)) return;
  const usual = beforeWide(h, judge);
  for (const { lost, worth } of judge.leaders ? usual : usual.slice(0, LOST_PAIRS_BEHIND)) {
    if (h.keyLead === 0 && h.score + worth < judge.bar(h.at + 1)) break;
    advance(
      h,
      1,
      (next) => {
        if (!feedPair(next, lost, WIDE_ROW, false, judge)) return false;
        checkPair(next, lost, WIDE_ROW, judge);
        next.markLead = mark + 0x80;
        next.score -= STRADDLE;
        next.undone = [{ kind: 'MARK', lost, mark }];
        return true;
      },
      push,
    );
  }
}

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
function unpaired(lead: number, following: number): number[] {
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

/** Characters that end in A3, the first half of every full-width mark, by their lead byte and what each adds here; best first. */
function beforeWide(h: Hypothesis, judge: Judge): { lost: number; worth: number }[] {
  const key = h.a * 0x10000 + h.b;
  let list = judge.beforeWide.get(key);
  if (list) return list;
  const { valid } = gbkCodec();
  list = [];
  for (let lost = 0x81; lost < 0xff; lost++) {
    const code = lost * 256 + WIDE_ROW;
    if (valid[code]) list.push({ lost, worth: worthOf(h, code, judge) });
  }
  list.sort((x, y) => y.worth - x.worth);
  judge.beforeWide.set(key, list);
  return list;
}

/** Reading this character would fall out of the beam at once: asked before a copy is made. */
function hopeless(h: Hypothesis, token: number, judge: Judge): boolean {
  return h.score + worthOf(h, token, judge) < judge.bar(h.at + 1);
}

/** `?cái)`: the byte before and one lost byte are a key; the `(` was swallowed with it. Opens a shift, or closes the open one. */
function brokenKey(h: Hypothesis, page: Page, judge: Judge, push: Push): void {
  const reading = readSyllable(page.text, h.at + 1);
  if (!reading) return;
  const width = reading.end - h.at;
  const first = h.keyLead || h.lastByte;
  for (const pair of pinyinReadings().codesOf(reading.syllable)) {
    if (pair >> 8 !== first) continue;
    const lost = pair & 0xff;
    // Below 80 the decoder takes it for ASCII; 80 may end a character but leads none.
    if (lost < 0x80 || (lost === 0x80 && !h.keyLead)) continue;
    advance(
      h,
      width,
      (next) => {
        next.score -= judge.keyCost(pair);
        if (h.keyLead) {
          next.keyLead = 0;
          read(next, pair, false, judge);
        } else {
          next.keyLead = lost;
        }
        next.lastByte = lost;
        next.undone = [{ kind: 'KEY', pair, syllable: reading.syllable, free: true }];
        return true;
      },
      push,
    );
  }
}

/** Readings of one lost pair that are followed up from one hypothesis, of either sort: more than the beam can hold of them is waste. */
const LOST_PAIRS = 96;
const LOST_PAIRS_BEHIND = 12;
/** In nats: they must lie nearer to the best than others, for there are thousands of them at each place. */
const NARROWER = 8;

type LostPair = { first: number; second: number; worth: number };

/** A `?` inside a shifted run: a pair that was none. Its first byte ends the waiting character, its second leads on or was ASCII. */
function lostPair(h: Hypothesis, judge: Judge, push: Push): void {
  const bar = judge.bar(h.at + 1) + NARROWER;
  const { plain } = judge.model;
  const leading: LostPair[] = [];
  const swallowed: LostPair[] = [];
  for (const { first, worth } of endings(h, judge)) {
    if (h.score + worth < bar) break;
    for (const second of brokenBy(first)) {
      const isLead = second >= 0x80;
      const ahead = isLead
        ? (judge.model.leadWorth[second] as number)
        : Math.log(judge.model.after(h.b, plain[h.keyLead * 256 + first] as number, plain[second] as number));
      if (h.score + worth + ahead >= bar) (isLead ? leading : swallowed).push({ first, second, worth: worth + ahead });
    }
  }
  const best = (pairs: LostPair[]) =>
    pairs.sort((x, y) => y.worth - x.worth).slice(0, judge.leaders ? LOST_PAIRS : LOST_PAIRS_BEHIND);
  for (const { first, second } of [...best(leading), ...best(swallowed)]) {
    const whole = h.keyLead * 256 + first;
    advance(
      h,
      1,
      (next) => {
        next.keyLead = second < 0x80 ? 0 : second;
        next.lastByte = second;
        next.undone = [{ kind: 'LOST_PAIR', pair: first * 256 + second }];
        read(next, whole, false, judge);
        if (isKey(judge.site, whole)) next.score -= AGAINST_PAGE;
        if (second === 0x0a) endLine(next);
        if (second < 0x80) read(next, second, false, judge);
      },
      push,
    );
  }
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

/** Two bytes of the pinyin frame. */
function feedPair(h: Hypothesis, first: number, second: number, own: boolean, judge: Judge): boolean {
  const { valid } = gbkCodec();
  if (h.keyLead === 0) {
    if (!own) checkPair(h, h.lastByte, first, judge);
    read(h, first * 256 + second, own, judge);
    h.plain = own;
  } else {
    const whole = h.keyLead * 256 + first;
    if (!valid[whole]) return false;
    checkPair(h, h.keyLead, first, judge);
    h.keyLead = 0;
    read(h, whole, false, judge);
    if (second >= 0x80) h.keyLead = second;
    else read(h, second, false, judge);
    if (second === 0x80 || second === 0xff) return false;
  }
  h.lastByte = second;
  return true;
}

/** One ASCII byte of the pinyin frame: a trail byte where a lead waits. */
function feedAscii(h: Hypothesis, byte: number, own: boolean, judge: Judge): boolean {
  if (h.keyLead === 0) {
    if (byte === 0x0a) endLine(h);
    read(h, byte, own, judge);
    h.plain = own;
  } else {
    const whole = h.keyLead * 256 + byte;
    if (!gbkCodec().valid[whole]) return false;
    h.keyLead = 0;
    read(h, whole, false, judge);
  }
  h.lastByte = lastByteOf(byte, judge.site);
  return true;
}

/** When the readings were put in, a mark this site narrows was still full-width: its low byte may have begun a key. */
export function lastByteOf(token: number, site: SiteEvidence): number {
  return NARROW.has(token) && !site.wideMarks.has(token + 0x80) ? token + 0x80 : token & 0xff;
}

/** Steps over `(reading)` where it fits the bytes just read. Whether those can be a key of this site counts where they were guessed. */
function annotated(h: Hypothesis, pair: number, page: Page, judge: Judge): boolean {
  const annotation = readAnnotation(page.text, h.at);
  if (annotation && pinyinReadings().fits(pair, annotation.syllable)) {
    h.at = annotation.end;
    if (!h.plain) {
      h.undone = [...h.undone, { kind: 'KEY', pair, syllable: annotation.syllable, free: false }];
      h.score -= judge.keyCost(pair);
    }
  }
  return true;
}

/**
 * The mirror's two steps run backwards, one character of the page at a time: which bytes may have stood here?
 * (1) Pinyin: behind each key's two bytes, at any alignment, `(reading)` was inserted; a pair the decoder could not read became
 *     one `?` and both bytes were gone. So `?cái)` is a lost byte B and the swallowed `(`, and the byte before, with B, reads cái.
 * (2) Punctuation: the two bytes of a full-width mark, at any alignment, became one ASCII byte; the decoder then dropped each
 *     byte it could not pair. So `;` may have been A3 BB astride two characters, whose outer halves are lost or re-framed.
 */
import { gbkCodec } from '../../gbk/gbk-codec.ts';
import { pinyinReadings, readSyllable } from '../../tables/readings.ts';
import { brokenMark, isBrokenMark } from './broken-mark.ts';
import { beforeMark, canLead, droppedBytes, lostPairs, WIDE_ROW } from './byte-choices.ts';
import { AGAINST_PAGE, checkPair, endLine, fork, type Hypothesis, type Judge, read, worthOf } from './hypothesis.ts';
import { isNarrowMark, isPair, OPAQUE, type Page } from './page-tokens.ts';
import { annotated, feedAscii, feedPair } from './read-bytes.ts';
import { isKey } from './site-evidence.ts';

/** In nats: of the marks a site narrows, few are astride. */
const STRADDLE = 2;
const QUESTION = 0x3f;

type Push = (h: Hypothesis) => void;

/** All ways to go on from `h` at its place on the page, but for a dropped byte. */
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
    if (judge.namedOnly) {
      // Neither pair nor mark is named by anything.
    } else if (h.keyLead) lostPair(h, page, judge, push);
    else if (isBrokenMark(page, h.at)) brokenMark(h, page, judge, push);
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
  if (!judge.namedOnly && isNarrowMark(byte) && !judge.site.wideMarks.has(byte + 0x80))
    straddlingMark(h, byte, page, judge, push);
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
    if (isNarrowMark(token) && valid[lead * 256 + WIDE_ROW] && !judge.site.wideMarks.has(token + 0x80)) {
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
}

/**
 * The decoder dropped a byte here: the trail of the lead that waits, which could not pair with what the page shows next. That takes
 * up nothing of the page, so `push` gets readings of the same place.
 */
export function stepDropped(h: Hypothesis, page: Page, judge: Judge, push: Push): void {
  for (const byte of droppedBytes(h, page, judge)) {
    const pair = h.markLead * 256 + byte;
    advance(
      h,
      0,
      (next) => {
        next.markLead = 0;
        if (!feedPair(next, h.markLead, byte, false, judge)) return false;
        checkPair(next, h.markLead, byte, judge);
        next.undone = [{ kind: 'DROPPED', pair, support: supportOf(h, pair, judge) }];
        return annotated(next, pair, page, judge);
      },
      push,
    );
  }
}

/** Is it a word with what stands before, or only a usual character? In a name the latter is all that the model has to say. */
const supportOf = (h: Hypothesis, pair: number, judge: Judge) =>
  worthOf(h, pair, judge) - Math.log(judge.model.single[pair] as number);

/** The page's mark was A3 and its low byte, astride: the first half belongs to a lead that was dropped, the second leads on. */
function straddlingMark(h: Hypothesis, mark: number, page: Page, judge: Judge, push: Push): void {
  if (!canLead(mark + 0x80, page.tokens[h.at + 1], judge)) return;
  for (const { lost, worth } of beforeMark(h, WIDE_ROW, judge)) {
    if (h.keyLead === 0 && h.score + worth < judge.bar(h.at + 1)) break;
    advance(
      h,
      1,
      (next) => {
        if (!feedPair(next, lost, WIDE_ROW, false, judge)) return false;
        checkPair(next, lost, WIDE_ROW, judge);
        next.markLead = mark + 0x80;
        next.score -= STRADDLE;
        next.undone = [{ kind: 'MARK', lost, mark: WIDE_ROW * 256 + mark + 0x80, isBroken: false }];
        return true;
      },
      push,
    );
  }
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
        next.apart = true;
        next.undone = [{ kind: 'KEY', pair, syllable: reading.syllable, free: true }];
        return true;
      },
      push,
    );
  }
}

/** A `?` inside a shifted run: a pair that was none. Its first byte ends the waiting character, its second leads on or was ASCII. */
function lostPair(h: Hypothesis, page: Page, judge: Judge, push: Push): void {
  for (const { first, second } of lostPairs(h, page.tokens[h.at + 1], judge)) {
    const whole = h.keyLead * 256 + first;
    advance(
      h,
      1,
      (next) => {
        next.keyLead = second < 0x80 ? 0 : second;
        next.lastByte = second;
        next.apart = false;
        next.undone = [{ kind: 'LOST_PAIR', pair: first * 256 + second, ended: whole }];
        read(next, whole, false, judge);
        if (!h.apart && isKey(judge.site, whole)) next.score -= AGAINST_PAGE;
        if (second === 0x0a) endLine(next);
        if (second < 0x80) read(next, second, false, judge);
      },
      push,
    );
  }
}

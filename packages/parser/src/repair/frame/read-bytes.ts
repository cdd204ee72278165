/**
 * The bytes of the pinyin step's frame, read into a hypothesis: each pair is a character, or ends the one that waits and begins the
 * next. Behind it the inserted reading is stepped over.
 */
import { gbkCodec } from '../../gbk/gbk-codec.ts';
import { pinyinReadings, readAnnotation } from '../../tables/readings.ts';
import { checkPair, endLine, type Hypothesis, type Judge, read } from './hypothesis.ts';
import { isNarrowMark, type Page } from './page-tokens.ts';
import type { SiteEvidence } from './site-evidence.ts';

/** Two bytes of the pinyin frame. */
export function feedPair(h: Hypothesis, first: number, second: number, own: boolean, judge: Judge): boolean {
  const { valid } = gbkCodec();
  if (h.keyLead === 0) {
    if (!own && !h.apart) checkPair(h, h.lastByte, first, judge);
    read(h, first * 256 + second, own, judge);
    h.plain = own;
  } else {
    const whole = h.keyLead * 256 + first;
    if (!valid[whole]) return false;
    if (!h.apart) checkPair(h, h.keyLead, first, judge);
    h.keyLead = 0;
    read(h, whole, false, judge);
    if (second >= 0x80) h.keyLead = second;
    else read(h, second, false, judge);
    if (second === 0x80 || second === 0xff) return false;
  }
  h.lastByte = second;
  h.apart = false;
  return true;
}

/** One ASCII byte of the pinyin frame: a trail byte where a lead waits. */
export function feedAscii(h: Hypothesis, byte: number, own: boolean, judge: Judge): boolean {
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
  h.apart = false;
  return true;
}

/** When the readings were put in, a mark this site narrows was still full-width: its low byte may have begun a key. */
export function lastByteOf(token: number, site: SiteEvidence): number {
  return isNarrowMark(token) && !site.wideMarks.has(token + 0x80) ? token + 0x80 : token & 0xff;
}

/** Steps over `(reading)` where it fits the bytes just read. Whether those can be a key of this site counts where they were guessed. */
export function annotated(h: Hypothesis, pair: number, page: Page, judge: Judge): boolean {
  const annotation = readAnnotation(page.text, h.at);
  if (annotation && pinyinReadings().fits(pair, annotation.syllable)) {
    h.at = annotation.end;
    h.apart = true;
    if (!h.plain) {
      h.undone = [...h.undone, { kind: 'KEY', pair, syllable: annotation.syllable, free: false }];
      h.score -= judge.keyCost(pair);
    }
  }
  return true;
}

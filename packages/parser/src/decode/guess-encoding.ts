/**
 * Which encoding are these bytes in? Used when they are not valid UTF-8, to check a declaration against the bytes.
 * Each candidate is decoded and its text asked whether it reads like Chinese: the bytes of 国家 (B9FA BCD2) are two common
 * characters in GBK and 僧模 or worse in Big5, so in a page of any length the true encoding wins by far.
 */
import { COMMON_MARKS, COMMON_SIMPLIFIED, COMMON_TRADITIONAL } from '../tables/common-characters.zh.ts';
import { readHongKongCharacters } from './hong-kong-characters.ts';

/** Bytes looked at, from the first one that is not ASCII: a quarter of a megabyte is sure and costs a few milliseconds. */
const SAMPLE_BYTES = 262_144;
/** Below this score no Chinese was found at all; below the next one too little to be sure. Rare words alone score about 0.3. */
const FOREIGN = 0.05;
const UNLIKELY = 0.3;
/** French and German have fewer bytes beyond ASCII than one in three; Chinese hardly any others. */
const WESTERN_SHARE = 0.34;
/** Encodings Chinese pages are in. GB18030 contains GBK and GB2312. */
const CHINESE = ['gb18030', 'big5', 'utf-8', 'utf-16le', 'utf-16be'];

const COMMON = new Set([...COMMON_SIMPLIFIED, ...COMMON_TRADITIONAL, ...COMMON_MARKS]);

/** `score` is the plausibility of the text, −2 to 1. */
export type Guess = { encoding: string; score: number; lead: number };

/** The best of the Chinese encodings and the `declared` one; `lead` is how far it is ahead of the next. */
export function guessEncoding(bytes: Uint8Array, declared: string | undefined): Guess {
  const first = bytes.findIndex((byte) => byte >= 0x80 || byte === 0);
  const even = Math.max(0, first) & ~1; // UTF-16 pairs stay pairs
  const sample = bytes.subarray(even, even + SAMPLE_BYTES);
  const names = declared && !CHINESE.includes(declared) && declared !== 'gbk' ? [...CHINESE, declared] : CHINESE;
  const guesses = names
    .map((encoding) => ({ encoding, score: plausibility(sample, encoding) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = guesses as [Guess, Guess];
  // Next to nothing reads like Chinese: then the page is in another language, and a few marked letters are Western.
  const high = sample.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  if (best.score < FOREIGN && declared === undefined && high < WESTERN_SHARE * sample.length)
    return { encoding: 'windows-1252', score: best.score, lead: 0 };
  // A tie (no evidence in the bytes) goes to the declaration.
  const declaredName = declared === 'gbk' ? 'gb18030' : declared;
  const tied = guesses.find((guess) => guess.encoding === declaredName && guess.score === best.score);
  return { ...(tied ?? best), lead: best.score < UNLIKELY ? 0 : best.score - next.score };
}

/** Share of common characters among those that are not ASCII, less twice the share of impossible ones: −2 to 1. */
export function plausibility(sample: Uint8Array, encoding: string): number {
  const decoded = new TextDecoder(encoding).decode(sample, { stream: true });
  const text = encoding === 'big5' ? readHongKongCharacters(decoded) : decoded;
  let seen = 0;
  let good = 0;
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    if (point === 0) good -= 2;
    if (point < 0x80) continue;
    seen++;
    if (COMMON.has(char)) good++;
    else if (isOutOfPlace(point)) good -= 2;
  }
  return seen === 0 ? 0 : good / seen;
}

/** Replacement, private use, C1 controls, Latin letters with marks, half-width kana, Hangul: signs of a wrong decoding. */
function isOutOfPlace(point: number): boolean {
  return (
    point === 0xfffd ||
    (point >= 0xe000 && point <= 0xf8ff) ||
    (point >= 0x80 && point <= 0x24f) ||
    (point >= 0xff61 && point <= 0xffdc) ||
    (point >= 0xac00 && point <= 0xd7ff)
  );
}

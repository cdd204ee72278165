/**
 * Whose hand put readings behind the page's characters. A mirror has one reading for a character and puts it wherever that stands; a
 * lesson gives the readings of one, annotates a word once, and quotes or lists what it teaches. Mirrors vary, so each sign weighs.
 */
import { gbkCodec } from '../gbk/gbk-codec.ts';
import { pinyinReadings, readAnnotation } from '../tables/readings.ts';
import type { PageHabits } from './page-habits.ts';

export type Hand = 'MIRROR' | 'PERHAPS_MIRROR' | 'AUTHOR';

/** Weight from which readings are the author's; below 1 they are the mirror's. */
const AUTHORS = 2;
/** Characters without a reading for each with one: of a mirror's keys on real pages at most a third. */
const [BARE, FAR_MORE_BARE] = [1, 2];
/** Share of the keys that have two readings; a mirror merged from two pages has fewer. */
const TWO_READINGS = 0.2;
/** Quoted or listed words of a lesson, their share of all readings, and their length without readings. */
const [WORDS, WORDS_SHARE, WORD_LENGTH] = [4, 0.8, 4];
/** Keys that stand twice, with the same reading each time, which make up for one sign of an author. */
const REPEATED = 3;

export function weighReadings(text: string, habits: PageHabits): Hand {
  const keys = keysOf(text, habits);
  let [readings, bare, bareBeside, two, repeated] = [0, 0, 0, 0, 0];
  for (const key of keys.values()) {
    readings += key.count;
    bare += key.bare;
    bareBeside += key.bareBeside;
    const different = [...key.readings];
    if (different.some((one) => different.some((other) => contradict(one, other)))) two++;
    else if (key.count > 1 && key.bareBeside <= key.count) repeated++;
  }
  const words = lessonWords(text);
  let weight = 0;
  if (bareBeside > FAR_MORE_BARE * readings) weight += 2;
  else if (bare > BARE * readings) weight += 1;
  if (two > 0) weight += two >= TWO_READINGS * keys.size ? 2 : 1;
  if (words >= WORDS && words >= WORDS_SHARE * readings) weight += 2;
  weight -= Math.floor(repeated / REPEATED);
  if (weight >= AUTHORS) return 'AUTHOR';
  return weight >= 1 ? 'PERHAPS_MIRROR' : 'MIRROR';
}

/** How often a character stands with a reading, and without: anywhere, and in the lines that have readings. */
type Key = { readings: Set<string>; count: number; bare: number; bareBeside: number };

function keysOf(text: string, habits: PageHabits): Map<string, Key> {
  const { codeOf } = gbkCodec();
  const { fits } = pinyinReadings();
  const keys = new Map<string, Key>();
  for (const line of text.split('\n')) {
    const bare: Key[] = [];
    let hasReadings = false;
    for (let at = 0; at < line.length; at++) {
      const char = line.charAt(at);
      if (!habits.annotated.has(char)) continue;
      const key = keys.get(char) ?? { readings: new Set(), count: 0, bare: 0, bareBeside: 0 };
      keys.set(char, key);
      const annotation = readAnnotation(line, at + 1);
      if (annotation && fits(codeOf[char.charCodeAt(0)] as number, annotation.syllable)) {
        key.readings.add(annotation.syllable);
        key.count++;
        hasReadings = true;
      } else {
        key.bare++;
        bare.push(key);
      }
    }
    if (hasReadings) for (const key of bare) key.bareBeside++;
  }
  return keys;
}

const withoutTones = (syllable: string) =>
  syllable
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace('v', 'u');

/** Two readings, not one with and once without its tone. */
function contradict(one: string, other: string): boolean {
  if (one === other) return false;
  const plain = withoutTones(one);
  return plain !== withoutTones(other) || (plain !== one && plain !== other && /\p{Mn}/u.test(other.normalize('NFD')));
}

/** How many readings stand in a short word that is quoted, or one of a list, and has hardly another. */
function lessonWords(text: string): number {
  let count = 0;
  for (const [, before, word, after] of text.matchAll(
    /(?<=(^|[“‘「『、，。：:\n]))([^“”‘’「」『』、，。：:；\n]{5,40})(?=([”’」』、，。；\n]|$))/g,
  )) {
    const readings = word?.match(/[(（][^()（）]{1,7}[)）]/g)?.length ?? 0;
    if (readings === 0 || readings > 2) continue;
    const length = (word as string).replace(/[(（][^()（）]{1,7}[)）]/g, '').length;
    const isWord = /[“‘「『]/.test(before ?? '') || before === '、' || after === '、';
    if (isWord && length <= WORD_LENGTH) count += readings;
  }
  return count;
}

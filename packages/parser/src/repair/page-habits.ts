/**
 * What the page as a whole shows of its mirror: the later repairs ask this before they touch a character, for each of them alone
 * could be the author's own hand.
 */
import { gbkCodec } from '../gbk/gbk-codec.ts';
import { pinyinReadings, readAnnotation, readSyllable } from '../tables/readings.ts';
import { isSimplifiedOnly, isTraditionalOnly } from '../tables/script-forms.ts';

export type PageHabits = {
  /** A mirror put pinyin into this page. */
  hasPinyin: boolean;
  /** How often each character stands with its reading behind it. */
  annotated: Map<string, number>;
  simplifiedForms: number;
  traditionalForms: number;
};

/**
 * How much annotation makes a habit. A reading behind a traditional character weighs more, for authors gloss rare characters and
 * schoolbooks are simplified: two such are enough, five of the others are not quite.
 */
const ENOUGH = 3;
const TRADITIONAL_WEIGHT = 1.5;
const OTHER_WEIGHT = 0.55;

export function pageHabits(text: string): PageHabits {
  const { codeOf } = gbkCodec();
  const readings = pinyinReadings();
  const annotated = new Map<string, number>();
  let simplifiedForms = 0;
  let traditionalForms = 0;
  let weight = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3f) {
      const half = readSyllable(text, at + 1);
      if (half && readings.codesOf(half.syllable).length > 0) broken += TRADITIONAL_WEIGHT;
    }
    if (unit < 0x4e00 || unit > 0x9fff) continue;
    const char = text.charAt(at);
    const isTraditional = isTraditionalOnly(char);
    if (isTraditional) traditionalForms++;
    else if (isSimplifiedOnly(char)) simplifiedForms++;
    const annotation = readAnnotation(text, at + 1);
    if (!annotation || !readings.fits(codeOf[unit] as number, annotation.syllable)) continue;
    annotated.set(char, (annotated.get(char) ?? 0) + 1);
    weight += isTraditional ? TRADITIONAL_WEIGHT : OTHER_WEIGHT;
  }
  // Broken ones count beside whole ones only: those are gone from a page that was repaired, and its damaged places must stay.
  return { hasPinyin: weight > 0 && weight + broken >= ENOUGH, annotated, simplifiedForms, traditionalForms };
}

/** Written in traditional characters, by its author or by a mirror; a simplified footer does not change that. */
export const isTraditionalPage = (habits: PageHabits) =>
  habits.traditionalForms >= 2 && habits.traditionalForms > 3 * habits.simplifiedForms;

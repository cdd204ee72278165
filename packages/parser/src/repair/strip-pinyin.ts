/**
 * Pinyin a mirror put behind characters: `網(wǎng)絡(luò)` → `網絡`. Only on pages that show the habit and do not read like a
 * lesson, and only where the reading is one of the character's. The author's own gloss of a rare character (囧(jiǒng)) stays, on a
 * damaged page too.
 */
import { gbkCodec } from '../gbk/gbk-codec.ts';
import { languageModel } from '../model/language-model.ts';
import { type Annotation, pinyinReadings, readAnnotation, readCutOff } from '../tables/readings.ts';
import { isTraditionalOnly, scriptForms } from '../tables/script-forms.ts';
import type { Edit } from './edits.ts';
import type { PageHabits } from './page-habits.ts';
import { weighReadings } from './weigh-readings.ts';

/** Below this share of text a character is rare enough that its author may have glossed it. */
const RARE = 1.5e-5;

export function stripPinyin(text: string, habits: PageHabits): Edit[] {
  if (!habits.hasPinyin) return [];
  const hand = weighReadings(text, habits);
  if (hand === 'AUTHOR') return [];
  return annotationsOf(text, habits).map(({ start, end, syllable, owner }) => ({
    start,
    end,
    after: '',
    kind: 'PINYIN',
    certainty: hand === 'MIRROR' ? 'CERTAIN' : 'PROBABLE',
    rule: 'inserted-pinyin',
    reason: `“${syllable}” is the reading of ${owner}, and the page has readings put behind its characters.`,
  }));
}

type Found = { start: number; end: number; syllable: string; owner: string };

function annotationsOf(text: string, habits: PageHabits): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(/[(（]/g)) {
    const at = match.index;
    if (at < (found.at(-1)?.end ?? 0)) continue;
    const annotation = readAnnotation(text, at);
    const { syllable, end } = annotation ?? cutOff(text, at, habits) ?? { syllable: '', end: 0 };
    const owner = annotation ? ownerOf(text, at, syllable) : end > 0 ? `“${text.charAt(at - 1)}”, cut off` : undefined;
    if (owner && !isAuthorsGloss(text.charAt(at - 1), habits)) found.push({ start: at, end, syllable, owner });
  }
  return found;
}

/** What converters make of simplified characters besides the forms that are traditional only. */
const CONVERTED = new Set('著乾瞭');

/** `網(wǎn` and then text again: the reading lost its end. Only behind a traditional form or a character that the page annotates, where an author has no such bracket. */
function cutOff(text: string, at: number, habits: PageHabits): Annotation | undefined {
  const char = text.charAt(at - 1);
  const isKey = isTraditionalOnly(char) || CONVERTED.has(char) || habits.annotated.has(char);
  const annotation = isKey ? readCutOff(text, at) : undefined;
  if (!annotation || !/[\u3400-\u9fff，。、；：\n]/.test(text.charAt(annotation.end) || '\n')) return undefined;
  return pinyinReadings().begins(gbkCodec().codeOf[char.charCodeAt(0)] as number, annotation.syllable)
    ? annotation
    : undefined;
}

/** What the reading belongs to: the character before, or the two bytes before where they straddle a character and a letter. */
function ownerOf(text: string, at: number, syllable: string): string | undefined {
  const { codeOf } = gbkCodec();
  const { fits } = pinyinReadings();
  const code = codeOf[text.charCodeAt(at - 1)] ?? 0;
  if (code >= 0x8000) return fits(code, syllable) ? `“${text.charAt(at - 1)}”` : undefined;
  const before = codeOf[text.charCodeAt(at - 2)] ?? 0;
  if (code < 0x40 || before < 0x8000) return undefined;
  const straddling = (before & 0xff) * 256 + code;
  return fits(straddling, syllable)
    ? `the bytes ${straddling.toString(16).toUpperCase()}, which end “${text.charAt(at - 2)}” and are the “${text.charAt(at - 1)}”`
    : undefined;
}

function isAuthorsGloss(char: string, habits: PageHabits): boolean {
  if (isTraditionalOnly(char) || (habits.annotated.get(char) ?? 2) > 1) return false;
  const model = languageModel();
  return model.single(model.idOf(scriptForms().toSimplified.get(char) ?? char), 0) < RARE;
}

/**
 * Pinyin a mirror put behind characters: `網(wǎng)絡(luò)` → `網絡`. Only on pages that show the habit, and only where the reading is
 * one of the character's. The author's own gloss of a rare character (囧(jiǒng)) stays, on a damaged page too.
 */
import { gbkCodec } from '../gbk/gbk-codec.ts';
import { languageModel } from '../model/language-model.ts';
import { pinyinReadings, readAnnotation } from '../tables/readings.ts';
import { isTraditionalOnly, scriptForms } from '../tables/script-forms.ts';
import type { Edit } from './edits.ts';
import type { PageHabits } from './page-habits.ts';

/** Below this share of news text a character is rare enough that its author may have glossed it. */
const RARE = 2e-6;

export function stripPinyin(text: string, habits: PageHabits): Edit[] {
  if (!habits.hasPinyin) return [];
  const edits: Edit[] = [];
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    const annotation = readAnnotation(text, at);
    if (!annotation) continue;
    const owner = ownerOf(text, at, annotation.syllable);
    if (!owner || isAuthorsGloss(text.charAt(at - 1), habits)) continue;
    let end = annotation.end;
    // Some mirrors ran twice over their own page.
    for (
      let again = readAnnotation(text, end);
      again?.syllable === annotation.syllable;
      again = readAnnotation(text, end)
    ) {
      end = again.end;
    }
    edits.push({
      start: at,
      end,
      after: '',
      kind: 'PINYIN',
      certainty: 'CERTAIN',
      rule: 'inserted-pinyin',
      reason: `“${annotation.syllable}” is the reading of ${owner}, and the page has readings put behind its characters.`,
    });
    at = end - 1;
  }
  return edits;
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

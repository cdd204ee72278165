/**
 * A character that was lost but for the reading a mirror put behind it: `�(wǎng)絡` → `網絡`. The reading names a few characters;
 * one is taken where its neighbours leave no doubt, else the place is named by `findLost` and stays.
 */
import { gbkCodec } from '../gbk/gbk-codec.ts';
import { pinyinReadings, readAnnotation } from '../tables/readings.ts';
import { isSimplifiedOnly, isTraditionalOnly, scriptForms } from '../tables/script-forms.ts';
import type { Edit } from './edits.ts';
import { fluency } from './fluency.ts';
import { isTraditionalPage, type PageHabits } from './page-habits.ts';

/** In nats, over all characters around the place: how far the next other character must lie behind. */
const MARGIN = 4;
/** Replacement characters that one lost character left. */
const LOST = /\ufffd{1,3}/g;

export function restoreRead(text: string, habits: PageHabits): Edit[] {
  if (!habits.hasPinyin) return [];
  const edits: Edit[] = [];
  for (const match of text.matchAll(LOST)) {
    const at = match.index + match[0].length;
    const annotation = readAnnotation(text, at);
    if (!annotation) continue;
    const after = behind(text, annotation.end);
    const char = likeliest(annotation.syllable, before(text, match.index), after, isTraditionalPage(habits));
    if (!char) continue;
    edits.push({
      start: match.index,
      end: annotation.end,
      after: char,
      kind: 'MOJIBAKE',
      certainty: 'PROBABLE',
      rule: 'named-by-reading',
      reason: `The character was lost, but a mirror had put its reading “${annotation.syllable}” behind it, and only “${char}” reads on here.`,
    });
  }
  return edits;
}

function likeliest(syllable: string, left: string, right: string, isTraditional: boolean): string | undefined {
  const { charOf } = gbkCodec();
  const { toSimplified } = scriptForms();
  const best = new Map<string, number>();
  for (const code of pinyinReadings().codesOf(syllable)) {
    const char = charOf[code] as string;
    const plain = toSimplified.get(char) ?? char;
    if (!best.has(plain)) best.set(plain, fluency(left, plain, right) * 3);
  }
  const ranked = [...best].sort(([, a], [, b]) => b - a);
  const [first, second] = ranked;
  if (!first || (second && first[1] - second[1] < MARGIN)) return undefined;
  if (!isTraditional || !isSimplifiedOnly(first[0])) return first[0];
  // Of the forms that read so, the page's own script has the one that is only traditional.
  const forms = pinyinReadings()
    .codesOf(syllable)
    .map((code) => charOf[code] as string)
    .filter((char) => toSimplified.get(char) === first[0] && isTraditionalOnly(char));
  return forms[0] ?? first[0];
}

/** The two characters before a place, readings stepped over. */
function before(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - 24), at)
    .replace(/[(（]\p{L}{1,6}[)）]/gu, '')
    .slice(-2);
}

/** The two characters behind a place, readings stepped over. */
function behind(text: string, at: number): string {
  return text
    .slice(at, at + 24)
    .replace(/[(（]\p{L}{1,6}[)）]/gu, '')
    .slice(0, 2);
}

/**
 * Traditional characters a mirror made of an author's simplified ones, turned back: `網絡詐騙` → `网络诈骗`. A genuine Hong Kong or
 * Taiwan page is nobody's damage: the page must show that its author wrote simplified. 著 becomes 着 or stays by what stands around it.
 */
import { languageModel } from '../model/language-model.ts';
import { scriptForms } from '../tables/script-forms.ts';
import {
  GENUINE_FORMS,
  MAINLAND_WORDS,
  MISCONVERTED,
  ONE_TO_ONE_TRACES,
  REGIONAL_WORDS,
  WRITTEN_WORKS,
} from '../tables/script-traces.zh.ts';
import type { Edit } from './edits.ts';
import { isTraditionalPage, type PageHabits } from './page-habits.ts';

/** Traditional characters that simplified text has too, and what else they may stand for. */
const DOUBTFUL = new Map([
  ['著', '着'],
  ['乾', '干'],
  ['瞭', '了'],
  ['藉', '借'],
]);

export function restoreScript(text: string, habits: PageHabits): Edit[] {
  if (!isTraditionalPage(habits) || !authorWroteSimplified(text, habits)) return [];
  const { toSimplified } = scriptForms();
  const edits: Edit[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const other = DOUBTFUL.get(char);
    const simplified =
      other === undefined ? toSimplified.get(char) : isWork(text, at) ? char : likelier(text, at, char, other);
    // Beyond the first plane a simplified form is a rare character's; no mirror converts to those.
    if (simplified === undefined || simplified === char || simplified.length > 1) continue;
    edits.push({
      start: at,
      end: at + 1,
      after: simplified,
      kind: 'SCRIPT',
      certainty: other === undefined ? 'CERTAIN' : 'PROBABLE',
      rule: 'converted-script',
      reason: 'The page shows that its author wrote simplified characters and a mirror converted them one by one.',
    });
  }
  return edits;
}

/**
 * Weighs the page's traces. A word that only one-to-one conversion leaves counts 2, as does a form it never makes against it; three
 * of either settle it. Pinyin, mainland names and “” lean one way, 「」 and regional words the other; 3 points are needed, which no
 * lean reaches alone.
 */
const NEEDED = 3;
const LONG_ENOUGH = 25;
/** Different miswritten words that no author's slip explains. */
const SURELY_CONVERTED = 2;

export function authorWroteSimplified(text: string, habits: PageHabits): boolean {
  const count = (words: readonly string[]) => words.reduce((sum, word) => sum + (text.includes(word) ? 1 : 0), 0);
  let genuine = 0;
  for (const char of GENUINE_FORMS) if (text.includes(char)) genuine++;
  const misconverted = count(MISCONVERTED);
  let points = 2 * Math.min(3, count(ONE_TO_ONE_TRACES) + misconverted);
  // Whoever makes 國傢 of 国家 makes 後 and 裡 too.
  if (misconverted < SURELY_CONVERTED) points -= 2 * Math.min(4, genuine);
  if (habits.hasPinyin) points += 2;
  // Forms such as 後 or 製 stand in nearly every genuine text of this length.
  if (genuine === 0 && habits.traditionalForms >= LONG_ENOUGH) points += 1.5;
  if (text.includes('“') && !text.includes('「')) points += 0.5;
  if (text.includes('「')) points -= 4;
  points += Math.min(1.5, 0.75 * count(MAINLAND_WORDS));
  const regional = count(REGIONAL_WORDS);
  points -= Math.min(4, 1.5 * regional);
  // Mirrors that put pinyin in convert what they take; nothing here says that this one took a traditional page.
  if (habits.hasPinyin && genuine === 0 && regional === 0 && !text.includes('「')) points += 1;
  return points >= NEEDED;
}

const isWork = (text: string, at: number) => WRITTEN_WORKS.test(text.slice(at, at + 3));

/** In nats: few converters make 瞭 of 了, so it has something for it. Where the author wrote 了 that reads far better (深入了解, 18), in 瞭望 hardly (2). */
const STANDS = new Map([['瞭', 4.4]]);

/** Of two characters the one that fits better between its neighbours, all of them read as simplified. */
function likelier(text: string, at: number, first: string, second: string): string {
  const model = languageModel();
  const { toSimplified } = scriptForms();
  const idAt = (i: number) => {
    const char = text.charAt(i);
    return model.idOf(!char || /\s/.test(char) ? '^' : (toSimplified.get(char) ?? char));
  };
  const [a, b, y, z] = [idAt(at - 2), idAt(at - 1), idAt(at + 1), idAt(at + 2)];
  const odds = (char: string) => {
    const c = model.idOf(char);
    return model.after(a, b, c, 1e-8) * model.after(b, c, y, 1e-7) * model.after(c, y, z, 1e-7);
  };
  return Math.log(odds(second) / odds(first)) > (STANDS.get(first) ?? 0) ? second : first;
}

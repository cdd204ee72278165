/**
 * Readings brought to their usual form before frames are mended, for a shifted run is read over them: `網(wǎng)(wǎng)` → `網(wǎng)`,
 * and what a mirror puts behind each reading besides, a space or some picture, goes.
 */
import { gbkCodec } from '../gbk/gbk-codec.ts';
import { pinyinReadings, readAnnotation } from '../tables/readings.ts';
import type { Edit } from './edits.ts';
import type { PageHabits } from './page-habits.ts';

/** Readings that must have the same thing behind them, and their share, before it is taken for the mirror's: an author's own text goes on in ever other ways. */
const OFTEN = 3;
const SHARE = 0.8;
const TAIL = /^(?: |\p{Extended_Pictographic}\ufe0f?)/u;

export function tidyReadings(text: string, habits: PageHabits): Edit[] {
  if (!habits.hasPinyin) return [];
  const readings = readingsOf(text);
  const tail = tailOf(text, readings);
  return readings.flatMap(({ start, syllable, end }) => {
    const repeats = endOfRepeats(text, end, syllable);
    const all = tail && text.startsWith(tail, repeats) ? repeats + tail.length : repeats;
    return [...narrowed(text, start, end, syllable), ...(all === end ? [] : [edit(end, all, '', syllable)])];
  });
}

type Reading = { start: number; syllable: string; end: number };

/** `撠（fù）` in a shifted run: the brackets were bytes of one when the reading was put in. Behind its own character they are left to be stripped. */
function narrowed(text: string, start: number, end: number, syllable: string): Edit[] {
  const owner = gbkCodec().codeOf[text.charCodeAt(start - 1)] as number;
  if (text.charAt(start) !== '（' || pinyinReadings().fits(owner, syllable)) return [];
  return [edit(start, start + 1, '(', syllable), edit(end - 1, end, ')', syllable)];
}

function readingsOf(text: string): Reading[] {
  const readings: Reading[] = [];
  let last = 0;
  for (const { index } of text.matchAll(/[(（]/g)) {
    if (index < last) continue;
    const annotation = readAnnotation(text, index);
    if (!annotation || !isOwner(text.charAt(index - 1))) continue;
    readings.push({ start: index, ...annotation });
    last = endOfRepeats(text, annotation.end, annotation.syllable);
  }
  return readings;
}

/** A character, or the letter or bracket that is its second byte. */
const isOwner = (char: string) => /[\u3400-\u9fff@-~]/.test(char);

/** Some mirrors ran twice over their own page. */
function endOfRepeats(text: string, from: number, syllable: string): number {
  let end = from;
  for (let again = readAnnotation(text, end); again?.syllable === syllable; again = readAnnotation(text, end))
    end = again.end;
  return end;
}

function tailOf(text: string, readings: readonly Reading[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { end, syllable } of readings) {
    const from = endOfRepeats(text, end, syllable);
    const tail = TAIL.exec(text.slice(from, from + 4))?.[0];
    if (tail) counts.set(tail, (counts.get(tail) ?? 0) + 1);
  }
  for (const [tail, count] of counts) if (count >= OFTEN && count >= SHARE * readings.length) return tail;
  return undefined;
}

const edit = (start: number, end: number, after: string, syllable: string): Edit => ({
  start,
  end,
  after,
  kind: 'PINYIN',
  certainty: 'CERTAIN',
  rule: 'inserted-pinyin',
  reason: `It came with the inserted reading “${syllable}”, as with nearly all on this page.`,
});

/**
 * Marks a mirror narrowed, made full-width again beside Chinese text: `近日,《經濟` → `近日，《經濟`. Only on a page that a mirror
 * damaged or narrowed, and only marks that stand nowhere full-width in its sentences, or once or twice among many narrow ones: then
 * the page as a whole was narrowed. Times, figures, addresses and brackets
 * round Latin words that follow no Chinese character (5G(NR)) stay as they are.
 */
import type { Edit } from './edits.ts';

const MARKS = ',:;!?()';
const isChinese = (char: string) => /[\u3007\u3400-\u9fff\uf900-\ufaff《》“”‘’、。，；：！？（）…—【】]/.test(char);
const wide = (mark: string) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0);
const ADDRESS = /(?:https?:\/\/|www\.|[\w.-]+@)[^\s\u3400-\u9fff，。；：（）]*/g;

/** Commas between Chinese characters, and full stops, that show a page's commas to have been narrowed though nothing else is damaged. */
const COMMAS = 5;
const STOPS = 2;
/** Without so many commas: marks of so many sorts, so often, and not one of them wide. */
const SORTS = 3;
const MARKS_OF_SORTS = 6;
const COMMAS_OF_SORTS = 2;
/** Narrow ones of a sort that outweigh a wide one: what a repair gave back, or another hand put in, says nothing about the rest. */
const NARROW_FOR_A_WIDE = 9;

export function widenPunctuation(text: string, isMirrored: boolean): Edit[] {
  const body = bodyOf(text);
  const counts = countMarks(body);
  if (!isMirrored && !isNarrowed(text, body, counts)) return [];
  const narrowed = new Set(Array.from(MARKS).filter((mark) => isRare(counts, mark)));
  // Brackets come in pairs, and so do the mirrors' lists of them; one full-width bracket is enough to show it.
  if (!narrowed.has('(') || !narrowed.has(')')) for (const bracket of '()') narrowed.delete(bracket);
  if (narrowed.size === 0) return [];
  const taken = addresses(text);
  const edits: Edit[] = [];
  for (const at of marksIn(text, narrowed)) {
    if (taken(at)) continue;
    const mark = text.charAt(at);
    const few = body.includes(wide(mark)) ? 'hardly any' : 'no';
    edits.push({
      start: at,
      end: at + 1,
      after: wide(mark),
      kind: 'PUNCTUATION',
      certainty: 'PROBABLE',
      rule: 'narrowed-punctuation',
      reason: `“${mark}” stands in Chinese text, and this page has ${few} “${wide(mark)}” in its sentences.`,
    });
  }
  return edits;
}

/** The lines with sentences: what stands around an article is another's hand, with marks of its own. */
function bodyOf(text: string): string {
  const lines = text.split('\n').filter((line) => line.includes('。'));
  return lines.length > 0 ? lines.join('\n') : text;
}

type Counts = Record<string, { narrow: number; wide: number }>;

/** How often each mark stands beside Chinese text, narrow and wide. A wide one behind `?` or a private character is half of a broken frame. */
function countMarks(body: string): Counts {
  const counts: Counts = {};
  for (const mark of MARKS) counts[mark] = { narrow: 0, wide: 0 };
  for (let at = 0; at < body.length; at++) {
    const code = body.charCodeAt(at);
    const isWide = code > 0xff00 && code < 0xff60;
    if (code >= 0x80 && !isWide) continue;
    const count = counts[String.fromCharCode(isWide ? code - 0xfee0 : code)];
    if (!count) continue;
    if (!isWide && besideChinese(body, at)) count.narrow++;
    if (isWide && !/[?\ue000-\uf8ff]/.test(body.charAt(at - 1))) count.wide++;
  }
  return counts;
}

function isRare(counts: Counts, mark: string): boolean {
  const { narrow, wide } = counts[mark] ?? { narrow: 0, wide: 0 };
  return wide === 0 || narrow >= NARROW_FOR_A_WIDE * wide;
}

/** No author writes every 。 full-width and not one comma: a system between did that. */
function isNarrowed(text: string, body: string, counts: Counts): boolean {
  if (!isRare(counts, ',')) return false;
  const commas = (lines: string) => lines.match(/[\u4e00-\u9fff”》）],[\u4e00-\u9fff“《（]/g)?.length ?? 0;
  if (commas(body) >= COMMAS && body.split('。').length > STOPS) return true;
  // A page of headings and lists has few commas, but marks of every sort.
  if (/[，：；！？]/.test(text) || !text.includes('。') || commas(text) < COMMAS_OF_SORTS) return false;
  const used = Object.values(countMarks(text)).filter(({ narrow }) => narrow > 0);
  return used.length >= SORTS && used.reduce((sum, { narrow }) => sum + narrow, 0) >= MARKS_OF_SORTS;
}

/** Places of the marks to widen, in order. */
function marksIn(text: string, narrowed: Set<string>): number[] {
  const places: number[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '\n') open.length = 0;
    if (!narrowed.has(mark)) continue;
    if (mark === '(') {
      open.push(at);
    } else if (mark === ')') {
      const from = open.pop();
      if (from !== undefined && isChineseBracket(text, from, at)) places.push(from, at);
    } else if (besideChinese(text, at)) {
      places.push(at);
    }
  }
  return places.sort((a, b) => a - b);
}

/** A pair of brackets is the author's Chinese one where it holds Chinese text or follows it. */
function isChineseBracket(text: string, from: number, to: number): boolean {
  if (isChinese(text.charAt(from - 1))) return true;
  for (let i = from + 1; i < to && i < from + 200; i++) if (isChinese(text.charAt(i))) return true;
  return false;
}

/** A mark between figures or Latin letters belongs to them; behind one and before Chinese text it is the sentence's. */
function besideChinese(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  // A mark behind `?` is the other half of what a broken frame left.
  if (text.charAt(at) === '?' && /[，。、；：！）]/.test(after)) return false;
  if (isChinese(before)) return true;
  return isChinese(after) && before !== '' && !/\s/.test(before);
}

/** Whether a place lies inside a web or mail address; asked in order. */
function addresses(text: string): (at: number) => boolean {
  if (!/:\/\/|www\.|@/.test(text)) return () => false;
  const spans = [...text.matchAll(ADDRESS)].map((match) => [match.index, match.index + match[0].length] as const);
  let next = 0;
  return (at) => {
    while (next < spans.length && (spans[next]?.[1] as number) <= at) next++;
    return at >= (spans[next]?.[0] ?? Infinity);
  };
}

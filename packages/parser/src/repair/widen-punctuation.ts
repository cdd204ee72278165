/**
 * Marks a mirror narrowed, made full-width again beside Chinese text: `近日,《經濟` → `近日，《經濟`. Only on a page that a mirror
 * damaged or narrowed, and only marks that stand nowhere full-width in its sentences: then every one was narrowed. Times, figures, addresses and brackets
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

export function widenPunctuation(text: string, isMirrored: boolean): Edit[] {
  const body = bodyOf(text);
  if (!isMirrored && !isNarrowed(body)) return [];
  const narrowed = new Set(Array.from(MARKS).filter((mark) => !body.includes(wide(mark))));
  // Brackets come in pairs, and so do the mirrors' lists of them; one full-width bracket is enough to show it.
  if (!narrowed.has('(') || !narrowed.has(')')) for (const bracket of '()') narrowed.delete(bracket);
  if (narrowed.size === 0) return [];
  const taken = addresses(text);
  const edits: Edit[] = [];
  for (const at of marksIn(text, narrowed)) {
    if (taken(at)) continue;
    edits.push({
      start: at,
      end: at + 1,
      after: wide(text.charAt(at)),
      kind: 'PUNCTUATION',
      certainty: 'PROBABLE',
      rule: 'narrowed-punctuation',
      reason: `“${text.charAt(at)}” stands in Chinese text, and this page has no “${wide(text.charAt(at))}” in its sentences.`,
    });
  }
  return edits;
}

/** The lines with sentences: what stands around an article is another's hand, with marks of its own. */
function bodyOf(text: string): string {
  const lines = text.split('\n').filter((line) => line.includes('。'));
  return lines.length > 0 ? lines.join('\n') : text;
}

/** No author writes every 。 full-width and not one comma: a system between did that. */
function isNarrowed(text: string): boolean {
  if (text.includes('，')) return false;
  return (
    (text.match(/[\u4e00-\u9fff”》）],[\u4e00-\u9fff“《（]/g)?.length ?? 0) >= COMMAS && text.split('。').length > STOPS
  );
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
  if (isChinese(before)) return true;
  return isChinese(after) && before !== '' && !/\s/.test(before);
}

/** Whether a place lies inside a web or mail address. */
function addresses(text: string): (at: number) => boolean {
  if (!/:\/\/|www\.|@/.test(text)) return () => false;
  const spans = [...text.matchAll(ADDRESS)].map((match) => [match.index, match.index + match[0].length] as const);
  return (at) => spans.some(([start, end]) => at >= start && at < end);
}

/** The repaired text as lines, with what the HTML layout said about each. Offsets are code points of the repaired text. */

import type { ElementInfo } from '../html/marks.ts';
import type { HtmlLine } from '../html-to-text.ts';
import { spanIndex } from '../spans.ts';

/** Layout of the page in repaired offsets, see `carry-layout.ts`. */
export type Layout = { lines: HtmlLine[]; elements: ElementInfo[] };

/** A line that shows something, without the white space at its ends. `gap` tells that an empty line stands before it. */
export type PageLine = {
  start: number;
  end: number;
  text: string;
  gap: boolean;
  element: number;
  names: string;
  linkShare: number;
};

/** White space and invisible characters at either end of a line: what scrapers and word processors indent with; a Markdown heading's marks too. */
const EDGES =
  /^[\s|｜\u00a0\u3000\u200b-\u200f\u2028\u2029\ufeff\u0000-\u001f]+(?:#{1,6}\s+)?|^#{1,6}\s+|[\s|｜\u00a0\u3000\u200b-\u200f\u2028\u2029\ufeff\u0000-\u001f]+$/g;
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/** The lines that show something. `element` is −1 where there is no layout. */
export function splitLines(text: string, layout: Layout | undefined): PageLine[] {
  const index = spanIndex(text);
  const lines: PageLine[] = [];
  let gap = true;
  let hint = 0;
  const add = (from: number, to: number) => {
    const raw = text.slice(from, to);
    const trimmed = raw.replace(EDGES, '');
    if (trimmed === '') {
      gap = true;
      return;
    }
    const offset = from + raw.indexOf(trimmed);
    const start = index.toCodePoint(offset);
    const end = index.toCodePoint(offset + trimmed.length);
    while (layout && hint + 1 < layout.lines.length && (layout.lines[hint + 1] as HtmlLine).start <= start) hint++;
    const { element = -1, linkShare = 0 } = layout?.lines[hint] ?? {};
    const names = layout?.elements[element]?.names ?? '';
    lines.push({ start, end, text: trimmed, gap, element, names, linkShare });
    gap = false;
  };
  let from = 0;
  for (const { index: at, 0: mark } of text.matchAll(LINE_BREAK)) {
    add(from, at);
    from = at + mark.length;
  }
  add(from, text.length);
  return lines;
}

/** No title is longer; a paragraph need not be normalized whole to be none. */
const COMPARED = 200;

/** For comparing titles: letters, digits and Han only, so that spaces, quotes and full-width forms do not tell two apart. */
export function normalized(text: string): string {
  const start = text.slice(0, COMPARED);
  return ordinary(start) ?? composed(start);
}

const kept = new Uint16Array(COMPARED);

/** The same for a text of Han, ASCII in either width and the usual marks, whose characters stand alone; undefined for any other. */
function ordinary(text: string): string | undefined {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0;
    const isHan = (code >= 0x4e00 && code <= 0x9fef) || (code >= 0x3400 && code <= 0x4db5);
    const isWord = (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
    if (isHan || isWord) kept[length++] = code;
    else if (code >= 0x41 && code <= 0x5a) kept[length++] = code + 0x20;
    else if (code >= 0x80 && !USUAL_MARKS.has(code)) return undefined;
  }
  return String.fromCharCode(...kept.subarray(0, length));
}

const USUAL_MARKS = new Set([...'、。《》〈〉「」『』【】〔〕“”‘’—…·\u3000\u00a0'].map((mark) => mark.charCodeAt(0)));

function composed(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

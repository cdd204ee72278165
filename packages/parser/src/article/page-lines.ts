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
  return text
    .slice(0, COMPARED)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/**
 * Marks to the text a reader sees: one line per block, `<br>` or table row, the cells of a row joined by TABs, white space
 * collapsed as a browser does. A line break in the source between two Han characters is dropped, not shown as a space:
 * `打击\n治理` in the markup is one word.
 */

import type { Mark, TextMark } from './marks.ts';
import { OffsetMap } from './offset-map.ts';

/** UTF-16 offsets; `element` is the one the line's first text stands in, `linkShare` the share of its characters in links. */
export type RenderedLine = { start: number; end: number; element: number; linkShare: number };
/** The text, its lines and the way back to the source. */
export type RenderedText = { text: string; lines: RenderedLine[]; offsets: OffsetMap };

const WORD_OR_SPACE = /[ \t\n\r\f]+|[^ \t\n\r\f]+/g;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;

/** `marks` must be those of `source`, in its order. */
export function renderLines(source: string, marks: Mark[]): RenderedText {
  const parts: string[] = [];
  const lines: RenderedLine[] = [];
  const offsets = new OffsetMap();
  let length = 0;
  let line: (RenderedLine & { linked: number }) | undefined;
  let space: { from: number; to: number; hasBreak: boolean } | undefined;
  let tabs = 0;
  let inCell = false;
  let lastChar = '';

  const put = (text: string, from: number, to: number) => {
    parts.push(text);
    offsets.add(text.length, from, to);
    length += text.length;
    lastChar = text.charAt(text.length - 1);
  };

  const endLine = () => {
    space = undefined;
    tabs = 0;
    if (!line) return;
    const { start, element, linked } = line;
    lines.push({ start, end: length, element, linkShare: linked / (length - start) });
    line = undefined;
  };

  const putWord = (word: string, from: number, to: number, mark: TextMark) => {
    if (!line) {
      // Hard spaces that indent a line are layout; kept, they would pass for bytes of a mis-decoded first word.
      const indent = /^\u00a0*/.exec(word)?.[0].length ?? 0;
      if (indent === word.length) return;
      if (indent > 0) return putWord(word.slice(indent), from + (to - from === word.length ? indent : 0), to, mark);
      if (length > 0) put('\n', from, from);
      line = { start: length, end: length, element: mark.element, linkShare: 0, linked: 0 };
    } else if (tabs > 0) {
      put('\t'.repeat(tabs), from, from);
    } else if (space && !(space.hasBreak && WIDE.test(lastChar) && WIDE.test(word.charAt(0)))) {
      put(' ', space.from, space.to);
    }
    space = undefined;
    tabs = 0;
    put(word, from, to);
    if (mark.inLink) line.linked += word.length;
  };

  const putText = (mark: TextMark) => {
    const text = mark.value ?? source.slice(mark.from, mark.to);
    for (const match of text.matchAll(WORD_OR_SPACE)) {
      const piece = match[0];
      const from = mark.value === undefined ? mark.from + match.index : mark.from;
      const to = mark.value === undefined ? from + piece.length : mark.to;
      if (!/^[ \t\n\r\f]/.test(piece)) putWord(piece, from, to, mark);
      else if (mark.isPreformatted && piece.includes('\n')) endLine();
      else if (line && !space) space = { from, to, hasBreak: piece.includes('\n') };
    }
  };

  for (const mark of marks) {
    if (mark.kind === 'TEXT') putText(mark);
    else if (mark.kind === 'CELL_END') inCell = false;
    else if (mark.kind === 'BREAK' || mark.kind === 'SPACE') {
      // Blocks inside a cell of a data table (Word writes <td><p>…</p></td>) do not end the row.
      if (mark.kind === 'BREAK' && !inCell) endLine();
      else if (line && !space) space = { from: 0, to: 0, hasBreak: false };
    } else {
      inCell = !mark.table.isLayout && !mark.isOnly;
      if (!inCell || mark.isFirst) endLine();
      else if (line) tabs++;
    }
  }
  endLine();
  return { text: parts.join(''), lines, offsets };
}

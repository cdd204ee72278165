/**
 * From what a person selected to code points of the article. Every run of text is in an element with `data-at`, the
 * place of its first character; struck-out repairs have none, so that selecting across them counts only the text.
 */
import { utf16ToCodePoint } from '@countermeasure/parser/spans';

export type SelectedSpan = { start: number; end: number; text: string };

/** The article position of UTF-16 `offset` inside a run that begins at `runStart`. */
export function positionInRun(runStart: number, runText: string, offset: number): number {
  return runStart + utf16ToCodePoint(runText, offset);
}

/** Runs that the range touches, with the part of each that is inside. */
function runsIn(range: Range, root: Element): { at: number; from: number; to: number; text: string }[] {
  const found: { at: number; from: number; to: number; text: string }[] = [];
  for (const run of root.querySelectorAll<HTMLElement>('[data-at]')) {
    const node = run.firstChild;
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    if (to > from) found.push({ at: Number(run.dataset.at), from, to, text: node.data });
  }
  return found;
}

/** Null when nothing of the article's own text is selected. */
export function selectedSpan(selection: Selection | null, root: Element, text: readonly string[]): SelectedSpan | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const runs = runsIn(selection.getRangeAt(0), root);
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last) return null;
  const start = positionInRun(first.at, first.text, first.from);
  const end = positionInRun(last.at, last.text, last.to);
  return { start, end, text: text.slice(start, end).join('') };
}

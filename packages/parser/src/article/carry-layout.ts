/** Moves the layout's lines from the visible text to the repaired text, along the repairs between the two. */
import type { HtmlLine } from '../html-to-text.ts';
import type { Repair } from '../parsed-page.ts';

/** `repairs` must be in the order of the text and must not overlap, as `repairText` gives them. */
export function carryLayout(lines: HtmlLine[], repairs: Repair[]): HtmlLine[] {
  let next = 0;
  let shift = 0;
  const move = (at: number) => {
    while (next < repairs.length && (repairs[next] as Repair).from.end <= at) {
      const { from, to } = repairs[next++] as Repair;
      shift = to.end - from.end;
    }
    const repair = repairs[next];
    // A boundary inside a replaced stretch has no place of its own: it goes where the replacement begins.
    return repair && repair.from.start < at ? repair.to.start : at + shift;
  };
  return lines.map((line) => ({ ...line, start: move(line.start), end: move(line.end) }));
}

/**
 * Stages run one after another, each on the text the one before left; a reader wants one list from the decoded text to the repaired
 * one. Edits that touch different characters stay apart; those that overlap become one, of the strongest kind among them.
 */
import type { RepairKind } from '../parsed-page.ts';
import type { Edit } from './edits.ts';

/** What a merged edit is called: the damage that explains the others comes first. */
const STRENGTH: readonly RepairKind[] = [
  'FRAME_SHIFT',
  'MOJIBAKE',
  'SPAM',
  'ENTITY',
  'PINYIN',
  'PUNCTUATION',
  'SCRIPT',
  'BOILERPLATE',
  'INVISIBLE',
];

/** An edit's place in the text between the two stages: what `first` wrote, or what `second` reads. */
type Item = { start: number; end: number; edit: Edit; isFirst: boolean };

/** One list of edits from `first`'s input to `second`'s output. `middle` is the text between: `first`'s output. */
export function composeEdits(first: readonly Edit[], second: readonly Edit[], middle: string): Edit[] {
  const items = merge(written(first), second);
  const composed: Edit[] = [];
  // Distance from a place in the middle text to the same place in the first input.
  let shift = 0;
  for (let i = 0; i < items.length; ) {
    const group = overlapping(items, i);
    i += group.length;
    const start = (group[0] as Item).start;
    const end = Math.max(...group.map((item) => item.end));
    const startShift = shift;
    for (const item of group) if (item.isFirst) shift += item.edit.end - item.edit.start - item.edit.after.length;
    composed.push(joined(group, middle, { start, end }, { start: start + startShift, end: end + shift }));
  }
  return composed;
}

/** Where each edit's replacement stands in the edited text. */
function written(edits: readonly Edit[]): Item[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.start + shift;
    shift += edit.after.length - (edit.end - edit.start);
    return { start, end: start + edit.after.length, edit, isFirst: true };
  });
}

/** By place; at one place what is empty comes first, of two empty ones the first stage's. */
function merge(first: Item[], second: readonly Edit[]): Item[] {
  const items = [...first, ...second.map((edit): Item => ({ start: edit.start, end: edit.end, edit, isFirst: false }))];
  const isEmpty = (item: Item) => item.start === item.end;
  return items.sort(
    (a, b) => a.start - b.start || Number(isEmpty(b)) - Number(isEmpty(a)) || Number(b.isFirst) - Number(a.isFirst),
  );
}

/** The item at `at` and all behind it that share a character with the group, or lie inside it. */
function overlapping(items: readonly Item[], at: number): Item[] {
  const group = [items[at] as Item];
  let end = (items[at] as Item).end;
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i] as Item;
    if (item.start >= end) break;
    group.push(item);
    end = Math.max(end, item.end);
  }
  return group;
}

function joined(
  group: readonly Item[],
  middle: string,
  here: { start: number; end: number },
  there: { start: number; end: number },
): Edit {
  let after = '';
  let at = here.start;
  for (const { isFirst, edit } of group) {
    if (isFirst) continue;
    after += middle.slice(at, edit.start) + edit.after;
    at = edit.end;
  }
  after += middle.slice(at, here.end);
  const strongest = group.map((item) => item.edit).reduce((a, b) => (rank(b) < rank(a) ? b : a));
  const certain = group.every((item) => item.edit.certainty === 'CERTAIN');
  return { ...strongest, ...there, after, certainty: certain ? 'CERTAIN' : 'PROBABLE' };
}

const rank = (edit: Edit) => STRENGTH.indexOf(edit.kind);

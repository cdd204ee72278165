/**
 * Joins enumerators to lists. A return to 一是 begins a new list; a list of a lower family that begins inside an item
 * (一是 under （一）) is nested in it; a number out of turn belongs to no list.
 */
import type { Enumerator, EnumeratorFamily } from './find-enumerators.ts';

/** A row of enumerators that belong together, and where it hangs. */
export type RawList = {
  items: Enumerator[];
  /** The item of the outer list inside which this list stands. */
  parent?: { list: RawList; item: number };
};

/** Outer families first. Only a later rank may stand inside an earlier one. */
const RANK: Record<EnumeratorFamily, number> = {
  '一、': 0,
  '（一）': 1,
  '1.': 2,
  '（1）': 3,
  '1）': 3,
  '（a）': 3,
  第一条: 0,
  第一: 4,
  首先: 4,
  其一: 5,
  一方面: 5,
  措施一: 3,
  一来: 5,
  一是: 5,
  一要: 6,
  要: 7,
  不: 7,
  '—': 6,
  head: 6,
};
/** An item longer than this isn't followed by the next of the same list: another text of the page has begun. */
const LONGEST_ITEM = 2500;

/** Numbers that may be missing between two headings. */
const LOST_NUMBERS = 1;

/** How many enumerators ahead are looked at to see whether an outer list goes on. */
const LOOK_AHEAD = 40;

/** `turns` says whether the text turns to something else between two positions (会议要求，). */
export function buildLists(
  enumerators: readonly Enumerator[],
  turns: (from: number, to: number) => boolean,
): RawList[] {
  const lists: RawList[] = [];
  let open: RawList[] = [];
  enumerators.forEach((enumerator, index) => {
    const at = open.findLastIndex((list) => continues(list, enumerator));
    if (at >= 0) {
      open = open.slice(0, at + 1);
      (open[at] as RawList).items.push(enumerator);
      return;
    }
    if (enumerator.ordinal !== 1) return;
    const ahead = enumerators.slice(index + 1, index + 1 + LOOK_AHEAD);
    const outer = open.findLastIndex((list) => holds(list, enumerator, ahead, turns));
    open = open.slice(0, outer + 1);
    const parent = open[outer];
    const list: RawList = { items: [enumerator] };
    if (parent) list.parent = { list: parent, item: parent.items.length - 1 };
    lists.push(list);
    open.push(list);
  });
  return lists.filter(({ items }) => items.length > 1).map(withRealParent);
}

/** A list of one is no list; what stood inside it hangs on what that stood in. */
function withRealParent(list: RawList): RawList {
  let parent = list.parent;
  while (parent && parent.list.items.length < 2) parent = parent.list.parent;
  if (parent) list.parent = parent;
  else delete list.parent;
  return list;
}

function continues({ items }: RawList, next: Enumerator): boolean {
  const last = items[items.length - 1] as Enumerator;
  if (last.family !== next.family || next.start - last.start > LONGEST_ITEM) return false;
  // 最后 ends any row that 首先 began.
  if (next.family === '首先') return next.ordinal > 1 && next.ordinal >= last.ordinal;
  // A page can lose a number (一、二、四、); only headings of paragraphs are trusted with that.
  const skipped = next.opens && last.opens && last.paragraph < next.paragraph ? LOST_NUMBERS : 0;
  return next.ordinal > last.ordinal && next.ordinal <= last.ordinal + 1 + skipped;
}

/** Inside the last item of `list`: in its paragraph, right behind a headline, or anywhere before the item that comes next. */
function holds(
  list: RawList,
  first: Enumerator,
  ahead: readonly Enumerator[],
  turns: (from: number, to: number) => boolean,
): boolean {
  const last = list.items[list.items.length - 1] as Enumerator;
  if (RANK[first.family] <= RANK[last.family]) return false;
  const goesOn = ahead.some((next) => continues(list, next));
  if (!goesOn && turns(last.start, first.start)) return false;
  if (first.paragraph === last.paragraph || (first.opens && first.paragraph === last.paragraph + 1)) return true;
  return goesOn;
}

/** Whether a figure is exact, a lower or an upper bound, or about right, by the words around it: 超3.2亿元, 37万余起, 不到半小时, 近5万. */
import type { QuantityComparator } from '../../parsed-page.ts';
import {
  ABOUT_BEFORE,
  BEHIND_UNIT,
  BOUND_AT_DISTANCE,
  BOUND_WITH_VERB,
  LEAST_BEFORE,
  MOST_BEFORE,
} from '../../tables/quantities.zh.ts';

const BEFORE = new RegExp(`(?:(${LEAST_BEFORE})|(${MOST_BEFORE})|(${ABOUT_BEFORE}))$`);

/** The comparator that stands before `start`, and where it begins. */
export function comparatorBefore(text: string, start: number): { start: number; comparator: QuantityComparator } {
  const match = BEFORE.exec(text.slice(Math.max(0, start - 4), start));
  const verb = match ? null : BOUND_WITH_VERB.exec(text.slice(Math.max(0, start - 4), start));
  if (verb) return { start: start - verb[0].length, comparator: verb[1] === '至少' ? 'AT_LEAST' : 'AT_MOST' };
  if (!match) return { start, comparator: atDistance(text, start) };
  const at = start - match[0].length;
  if (match[1]) return { start: at, comparator: 'AT_LEAST' };
  // 近5万 is a little less, and no bound that anybody sets.
  return { start: at, comparator: match[2] && match[2] !== '近' ? 'AT_MOST' : 'ABOUT' };
}

/** 约港币4.2亿元: the words between are no part of the figure. */
function atDistance(text: string, start: number): QuantityComparator {
  const word = BOUND_AT_DISTANCE.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  if (word === undefined) return 'EXACT';
  if (word.startsWith('不')) return 'AT_MOST';
  return word === '超过' ? 'AT_LEAST' : 'ABOUT';
}

/** What stands behind the unit counts where nothing stands before the number: 20年以上. */
export function withBehind(before: QuantityComparator, behind: string | undefined): QuantityComparator {
  return before === 'EXACT' && behind !== undefined ? (BEHIND_UNIT[behind] ?? before) : before;
}

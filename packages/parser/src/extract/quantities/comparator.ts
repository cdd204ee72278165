/** Whether a figure is exact, a lower or an upper bound, or about right, by the words around it: 超3.2亿元, 37万余起, 不到半小时, 近5万. */
import type { QuantityComparator } from '../../parsed-page.ts';
import { ABOUT_BEFORE, BEHIND_UNIT, LEAST_BEFORE, MOST_BEFORE } from '../../tables/quantities.zh.ts';

const BEFORE = new RegExp(`(?:(${LEAST_BEFORE})|(${MOST_BEFORE})|(${ABOUT_BEFORE}))$`);

/** The comparator that stands before `start`, and where it begins. */
export function comparatorBefore(text: string, start: number): { start: number; comparator: QuantityComparator } {
  const match = BEFORE.exec(text.slice(Math.max(0, start - 4), start));
  if (!match) return { start, comparator: 'EXACT' };
  return { start: start - match[0].length, comparator: comparatorOf(match[1], match[2], match[3]) };
}

export function comparatorOf(
  least: string | undefined,
  most: string | undefined,
  about: string | undefined,
  behind?: string,
): QuantityComparator {
  const after = behind === undefined ? undefined : BEHIND_UNIT[behind];
  if (least || after === 'AT_LEAST') return 'AT_LEAST';
  // 近5万 is a little less, and no bound that anybody sets.
  if (most === '近') return 'ABOUT';
  if (most || after === 'AT_MOST') return 'AT_MOST';
  return about || after === 'ABOUT' ? 'ABOUT' : 'EXACT';
}

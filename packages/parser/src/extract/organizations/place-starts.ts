/** Where a name begins that other words have got into, because nothing broke them off: 昨日走进固安县…局, 肉摊纳入县智慧畜牧监管平台. */
import { PLACE_END } from '../../tables/borders.zh.ts';
import {
  LONG_PLACE,
  NATIONAL_OPENER,
  SHORT_PLACE,
  TWO_BODIES,
  YOUTH_LEAGUE,
  ZONE,
} from '../../tables/organization-forms.zh.ts';
import { spanSet } from '../span-set.ts';
import { wholeWords } from '../whole-words.ts';

/** A place's name opens it, and 国家 or 中国; what ends like a place (云岭省) belongs to it. */
export function placeStarts(text: string): (start: number, head: number) => number {
  const places = spanSet(wholeWords(text).places);
  return (start, head) => {
    const two = TWO_BODIES.exec(text.slice(start, head));
    if (two) return start + two[0].length;
    const first = YOUTH_LEAGUE.test(text.slice(start, start + 3)) ? undefined : places.within({ start, end: head })[0];
    if (first) return PLACE_END.test(text.slice(start, first.start)) ? start : first.start;
    const stem = text.slice(start, head);
    const national = NATIONAL_OPENER.exec(stem);
    if (national) return start + national.index;
    if (YOUTH_LEAGUE.test(stem)) return start;
    const swallowed = LONG_PLACE.exec(stem);
    return swallowed && !SHORT_PLACE.test(stem) && !ZONE.test(stem) ? start + swallowed[0].length : start;
  };
}

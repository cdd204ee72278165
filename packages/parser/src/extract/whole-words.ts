/**
 * Words that no break cuts when a bare name's beginning is looked for: places (从江县, 和平区) and joined fields of work (规划和自然资源
 * in 梧江市规划和自然资源局), though 从 and 和 stand before names elsewhere.
 */
import { DEPARTMENT_WORK, JOINED_IN_BODY } from '../tables/department-work.zh.ts';
import { matchPlaces, type PlaceMatch } from './places/match-places.ts';

const JOINED_WORK = new RegExp(
  `(?:${DEPARTMENT_WORK})(?:和|与|及)(?:${DEPARTMENT_WORK})(?:管理|监督管理|服务|执法)?(?=[局委厅办部等])`,
  'g',
);

type NamedText = { text: string; places: PlaceMatch[]; whole: Uint8Array };
let latest: NamedText | undefined;

/** The places of a text, and 1 at every position inside a whole word. The last text's answer is kept: one page asks many times. */
export function wholeWords(text: string): NamedText {
  if (latest?.text === text) return latest;
  const whole = new Uint8Array(text.length);
  const places = matchPlaces(text);
  for (const { start, end } of places) whole.fill(1, start, end);
  for (const form of [JOINED_WORK, JOINED_IN_BODY])
    for (const match of text.matchAll(form)) whole.fill(1, match.index, match.index + match[0].length);
  latest = { text, places, whole };
  return latest;
}

/**
 * Which elements a reader does not see. Only what the element itself says counts: style sheets are not read, so a class
 * named `hide` alone proves nothing. Spammers hide links from readers and show them to search engines; none of these ways
 * is used for a news text, apart from the one that WeChat's template undoes by script.
 */
import { HIDDEN } from './element-kinds.ts';

export type HidingAttributes = {
  style?: string;
  hidden?: string;
  id?: string;
  class?: string;
  bgcolor?: string;
};

const GONE = /display\s*:\s*none|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)/i;
/** WeChat sets its article so until a script shows it; elsewhere it hides what nobody should read. */
const UNTIL_SCRIPT = /visibility\s*:\s*hidden|(?:^|;)\s*opacity\s*:\s*0\s*(?:;|$)/i;
const SHOWN_BY_SCRIPT = /js_content|rich_media_content/;
/** Further than any screen: -999px and more. A list's number stands at -2em. */
const FAR_AWAY =
  /(?:^|;)\s*(?:left|top|right|text-indent|margin-left|margin-top)\s*:\s*-\d{3,}(?:\.\d+)?(?:px|em|rem|pt)?/i;
const NO_SIZE = /(?:^|;)\s*(?:max-)?(?:height|width)\s*:\s*0(?:px|em|%)?\s*(?:;|$)/i;
const CUT = /overflow\s*:\s*hidden/i;
const WHITE = /(?:^|;)\s*color\s*:\s*(?:#fff(?:fff)?\b|white\b|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))/i;
const GROUND = /background/i;

/** True where the element gives the text on it a colour to stand on: white text on it can be read. */
export const hasGround = ({ style = '', bgcolor }: HidingAttributes): boolean =>
  bgcolor !== undefined || GROUND.test(style);

/** `onGround` tells that an element around has a ground. */
export function hides(tag: string, attributes: HidingAttributes, onGround: boolean): boolean {
  const { style = '', hidden, id = '', class: names = '' } = attributes;
  if (HIDDEN.has(tag) || tag === 'title' || hidden !== undefined) return true;
  if (style === '') return false;
  if (UNTIL_SCRIPT.test(style) && !SHOWN_BY_SCRIPT.test(`${id} ${names}`)) return true;
  if (GONE.test(style) || FAR_AWAY.test(style) || (NO_SIZE.test(style) && CUT.test(style))) return true;
  return WHITE.test(style) && !onGround && !hasGround(attributes);
}

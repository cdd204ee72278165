/**
 * Which elements a reader does not see. Only what the element itself says counts: style sheets are not read, so a class
 * named `hide` alone proves nothing. Spammers hide links from readers and show them to search engines; none of these ways
 * is used for a news text, apart from those that a template undoes by script (WeChat: visibility).
 */
import { HIDDEN } from './element-kinds.ts';

/** The attributes that may hide an element. */
export type HidingAttributes = {
  style?: string;
  hidden?: string;
  bgcolor?: string;
};

const GONE = /display\s*:\s*none|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)/i;
/** Some templates set their article so until a script shows it; elsewhere it hides what nobody should read. */
const UNTIL_SCRIPT = /visibility\s*:\s*hidden|(?:^|;)\s*opacity\s*:\s*0\s*(?:;|$)/i;
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

/** How an element is hidden: for good, or perhaps only until a script has run. */
export type Hiding = 'ALWAYS' | 'UNTIL_SCRIPT' | undefined;

/** `onGround` tells that an element around has a ground. */
export function hidingOf(tag: string, attributes: HidingAttributes, onGround: boolean): Hiding {
  const { style = '', hidden } = attributes;
  if (HIDDEN.has(tag) || tag === 'title' || hidden !== undefined) return 'ALWAYS';
  if (style === '') return undefined;
  if (GONE.test(style) || FAR_AWAY.test(style) || (NO_SIZE.test(style) && CUT.test(style))) return 'ALWAYS';
  if (WHITE.test(style) && !onGround && !hasGround(attributes)) return 'ALWAYS';
  return UNTIL_SCRIPT.test(style) ? 'UNTIL_SCRIPT' : undefined;
}

/** Lines that one calls: 12333热线, 165反诈骗谘询专线, 「防騙易18222」熱線, 举报电话010-12321, 拨打122; 全国12315平台 is a platform. */
import {
  COUNTED_BEHIND,
  CRIME_IN_MARKS,
  DIALLED_BEFORE,
  HOTLINE_HEADS,
  IS_NUMBER,
  KNOWN_LINES,
  LINE_BEFORE_NUMBER,
  NATIONWIDE,
  PLATFORM_END,
} from '../../tables/systems.zh.ts';
import { bareSystem, quotedSystem, type SystemMention } from './mention.ts';

const NUMBERED = new RegExp(
  `(?:${NATIONWIDE})?(?<![\\d.\\-])\\d{3,5}(?![\\d.])[\\u3400-\\u9fff]{0,8}?(?:${HOTLINE_HEADS})`,
  'g',
);
const QUOTED = new RegExp(`“([^“”，。\\n]{2,16})”(?:[\\u3400-\\u9fff]{0,4}?)(?:${HOTLINE_HEADS})`, 'g');
/** 110, 119 and 120 are everybody's, and named by no page. */
const DIALLED = new RegExp(`(?:${DIALLED_BEFORE})[：“]?(?:${NATIONWIDE})?((?:12|96|95)\\d{3}|122)(?![\\d-])`, 'g');
const KNOWN = new RegExp(`(?<![\\d.-])(?:${KNOWN_LINES})(?![\\d.-])`, 'g');
const NAMED_BY_OFFICE = new RegExp(
  `(?:${LINE_BEFORE_NUMBER})(?:${IS_NUMBER})?[：]?((?:0\\d{2,3}-)?(?:12|96|95)\\d{3})(?!\\d)`,
  'g',
);

/** Lines by number and name; mentions may overlap. */
export function hotlines(text: string): SystemMention[] {
  const found: SystemMention[] = [];
  for (const match of text.matchAll(NUMBERED)) {
    if (COUNTED_BEHIND.test(match[0].slice(0, -2))) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    found.push(bareSystem(text, span, kindOf(match[0]), 'numbered-line', 94));
  }
  for (const match of text.matchAll(QUOTED)) {
    if (!CRIME_IN_MARKS.test(match[1] as string)) found.push(quotedSystem(match, kindOf(match[0]), 'quoted-line', 88));
  }
  for (const match of [...text.matchAll(DIALLED), ...text.matchAll(NAMED_BY_OFFICE)]) {
    const number = match[1] as string;
    const end = match.index + match[0].length;
    found.push(bareSystem(text, { start: end - number.length, end }, 'HOTLINE', 'dialled-number', 70));
  }
  for (const match of text.matchAll(KNOWN)) {
    const end = match.index + match[0].length;
    if (COUNTED_BEHIND.test(text[end] ?? '')) continue;
    found.push(bareSystem(text, { start: match.index, end }, 'HOTLINE', 'known-line', 74));
  }
  return found;
}

const kindOf = (words: string) => (PLATFORM_END.test(words) ? 'PLATFORM' : 'HOTLINE');

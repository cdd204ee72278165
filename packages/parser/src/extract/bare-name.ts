/** Finds where a name without quotation marks begins, going left from its last word: 由澄江市人民法院 → 澄江市人民法院. */
import { NAME_BREAK, PLACE_BEGINS, PLACE_OF_TWO, RANK_AHEAD } from '../tables/name-limits.zh.ts';
import { firstCharacters, mayBegin } from './first-characters.ts';
import { wholeWords } from './whole-words.ts';

/** 9月举办…, 12月全国…: a date before a name is no part of it. */
const LEADING_DATE = /^(?:\d{1,4}[年月日号时])+(?:起|底|初)?/;
const BREAK_HERE = new RegExp(NAME_BREAK.source, 'y');
const BREAK_STARTS = firstCharacters(NAME_BREAK);

/** Han, ASCII letters and digits, and the dot of foreign names. */
const isNameCode = (code: number) =>
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0xb7;

/** 和宁市 and 东和县: no place's name has one character before 市, and none a rank for its first, so the word that breaks others belongs to it. */
function isInPlace(text: string, position: number): boolean {
  if (PLACE_OF_TWO.test(text.slice(position + 1, position + 3))) return true;
  return (
    RANK_AHEAD.test(text[position + 1] ?? '') && PLACE_BEGINS.test(text.slice(Math.max(0, position - 2), position))
  );
}

function isWhole(whole: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (whole[i] === 0) return false;
  return true;
}

/** Start of the bare name whose last word begins at `head`; equals `head` when nothing before it can belong to the name. */
export function bareNameStart(text: string, head: number, longest: number): number {
  let from = head;
  while (from > 0 && head - from < longest && isNameCode(text.charCodeAt(from - 1))) from--;
  if (from === head) return head;
  // The head is looked at too, so that 协调 breaks 协调小组's name no more than 协调中心's.
  const run = text.slice(from, head + 4);
  const { whole } = wholeWords(text);
  let start = 0;
  for (let at = 0; at < head - from; at++) {
    if (!mayBegin(BREAK_STARTS, run.charCodeAt(at))) continue;
    BREAK_HERE.lastIndex = at;
    const length = BREAK_HERE.exec(run)?.[0].length ?? 0;
    if (length === 0) continue;
    const end = at + length;
    const position = from + at;
    at = end - 1;
    if (end > head - from || isWhole(whole, position, from + end)) continue;
    if (length === 1 && isInPlace(text, position)) continue;
    start = end;
  }
  return from + start + (LEADING_DATE.exec(text.slice(from + start, head))?.[0].length ?? 0);
}

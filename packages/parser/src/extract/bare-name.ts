/** Finds where a name without quotation marks begins, going left from its last word: 由澄江市人民法院 → 澄江市人民法院. */
import { NAME_BREAK, PLACE_BEGINS, PLACE_OF_TWO, RANK_AHEAD } from '../tables/name-limits.zh.ts';
import { wholeWords } from './whole-words.ts';

/** 9月举办…, 12月全国…: a date before a name is no part of it. */
const LEADING_DATE = /^(?:\d{1,4}[年月日号时])+(?:起|底|初)?/;
const NAME_CHARACTER = /[\u3400-\u9fffA-Za-z0-9·]/;

/** 和宁市 and 东和县: no place's name has one character before 市, and none a rank for its first, so the word that breaks others belongs to it. */
function isInPlace(text: string, position: number): boolean {
  if (PLACE_OF_TWO.test(text.slice(position + 1, position + 3))) return true;
  return (
    RANK_AHEAD.test(text[position + 1] ?? '') && PLACE_BEGINS.test(text.slice(Math.max(0, position - 2), position))
  );
}

/** Start of the bare name whose last word begins at `head`; equals `head` when nothing before it can belong to the name. */
export function bareNameStart(text: string, head: number, longest: number): number {
  let from = head;
  while (from > 0 && head - from < longest && NAME_CHARACTER.test(text[from - 1] as string)) from--;
  // The head is looked at too, so that 协调 breaks 协调小组's name no more than 协调中心's.
  const run = text.slice(from, head + 4);
  const { whole } = wholeWords(text);
  let start = 0;
  for (const match of run.matchAll(NAME_BREAK)) {
    const end = match.index + match[0].length;
    if (end > head - from || !whole.subarray(from + match.index, from + end).includes(0)) continue;
    if (match[0].length === 1 && isInPlace(text, from + match.index)) continue;
    start = end;
  }
  return from + start + (LEADING_DATE.exec(text.slice(from + start, head))?.[0].length ?? 0);
}

/**
 * Rarer ways to write a day: `二〇二二年一月四日`, `民國111年1月4日`, `4 Jan 2022`, `01/04/2022`. See `dates.ts` for the common ones.
 */

import { CHINESE_DIGITS, DIGIT_CLASS, NUMBER_CLASS } from '../tables/chinese-numbers.zh.ts';
import { MINGUO } from '../tables/publication-dates.zh.ts';

/** Year, month, day and where the expression stands; a time may follow. UTF-16 offsets. */
export type DayForm = { year: number; month: number; day: number; start: number; end: number };

const HAN = new RegExp(`([${DIGIT_CLASS}]{4})年([${NUMBER_CLASS}]{1,3})月([${NUMBER_CLASS}]{1,3})[日号號]`);
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const ENGLISH_DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+((?:19|20)\\d\\d)(?!\\d)`,
  'i',
);
const ENGLISH_MONTH_FIRST = new RegExp(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)(?!\\d)`, 'i');
const YEAR_LAST = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)/;
/** Accounts of one large portal drop the century; only with a time, for 22-01-04 alone may be a number. */
const SHORT_YEAR = /(?<![\d-])([12]\d)-(0\d|1[0-2])-([0-3]\d)(?=\s+\d{1,2}:\d{2})/;

/** The first day written in one of the rarer ways; undefined for none. */
export function findDayForm(text: string): DayForm | undefined {
  return (
    read(HAN, text, ([y = '', m = '', d = '']) => [fromDigits(y), fromHan(m), fromHan(d)]) ??
    read(MINGUO, text, ([named, bare, m, d]) => [Number(named ?? bare) + 1911, Number(m), Number(d)]) ??
    read(ENGLISH_DAY_FIRST, text, ([d, m = '', y]) => [Number(y), monthOf(m), Number(d)]) ??
    read(ENGLISH_MONTH_FIRST, text, ([m = '', d, y]) => [Number(y), monthOf(m), Number(d)]) ??
    // Templates in English write the month first; where that cannot be, the day stands first.
    read(YEAR_LAST, text, ([a, b, y]) =>
      Number(a) > 12 ? [Number(y), Number(b), Number(a)] : [Number(y), Number(a), Number(b)],
    ) ??
    read(SHORT_YEAR, text, ([y, m, d]) => [2000 + Number(y), Number(m), Number(d)])
  );
}

type Parts = [year: number, month: number, day: number];

function read(form: RegExp, text: string, toParts: (groups: (string | undefined)[]) => Parts): DayForm | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const [year, month, day] = toParts(match.slice(1));
  return { year, month, day, start: match.index, end: match.index + match[0].length };
}

const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const fromDigits = (digits: string) => Number(Array.from(digits, (digit) => CHINESE_DIGITS.get(digit) ?? 0).join(''));

/** 四, 十, 十二, 二十, 三十一, 廿六: numbers up to 39. */
function fromHan(text: string): number {
  const tens = text.replace('廿', '二十').replace('卅', '三十').split('十');
  if (tens.length === 1) return fromDigits(text);
  const [left = '', right = ''] = tens;
  return (left === '' ? 1 : fromDigits(left)) * 10 + (right === '' ? 0 : fromDigits(right));
}

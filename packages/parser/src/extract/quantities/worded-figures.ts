/**
 * Figures in words: 两小时, 十二间, 一万二千名, 百余个, 三成, 三分之一, 半数, 翻一番. Not 一个, 三方面, 五年以上有期徒刑, 成立: no figures.
 */
import type { QuantityComparator, Span } from '../../parsed-page.ts';
import {
  COUNTED_FROM_TEN,
  COUNTED_IN_WORDS,
  DOUBLED,
  EVERY_BEFORE,
  NO_TENTHS,
  NO_WORDED_FIGURE,
  PENALTY_AHEAD,
  ROUND_NUMBERS,
  UNITS,
  WORDED_UNITS,
} from '../../tables/quantities.zh.ts';
import { comparatorBefore } from './comparator.ts';
import { wordedValue } from './figure-value.ts';

export type Figure = Span & { value: number; unit: Span | string; comparator: QuantityComparator };

const TIMES = new RegExp(
  `(?<![第十〇一二三四五六七八九])([一二两三四五六七八九十]{1,3}|半)(${WORDED_UNITS})(?!${NO_WORDED_FIGURE})`,
  'g',
);
const COUNTED = new RegExp(
  `(?<![第十百千万〇一二三四五六七八九])([两三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?)(${COUNTED_IN_WORDS})(?!${NO_WORDED_FIGURE})`,
  'g',
);
/** A number has a dozen characters at most, and begins where no other does. */
const LARGE = new RegExp(
  `(?<![第d一二两三四五六七八九十百千万亿零〇])([一二两三四五六七八九][一二两三四五六七八九十百千万亿零〇]{0,10}[百千万亿][一二三四五六七八九十百千万亿零〇]{0,10})(余|多)?(${UNITS})`,
  'g',
);
const SCALE = /[百千万]/;
const SCALED_NUMBER = /[一二两三四五六七八九十百千万亿零〇][百千万亿]/;
const FROM_TEN = new RegExp(
  `(?<![第十百千万〇一二三四五六七八九])([二三四五六七八九]?十[一二三四五六七八九]?)(${COUNTED_FROM_TEN})`,
  'g',
);
const PERCENT = /百分之([一二三四五六七八九十百]+)(?:点([零〇一二三四五六七八九]+))?/g;
const ROUND = new RegExp(`(?<![\\d一二两三四五六七八九几])(${Object.keys(ROUND_NUMBERS).join('|')})(${UNITS})`, 'g');
const TENTHS = new RegExp(`(?<![第十百一二三四五六七八九统唯])([一二两三四五六七八九])成(半)?(?!${NO_TENTHS})`, 'g');
const PARTS = /([一二两三四五六七八九十]{1,2})分之([一二两三四五六七八九十]{1,2})/g;
const HALF = /(?:半数|过半数)(?!员)/g;
const DOUBLE = new RegExp(`翻(${Object.keys(DOUBLED).join('|')})番`, 'g');

/** Positions are those of `text`. */
export function wordedFigures(text: string): Figure[] {
  const found: Figure[] = [];
  const add = (match: RegExpMatchArray, value: number, unit: string | undefined, more?: QuantityComparator) => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (value <= 0 || EVERY_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return;
    if (PENALTY_AHEAD.test(text.slice(end, end + 8))) return;
    const before = comparatorBefore(text, start);
    const unitSpan = { start: end - (unit?.length ?? 0), end };
    found.push({
      start: before.start,
      end,
      value,
      unit: unit === '%' ? '%' : unitSpan,
      comparator: more ?? before.comparator,
    });
  };
  // Most paragraphs have none of these figures: a sign that each must show is looked for first.
  const all = (sign: string, form: RegExp) => (text.includes(sign) ? text.matchAll(form) : []);
  for (const match of text.matchAll(TIMES)) {
    const number = match[1] as string;
    // 二〇二六年 and 二月初 are dates; 三年以来 is a time.
    if (/^年(?!以|左|内)/.test(text.slice(match.index + number.length))) continue;
    add(match, number === '半' ? 0.5 : wordedValue(number), match[2]);
  }
  for (const match of text.matchAll(COUNTED)) add(match, wordedValue(match[1] as string), match[2]);
  for (const match of all('十', FROM_TEN)) add(match, wordedValue(match[1] as string), match[2]);
  for (const match of all('百分之', PERCENT)) {
    const decimals = [...(match[2] ?? '')].map((char) => wordedValue(char)).join('');
    add(match, Number(`${wordedValue(match[1] as string)}.${decimals || '0'}`), '%');
  }
  for (const match of SCALED_NUMBER.test(text) ? text.matchAll(LARGE) : [])
    add(match, wordedValue(match[1] as string), match[3], match[2] ? 'AT_LEAST' : undefined);
  for (const match of SCALE.test(text) ? text.matchAll(ROUND) : []) {
    const [value, comparator] = ROUND_NUMBERS[match[1] as string] as [number, QuantityComparator];
    add(match, value, match[2], comparator);
  }
  for (const match of all('成', TENTHS)) add(match, wordedValue(match[1] as string) * 10 + (match[2] ? 5 : 0), '%');
  for (const match of all('分之', PARTS)) {
    const share = (wordedValue(match[2] as string) / wordedValue(match[1] as string)) * 100;
    add(match, Number(share.toFixed(2)), '%', Number.isInteger(share) ? undefined : 'ABOUT');
  }
  for (const match of all('半数', HALF)) add(match, 50, '%', match[0].startsWith('过') ? 'AT_LEAST' : undefined);
  for (const match of all('翻', DOUBLE)) add(match, DOUBLED[match[1] as string] ?? 0, '番');
  return found;
}

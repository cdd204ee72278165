/** Figures with their unit: 37万余起, 1.2万条, 6亿8千万元, 同比下降18.5%, 约90天, 由5天缩短至2天. */
import type { Quantity, QuantityComparator, Span } from '../parsed-page.ts';
import {
  ABOUT_BEFORE,
  BEHIND_UNIT,
  CHANGE_VERBS,
  DAYS_AHEAD,
  LEAST_BEFORE,
  MORE_BEHIND,
  MOST_BEFORE,
  NO_WORDED_FIGURE,
  NOT_COUNTED,
  SCALES,
  UNITS,
  WORDED_UNITS,
  YEARS_AHEAD,
} from '../tables/quantities.zh.ts';
import { chineseNumber } from './find-enumerators.ts';
import { evidenceOf, exactText, type Reading } from './reading.ts';
import { spanSet } from './span-set.ts';

const NUMBER = '\\d[\\d,]{0,18}(?:\\.\\d+)?';
const SCALED = `${NUMBER}(?:[万亿千百]{1,2})?(?:${NUMBER}[千百]?[万亿])?`;
/** Numbers in words count only before units of time and the like: 两小时, 三个月; 一个 and 三方面 are no figures. */
const WORDED = new RegExp(
  `(?<![第十\\u3007])([一二两三四五六七八九十]{1,3})(${WORDED_UNITS})(?!${NO_WORDED_FIGURE})`,
  'g',
);
const CHANGED = '\\d[\\d,.]*';
/** 由5天缩短至2天: the figure reached. */
const CHANGE = new RegExp(
  `(?:由|从)${CHANGED}[万亿]?([\\u3400-\\u9fff%]{1,3}?)(?:${CHANGE_VERBS})(?:至|到|为)(${CHANGED}[万亿]?)\\1`,
  'g',
);
const FIGURE = new RegExp(
  `(?:(${LEAST_BEFORE})|(${MOST_BEFORE})|(${ABOUT_BEFORE}))?(?<![\\d.A-Za-z第])(${SCALED})(${MORE_BEHIND})?(${UNITS})(${Object.keys(BEHIND_UNIT).join('|')})?`,
  'g',
);
/** 3月5日, 2025年, 20日 are dates; 12315平台 is a name. */
const DATE_UNIT = /^(?:年|日|月)$/;

export function findQuantities(reading: Reading): Quantity[] {
  const found: Omit<Quantity, 'id'>[] = [];
  for (const paragraph of reading.paragraphs) {
    const text = reading.text.slice(paragraph.start, paragraph.end);
    if (text.includes('\t')) continue;
    const changes = [...text.matchAll(CHANGE)];
    const changed = spanSet(changes.map(({ index, 0: words }) => ({ start: index, end: index + words.length })));
    for (const match of changes) {
      const span = { start: paragraph.start + match.index, end: paragraph.start + match.index + match[0].length };
      found.push(quantityOf(reading, span, figureValue(match[2] as string), match[1] as string, 'EXACT'));
    }
    for (const match of text.matchAll(WORDED)) {
      const span = {
        start: paragraph.start + match.index,
        end: paragraph.start + match.index + (match[1] as string).length + (match[2] as string).length,
      };
      const value = match[1] === '两' ? 2 : chineseNumber(match[1] as string);
      if (value > 0 && !/^年(?!以|左)/.test(text.slice(match.index + (match[1] as string).length)))
        found.push(
          quantityOf(
            reading,
            span,
            value,
            exactText(reading, { start: span.end - (match[2] as string).length, end: span.end }),
            'EXACT',
          ),
        );
    }
    for (const match of text.matchAll(FIGURE)) {
      if (changed.overlaps({ start: match.index, end: match.index + 1 })) continue;
      const unit = match[6] as string;
      const after = text.slice(match.index + match[0].length);
      if (isDate(match, unit, text, after)) continue;
      const start = paragraph.start + match.index;
      const span = { start, end: start + match[0].length };
      const words = exactText(reading, unitSpan(span.start, match));
      found.push(quantityOf(reading, span, figureValue(match[4] as string), words, comparatorOf(match)));
    }
  }
  const start = ({ evidence }: Omit<Quantity, 'id'>) => evidence[0]?.start ?? 0;
  return found.sort((a, b) => start(a) - start(b)).map((quantity, index) => ({ id: `q${index + 1}`, ...quantity }));
}

function quantityOf(
  reading: Reading,
  span: Span,
  value: number,
  unit: string,
  comparator: QuantityComparator,
): Omit<Quantity, 'id'> {
  const what = whatOf(reading, span.start, span.end);
  return { value, unit, what, comparator, evidence: [evidenceOf(reading, span)], rule: 'figure', confidence: 85 };
}

function isDate(match: RegExpMatchArray, unit: string, text: string, after: string): boolean {
  if (!DATE_UNIT.test(unit)) return false;
  if (unit === '日') return !DAYS_AHEAD.test(after) && !match[7];
  const value = match[4] as string;
  if (unit === '年' && /^(?:19|20)\d\d$/.test(value)) return true;
  return (
    unit === '年' &&
    !match[7] &&
    !YEARS_AHEAD.test(after) &&
    /月/.test(text.slice((match.index ?? 0) + match[0].length, (match.index ?? 0) + match[0].length + 3))
  );
}

function unitSpan(start: number, match: RegExpMatchArray): { start: number; end: number } {
  const before =
    (match[1] ?? match[2] ?? match[3] ?? '').length + (match[4] as string).length + (match[5] ?? '').length;
  return { start: start + before, end: start + before + (match[6] as string).length };
}

/** 6亿8千万 = 680,000,000: each number times the scales behind it, a smaller scale inside a larger one included. */
export function figureValue(words: string): number {
  let total = 0;
  for (const part of words.replaceAll(',', '').matchAll(/(\d+(?:\.\d+)?)([百千万亿]*)/g)) {
    let value = Number(part[1]);
    for (const scale of part[2] as string) value *= SCALES[scale] as number;
    total += value;
  }
  // 1.2 × 10,000 must be 12,000 and not 12,000.000000000002.
  return Number(total.toPrecision(12));
}

function comparatorOf(match: RegExpMatchArray): QuantityComparator {
  const behind = match[7] === undefined ? undefined : BEHIND_UNIT[match[7]];
  if (match[1] || match[5] || behind === 'AT_LEAST') return 'AT_LEAST';
  if (match[2] === '近') return 'ABOUT';
  if (match[2] || behind === 'AT_MOST') return 'AT_MOST';
  if (match[3] || behind === 'ABOUT') return 'ABOUT';
  return 'EXACT';
}

/** What is counted: the words of the clause before the figure, or those after it when it opens the clause. */
function whatOf(reading: Reading, start: number, end: number): string {
  // The clause's words near the figure are enough, and a clause may be as long as the text.
  const before = exactText(reading, { start: Math.max(0, start - 40), end: start }).replace(
    /^[\s\S]*[，。；：！？、（(\n]/u,
    '',
  );
  const after = exactText(reading, { start: end, end: Math.min(reading.chars.length, end + 20) }).replace(
    /[，。；！？,;\n][\s\S]*$/u,
    '',
  );
  const words = before.replace(NOT_COUNTED, '');
  return (words.length >= 2 ? words.slice(-16) : after.slice(0, 16)).trim();
}

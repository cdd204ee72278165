/**
 * Figures with their unit: 37万余起, 1.2万条, 6亿8千万元, 下降18.5%, 约90天, 由5天缩短至2天, 三成, 百余个. Not dates, ordinals, numbers of documents
 * and telephones, ages of persons, or 一个: nothing is counted there.
 */
import type { Quantity, Span } from '../parsed-page.ts';
import {
  BEHIND_UNIT,
  CHANGE_VERBS,
  CURRENCY_BEFORE,
  DAYS_AHEAD,
  MORE_BEHIND,
  NO_MULTIPLE,
  TERM_BEFORE,
  UNITS,
  YEARS_AHEAD,
} from '../tables/quantities.zh.ts';
import { comparatorBefore, withBehind } from './quantities/comparator.ts';
import { figureValue } from './quantities/figure-value.ts';
import { whatIsCounted } from './quantities/what-is-counted.ts';
import { type Figure, wordedFigures } from './quantities/worded-figures.ts';
import { evidenceOf, exactText, type Reading } from './reading.ts';
import { spanSet } from './span-set.ts';

/** 24 310 is grouped by spaces. */
const NUMBER = '(?:\\d{1,3}(?:[ \\u00a0]\\d{3})+(?!\\d)|\\d[\\d,]{0,18}(?:\\.\\d+)?)';
const SCALED = `${NUMBER}(?:[余多几](?=[百千万亿]))?(?:[万亿千百]{1,2})?(?:${NUMBER}(?:[千百]?[万亿])?)?`;
const FIGURE = new RegExp(
  `(?<![\\d.A-Za-z第])(${SCALED})(${MORE_BEHIND})?(${UNITS})(${Object.keys(BEHIND_UNIT).join('|')})?`,
  'g',
);
/** 由5天缩短至2天, 由7天压缩至24小时: the figure reached. */
const CHANGE = new RegExp(
  `(?:由|从)(?:原来的?|以往的?)?\\d[\\d,.]*[万亿]?(?:${UNITS})(?:${CHANGE_VERBS})(?:至|到|为)(\\d[\\d,.]*[万亿]?)(${UNITS})`,
  'g',
);
/** 3月5日, 2025年, 20日 are dates; 12315平台 is a name. */
const DATE_UNIT = /^(?:年|日|月)$/;

/** Figures in the order of the text, table rows left out. */
export function findQuantities(reading: Reading): Quantity[] {
  const figures = reading.paragraphs.flatMap((paragraph) => {
    const text = reading.text.slice(paragraph.start, paragraph.end);
    // A row of a table: its figures have their heads elsewhere.
    if (text.includes('\t')) return [];
    return figuresOf(text).map((figure) => moved(figure, paragraph.start));
  });
  return figures
    .sort((a, b) => a.start - b.start)
    .map((figure, index) => ({ id: `q${index + 1}`, ...quantityOf(reading, figure) }));
}

/** Digits before words, changes before the figures they are made of. Positions are those of `text`. */
function figuresOf(text: string): Figure[] {
  const changes = changesOf(text);
  const changed = spanSet(changes);
  const digits = digitFigures(text).filter((figure) => !changed.overlaps(figure));
  const taken = spanSet([...changes, ...digits]);
  const worded: Figure[] = [];
  for (const figure of wordedFigures(text).sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = worded.at(-1);
    if (!taken.overlaps(figure) && (before === undefined || before.end <= figure.start)) worded.push(figure);
  }
  return [...changes, ...digits, ...worded];
}

function changesOf(text: string): Figure[] {
  return [...text.matchAll(CHANGE)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const unit = { start: span.end - (match[2] as string).length, end: span.end };
    return { ...span, value: figureValue(match[1] as string), unit, comparator: 'EXACT' };
  });
}

function digitFigures(text: string): Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const [whole, number = '', more, unit = '', behind] = match;
    const end = match.index + whole.length;
    const after = text.slice(end, end + 12);
    if (isDate(text, match, after) || (unit === '岁' && behind === undefined) || NO_MULTIPLE.test(unit + after))
      continue;
    const before = comparatorBefore(text, match.index);
    const unitStart = match.index + number.length + (more ?? '').length;
    found.push({
      start: before.start,
      end,
      value: figureValue(number),
      unit: { start: unitStart, end: unitStart + unit.length },
      comparator: more || /[余多几]/.test(number) ? 'AT_LEAST' : withBehind(before.comparator, behind),
    });
  }
  return found;
}

function moved(figure: Figure, by: number): Figure {
  const { unit } = figure;
  return {
    ...figure,
    start: figure.start + by,
    end: figure.end + by,
    unit: typeof unit === 'string' ? unit : { start: unit.start + by, end: unit.end + by },
  };
}

function quantityOf(reading: Reading, { unit, value, comparator, ...span }: Figure): Omit<Quantity, 'id'> {
  return {
    value,
    unit: typeof unit === 'string' ? unit : unitOf(reading, span, unit),
    what: whatIsCounted(reading, span),
    comparator,
    evidence: [evidenceOf(reading, span)],
    rule: 'figure',
    confidence: typeof unit === 'string' || /^\D/.test(reading.text[span.start] ?? '') ? 78 : 88,
  };
}

/** 港币4.2亿元 is in Hong Kong dollars; the author's own characters where the currency is part of the unit's name. */
function unitOf(reading: Reading, { start }: Span, unit: Span): string {
  const exact = exactText(reading, unit);
  if (exact !== '元') return exact;
  const before = reading.text.slice(Math.max(0, start - 3), start);
  const currency = CURRENCY_BEFORE.find(([word]) => word.test(before));
  if (!currency) return exact;
  const [, name] = currency;
  return before.endsWith(name.slice(0, -1))
    ? `${exactText(reading, { start: start - name.length + 1, end: start })}元`
    : name;
}

function isDate(text: string, match: RegExpMatchArray, after: string): boolean {
  const [, value = '', , unit = '', behind] = match;
  if (!DATE_UNIT.test(unit)) return false;
  const start = match.index ?? 0;
  if (unit === '日') {
    return (
      !DAYS_AHEAD.test(after) && behind === undefined && !TERM_BEFORE.test(text.slice(Math.max(0, start - 6), start))
    );
  }
  if (unit === '年' && /^(?:19|20)\d\d$/.test(value)) return true;
  return unit === '年' && behind === undefined && !YEARS_AHEAD.test(after) && /月/.test(after.slice(0, 3));
}

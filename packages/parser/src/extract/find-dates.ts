/** Dates of the text, resolved against the day it was published: 今年2月, 去年底, 3月5日, 2024-03-31, 近日 (unknown). Times are +08:00. */
import type { DatePrecision, PageDate } from '../parsed-page.ts';
import {
  DAY_STAYS,
  MONTH_PARTS,
  NAMED_DAY,
  NO_YEAR_ALONE,
  NO_YEAR_END,
  RELATIVE_DAYS,
  RELATIVE_MONTHS,
  RELATIVE_YEARS,
  VAGUE_DAYS,
  YEARS_ALONE,
} from '../tables/dates.zh.ts';
import { evidenceOf, type Reading } from './reading.ts';

type Resolved = { value: string; precision: DatePrecision };
/** `relative` words also make names: 《昨日世界》. */
type Rule = {
  form: RegExp;
  relative?: true;
  resolve: (match: RegExpMatchArray, published: Published) => Resolved | undefined;
};
type Published = { year: number; month: number; day: number } | undefined;

const two = (value: number | string) => String(value).padStart(2, '0');
const day = (y: number | string, m: number | string, d: number | string): Resolved => ({
  value: `${y}-${two(m)}-${two(d)}`,
  precision: 'DAY',
});
const month = (y: number | string, m: number | string): Resolved => ({ value: `${y}-${two(m)}`, precision: 'MONTH' });
const YEARS = Object.keys(RELATIVE_YEARS).join('|');
const MONTHS = Object.keys(RELATIVE_MONTHS).join('|');
const DAYS = Object.keys(RELATIVE_DAYS).join('|');

const RULES: Rule[] = [
  {
    form: /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g,
    resolve: (m) => day(m[1] as string, m[2] as string, m[3] as string),
  },
  {
    form: /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日/g,
    resolve: (m) => day(m[1] as string, m[2] as string, m[3] as string),
  },
  {
    form: new RegExp(`((?:19|20)\\d\\d)年(\\d{1,2})月(?:${MONTH_PARTS})?`, 'g'),
    resolve: (m) => month(m[1] as string, m[2] as string),
  },
  {
    form: new RegExp(`(${YEARS})(\\d{1,2})月(\\d{1,2})日`, 'g'),
    resolve: (m, p) => p && day(p.year + (RELATIVE_YEARS[m[1] as string] ?? 0), m[2] as string, m[3] as string),
  },
  {
    form: new RegExp(`(${YEARS})(\\d{1,2})月(?:${MONTH_PARTS})?`, 'g'),
    resolve: (m, p) => p && month(p.year + (RELATIVE_YEARS[m[1] as string] ?? 0), m[2] as string),
  },
  {
    form: new RegExp(`(${YEARS})?年?(底|末)(?=前|[^${NO_YEAR_END}]|$)`, 'g'),
    resolve: (m, p) => (p && m[1] ? month(p.year + (RELATIVE_YEARS[m[1]] ?? 0), 12) : undefined),
  },
  {
    form: new RegExp(`(${YEARS_ALONE})(?!${NO_YEAR_ALONE})`, 'g'),
    resolve: (m, p) => p && { value: String(p.year + (RELATIVE_YEARS[m[1] as string] ?? 0)), precision: 'YEAR' },
  },
  { form: /(?<![\d年])(\d{1,2})月(\d{1,2})日/g, resolve: (m, p) => p && day(p.year, m[1] as string, m[2] as string) },
  { form: /((?:19|20)\d\d)年(?!\d)/g, resolve: (m) => ({ value: m[1] as string, precision: 'YEAR' }) },
  {
    form: new RegExp(`(?<![\\d年至])(\\d{1,2})月(?:${MONTH_PARTS})`, 'g'),
    resolve: (m, p) => p && month(p.year, m[1] as string),
  },
  {
    // 3月1日至20日: the second day lies in the month of the first.
    form: /(?<=((?:19|20)\d\d年|今年|去年)?(\d{1,2})月\d{1,2}日(?:至|到|—|－|-|、|和))(\d{1,2})日/g,
    resolve: (m, p) => {
      const year = /^\d/.test(m[1] ?? '')
        ? Number.parseInt(m[1] as string, 10)
        : p && p.year + (RELATIVE_YEARS[m[1] ?? ''] ?? 0);
      return year === undefined ? undefined : day(year, m[2] as string, m[3] as string);
    },
  },
  {
    // 将在9月举办, 11月至次年2月: a month with a border on both sides.
    form: /(?<=[在于从自至到，。；、])(\d{1,2})月(?=[，。；、起底至前到后举召开启])/g,
    resolve: (m, p) => (p && Number(m[1]) >= 1 && Number(m[1]) <= 12 ? month(p.year, m[1] as string) : undefined),
  },
  { form: new RegExp(MONTHS, 'g'), resolve: (m, p) => p && shiftedMonth(p, RELATIVE_MONTHS[m[0]] ?? 0) },
  {
    form: new RegExp(`(${YEARS})年?初(?![中步级期次])`, 'g'),
    resolve: (m, p) => p && month(p.year + (RELATIVE_YEARS[m[1] as string] ?? 0), 1),
  },
  { form: new RegExp(DAYS, 'g'), relative: true, resolve: (m, p) => p && shifted(p, RELATIVE_DAYS[m[0]] ?? 0) },
  {
    form: /(?<=[\u3400-\u9fff])(?<![年月\d至到])(\d{1,2})日(?=[\u3400-\u9fff])/g,
    resolve: (m, p) => p && day(p.year, p.month, m[1] as string),
  },
  { form: new RegExp(VAGUE_DAYS, 'g'), relative: true, resolve: () => ({ value: '', precision: 'UNKNOWN' }) },
];

/** Dates in the order of the text; without a day of publication only those that name their year. */
export function findDates(reading: Reading): PageDate[] {
  const published = publishedOf(reading.article.publishedAt?.value);
  const taken = new Uint8Array(reading.text.length);
  const names = namesIn(reading.text);
  const found: Omit<PageDate, 'id'>[] = [];
  for (const rule of RULES) {
    for (const match of reading.text.matchAll(rule.form)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const resolved = rule.resolve(match, published);
      if (rule.relative && names[span.start] === 1) continue;
      if (!resolved || taken.subarray(span.start, span.end).includes(1)) continue;
      taken.fill(1, span.start, span.end);
      const confidence = resolved.precision === 'UNKNOWN' ? 60 : 90;
      found.push({ ...resolved, evidence: [evidenceOf(reading, span)], rule: 'date', confidence });
    }
  }
  const start = (date: Omit<PageDate, 'id'>) => date.evidence[0]?.start ?? 0;
  return found.sort((a, b) => start(a) - start(b)).map((date, index) => ({ id: `d${index + 1}`, ...date }));
}

/** Marks what stands in 《》, and names in “” that begin with a day. */
function namesIn(text: string): Uint8Array {
  const names = new Uint8Array(text.length);
  for (const match of text.matchAll(/《[^《》\n]{1,40}》|“([^“”\n]{4,8})”/g)) {
    const quoted = match[1];
    if (quoted !== undefined && (!NAMED_DAY.test(quoted) || DAY_STAYS.test(quoted))) continue;
    names.fill(1, match.index, match.index + match[0].length);
  }
  return names;
}

function publishedOf(value: string | undefined): Published {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(value ?? '');
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}

function shiftedMonth(date: { year: number; month: number }, months: number): Resolved {
  const moved = new Date(Date.UTC(date.year, date.month - 1 + months, 1));
  return month(moved.getUTCFullYear(), moved.getUTCMonth() + 1);
}

function shifted(date: { year: number; month: number; day: number }, days: number): Resolved {
  const moved = new Date(Date.UTC(date.year, date.month - 1, date.day + days));
  return day(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

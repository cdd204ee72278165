/**
 * Publication dates as pages write them: `2022年03月30日 09:50`, `2022/3/30`, `2022-03-30T01:50:00Z`, `03-08 12:00` with
 * the year in the URL. Values are ISO with +08:00, to the minute (seconds are cut) or as precise as the page is. No clock is read.
 */

import type { FuzzyDate } from '../parsed-page.ts';
import { OFFICE_ENDINGS } from '../tables/article.zh.ts';
import { DATELINE_DAY, FULL, MONTH, MONTH_DAY, TIME, WEEKDAY } from '../tables/publication-dates.zh.ts';
import { type DayForm, findDayForm } from './date-forms.ts';

/** An office's name and a day. */
const MAX_SIGNATURE = 50;

/** A date and where it stands, in UTF-16 offsets. */
export type FoundDate = FuzzyDate & { start: number; end: number };

/** The year of dates that show none. With `notAfter` (the day the page was fetched) a later date was last year's. */
export type AssumedYear = { year: number; notAfter?: string };

/** The first date of `source`; `assumed` completes one without a year. UTF-16 offsets. */
export function findDate(source: string, assumed?: AssumedYear): FoundDate | undefined {
  // One full-width digit is one digit, so offsets stay.
  const text = source.replace(/[０-９：]/g, (char) => char.normalize('NFKC'));
  const day = findDay(text);
  const [, half, hour, minute, , meridiem, zone] = day ? (TIME.exec(text.slice(day.end)) ?? []) : [];
  if (day) {
    const isLate = /[下晚]/.test(half ?? '') || /p/i.test(meridiem ?? '');
    const hours = hour === undefined ? undefined : Number(hour) + (isLate && Number(hour) < 12 ? 12 : 0);
    const date = toDate(day.year, day.month, day.day, hours, Number(minute), zone);
    const length =
      hour === undefined
        ? (WEEKDAY.exec(text.slice(day.end))?.[0].length ?? 0)
        : (TIME.exec(text.slice(day.end))?.[0].length ?? 0);
    if (date) return { ...date, start: day.start, end: day.end + length };
  }
  const short = assumed === undefined ? undefined : MONTH_DAY.exec(text);
  if (short && assumed !== undefined) {
    const [month = 0, day = 0, hour = 0, minute = 0] = short.slice(1).map((part) => Number(part ?? 0));
    const inYear = (year: number) => toDate(year, month, day, hour, minute);
    const date = inYear(assumed.year);
    const isLater = date && assumed.notAfter !== undefined && date.value.slice(0, 10) > assumed.notAfter.slice(0, 10);
    const chosen = isLater ? inYear(assumed.year - 1) : date;
    if (chosen) return { ...chosen, start: short.index, end: short.index + short[0].length };
  }
  return undefined;
}

function findDay(text: string): DayForm | undefined {
  const full = FULL.exec(text);
  if (!full) return findDayForm(text);
  const [all, year, month, day] = full;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    start: full.index,
    end: full.index + all.length,
  };
}

/** A template's claim: any of the forms above, seconds or milliseconds since 1970, or figures alone (20220104105300). */
export function claimedDate(claim: string): FuzzyDate | undefined {
  const text = claim.trim();
  if (/^1\d{9}(?:\d{3})?$/.test(text)) {
    const iso = new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
    return withoutPlace(findDate(iso));
  }
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$/.exec(text);
  if (compact) {
    const [, y, m, d, h, min, sec] = compact;
    return withoutPlace(findDate(`${y}-${m}-${d}${h === undefined ? '' : ` ${h}:${min}:${sec ?? '00'}`}`));
  }
  return withoutPlace(findDate(text)) ?? findMonth(text);
}

const withoutPlace = (date: FoundDate | undefined): FuzzyDate | undefined =>
  date && { value: date.value, precision: date.precision };

/**
 * The day of a dateline, 新华社北京5月30日电, in the year known from elsewhere. With `notAfter` a later day was last year's.
 */
export function datelineDay(text: string, assumed: AssumedYear): FuzzyDate | undefined {
  const day = DATELINE_DAY.exec(text);
  if (!day) return undefined;
  const inYear = (year: number) => toDate(year, Number(day[1]), Number(day[2]));
  const date = inYear(assumed.year);
  const isLater = date !== undefined && assumed.notAfter !== undefined && date.value > assumed.notAfter.slice(0, 10);
  return isLater ? inYear(assumed.year - 1) : date;
}

/** The date in a page's address: /2022/03/30/, /20220330/, /2022-03/30/, /n1/2022/0330/, t20220330_1.html, /2022/. */
export function dateFromUrl(url: string | undefined): FuzzyDate | undefined {
  const path = url?.replace(/^[a-z]+:\/\/[^/]*/i, '').split(/[?#]/)[0] ?? '';
  const day = /(?<!\d)((?:19|20)\d\d)[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path);
  const date = day ? toDate(Number(day[1]), Number(day[2]), Number(day[3])) : undefined;
  if (date) return date;
  const month = /(?<!\d)((?:19|20)\d\d)[-/_]?(0[1-9]|1[0-2])(?!\d)/.exec(path);
  if (month) return { value: `${month[1]}-${month[2]}`, precision: 'MONTH' };
  const only = /(?<=\/)((?:19|20)\d\d)(?=\/)/.exec(path);
  return only ? { value: only[1] as string, precision: 'YEAR' } : undefined;
}

/** The day below a letter or notice, alone in its line or behind the office that signs: `2026年7月6日`, `市水利局 二〇二六年七月六日`. */
export function signatureDay(text: string): FuzzyDate | undefined {
  if (text.length > MAX_SIGNATURE) return undefined;
  const date = findDate(text);
  if (date?.precision !== 'DAY' || text.slice(date.end).trim() !== '') return undefined;
  const before = text.slice(0, date.start).trim();
  return before === '' || OFFICE_ENDINGS.test(before) ? withoutPlace(date) : undefined;
}

/** A month without a day, for pages that give no more. */
export function findMonth(text: string): FuzzyDate | undefined {
  const month = MONTH.exec(text);
  if (!month || Number(month[2]) < 1 || Number(month[2]) > 12) return undefined;
  return { value: `${month[1]}-${two(Number(month[2]))}`, precision: 'MONTH' };
}

function toDate(y: number, m: number, d: number, h?: number, min = 0, zone?: string): FuzzyDate | undefined {
  const days = new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (m < 1 || m > 12 || d < 1 || d > days) return undefined;
  if (h === undefined || h > 23 || min > 59) return { value: `${y}-${two(m)}-${two(d)}`, precision: 'DAY' };
  const shifted = new Date(Date.UTC(y, m - 1, d, h, min) + (8 * 60 - zoneMinutes(zone)) * 60_000);
  return { value: `${shifted.toISOString().slice(0, 19)}+08:00`, precision: 'MINUTE' };
}

/** Minutes east of Greenwich; a time without a zone is Chinese time. */
function zoneMinutes(zone: string | undefined): number {
  if (zone === undefined) return 8 * 60;
  if (zone === 'Z' || zone === 'GMT') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
}

const two = (n: number) => String(n).padStart(2, '0');

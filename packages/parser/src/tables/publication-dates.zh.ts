/**
 * How Chinese pages write the day and the time of publication, as regular expressions. Provenance: own list, from portals,
 * government sites and newspapers of the mainland, Hong Kong and Taiwan. UTF-16 offsets; figures are ASCII by then.
 */

export const WEEKDAY = /^\s*[（(]?(?:星期|周|週)[一二三四五六日天][)）]?/;

export const FULL =
  /(?<!\d)((?:19|20)\d\d)(?:\s?[-/.年－—–]\s?|\s+(?=\d{1,2}\s?[-/]))(\d{1,2})\s?[-/.月－—–]\s?(\d{1,2}(?!\d)|\d{2}(?=\d{2}[:：]\d{2}))\s?[日号號]?/;

/** A weekday or a day of the lunar calendar, and the time. */
export const TIME =
  /^(?:\s*[（(]?(?:星期|周|週)[一二三四五六日天][)）]?|\s*[（(][^（）()\d]{1,16}[)）])?(?:[\sT,，|]*(?:香港時間|香港时间|台北時間|北京时间|北京時間)?\s*(上午|下午|晚上|中午|凌晨)?\s*(\d{1,2})\s?[:：时時点點]\s?(\d{2})(?:\s?[:：分]\s?(\d{2})(?:\.\d+)?)?\s?[分秒]?\s?(?:([AaPp])\.?[Mm]\.?)?\s?(Z|GMT|[+-]\d\d:?\d\d)?)?/;

export const MONTH_DAY = /(?<![\d-])(\d{1,2})[-/月](\d{1,2})日?\s+(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?(?!\d)/;

export const MONTH = /(?<!\d)((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})(?!\d)\s?月?/;

/** The Republic's years, always with 民國 or a three-figure year with 年: 111-01-04 may be a number of any kind. */
export const MINGUO = /(?:民[國国]\s?(\d{2,3})|(?<!\d)(1\d\d))\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/;

/** The day in a dateline: 新华社北京5月30日电. */
export const DATELINE_DAY = /^[^，。；]{0,30}?(?<!\d)(\d{1,2})月(\d{1,2})日[电電讯訊]/;

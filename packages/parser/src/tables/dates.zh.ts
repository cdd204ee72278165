/**
 * Words of dates that are told from the day a page was published. Provenance: written by hand from the usage of newspapers; the
 * characters after 年底 that make another word of it by general knowledge; simplified.
 */

/** Years from the year of publication. */
export const RELATIVE_YEARS: Record<string, number> = {
  今年: 0,
  本年: 0,
  去年: -1,
  上年: -1,
  前年: -2,
  明年: 1,
  后年: 2,
};

/** Those that name a year by themselves: 本年 and 上年 alone compare (本年度, 上年同期). */
export const YEARS_ALONE = '今年|去年|前年|明年|后年';
/** Behind them another rule or no date: 今年以来, 今年上半年. */
export const NO_YEAR_ALONE = '初|底|末|\\d|上|下';

/** Days from the day of publication. */
export const RELATIVE_DAYS: Record<string, number> = {
  今日: 0,
  今天: 0,
  昨日: -1,
  昨天: -1,
  前天: -2,
  明日: 1,
  明天: 1,
};

/** Months from the month of publication; 个 before them counts (三个月). */
export const RELATIVE_MONTHS: Record<string, number> = { 上月: -1, 上个月: -1, 本月: 0, 下月: 1, 下个月: 1 };

/** Parts of a month. */
export const MONTH_PARTS = '底|初|中旬|上旬|下旬|份';

/** 底 and 末 before these are the beginning of another word: 底线, 底层, 末座. */
export const NO_YEAR_END = '线层数座板盘细';

/** A time that nobody can date. 8月15日前, 十日前, 节日前 and 工作日前 are bounds, 附近 is a place. */
export const VAGUE_DAYS =
  '(?<!附)近[日期]|(?<![\\d〇一二三四五六七八九十]\\s?|生|节|假|工作|当|今|昨|明|次|周|即|之|何)日前|不久前|上周|本周';

/** A name that begins with such a word: “今日松阳”. Behind a time of day, a verb's help or 起 it stays a date: “今日起施行”. */
export const NAMED_DAY = /^(?:今日|今天|昨日|昨天|前天|明日|明天|本周|上周)[\u3400-\u9fff]{2,6}$/;
export const DAY_STAYS = /^..(?:起|前|[上下中]午|早|晚|凌晨|开始|已|将|再|又|是|为|要|会|能|不|正|在|有|我)/;

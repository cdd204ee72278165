/** Words that number the items of a list without a numeral, with the place each takes. Provenance: written by hand from speeches in official news. */

/** What comes behind 其次 has no order of its own. */
export const SEQUENCE_WORDS: Record<string, number> = { 首先: 1, 其次: 2, 再次: 3, 再者: 3, 然后: 3, 最后: 3 };

/** Two sides of one thing. */
export const SIDE_WORDS: Record<string, number> = { 一方面: 1, 另一方面: 2 };

/** Nouns that number the items of a list when a numeral stands behind them: 措施一：…. */
export const ITEM_NOUNS = '措施|举措|任务|行动|做法|要点|招数';

/** What 第一 counts when its items are numbered: 第一步, 第一个方面. */
export const COUNTED_WORDS = '个?方面|点|个|项|步|招|件事';

/** Characters before a loose first enumerator that make it another word: 统一是, 不一要, 这一是; but not 教育系统一是. */
export const JOINED_BEFORE = /(?<!系)统$|[不而唯之第这那同万单归专的某任何哪]$/;

/** 要 and 还要 at the beginning of an item of a row. */
export const STARTS_WITH_MUST = /^还?要(?!求|点|素|闻|是|么|不是)/;

/** The first 要 of a row behind its subject: 各级法院|要. */
export const FIRST_MUST =
  /(?:^|，)[\u3400-\u9fff（）、]{2,24}?(?<![主重需只必想不简摘纪首次紧扼提概险切])要(?!求|点|素|闻|是|么|不是)/;

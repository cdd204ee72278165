/** Words that number the items of a list without a numeral, with the place each takes. Provenance: written by hand from speeches in official news. */

/** What comes behind 其次 has no order of its own. */
export const SEQUENCE_WORDS: Record<string, number> = { 首先: 1, 其次: 2, 再次: 3, 再者: 3, 然后: 3, 最后: 3 };

export const SIDE_WORDS: Record<string, number> = { 一方面: 1, 另一方面: 2 };

/** Nouns that number the items of a list when a numeral stands behind them: 措施一：…. */
export const ITEM_NOUNS = '措施|举措|任务|行动|做法|要点|招数';

/** What 第一 counts when its items are numbered: 第一步, 第一个方面. */
export const COUNTED_WORDS = '个?方面|点|个|项|步|招|件事';

/**
 * Units and the words around a figure. Alternatives of regular expressions, the longer before the shorter where one begins the other.
 * Provenance: written by hand from the figures of official news, with the common measure words of 现代汉语 and the legal units of
 * 中华人民共和国法定计量单位; simplified.
 */
import type { QuantityComparator } from '../parsed-page.ts';

export const UNITS = [
  '个百分点|个工作日',
  '平方公里|平方米|立方米|公里|千米',
  '万元|美元|港元|欧元|元',
  '小时|分钟|秒|个月|年|天|日|周|岁',
  '%',
  '家次|人次|批次|户次|条次|车次',
  '起|件|宗|名|人|个|条|家|户|台|套|所|处|只|支|辆|艘|架',
  '吨|公斤|千克|升|亩|公顷',
  '部|张|项|份|篇|期|场|次|批|例|位|座|间|株|头|箱|瓶|枚|幅|款|类|种|册|站',
  '米|度|倍',
  '盒|袋|包|颗|粒|根|块|片|段|班|组|队|村|县|市|省|伙|笔|账号',
].join('|');

/** Units before which a number in words is a figure: 两小时, 三个月. */
export const WORDED_UNITS = '小时|个月|个工作日|分钟|年|天|周|倍';
/** Behind them it is none: 三年级, 一年度, 二月初. */
export const NO_WORDED_FIGURE = '[级度月初]';

/** Steps between numbers: 6亿8千万. */
export const SCALES: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** Between the old figure and the new: 由5天缩短至2天. */
export const CHANGE_VERBS = '缩短|降低|下降|降|提高|提升|增加|增长|减少|上升|升|压缩|压减|延长|扩大|调整';

/** Before a figure. */
export const LEAST_BEFORE = '至少|不少于|不低于|超过|超|逾|突破|多达|高达';
export const MOST_BEFORE = '不超过|至多|最多|不高于|低于|不足|近';
export const ABOUT_BEFORE = '约|大约|大概|左右';
/** Right behind the number: 37万余起. */
export const MORE_BEHIND = '余|多|几';

/** Behind the unit, with what each makes of the figure. */
export const BEHIND_UNIT: Record<string, QuantityComparator> = {
  以上: 'AT_LEAST',
  及以上: 'AT_LEAST',
  以内: 'AT_MOST',
  以下: 'AT_MOST',
  左右: 'ABOUT',
  之内: 'AT_MOST',
};

/** 20日内 is a time limit and no day of the month, 3年期 and 3年间 are spans and no year. */
export const DAYS_AHEAD = /^(?:内|以内)/;
export const YEARS_AHEAD = /^(?:内|来|间|期|有期)/;

/** Words at the beginning of a clause that tell nothing of what is counted. */
export const NOT_COUNTED = /^(?:今年以来|去年以来|近年来|据介绍|截至目前)?(?:共|已|共计|累计|为|达|达到)?/u;

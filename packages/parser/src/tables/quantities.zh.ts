/**
 * Units and the words around a figure. Alternatives of regular expressions, the longer before the shorter where one begins the other.
 * Provenance: written by hand from the figures of official news, with the common measure words of 现代汉语 and the legal units of
 * 中华人民共和国法定计量单位; simplified.
 */
import type { QuantityComparator } from '../parsed-page.ts';

/** As one alternative, the longer before the shorter. */
export const UNITS = [
  '个百分点|个工作日',
  '平方公里|平方米|立方米|公里|千米',
  '万元|美元|港元|欧元|日元|元',
  '小时|分钟|秒|个月|年|天|日|周|岁',
  '%',
  '家次|人次|批次|户次|辆次|艘次|大类|条次|车次|场次|架次|班次|套次|宗次',
  '起|件|宗|名|人|个|条|家|户|台|套|所|处|只|支|辆|艘|架',
  '吨|公斤|千克|毫克|克|毫升|升|亩|公顷|海里|千瓦时|千瓦|兆瓦|毫米|厘米',
  '部|张|项|份|篇|期|场|次|批|例|位|座|间|株|头|箱|瓶|枚|幅|款|类|种|册|站|顶|面|幢|栋|孔|口|桶|罐|轮|趟|桩|则|道|斤|帧|集|课时|学时',
  '米|度|倍',
  '盒|袋|包|颗|粒|根|块|片|段|班|组|队|村|县|市|省|伙|笔|账号',
].join('|');

/** Digits of numbers in words. */
export const NUMERALS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Units that are counted in words too: 两家, 十二间. 一 isn't counted (一家公司 is one of many). */
export const COUNTED_IN_WORDS = '家|间|起|件|处|辆|宗|所|艘|套|户|座|批|架';

/** Counted in words from ten up: 十七个. */
export const COUNTED_FROM_TEN = '个|名|人|台|张';

/** Numbers that say only how large something is, with the figure they start from. */
export const ROUND_NUMBERS: Record<string, [number, QuantityComparator]> = {
  百余: [100, 'AT_LEAST'],
  千余: [1000, 'AT_LEAST'],
  万余: [10_000, 'AT_LEAST'],
  上百: [100, 'AT_LEAST'],
  上千: [1000, 'AT_LEAST'],
  上万: [10_000, 'AT_LEAST'],
  近百: [100, 'ABOUT'],
  近千: [1000, 'ABOUT'],
};

/** 翻一番 is twice as much, 翻两番 four times. */
export const DOUBLED: Record<string, number> = { 一: 1, 两: 2 };

/** Behind 成 these make another word of it: 三成员, 一成立. */
export const NO_TENTHS = '[员为立就果本功长年效品交型文语熟都]';
/** 每两小时, 隔两小时: how often, and no amount. */
export const EVERY_BEFORE = /(?:每|隔|每隔)$/;
/** 五年以上有期徒刑 is what the law threatens. */
export const PENALTY_AHEAD = /^(?:以上|以下|至[一二三四五六七八九十]+年)?(?:不等)?的?(?:有期)?徒刑/;
/** 5个方面, 3次会议 count; 2倍体 and 3米线 are words. */
export const NO_MULTIPLE = /^(?:倍体|米线|级联|期徒|级)/;

/** Units before which a number in words is a figure: 两小时, 三个月. */
export const WORDED_UNITS = '小时|个月|个工作日|分钟|年|天|周|倍';
/** Behind them it is none: 三年级, 一年度, 二月初. */
export const NO_WORDED_FIGURE = '(?:[级度月初事]|大事|套)';

/** Steps between numbers: 6亿8千万. */
export const SCALES: Record<string, number> = { 十: 10, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** Between the old figure and the new: 由5天缩短至2天. */
export const CHANGE_VERBS = '缩短|降低|下降|降|提高|提升|增加|增长|减少|上升|升|压缩|压减|延长|扩大|调整';

/** Before a figure. */
export const LEAST_BEFORE = '至少|不少于|不低于|超过|超|逾|突破|多达|高达';
export const MOST_BEFORE = '不得超过|不超过|不到|最高|至多|最多|不高于|不大于|低于|不足|近';
/** 至少安排1名: a verb between. */
export const BOUND_WITH_VERB = /(至少|最多|最高)(?:可[处获罚]|[\u3400-\u9fff]{2})$/;
/** A bound or 约 a few words before the figure: 约港币4.2亿元, 约为88亿人次, 超过月床位费的12倍. */
export const BOUND_AT_DISTANCE =
  /(约|超过|不超过|不得超过)(?:为|有|达|港币|人民币|新台币|美元)?(?:[\u3400-\u9fff]{1,6}的)?$/;
/** A currency named before the sum, with the unit it makes of 元: 港币4.2亿元. */
export const CURRENCY_BEFORE: [RegExp, string][] = [
  [/港币$/, '港元'],
  [/新台币$/, '新台币元'],
  [/澳门[币元]$/, '澳门元'],
];
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
/** 缩短至30日 reaches a term, not a day. */
export const TERM_BEFORE = /(?:缩短|压缩|压减|延长|调整|控制)(?:至|到|为|在)$/;
export const YEARS_AHEAD = /^(?:内|来|间|期|有期)/;

/** Behind a figure these belong to it (24小時內), or say nothing. */
export const NOT_COUNTED_BEHIND = /^(?:以?[内內]|以上|以下|左右|的|了)/u;
/** Verbs that reach a figure and add nothing: 平均单价却降至. */
export const REACHED =
  /(?:却|仅|只|则|均|分别|已经|已)?(?:降至|升至|增至|减至|降到|升到|达到|达|约为|为|至|到|占|超|近|约|共|共计|累计|合计)?$/u;
/** Words at the beginning of a clause that tell nothing of what is counted. */
export const NOT_COUNTED = /^(?:今年以来|去年以来|近年来|据介绍|截至目前)?(?:共|已|共计|累计|为|达|达到)?/u;
/** Words behind a figure that tell what was counted: a noun, not what became of it (37起同比下降). */
export const NAMED_BEHIND =
  /^(?![同环]比|比上|较|下降|上升|增长|增加|减少|以|其中|分别|[、的，]|左右|不等|内|外|后|前|起|时|间|来|期|至|到|和|与|及|并|为|是|在|将|已|中)[\u3400-\u9fff]{2,}/u;
/** The verb before a figure, which belongs to what is counted: 抓获, 约谈, 查处. */
export const ACT_BEFORE =
  /(?:抓获|查处|查获|查扣|查封|扣押|收缴|缴获|捣毁|打掉|破获|侦破|侦办|立案|约谈|检查|抽检|排查|走访|培训|发放|张贴|发送|下架|关闭|清理|拆除|整改|处罚|移送|起诉|批捕|审结|受理|审理|追回|挽回|拦截|冻结|劝阻|止付|返还|抽调|派出|出动|组建|组织|建立|建成|新增|新建|安装|改造|更换|配齐|设立|举办|开展|公布|发布|通报|救助|帮扶|资助|转移|安置|核查|登记|签订|推广|选派|招募|录用|开设)$/u;
/** What has to come first, before a term: 接到线索后48小时内核查. */
export const CONDITION = /[\u3400-\u9fff]{2,10}(?:后|前|提前)$/u;

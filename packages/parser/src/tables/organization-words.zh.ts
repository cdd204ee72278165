/**
 * Words and endings by which the finders of bodies tell one name from another. Provenance: written by hand from official news;
 * simplified.
 */

/** What opens the name of the youth league's committee before its place: 团县委, 共青团梧江市委. */
export const LEAGUE = /(?:共青)?团/;

/** Bodies whose parts are no bodies. */
export const HOSPITAL = /(?:医院|保健院|卫生院)$/;
/** 该部网络安全管理局: the parent has no name, its department has. Global. */
export const UNNAMED_PARENT = /该[部局委署厅院]/g;
/** The office of a commission, which is a body by itself. */
export const OFFICE_END = /办(?:公室)?$/;

/** Table names for which AFTER_MINISTRY is asked. */
export const MINISTRY_END = /部$/;
/** Table names for which AFTER_BUREAU is asked. */
export const BUREAU_END = /局$/;
/** Opens other bodies’ names too. */
export const STATE_COUNCIL = '国务院';
/** Every country has one. */
export const ANY_CENTRAL_BANK = '央行';
/** A conference needs no other name (召开联席会议 has none). */
export const CONFERENCE = '联席会议';
/** Global. */
export const CENTRE = /中心/g;
/** A region's name has two characters or three, with 民航 or the like before it; longer stems are words that broke nothing. */
export const REGION_STEM = /^(?:民航|国家|[\u3400-\u9fff]{2}[省市])?[\u3400-\u9fff]{2,5}$/;
/** Behind a place: its customs, and not the customs' general administration. */
export const CUSTOMS = '海关';
/** Behind 海关 these make another word of it. */
export const NO_CUSTOMS_AHEAD = '总署|法|部门|关员|系统';
/** A head that is a verb as well (学会游泳). */
export const SOCIETY = '学会';
/** The head that needs a trade before it. */
export const FIRM = '公司';
/** 公司制, 公司债, 公司法 are words. */
export const NO_FIRM_AHEAD = '[\\u3400-\\u9fff]?制|债|法(?!人)|长';
/** An office by its last character. */
export const OFFICE_HEAD = /办$/;
/** A committee by its last character. */
export const COMMITTEE_HEAD = /委$/;
/** Bodies whose short names leave out the first word of the long one. */
export const COMMITTEE_OR_OFFICE = /[办委]$/;
/** 委会 is the middle of 委会议 and the like, 委会同 a committee that acts. */
export const COMMITTEE_GOES_ON = /^会(?![同商])/;
/** 东江日报记者：… at the beginning of a line opens a question at a press conference. Global. */
export const ASKS_FOR_PAPER = /(?<=^|\n)([\u3400-\u9fffA-Za-z]{2,12})记者：/g;
/** What the government of a place is called, in short and in full. */
export const GOVERNMENT = '政府';
/** The full form of 政府. */
export const FULL_GOVERNMENT = '人民政府';
/** Words before a government's name that are no part of it. */
export const BEFORE_GOVERNMENT = '[在由经从]';
/** 各辖市、区教育局: the end of a list of ranks. */
export const LIST_OF_RANKS = /[省市县区]、$/;
/** The armed police of a place: 武警平沙支队. Global. */
export const ARMED_POLICE = /武警[\u3400-\u9fff]{2,4}?(?:总队|支队|大队|中队)/g;
/** 省“扫黄打非”办公室: what the office is for stands in marks. Global. */
export const OFFICE_IN_MARKS =
  /(?:[\u3400-\u9fff]{2,3})?[省市县区州]“[\u3400-\u9fff]{2,6}”(?:工作)?(?:领导小组)?办公室/g;
/** A bank's branches are named behind it. */
export const BANK = /银行$/;

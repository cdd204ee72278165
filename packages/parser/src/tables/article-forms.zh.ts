/**
 * Words and marks by which lines of an article are known: datelines, remarks at the end, captions, numbered headings, what
 * stands behind a name in a byline. In both scripts. Provenance: own list, from the habits of newspapers and portals.
 */

/** Whose name it is not: what the person made. */
export const WORK = /^(?:摄影|攝影|摄|攝|文|图|圖|整理|供图|供圖|供稿|报道|報導)$/;

/** What stands behind a name: who took the picture, from where and when the report comes, an editor's number. */
export const TAIL =
  /(?:[\u4e00-\u9fff]{2})?(?:综合)?(?:报道|報道|報導)$|(?:[\u4e00-\u9fff]{2})?\d{1,2}日[电電讯訊]$|[/／]?(?:摄影|攝影|摄|攝)$|[/／](?:文|图|圖)$|_?[A-Z]{1,4}\d{2,6}$/;

/** A line under a picture or above a table: 图1, 表2 …, 图为民警…, …陈晓摄. */
export const CAPTION =
  /^(?:[图表圖](?:片)?\s?[\d一二三四五六七八九十]{1,3}(?:[\s:：.、]|$)|[（(]?(?:图为|圖為|资料图|資料圖)|.{2,40}(?:摄|攝)$)/;

/** A numbered heading without a full stop: 一、突出重点, （二）压实责任, 第三章 附则. */
export const SECTION =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[章节部][^，。]*)[^。；！？]{2,40}$/;

/** An item of a list in figures. */
export const ITEM = /^(?:\d{1,2}[.．、]|[（(]\d{1,2}[)）]|[①-⑳])/;

/** Stands alone below a text and says that it is over. */
export const CLOSING = /^[（(【[]?(?:完|全文完|本文完|END|end)[）)】\]]?$/;

/** An office's or editor's remark about the text, alone in brackets: （此件公开发布）, （文中人物为化名）. */
export const REMARK =
  /^[（(](?:此件.{2,8}|.{0,10}(?:供图|供圖|制图|製圖)|(?:文中|以上|受访者|应受访者).{0,16}(?:化名|匿名)|图片.{0,12}|(?:资料|视频)?来源.{0,12}网络)[)）]$/;

/** A bracket at the end of a paragraph: …滋生土壤。（记者 张莫） */
export const AT_END = /[（(〔【[]([^（）()〔〕【】[\]]{3,80})[）)〕】\]]\s*$/;

/** A bracket behind a dateline, or first of all: 本报北京5月20日电（记者 罗思远）, 〔記者林沛安／臺北報導〕. */
export const AT_START =
  /^(?:[^（(〔【。，]{0,24}?(?:[电電讯訊]|消息)\s*)?[（(〔【]([^（）()〔〕【】。]{3,60})[）)〕】]/;

/** How a series or its part is named above the title of one article: …系列报道之三, …在行动②. */
export const SERIES =
  /[①-⑳]$|[（(][一二三四五六七八九十\d]{1,3}[)）]$|系列(?:报道|報道|評論|评论|谈)?(?:之[一二三四五六七八九十]{1,3}|[\d]{1,3})?$/;

/** A subtitle behind dashes, a remark in brackets, the headings of a text's parts: no titles. */
export const NO_TITLE =
  /^[—–-]{2}|^[（(].*[）)]$|^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节条])/;

/** A newspaper's page number behind the date. */
export const PAGE_NUMBER = /第?\s?[A-Z]?\d{1,3}\s?版(?:\s*[:：]\s*[\u4e00-\u9fff·]{2,8})?/;

/** How often it was read: 1524 次浏览. */
export const READINGS =
  /(?<![-\d/.:：年月])\d[\d,]*\s*次?(?:浏览|瀏覽|阅读|閱讀|点击|點擊|观看)(?!\s*(?:次数|量|数)?\s*[:：])/g;

/** “三探电信网络诈骗”系列报道: the name of the series within its marks. */
export const SERIES_NAME = /[“"「『《]([^”"」』》]{2,24})[”"」』》]\s*(?:大型)?(?:系列|专栏|专题|專欄|專題|連載|连载)/;

/** 食品安全频道 is a part of a site, not its name. */
export const PART_OF_SITE = /(?:公报|公報|频道|頻道|栏目|欄目|首页|首頁)$/;
export const WELCOME = /^[•·\s]*(?:欢迎|歡迎)(?:光临|光臨|访问|訪問|来到|來到)[:：]?/;
export const HOME_ENDING = /首[页頁]$/;

/** A dateline in a line of its own, before its bracket: 临水新闻网讯（记者 陈晓）. */
export const DATELINE_ALONE = /^[\u4e00-\u9fff]{2,14}?(?:讯|訊|消息|报道|報導)\s*(?=[（(].{2,40}[)）]$)/;
/** Behind a date: 2026-07-01号报道. */
export const REPORTED = /(?<=\d[日号號]?)\s*(?:报道|報道|報導|讯|訊)$/;

/** Any outlet's dateline: name, place, day: 经原财讯北京4月10日电. */
export const OUTLET_DATELINE =
  /^[\s（(【]*([\u4e00-\u9fff]{3,10}?)(?:[\u4e00-\u9fff]{2,4})?\d{1,2}月\d{1,2}日[电電讯訊]/;

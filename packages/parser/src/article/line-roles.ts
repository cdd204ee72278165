/** What a line that is no part of the article is: tools, page links, the end of the article, a row of spam links, a crumb. */
import {
  ADVERTISING,
  CONTROL_WORDS,
  CRUMB_ENDS,
  CRUMB_STARTS,
  DISCLAIMER_HEADINGS,
  DISCLAIMER_SENTENCES,
  DOCUMENT_FIELDS,
  END_HEADINGS,
  NEWSPAPER_PAGE,
  PAGINATION_WORDS,
  READER_LABELS,
  RELATED_HEADINGS,
  SITE_ENDINGS,
  SITE_FOOTER,
  SITE_LABELS,
  SITE_TALK,
  SOFT_ENDINGS,
} from '../tables/article.zh.ts';
import { RIGHTS_LINE } from '../tables/menu-words.zh.ts';

const GLUE = '[\\s|｜丨·•:：/／()（）\\[\\]【】<>《》«»‹›＜＞+\\-_,，、→←↑↓×✕]+';
const CONTROL = new RegExp(`${GLUE}|\\d+|(?<word>${CONTROL_WORDS}|${READER_LABELS})`, 'iy');
const PAGE = new RegExp(`${GLUE}|\\d{1,3}(?!\\d)|(?<word>${PAGINATION_WORDS})`, 'y');
const headingOf = (words: string) => new RegExp(`^[\\s■●▶►◆>•·*※（(【\\[]*(?:${words})(?=$|[-\\s:：（(】）)\\]\\d>])`);
const END = headingOf(END_HEADINGS);
const RELATED = headingOf(RELATED_HEADINGS);
const DISCLAIMER = new RegExp(`${headingOf(DISCLAIMER_HEADINGS).source}|^[\\s*※（(【\\[]*(?:${DISCLAIMER_SENTENCES})`);
const FOOTER = new RegExp(SITE_FOOTER, 'i');
const FOOTER_LABEL = new RegExp(`^(?:${SITE_LABELS})(?:\\s|$)|(?:^|[\\s|｜])(?:${SITE_LABELS})\\s*[:：]`);
const SOFT = headingOf(SOFT_ENDINGS);
const SITES_OWN = new RegExp(SITE_TALK);
/** 特别说明：本通知自印发之日起施行 */
const STATEMENT = /^[^:：]{0,6}(?:声明|聲明|说明|申明)\s*[:：]\s*\S{4}/;
const ENUMERATED = /^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]/;
const AD = new RegExp(`^${ADVERTISING}(?=$|[\\s:：]|[\\u4e00-\\u9fff]{2})`);
const SITE = new RegExp(`^[•·\\s]*[^\\s，。；：！？“”《》]{1,20}(?:${SITE_ENDINGS})$`);
const CRUMB_START = new RegExp(`^[\\s>]*(?:${CRUMB_STARTS})\\s*(?:[:：>＞»›→/|-]|$|\\s{2,})`);
const CRUMB_END = new RegExp(`[>＞»›→/-]\\s*(?:${CRUMB_ENDS})\\s*$`);

const DOCUMENT_DATA = new RegExp(`^[\\s【\\[]*(?:${DOCUMENT_FIELDS})\\s*(?:[】\\]]|[:：]|\\t)`);

/** Longest line of tools or page links, and of a line that is about the site. */
const MAX_TOOLS = 120;
const MAX_SITE_LINE = 200;
const MAX_RIGHTS = 60;

/** Only tools of the page (字号：大 中 小, 分享到：微信 微博, 打印 关闭) or a row of page numbers. */
export function isToolLine(text: string): boolean {
  // A row of a table may hold nothing but numbers.
  if (text.length > MAX_TOOLS || text.includes('\t')) return false;
  return (
    countWords(text, CONTROL) > 0 || countWords(text, PAGE) > 0 || /^\D{0,3}1\s+2(?:\s+\d{1,3})*\D{0,3}$/.test(text)
  );
}

/** Words the whole text is made of, taken from left to right without going back; 0 where something else stands between. */
function countWords(text: string, piece: RegExp): number {
  let words = 0;
  for (let at = 0; at < text.length; at = piece.lastIndex) {
    piece.lastIndex = at;
    const match = piece.exec(text);
    if (!match) return 0;
    if (match.groups?.word !== undefined) words++;
  }
  return words;
}

export const isAdvertising = (text: string) => text.length <= MAX_SITE_LINE && /^[[【（(]/.test(text) && AD.test(text);

/** A heading over links to other articles. */
export const isRelatedHeading = (text: string) => text.length <= 40 && RELATED.test(text);

/** Begins what follows the article: related news, comments, the site's statements and footer. */
export function endsArticle(text: string): boolean {
  if (text.length > MAX_SITE_LINE) return isSpamRow(text);
  // Mirrors chain stolen articles and mark each title: 外省开展行动******.
  if (/^[^。]{4,80}\*{4,}$/.test(text)) return true;
  if (isSpamRow(text) || (isFooter(text) && !/[。！？]$/.test(text))) return true;
  if (STATEMENT.test(text) && !SITES_OWN.test(text)) return false;
  if (isRelatedHeading(text) || END.test(text) || DISCLAIMER.test(text)) return true;
  return text.length <= MAX_RIGHTS && RIGHTS_LINE.test(text) && !/^[“"].*[”"]/.test(text);
}

const isFooter = (text: string) => !ENUMERATED.test(text) && (FOOTER.test(text) || FOOTER_LABEL.test(text));

/** Of the lines that end an article one that a notice may also write (主办单位：市公安局): what follows it tells. */
export const mayEndArticle = (text: string) =>
  (SOFT.test(text) && !SITES_OWN.test(text)) || (FOOTER_LABEL.test(text) && !FOOTER.test(text));

/** A row of link words that spammers plant: `海门市| 彩票| 仁寿县| …`. Six short pieces between bars, no sentence. */
export function isSpamRow(text: string): boolean {
  const pieces = text
    .slice(0, 2000)
    .split(/[|｜丨]/)
    .filter((piece) => piece.trim() !== '');
  if (pieces.length < 7) return false;
  const short = pieces.filter((piece) => piece.trim().length <= 8).length;
  return short / pieces.length > 0.85 && !/[。！？；]/.test(text);
}

export function isCrumb(text: string): boolean {
  if (text.length > 80 || /[。！？]/.test(text)) return false;
  return (
    NEWSPAPER_PAGE.test(text) ||
    CRUMB_START.test(text) ||
    CRUMB_END.test(text) ||
    /^(?:[^\s，>＞»›]{2,20}(?:>{1,2}|[＞»›]))+$/.test(text) ||
    /^[^>＞»›]{1,12}\s[>＞»›]\s[^>＞»›]{1,12}(?:\s[>＞»›]\s[^>＞»›]{1,20})*$/.test(text)
  );
}

/** A row of a document's data above its text: 索引号：… 发文机关：… */
export const isDocumentData = (text: string) => text.length <= MAX_SITE_LINE && DOCUMENT_DATA.test(text);

/** Looks like the name of a site or outlet: 东江新闻网, •中国台湾网移动版. */
export const isSiteName = (text: string) => text.length <= 24 && SITE.test(text);

/** A running sentence, not a heading, a label or a link. */
export const isProse = (text: string) =>
  /[。！？!?；;…][”’」』）)\]】]*$/.test(text) || text.length > 60 || (/[。！？]/.test(text) && text.length > 30);

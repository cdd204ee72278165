/** Lines of a page that lead elsewhere or do something: tools, page links, the menu, the crumb. No line of an article is one. */
import {
  CONTROL_WORDS,
  CRUMB_ENDS,
  CRUMB_STARTS,
  NEWSPAPER_PAGE,
  PAGINATION_WORDS,
  READER_LABELS,
} from '../tables/article.zh.ts';
import { PLACE_WORDS, SECTION_WORDS } from '../tables/menu-words.zh.ts';

const GLUE = '[\\s|｜丨·•:：/／()（）\\[\\]【】<>《》«»‹›＜＞+\\-_,，、→←↑↓×✕]+';
const CONTROL = new RegExp(`${GLUE}|\\d+|(?<word>${CONTROL_WORDS}|${READER_LABELS})`, 'iy');
const PAGE = new RegExp(`${GLUE}|\\d{1,3}(?!\\d)|(?<word>${PAGINATION_WORDS})`, 'y');
const CRUMB_START = new RegExp(`^[\\s>]*(?:${CRUMB_STARTS})\\s*(?:[:：>＞»›→/|-]|$|\\s{2,})`);
const CRUMB_END = new RegExp(`[>＞»›→/-]\\s*(?:${CRUMB_ENDS})\\s*$`);
const MENU_PIECE = new RegExp(
  `[\\s|｜丨·•/／>＞»›←→()（）\\[\\]【】,，、:：\\-—_]+|(?<word>${SECTION_WORDS}|${PLACE_WORDS})`,
  'uy',
);

/** Longest row of tools or page links, and of a menu. */
const MAX_TOOLS = 120;
const MAX_MENU = 400;

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

/** The way to the page: 首页 > 要闻 > 正文, 第04版：要闻. */
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

/** A row that begins with the way home: `首页 新闻动态 公司简介 联系我们`. */
function isHomeRow(text: string): boolean {
  const pieces = text.split(/[\s|｜·_]+/).filter((piece) => piece !== '');
  return (
    pieces.length >= 3 &&
    /^(?:网站首页|首页|首頁|主页|导航[:：]?|導航[:：]?)/.test(text) &&
    pieces.every((piece) => piece.length <= 7)
  );
}

/** Only words of the menu, or the sister sites' places. */
export function isMenuLine(text: string): boolean {
  if (text.length > MAX_MENU) return false;
  if (isHomeRow(text)) return true;
  let words = 0;
  for (let at = 0; at < text.length; at = MENU_PIECE.lastIndex) {
    MENU_PIECE.lastIndex = at;
    const match = MENU_PIECE.exec(text);
    if (!match) return false;
    if (match.groups?.word !== undefined) words++;
  }
  return words > 0;
}

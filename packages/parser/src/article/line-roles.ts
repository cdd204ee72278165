/** What a line that is no part of the article is: tools, page links, the end of the article, a row of spam links, a crumb. */
import {
  ADVERTISING,
  CONTROL_WORDS,
  CRUMB_ENDS,
  CRUMB_STARTS,
  DISCLAIMERS,
  END_HEADINGS,
  PAGINATION_WORDS,
  SITE_ENDINGS,
  SITE_FOOTER,
} from '../tables/article.zh.ts';

const GLUE = '[\\s|｜丨·•:：/／()（）\\[\\]【】<>《》«»‹›＜＞+\\-_,，、→←↑↓×✕]';
const whole = (words: string) => new RegExp(`^${GLUE}*(?:(?:${words})(?:${GLUE}|\\d)*)+$`, 'i');
const CONTROLS = whole(CONTROL_WORDS);
const PAGES = new RegExp(`^(?:${GLUE}|${PAGINATION_WORDS})+$`);
const PAGE_WORD = /[\u4e00-\u9fff]|^\W*\d{1,3}(?:\s+\d{1,3})+\W*$/;
const END = new RegExp(`^[\\s■●▶►◆>•·【\\[]*(?:${END_HEADINGS})(?=$|[\\s:：（(】\\]\\d>])`);
const DISCLAIMER = new RegExp(`^[\\s*※（(【\\[]*(?:${DISCLAIMERS})`);
const FOOTER = new RegExp(SITE_FOOTER, 'i');
const AD = new RegExp(`^${ADVERTISING}(?=$|[\\s:：]|[\\u4e00-\\u9fff]{2})`);
const SITE = new RegExp(`^[•·\\s]*[^\\s，。；：！？“”《》]{0,20}(?:${SITE_ENDINGS})$`);
const CRUMB_START = new RegExp(`^[\\s>]*(?:${CRUMB_STARTS})\\s*(?:[:：>＞»›→/|-]|$)`);
const CRUMB_END = new RegExp(`[>＞»›→/-]\\s*(?:${CRUMB_ENDS})\\s*$`);

/** Longest line of tools or page links; the patterns backtrack, so nothing longer is tried. */
const MAX_TOOLS = 120;
const MAX_SITE_LINE = 200;

export const isToolLine = (text: string) =>
  text.length <= MAX_TOOLS && (CONTROLS.test(text) || (PAGES.test(text) && PAGE_WORD.test(text)));

export const isAdvertising = (text: string) => text.length <= MAX_SITE_LINE && /^[[【（(]/.test(text) && AD.test(text);

/** Begins what follows the article: related news, comments, the site's statements and footer. */
export function endsArticle(text: string): boolean {
  if (text.length > MAX_SITE_LINE) return isSpamRow(text);
  if (END.test(text)) return text.length <= 40 || /^[上下前后][一]?[篇条則则]/.test(text);
  if (DISCLAIMER.test(text)) return /[:：]|本[网站]|授权|转载|侵权/.test(text) || text.length <= 8;
  return (FOOTER.test(text) && !/[。！？]$/.test(text)) || isSpamRow(text);
}

/** A row of link words that spammers plant: `海门市| 彩票| 仁寿县| …`. Six short pieces between bars, no sentence. */
export function isSpamRow(text: string): boolean {
  const pieces = text.slice(0, 2000).split(/[|｜丨]/);
  if (pieces.length < 7) return false;
  const short = pieces.filter((piece) => piece.trim().length <= 8).length;
  return short / pieces.length > 0.9 && !/[。！？；]/.test(text);
}

export function isCrumb(text: string): boolean {
  if (text.length > 80 || /[。！？]/.test(text)) return false;
  return (
    CRUMB_START.test(text) ||
    CRUMB_END.test(text) ||
    /^[^>＞»›]{1,12}\s[>＞»›]\s[^>＞»›]{1,12}(?:\s[>＞»›]\s[^>＞»›]{1,20})*$/.test(text)
  );
}

/** Looks like the name of a site or outlet: 东江新闻网, •中国台湾网移动版. */
export const isSiteName = (text: string) => text.length <= 24 && SITE.test(text);

/** A running sentence, not a heading, a label or a link. */
export const isProse = (text: string) =>
  /[。！？!?；;…][”’」』）)\]】]*$/.test(text) || text.length > 60 || (/[。！？]/.test(text) && text.length > 30);

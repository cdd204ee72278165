/**
 * What a line looks like, before anything is known about the page: running text, a row of menu words, decoration. See
 * `line-roles.ts` for what it says about the article.
 */
import { EDITOR_LABELS, READER_LABELS, SOURCE_LABELS, STAFF_LABELS } from '../tables/article.zh.ts';
import { REMARK } from '../tables/article-forms.zh.ts';
import {
  APP_LINE,
  CLOCK_STARTS,
  EMOJI_INVITATION,
  FILE_LINK,
  HOTLINE,
  INVITATION,
  OUTLET_ADVICE,
  PICTURE_NOTE,
  PLACE_WORDS,
  PLAYER_NOTE,
  SCRIPT_MESSAGE,
  SECTION_WORDS,
} from '../tables/menu-words.zh.ts';
import { SPAM_BRAND, SPAM_WORD } from '../tables/spam-lines.zh.ts';
import { stripBrand } from './strip-brand.ts';

const MENU_PIECE = new RegExp(
  `[\\s|｜丨·•/／>＞»›←→()（）\\[\\]【】,，、:：\\-—_]+|(?<word>${SECTION_WORDS}|${PLACE_WORDS})`,
  'uy',
);
/** 今天是2026年7月1日 星期三; but 今天是全民国家安全教育日。 is a sentence. */
const CLOCK = new RegExp(`^(?:${CLOCK_STARTS})[:：]?\\s*(?:\\d|星期)[^。，；]{0,40}$`);
/** A label whose value is missing: 责任编辑：, 来源：. */
const BARE_LABEL = new RegExp(
  `^[（(\\[【]?(?:${SOURCE_LABELS}|${EDITOR_LABELS}|${STAFF_LABELS}|${READER_LABELS})\\s*[:：]\\s*[)）\\]】]?$`,
);
/** What a template did not fill: `阅读：{hits}`, `{{ title }}`; a sentence may quote such a mark. */
const PLACEHOLDERS = /^(?:(?:[\u4e00-\u9fff]{2,4}[:：]\s*|[A-Za-z]\w{0,30}_)?\$?\{{1,2}\s?[\w.]{2,30}\s?\}{1,2}\s*)+$/;
const EMOJI = /\p{Extended_Pictographic}\uFE0F?/gu;
const INVITES = new RegExp(EMOJI_INVITATION);
const MAX_EMOJI_WORD = 4;
/** A damaged heading may show a ； that was a character. */
const MAX_HEADING = 40;
const MAX_MENU = 400;

/**
 * A sentence, not a heading: only a text has 。 or ；, or goes on for more than a line with commas. Stricter than
 * `isProse`, because a title may end in ！ or ？, and a row of spam words may be long.
 */
export function isRunningText(text: string): boolean {
  if (text.includes('。')) return text.length > 4;
  if (/[；;]/.test(text)) return text.length > MAX_HEADING;
  if (text.length > 60) return /[，,！？]/.test(text) && !isKeywordRow(text) && !isSpamLine(text);
  return text.length > 24 && /[！？!?…][”’」』）)]*$/.test(text) && /[，,]/.test(text);
}

/** Films and games of chance, in a line that is no sentence: `免费高清影视在线,日韩…`, `开云网页版登录`. */
export function isSpamLine(text: string): boolean {
  if (text.length > 600 || /[。！？；]/.test(text)) return false;
  const words = text.match(SPAM_WORD)?.length ?? 0;
  if (words >= 4 || (words >= 2 && /[,，_|·、]/.test(text))) return true;
  // 午夜成人网站 as a name of a site: two words of the trade and hardly anything else.
  if (stripBrand(text) !== text) return false;
  return text.length <= 30 && (SPAM_BRAND.test(text) || (words >= 2 && text.length <= 8));
}

/** Words strewn for search engines: `免费电影,在线视频,…`: many short pieces, no sentence. */
export function isKeywordRow(text: string): boolean {
  if (/[。！？；]|(?:19|20)\d\d[-/年]\d/.test(text.slice(0, 1000))) return false;
  const pieces = text
    .slice(0, 2000)
    .split(/[,，、_|｜\s]+/)
    .filter((piece) => piece !== '');
  if (pieces.length < 6) return false;
  const mean = pieces.join('').length / pieces.length;
  return mean >= 2 && mean <= 14 && pieces.every((piece) => piece.length <= 30) && /,|_|\|/.test(text);
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

/** No word at all (`>`, `---`), the page's clock, a note under a picture, a hotline, a picture or a table's rule in Markdown. */
export function isDecoration(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text.slice(0, 200))) return text.length <= 200 && !/[？?\uFFFD]{3}/.test(text);
  return (
    /^!\[[^\]]{0,200}\]\([^)]{0,500}\)$|^\[!\[/.test(text) ||
    PLACEHOLDERS.test(text) ||
    isEmojiRow(text) ||
    /^[x×✕]?\s?(?:广告|廣告)$/i.test(text) ||
    isNoise(text) ||
    CLOCK.test(text) ||
    PICTURE_NOTE.test(text) ||
    PLAYER_NOTE.test(text) ||
    isInvitation(text) ||
    isMachineTalk(text) ||
    FILE_LINK.test(text) ||
    REMARK.test(text) ||
    BARE_LABEL.test(text) ||
    isHotline(text)
  );
}

/** What a script shows before the text is there; with a full stop only above the text, where no sentence stands yet. */
export const isScriptMessage = (text: string) => text.length <= 40 && SCRIPT_MESSAGE.test(text);

/** Messages of scripts and lines about apps; a sentence of the text about an app ends with its full stop. */
const isMachineTalk = (text: string) =>
  (isScriptMessage(text) && !text.endsWith('。')) ||
  (text.length <= 30 && !/[。；，“”]/.test(text) && APP_LINE.test(text)) ||
  OUTLET_ADVICE.test(text);

/** In a notice `请关注“临水公安”微信公众号，…。` is a sentence; alone and without a mark it is the site's. */
const isInvitation = (text: string) => text.length <= 40 && !/[。；]/.test(text) && INVITATION.test(text);

/** Emoji with hardly a word between them: `👍点赞 👀围观`. Police write `✅清查网吧12家✅整改隐患5处`. */
function isEmojiRow(text: string): boolean {
  if (text.length > 60 || /[。；]/.test(text)) return false;
  const emoji = text.match(EMOJI)?.length ?? 0;
  const words = text.split(EMOJI).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  return emoji >= 2 && (INVITES.test(text) || words.every((piece) => piece.trim().length <= MAX_EMOJI_WORD));
}

/** A telephone number or a file: the site's at the page's end, the notice's own between its sentences. */
export const isContactOrFile = (text: string) => isHotline(text) || FILE_LINK.test(text);

const isHotline = (text: string) => text.length <= 80 && HOTLINE.test(text) && /[:：]|\d{5}/.test(text);

/** What forums strew against copying: `; U L9 b% o4 E2 H`. Single letters and signs, no word and no number. */
export function isNoise(text: string): boolean {
  if (text.length < 5 || text.length > 80 || !/^[\x20-\x7e]+$/.test(text)) return false;
  return !/[A-Za-z]{3}|\d{3}/.test(text) && /[A-Za-z]/.test(text) && text.trim().split(/\s+/).length >= 4;
}

/** A Markdown link and nothing else: `[上一篇：…](2.html)`. */
export const isMarkdownLink = (text: string) => /^(?:[-*+]\s+)?\[[^\]]{1,200}\]\([^)\s]{1,500}\)$/.test(text);

/** What a site sets beside its articles in lines of its own: advertising, invitations, messages of scripts, notes on pictures, hotlines. */
import { ADVERTISING, EDITOR_LABELS, READER_LABELS, SOURCE_LABELS, STAFF_LABELS } from '../tables/article.zh.ts';
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
  PLAYER_NOTE,
  RECOMMENDED_LINK,
  SCRIPT_MESSAGE,
} from '../tables/menu-words.zh.ts';
import { isNoise } from './spam-lines.ts';

const AD = new RegExp(`^${ADVERTISING}(?=$|[\\s:：]|[\\u4e00-\\u9fff]{2})`);
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
/** Under a player: 00:00/03:21. */
const PLAYER_TIME = /^\d{1,2}:\d{2}\s?[/／]\s?\d{1,2}:\d{2}$/;
const MAX_EMOJI_WORD = 4;
/** 一、不扫描来路不明的二维码 is advice. */
const ENUMERATED = /^[（(]?[一二三四五六七八九十\d①-⑳]{1,3}(?:[)）、.．是要]|$)|^[①-⑳]/;
const MAX_ADVERTISING = 200;

/** A line in brackets that says it is an advertisement. */
export const isAdvertising = (text: string) =>
  text.length <= MAX_ADVERTISING && /^[[【（(]/.test(text) && AD.test(text);

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
    PLAYER_TIME.test(text) ||
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
const isInvitation = (text: string) =>
  text.length <= 50 &&
  !/[。；]/.test(text) &&
  !ENUMERATED.test(text) &&
  (INVITATION.test(text) || RECOMMENDED_LINK.test(text));

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

/** A Markdown link and nothing else: `[上一篇：…](2.html)`. */
export const isMarkdownLink = (text: string) => /^(?:[-*+]\s+)?\[[^\]]{1,200}\]\([^)\s]{1,500}\)$/.test(text);

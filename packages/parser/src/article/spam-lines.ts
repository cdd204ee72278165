/** Lines that mirrors and forums strew: words of their trade, rows of links and of words for search engines, copy guards. */
import { SPAM_BRAND, SPAM_WORD } from '../tables/spam-lines.zh.ts';
import { stripBrand } from './strip-brand.ts';

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

/** What forums strew against copying: `; U L9 b% o4 E2 H`. Single letters and signs, no word and no number. */
export function isNoise(text: string): boolean {
  if (text.length < 5 || text.length > 80 || !/^[\x20-\x7e]+$/.test(text)) return false;
  return !/[A-Za-z]{3}|\d{3}/.test(text) && /[A-Za-z]/.test(text) && text.trim().split(/\s+/).length >= 4;
}

/**
 * Lines a mirror put on the page: a link farm, `仁寿县| 玉山县| …`, and bands of pornographic search words. Dropped whole. A page's
 * own navigation is no damage, so nearly all of a line must be what such farms and bands are made of.
 */
import { scriptForms } from '../tables/script-forms.ts';
import { BAND_WORDS, FARM_WARES, PLACE_ENDINGS, STRONG_BAND_WORDS } from '../tables/spam-words.zh.ts';
import type { Edit } from './edits.ts';

/** Links that make a farm, their greatest length, and the share of them that must look farmed. */
const LINKS = 8;
const LONGEST = 8;
const SHARE = 0.8;
const SEPARATOR = /[|｜丨·•,，、\s]+/;
/** Different words of the strong sort that make a band, and the share of the line that is band words: a report on such bands has sentences too. */
const STRONG = 2;
const BAND_SHARE = 0.45;

export function dropSpam(text: string): Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (isLinkFarm(line))
      edits.push(
        edit(start, end, 'link-farm', 'A line of nothing but links to places or wares: the mirror put it there.'),
      );
    else if (isBand(line))
      edits.push(edit(start, end, 'search-band', 'A line of search words for pornography: the mirror put it there.'));
    start = end + 1;
  }
  return edits;
}

const edit = (start: number, end: number, rule: string, reason: string): Edit => ({
  start,
  end,
  after: '',
  kind: 'SPAM',
  certainty: 'CERTAIN',
  rule,
  reason,
});

function isBand(line: string): boolean {
  if (line.length < 12 || line.length > 2000 || line.includes('。')) return false;
  const plain = Array.from(line, (char) => scriptForms().toSimplified.get(char) ?? char).join('');
  const strong = new Set(plain.match(STRONG_BAND_WORDS));
  if (strong.size < STRONG) return false;
  const words = plain.match(BAND_WORDS) ?? [];
  return words.join('').length >= BAND_SHARE * plain.replace(/[\s_,，|、-]+/g, '').length;
}

function isLinkFarm(line: string): boolean {
  if (line.length < 3 * LINKS || !/[|｜丨·•]/.test(line)) return false;
  const links = line.split(SEPARATOR, 2000).filter(Boolean);
  if (links.length < LINKS) return false;
  const farmed = links.filter(
    (link) => link.length <= LONGEST && (PLACE_ENDINGS.includes(link.charAt(link.length - 1)) || FARM_WARES.test(link)),
  );
  return farmed.length >= SHARE * links.length;
}

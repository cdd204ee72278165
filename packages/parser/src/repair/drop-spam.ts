/**
 * Lines a mirror put on the page: a link farm, `仁寿县| 玉山县| …`, and bands of pornographic search words. Dropped whole. A page's
 * own navigation is no damage, so nearly all of a line must be what such farms and bands are made of.
 */
import type { Certainty } from '../parsed-page.ts';
import { simplifiedText } from '../tables/script-forms.ts';
import {
  BAND_IS_MATTER,
  BAND_WORDS,
  FARM_LABEL,
  FARM_WARES,
  LIST_LABEL,
  PLACE_ENDINGS,
  STRONG_BAND_WORDS,
} from '../tables/spam-words.zh.ts';
import type { Edit } from './edits.ts';

/** Links that make a farm, their greatest length, and the share of them that must look farmed. */
const LINKS = 8;
const LONGEST = 8;
const SHARE = 0.8;
/** So many bare places, and a separator behind the last as behind each, no table of an author's has. */
const MANY_LINKS = 16;
const SEPARATOR = /[|｜丨·•,，、\s]+/;
/** Different words of the strong sort that make a band, and the share of the line that is band words: a report on such bands has sentences too. */
const STRONG = 2;
/** So many, and none of the marks of a sentence between them, are beyond doubt. */
const EVIDENT = 3;
const SENTENCE_MARK = /[，、；：“”]/;
const BAND_SHARE = 0.45;

export function dropSpam(text: string): Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  let above = '';
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const farm = linkFarm(line, above);
    const band = farm ? undefined : searchBand(line);
    if (farm) edits.push(edit(start, end, farm, 'link-farm', 'A line of nothing but links to places or wares'));
    if (band) edits.push(edit(start, end, band, 'search-band', 'A line of search words for pornography'));
    if (line.trim()) above = line.trim().slice(-LONGEST);
    start = end + 1;
  }
  return edits;
}

const edit = (start: number, end: number, certainty: Certainty, rule: string, what: string): Edit => ({
  start,
  end,
  after: '',
  kind: 'SPAM',
  certainty,
  rule,
  reason: `${what}: the mirror put it there.`,
});

/** How sure it is that the line is a band; undefined where it is none, or says something about such words. */
function searchBand(line: string): Certainty | undefined {
  if (line.length < 12 || line.length > 2000 || line.includes('。')) return undefined;
  const plain = simplifiedText(line);
  const strong = new Set(plain.match(STRONG_BAND_WORDS));
  if (strong.size < STRONG || BAND_IS_MATTER.test(plain)) return undefined;
  const words = plain.match(BAND_WORDS) ?? [];
  if (words.join('').length < BAND_SHARE * plain.replace(/[\s_,，|、-]+/g, '').length) return undefined;
  return strong.size >= EVIDENT && !SENTENCE_MARK.test(plain) ? 'CERTAIN' : 'PROBABLE';
}

/** How sure it is that the line is a farm: wares or its own label prove it. Places alone may be a table's, and behind a label they are. */
function linkFarm(line: string, above: string): Certainty | undefined {
  if (line.length < 3 * LINKS || !/[|｜丨·•]/.test(line)) return undefined;
  const links = line.split(SEPARATOR, 2000).filter(Boolean);
  if (links.length < LINKS) return undefined;
  const isWare = (link: string) => link.length <= LONGEST && FARM_WARES.test(link);
  const isPlace = (link: string) => link.length <= LONGEST && PLACE_ENDINGS.includes(link.charAt(link.length - 1));
  const wares = links.filter(isWare).length;
  if (wares + links.filter((link) => !isWare(link) && isPlace(link)).length < SHARE * links.length) return undefined;
  const [label = ''] = /^[^:：|｜丨·•]{2,24}[:：]/.exec(line) ?? [isPlace(links[0] as string) ? '' : links[0]];
  if (wares > 0 || FARM_LABEL.test(label)) return 'CERTAIN';
  if (LIST_LABEL.test(label) || (!label && LIST_LABEL.test(above))) return undefined;
  return links.length >= MANY_LINKS && /[|｜丨]\s*$/.test(line) ? 'CERTAIN' : 'PROBABLE';
}

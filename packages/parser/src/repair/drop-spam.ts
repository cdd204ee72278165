/**
 * A mirror's link farm, a line of `仁寿县| 玉山县| …`: dropped whole. A page's own navigation is no damage, so nearly all links must
 * be places or wares that such farms sell.
 */
import { FARM_WARES, PLACE_ENDINGS } from '../tables/spam-words.zh.ts';
import type { Edit } from './edits.ts';

/** Links that make a farm, their greatest length, and the share of them that must look farmed. */
const LINKS = 8;
const LONGEST = 8;
const SHARE = 0.8;
const SEPARATOR = /[|｜丨·•,，、\s]+/;

export function dropSpam(text: string): Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (isLinkFarm(line)) {
      edits.push({
        start,
        end: start + line.length,
        after: '',
        kind: 'SPAM',
        certainty: 'CERTAIN',
        rule: 'link-farm',
        reason: 'A line of nothing but links to places or wares: the mirror put it there.',
      });
    }
    start += line.length + 1;
  }
  return edits;
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

/**
 * Later mentions of campaigns that the page has named: 护林防火专项行动 after 秋季护林防火专项行动, 断卡行动 and “断卡” after “断卡”专项行动,
 * “净街”整治 after “净街”百日整治.
 */
import { BEFORE_SHORT_HEAD, FUSED_HEAD, SHORT_HEADS } from '../tables/campaigns.zh.ts';
import { bareNameStart } from './bare-name.ts';
import { bareCampaign, type CampaignMention } from './campaign-mention.ts';
import { matchTable, nameTable } from './match-table.ts';
import type { Reading } from './reading.ts';

const HEAD = new RegExp(SHORT_HEADS, 'g');
const UNMARKED_HEAD = new RegExp(`^(?:${BEFORE_SHORT_HEAD})?(?:${SHORT_HEADS})`);
/** Bare names that each head is compared with; a page has a handful. */
const MOST_CAMPAIGNS = 60;

/** Later mentions of a bare campaign by its last words and any head: 护林防火专项行动期间. */
export function findCampaignsAgain({ text }: Reading, named: readonly CampaignMention[]): CampaignMention[] {
  const bare = named.filter(({ quoted, head }) => !quoted && !FUSED_HEAD.test(head)).slice(0, MOST_CAMPAIGNS);
  const found = knownAgain(text, named);
  if (bare.length === 0) return found;
  for (const match of text.matchAll(HEAD)) {
    const start = bareNameStart(text, match.index, 18);
    const before = text.slice(start, match.index);
    for (const { name } of bare) {
      const tail = sharedTail(name, before);
      if (tail.length < 2 || (tail.length < before.length && tail.length < 4)) continue;
      const from = match.index - tail.length;
      found.push(bareCampaign(text, from, match.index, match.index + match[0].length, 'short-bare-name', 80));
      break;
    }
  }
  return found;
}

/** 断卡行动 and ‘断卡’ after “断卡”行动: a name in marks comes back without them, or without its head. */
function knownAgain(text: string, named: readonly CampaignMention[]): CampaignMention[] {
  const names = new Map(named.filter(({ quoted, name }) => quoted && name.length >= 2).map((one) => [one.name, one]));
  const known = new Set(named.map(({ nameSpan }) => nameSpan.start));
  return matchTable(nameTable(names), text).flatMap(({ start, end, value }) => {
    if (known.has(start)) return [];
    if (/[“‘]/.test(text[start - 1] ?? '') && /[”’]/.test(text[end] ?? '')) {
      const nameSpan = { start, end };
      const head = UNMARKED_HEAD.exec(text.slice(end + 1, end + 11))?.[0] ?? '';
      const span = { start: start - 1, end: end + 1 + head.length };
      return [{ ...value, ...span, nameSpan, rule: 'name-in-marks-again', confidence: 80 }];
    }
    const head = UNMARKED_HEAD.exec(text.slice(end, end + 10))?.[0];
    return head === undefined ? [] : [bareCampaign(text, start, end, end + head.length, 'name-without-marks', 84)];
  });
}

function sharedTail(a: string, b: string): string {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length === 0 ? '' : b.slice(-length);
}

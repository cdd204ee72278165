/**
 * Campaigns without marks: 净网2025专项行动, 开展秋季护林防火专项行动, 网络安全宣传周; and their short forms later on
 * (护林防火专项行动). A head with nothing of its own before it (开展专项行动) names no campaign.
 */
import type { Span } from '../parsed-page.ts';
import {
  BARE_HEADS,
  BEFORE_NAME,
  BEFORE_WEEK,
  DATED_HEAD,
  DRIVE_BEFORE,
  FUSED_HEAD,
  GENERIC_NAME,
  GOES_ON,
  KNOWN_DRIVE_HEAD,
  KNOWN_DRIVES,
  LAUNCH_VERBS,
  LAUNCHED_BEHIND,
  SHORT_HEADS,
  STRONG_LAUNCH,
  VERB_OR_HEAD,
} from '../tables/campaigns.zh.ts';
import { bareNameStart } from './bare-name.ts';
import { matchTable, nameTable } from './match-table.ts';
import type { Reading } from './reading.ts';

export type CampaignMention = Span & {
  /** Folded name and head. */
  name: string;
  head: string;
  nameSpan: Span;
  headSpan: Span;
  quoted: boolean;
  alias?: string;
  rule: string;
  confidence: number;
};

const HEADS = new RegExp(`(?:${BARE_HEADS})`, 'g');
const DATED = new RegExp(`([\\u3400-\\u9fff]{2,8}[·—-]?(?:19|20)\\d\\d)(${DATED_HEAD})`, 'g');
const KNOWN = new RegExp(`((?:${KNOWN_DRIVES})(?:(?:19|20)\\d\\d)?)(?:${KNOWN_DRIVE_HEAD})`, 'g');
const UNMARKED_HEAD = new RegExp(`^(?:系列|集中|统一|联合)?(?:${SHORT_HEADS})`);
const LAUNCHED = new RegExp(`(?:${LAUNCH_VERBS})$`);

/** How far a title's first mark may stand before a name in it. */
const LONGEST_TITLE = 60;

export function findBareCampaigns(reading: Reading): CampaignMention[] {
  const found = [...datedCampaigns(reading), ...knownDrives(reading), ...launchedCampaigns(reading)];
  // 《消防安全集中治理三年行动计划》 is a document's title.
  return found.filter(({ start }) => !inTitle(reading.text, start));
}

function inTitle(text: string, position: number): boolean {
  const before = text.slice(Math.max(0, position - LONGEST_TITLE), position);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

function datedCampaigns({ text }: Reading): CampaignMention[] {
  const found: CampaignMention[] = [];
  for (const match of text.matchAll(DATED)) {
    const head = match.index + (match[1] as string).length;
    const from = bareNameStart(text, head, 14);
    const start = from + (BEFORE_WEEK.exec(text.slice(from, head))?.[0].length ?? 0);
    if (head - start < 5 || GENERIC_NAME.test(text.slice(start, head).replace(/\d+/, ''))) continue;
    found.push(mentionOf(text, start, head, head + (match[2] as string).length, 'dated-name', 90));
  }
  return found;
}

function knownDrives({ text }: Reading): CampaignMention[] {
  return [...text.matchAll(KNOWN)].map((match) => {
    const head = match.index + (match[1] as string).length;
    return mentionOf(text, match.index, head, match.index + match[0].length, 'known-drive', 88);
  });
}

function launchedCampaigns({ text }: Reading): CampaignMention[] {
  const found: CampaignMention[] = [];
  for (const match of text.matchAll(HEADS)) {
    const end = match.index + match[0].length;
    const near = bareNameStart(text, match.index, 18);
    const from = isLaunched(text, near) ? near : (longNameStart(text, match.index) ?? near);
    const unnamed = FUSED_HEAD.test(match[0]) ? BEFORE_WEEK : BEFORE_NAME;
    const start = from + (unnamed.exec(text.slice(from, match.index))?.[0].length ?? 0);
    const name = text.slice(start, match.index);
    if (name.length < 2 || GENERIC_NAME.test(name) || GOES_ON.test(text.slice(end, end + 4))) continue;
    // 国家网络安全宣传周 is a name wherever it stands; a drive must be said to be launched or dated.
    const fused = FUSED_HEAD.test(match[0]) && name.length >= 4;
    if (!fused && !isLaunched(text, start) && !isOpened(text, start, end) && !/(?:19|20)\d\d/.test(name)) continue;
    // 专项整治 and 专项治理 are verbs as often as heads, so their name must be an object, not a sentence.
    if (VERB_OR_HEAD.test(match[0]) && (name.length > 10 || !isDrive(text, start))) continue;
    found.push(mentionOf(text, start, match.index, end, 'launched-name', 75));
  }
  return found;
}

/** 根治欠薪冬季行动启动以来: it opens its clause, and then is launched. */
const isOpened = (text: string, start: number, end: number) =>
  /^$|[^\u3400-\u9fff]|自/.test(text[start - 1] ?? '') && LAUNCHED_BEHIND.test(text.slice(end, end + 4));
const isDrive = (text: string, start: number) => DRIVE_BEFORE.test(text.slice(Math.max(0, start - 24), start));
const isLaunched = (text: string, start: number) => LAUNCHED.test(text.slice(Math.max(0, start - 10), start));

/** Start of a name that holds words which cut others (…等青年就业服务攻坚行动), behind the last verb that launches drives. */
function longNameStart(text: string, head: number): number | undefined {
  const before = /[^，。；：、“”（）\n]{4,28}$/.exec(text.slice(Math.max(0, head - 28), head))?.[0] ?? '';
  const verb = [...before.matchAll(STRONG_LAUNCH)].at(-1);
  if (!verb) return undefined;
  const behind = before.slice(verb.index + verb[0].length);
  const name = behind.replace(BEFORE_NAME, '');
  return /的|了|在|将/.test(name) || name.length < 6 ? undefined : head - name.length;
}

/** Later mentions of a bare campaign by its last words and any head: 护林防火专项行动期间. */
export function findShortBareCampaigns({ text }: Reading, named: readonly CampaignMention[]): CampaignMention[] {
  const bare = named.filter(({ quoted, head }) => !quoted && !FUSED_HEAD.test(head));
  const found = knownAgain(text, named);
  if (bare.length === 0) return found;
  for (const match of text.matchAll(new RegExp(SHORT_HEADS, 'g'))) {
    const start = bareNameStart(text, match.index, 18);
    const before = text.slice(start, match.index);
    for (const { name } of bare) {
      const tail = sharedTail(name, before);
      if (tail.length < 2 || (tail.length < before.length && tail.length < 4)) continue;
      const from = match.index - tail.length;
      found.push(mentionOf(text, from, match.index, match.index + match[0].length, 'short-bare-name', 80));
      break;
    }
  }
  return found;
}

/** 断卡行动 and ‘断卡’ after “断卡”行动: a name in marks comes back without them, or without its head. */
function knownAgain(text: string, named: readonly CampaignMention[]): CampaignMention[] {
  const names = new Map(named.filter(({ quoted, name }) => quoted && name.length >= 2).map((one) => [one.name, one]));
  return matchTable(nameTable(names), text).flatMap(({ start, end, value }) => {
    if (/[“‘]/.test(text[start - 1] ?? '') && /[”’]/.test(text[end] ?? '')) {
      const nameSpan = { start, end };
      return [{ ...value, start: start - 1, end: end + 1, nameSpan, rule: 'name-in-marks-again', confidence: 80 }];
    }
    const head = UNMARKED_HEAD.exec(text.slice(end, end + 10))?.[0];
    return head === undefined ? [] : [mentionOf(text, start, end, end + head.length, 'name-without-marks', 84)];
  });
}

function sharedTail(a: string, b: string): string {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length === 0 ? '' : b.slice(-length);
}

function mentionOf(
  text: string,
  start: number,
  head: number,
  end: number,
  rule: string,
  confidence: number,
): CampaignMention {
  const fused = FUSED_HEAD.test(text.slice(head, end));
  const nameSpan = { start, end: fused ? end : head };
  return {
    start,
    end,
    name: text.slice(nameSpan.start, nameSpan.end),
    head: text.slice(head, end),
    nameSpan,
    headSpan: { start: head, end },
    quoted: false,
    rule,
    confidence,
  };
}

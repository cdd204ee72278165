/**
 * Campaigns without marks: 净网2025专项行动, 开展秋季护林防火专项行动, 网络安全宣传周. A head with nothing of its own before it
 * (开展专项行动) names no campaign.
 */
import { JOINS } from '../tables/borders.zh.ts';
import {
  ACTION,
  BARE_HEADS,
  BEFORE_NAME,
  BEFORE_WEEK,
  DATED_HEAD,
  DRIVE_BEFORE,
  FUSED_HEAD,
  GENERIC_NAME,
  GOES_ON,
  GOES_ON_AS_PAPER,
  KNOWN_DRIVE_HEAD,
  KNOWN_DRIVES,
  LAUNCH_VERBS,
  LAUNCHED_BEHIND,
  LONGEST_WORK,
  NO_NAME_WORD,
  OPENS,
  OPENS_WITH_YEAR,
  PHRASE_BEFORE,
  PHRASE_NAME,
  STRONG_LAUNCH,
  VERB_OR_HEAD,
} from '../tables/campaigns.zh.ts';
import { bareNameStart } from './bare-name.ts';
import { isPretext } from './campaign-doubts.ts';
import { bareCampaign, type CampaignMention } from './campaign-mention.ts';
import type { Reading } from './reading.ts';

const HEADS = new RegExp(`(?:${BARE_HEADS})`, 'g');
/** Another drive's head inside a long name: 打击赌博专项行动和禁毒专项行动 are two. */
const ANY_HEAD = new RegExp(`(?:${BARE_HEADS})`);
const DATED = new RegExp(`([\\u3400-\\u9fff]{2,8}[·—-]?(?:19|20)\\d\\d)(${DATED_HEAD})`, 'g');
const KNOWN = new RegExp(`((?:${KNOWN_DRIVES})(?:(?:19|20)\\d\\d)?)(?:${KNOWN_DRIVE_HEAD})`, 'g');
const LAUNCHED = new RegExp(`(?:${LAUNCH_VERBS})$`);

/** How far a title's first mark may stand before a name in it. */
const LONGEST_TITLE = 60;

/** Campaigns named without marks outside of titles; mentions of one may overlap those in marks. */
export function findBareCampaigns(reading: Reading): CampaignMention[] {
  const found = [...datedCampaigns(reading), ...knownDrives(reading), ...launchedCampaigns(reading)];
  // 《消防安全集中治理三年行动计划》 is a document's title.
  return found.filter((mention) => !inTitle(reading.text, mention.start) && !isPretext(reading.text, mention));
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
    found.push(bareCampaign(text, start, head, head + (match[2] as string).length, 'dated-name', 90));
  }
  return found;
}

function knownDrives({ text }: Reading): CampaignMention[] {
  return [...text.matchAll(KNOWN)].map((match) => {
    const head = match.index + (match[1] as string).length;
    return bareCampaign(text, match.index, head, match.index + match[0].length, 'known-drive', 88);
  });
}

function launchedCampaigns({ text }: Reading): CampaignMention[] {
  const found: CampaignMention[] = [];
  for (const match of text.matchAll(HEADS)) {
    const end = match.index + match[0].length;
    const near = bareNameStart(text, match.index, 18);
    // 和 before it may join two halves of one name (食品安全和膳食经费管理问题).
    const whole = isLaunched(text, near) && !JOINS.test(text[near - 1] ?? '');
    const from = whole ? near : (longNameStart(text, match.index) ?? near);
    const unnamed = FUSED_HEAD.test(match[0]) ? BEFORE_WEEK : BEFORE_NAME;
    const start = withYear(text, from + (unnamed.exec(text.slice(from, match.index))?.[0].length ?? 0));
    const name = text.slice(start, match.index);
    if (name.length < 2 || GENERIC_NAME.test(name) || PHRASE_NAME.test(name)) continue;
    if (PHRASE_BEFORE.test(text.slice(Math.max(0, start - 4), start))) continue;
    if ((ACTION.test(match[0]) ? GOES_ON_AS_PAPER : GOES_ON).test(text.slice(end, end + 6))) continue;
    // 国家网络安全宣传周 is a name wherever it stands; a drive must be said to be launched or dated.
    const fused = FUSED_HEAD.test(match[0]) && name.length >= 4;
    if (!fused && !isLaunched(text, start) && !isOpened(text, start, end) && !/(?:19|20)\d\d/.test(name)) continue;
    // 专项整治 and 专项治理 are verbs as often as heads, so their name must be an object, not a sentence.
    if (VERB_OR_HEAD.test(match[0]) && (name.length > LONGEST_WORK || !isDrive(text, start))) continue;
    found.push(bareCampaign(text, start, match.index, end, 'launched-name', 75));
  }
  return found;
}

/** 2026年春运交通安全整治行动 opens a clause: the year is part of the name. */
function withYear(text: string, start: number): number {
  return OPENS_WITH_YEAR.test(text.slice(Math.max(0, start - 6), start)) ? start - 5 : start;
}

/** 根治欠薪冬季行动启动以来: it opens its clause, and then is launched. */
const isOpened = (text: string, start: number, end: number) =>
  OPENS.test(text.slice(Math.max(0, start - 2), start)) && LAUNCHED_BEHIND.test(text.slice(end, end + 4));
const isDrive = (text: string, start: number) => DRIVE_BEFORE.test(text.slice(Math.max(0, start - 24), start));
const isLaunched = (text: string, start: number) => LAUNCHED.test(text.slice(Math.max(0, start - 10), start));

/** Start of a name that holds words which cut others (…等青年就业服务攻坚行动), behind the last verb that launches drives. */
function longNameStart(text: string, head: number): number | undefined {
  const before = /[^，。；：、“”（）\n]{4,28}$/.exec(text.slice(Math.max(0, head - 28), head))?.[0] ?? '';
  const verb = [...before.matchAll(STRONG_LAUNCH)].at(-1);
  if (!verb) return undefined;
  const behind = before.slice(verb.index + verb[0].length);
  const name = behind.replace(BEFORE_NAME, '');
  return NO_NAME_WORD.test(name) || name.length < 6 || ANY_HEAD.test(name) ? undefined : head - name.length;
}

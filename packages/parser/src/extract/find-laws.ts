/**
 * Laws and official documents: 《网络招聘服务管理规定》, bare 刑法 or 反电信网络诈骗法, and 《意见》 once the page has said
 * （以下简称《意见》）. 《经济参考报》 is a newspaper, 《春雨护航》行动 a campaign: neither ends like a legal text.
 */

import type { Law, LawKind, LawStatus, Span } from '../parsed-page.ts';
import { JOINS } from '../tables/borders.zh.ts';
import { CAMPAIGN_HEAD_AHEAD } from '../tables/campaigns.zh.ts';
import {
  AMENDMENT,
  BARE_RULES,
  COUNTRY_OF_TITLE,
  GENERIC_RULES,
  LAW,
  LAW_FOLLOWS,
  LAW_PRECEDES,
  LAW_TITLES,
  NO_LAW_AHEAD,
  NO_TITLE,
  NO_TITLE_AHEAD,
  NOT_A_LAW,
  REGULATION,
  RULES_FOLLOWED,
  RULES_OF_LAW,
  SHORT_LAW_PRECEDES,
  SHORT_TITLE,
  SHORT_TITLES,
  STATUS_CUES,
  TITLE_KINDS,
  TITLE_OF_RULES,
} from '../tables/laws.zh.ts';
import { GENERIC_WORD } from '../tables/name-limits.zh.ts';
import { bareNameStart } from './bare-name.ts';
import { matchTable, nameTable } from './match-table.ts';
import { longestMentions } from './mentions.ts';
import { evidenceOf, exactText, type Reading } from './reading.ts';

type LawMention = Span & { title: string; name: Span; kind: LawKind; rule: string; confidence: number };

const TITLES = nameTable(
  [...LAW_TITLES, ...Object.keys(SHORT_TITLES)].map((title): [string, string] => [title, title]),
);

const RULES = new RegExp(BARE_RULES, 'g');
const LAW_HEAD = new RegExp(`${LAW}(?!${NO_LAW_AHEAD})`, 'g');

/** Laws that a short title may stand for; a page names a handful. */
const MOST_LAWS = 60;

/** Laws and documents in the order of their first mention, short titles joined to the full ones. */
export function findLaws(reading: Reading): Law[] {
  const tabled = tableLaws(reading);
  const titled = titledLaws(reading);
  const bare = bareLaws(reading, tabled);
  const rules = bareRules(reading, [...titled, ...tabled, ...bare]);
  const mentions = longestMentions([...titled, ...tabled, ...bare, ...rules]);
  const groups: LawMention[][] = [];
  const byTitle = new Map<string, LawMention[]>();
  for (const mention of mentions) {
    const group =
      byTitle.get(mention.title) ?? groups.slice(-MOST_LAWS).find((known) => isSameLaw(known, mention, reading));
    if (group) group.push(mention);
    else groups.push([mention]);
    byTitle.set(mention.title, group ?? (groups.at(-1) as LawMention[]));
  }
  return groups.map((group, index) => lawOf(reading, group, index));
}

function titledLaws({ text }: Reading): LawMention[] {
  const found: LawMention[] = [];
  for (const match of text.matchAll(/《([^《》\n]{1,60})》/g)) {
    const title = (match[1] as string).replace(/（[^（）]*）$/, '');
    const kind = TITLE_KINDS.find(([words]) => words.test(title))?.[1];
    const span = { start: match.index, end: match.index + match[0].length };
    if (kind === undefined || NO_TITLE.test(title) || CAMPAIGN_HEAD_AHEAD.test(text.slice(span.end, span.end + 8)))
      continue;
    const name = { start: span.start + 1, end: span.end - 1 };
    found.push({ ...span, title: match[1] as string, name, kind, rule: 'titled-law', confidence: 95 });
  }
  return found;
}

function tableLaws({ text }: Reading): LawMention[] {
  return matchTable(TITLES, text)
    .filter(({ start, end, name }) => {
      if (NO_TITLE_AHEAD.test(text[end] ?? '')) return false;
      // 水法 in 治水法, 刑法 in 酷刑法: two characters count only where no other word can hold them.
      return (
        name.length > 3 ||
        !/[\u3400-\u9fff]/.test(text[start - 1] ?? '') ||
        new RegExp(`(?:${LAW_PRECEDES}|${SHORT_LAW_PRECEDES})$`).test(text.slice(Math.max(0, start - 4), start))
      );
    })
    .map((match) => {
      const { start } = match;
      const rules = RULES_OF_LAW.exec(text.slice(match.end, match.end + 10))?.[0] ?? '';
      const end = match.end + rules.length;
      const kind = rules && !AMENDMENT.test(rules) ? 'ADMINISTRATIVE_REGULATION' : 'LAW';
      return { start, end, title: match.name + rules, name: { start, end }, kind, rule: 'law-table', confidence: 90 };
    });
}

/** 积极推动反电信网络诈骗法尽快出台: a title no table lists, between a verb that takes laws and what is said of laws. */
function bareLaws({ text }: Reading, tabled: readonly LawMention[]): LawMention[] {
  const found: LawMention[] = [];
  const known = new Set(tabled.map(({ end }) => end));
  for (const head of text.matchAll(LAW_HEAD)) {
    const start = bareNameStart(text, head.index, 14);
    const end = head.index + 1;
    const title = text.slice(start, end);
    if (title.length < 3 || known.has(end) || NOT_A_LAW.test(title)) continue;
    const before = new RegExp(`(?:${LAW_PRECEDES})$`).test(text.slice(Math.max(0, start - 6), start));
    const after = LAW_FOLLOWS.test(text.slice(end, end + 8));
    // Either side alone is weak; a long title with one of them is still a title.
    if (!(before && after) && !((before || after) && title.length >= 5)) continue;
    found.push({
      start,
      end,
      title,
      name: { start, end },
      kind: 'LAW',
      rule: 'bare-law',
      confidence: before && after ? 80 : 60,
    });
  }
  return found;
}

/**
 * 依据旅行社条例和网络信息内容生态治理规定: a verb that follows laws, or the law named just before, and a title that says more than
 * what kind of rules they are.
 */
function bareRules({ text }: Reading, known: readonly LawMention[]): LawMention[] {
  const ends = new Set(known.map(({ end }) => end));
  const found: LawMention[] = [];
  for (const match of text.matchAll(RULES)) {
    const start = bareNameStart(text, match.index, 18);
    const end = match.index + match[0].length;
    const title = text.slice(start, end);
    if (match.index - start < 2 || GENERIC_RULES.test(title) || GENERIC_WORD.test(title)) continue;
    const joined = JOINS.test(text[start - 1] ?? '') && ends.has(start - 1);
    // 未成年人网络保护条例 opens a clause or stands in a list, and says whom and what it is about.
    const alone = title.length >= 7 && /^[^\u3400-\u9fff]?$/.test(text[start - 1] ?? '') && TITLE_OF_RULES.test(title);
    if (!joined && !alone && !RULES_FOLLOWED.test(text.slice(Math.max(0, start - 4), start))) continue;
    const kind = REGULATION.test(match[0]) ? 'ADMINISTRATIVE_REGULATION' : 'DEPARTMENTAL_RULE';
    found.push({ start, end, title, name: { start, end }, kind, rule: 'bare-rules', confidence: 66 });
    ends.add(end);
  }
  return found;
}

/** 《意见》 stands for the last title that ends so; a title with and without 中华人民共和国 is one law. */
function isSameLaw(group: readonly LawMention[], mention: LawMention, { text }: Reading): boolean {
  const first = group[0] as LawMention;
  const plain = (title: string) => {
    const words = title.replace(COUNTRY_OF_TITLE, '').replace(/（[^（）]*）$/, '');
    return SHORT_TITLES[words] ?? words;
  };
  if (plain(first.title) === plain(mention.title)) return true;
  const declared = SHORT_TITLE.exec(text.slice(first.end, first.end + 40))?.[1];
  if (declared === mention.title) return true;
  return (
    mention.title.length <= 4 &&
    mention.rule === 'titled-law' &&
    plain(first.title).endsWith(mention.title) &&
    first.title.length > 4
  );
}

function lawOf(reading: Reading, group: readonly LawMention[], index: number): Law {
  const first = group.reduce((best, next) => (next.title.length > best.title.length ? next : best));
  const name = exactText(reading, first.name);
  const forms = group.map((mention) => exactText(reading, mention.name));
  return {
    id: `l${index + 1}`,
    name,
    aliases: [...new Set(forms)].filter((form) => form !== name),
    kind: first.kind,
    status: statusOf(reading, group),
    evidence: group.map((mention) => evidenceOf(reading, mention)),
    rule: first.rule,
    confidence: first.confidence,
  };
}

function statusOf({ text }: Reading, group: readonly LawMention[]): LawStatus {
  for (const { start, end } of group) {
    const before = text.slice(Math.max(0, start - 12), start);
    const around = `${before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('。')) + 1)}${(/^[^，。；]{0,16}/.exec(text.slice(end, end + 16)) ?? [''])[0]}`;
    const status = STATUS_CUES.find(([words]) => words.test(around))?.[1];
    if (status !== undefined) return status;
  }
  return 'UNKNOWN';
}

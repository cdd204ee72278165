/**
 * Which body a short name stands for: 县市场监管局 is 石桥县市场监督管理局 where the page names that in full, 县政府 the government of the
 * county in the title, 国务院部际联席会议 the one conference with the long name.
 */
import { RANK_INSIDE } from '../../tables/borders.zh.ts';
import { LONG_ENDINGS, PEOPLES_BODY, UNNAMED_GOVERNMENT } from '../../tables/organization-forms.zh.ts';
import {
  BEFORE_GOVERNMENT,
  COMMITTEE_OR_OFFICE,
  FULL_GOVERNMENT,
  GOVERNMENT,
  LEAGUE,
  OFFICE_END,
} from '../../tables/organization-words.zh.ts';
import { isSubsequence } from '../mentions.ts';
import type { Reading } from '../reading.ts';
import { spanIndexAt } from '../span-set.ts';
import type { OrganizationMention } from './mention.ts';

/** Long names with which short ones are compared; a page has a handful. */
const MOST_NAMES = 60;
const LOCAL_RULES = new Set(['local-body-form', 'local-short-form', 'department-form']);

/** The mentions with the keys of the bodies they stand for; none is added or lost. */
export function resolveShortNames(reading: Reading, mentions: readonly OrganizationMention[]): OrganizationMention[] {
  const local = mentions.filter(({ rule }) => LOCAL_RULES.has(rule));
  const named = local.flatMap((mention) => [mention.name, ...parentName(mention)]);
  const long = [...new Set(named)].sort((a, b) => b.length - a.length).slice(0, MOST_NAMES);
  const owners = new Map(long.map((name) => [name, long.filter((other) => standsFor(name, other))]));
  const counts = countPlaces(named);
  const renamed = new Map<string, string>();
  const governmentOf = governmentsOf(reading);
  const lastNamed = new Map<string, number>();
  const resolved = mentions.map((mention) => {
    // What the page itself has explained (以下简称“市反诈办”) needs no guess.
    if (!LOCAL_RULES.has(mention.rule) || mention.key !== mention.name) return mention;
    const candidates = owners.get(mention.name) ?? [];
    const owner = ownerOf(reading, mention, candidates, { lastNamed, counts });
    for (const name of [mention.name, ...parentName(mention)]) lastNamed.set(name, mention.start);
    if (owner !== undefined) renamed.set(mention.key, plainName(owner));
    if (owner !== undefined) return { ...mention, key: plainName(owner) };
    const title = titleGovernment(mention, governmentOf);
    if (title) return title;
    const key = plainName(mention.name);
    renamed.set(mention.key, key);
    return { ...mention, key };
  });
  // What stands for a short name (交警支队 for 市公安局交警支队) stands for its owner.
  return resolved.map((mention) => ({ ...mention, key: renamed.get(mention.key) ?? mention.key }));
}

type Named = { lastNamed: ReadonlyMap<string, number>; counts: ReadonlyMap<string, number> };

/**
 * Of several bodies that a short name may stand for, the one named last in its own paragraph; else that of the place which the page
 * speaks of most (a county's news names the city's police once), the last named where they are even.
 */
function ownerOf(
  { paragraphs }: Reading,
  { start }: OrganizationMention,
  candidates: readonly string[],
  { lastNamed, counts }: Named,
): string | undefined {
  const at = (name: string) => lastNamed.get(name) ?? -1;
  const before = candidates.filter((name) => lastNamed.has(name)).sort((a, b) => at(b) - at(a));
  const paragraph = paragraphs[spanIndexAt(paragraphs, start)]?.start ?? 0;
  const [latest] = before;
  if (latest === undefined) return candidates[0];
  if (before.length === 1 || at(latest) >= paragraph) return latest;
  const count = (name: string) => counts.get(placeOf(name)) ?? 0;
  return before.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** 望江市公安局 of 望江市公安局刑侦支队: the parent is named too. */
function parentName({ name, tail, rule }: OrganizationMention): string[] {
  return rule === 'department-form' && tail !== undefined && tail.length < name.length
    ? [name.slice(0, -tail.length)]
    : [];
}

const placeOf = (name: string) => name.slice(0, name.search(RANK_INSIDE) + 1);

function countPlaces(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(placeOf(name), (counts.get(placeOf(name)) ?? 0) + 1);
  return counts;
}

const RANK = /[省市县区州盟旗镇乡]/;

/** 县市场监管局 for 石桥县市场监督管理局, 泉州市公安局 for 福建省泉州市公安局: the same place, and work made of the longer name's characters. */
function standsFor(short: string, long: string): boolean {
  if (short.length >= long.length) return false;
  // 团县委 is the league's committee and not the county's.
  if (long.endsWith(short) && !LEAGUE.test(long.slice(0, -short.length)))
    return RANK.test(short[0] as string) || RANK.test(short.slice(1));
  const [brief, full] = [plainName(short), plainName(long)];
  if (brief === full) return true;
  if (brief.at(-1) !== full.at(-1)) return false;
  const rank = brief.search(RANK);
  if (rank < 0) return false;
  const place = brief.slice(0, rank + 1);
  const at = full.indexOf(place);
  if (at < 0) return false;
  const [work, longWork] = [brief.slice(rank + 1), full.slice(at + place.length)];
  // 网信办 is 互联网信息办公室, whose first word the short name leaves out.
  const begins = work[0] === longWork[0] || COMMITTEE_OR_OFFICE.test(work);
  // A city's office doesn't stand for a district's: no other place may lie between.
  if (RANK.test(longWork.slice(0, Math.max(0, longWork.indexOf(work[0] ?? ''))))) return false;
  return begins && work.length >= 2 && isSubsequence(work, longWork);
}

/** Without what only the long form says: 人民 in 人民法院, 员会 in 委员会. */
function plainName(name: string): string {
  return LONG_ENDINGS.reduce((plain, [ending, by]) => plain.replace(ending, by), name).replace(PEOPLES_BODY, '');
}

/** 县政府 is the government of the county that the page (its body or its title) names in full. */
function titleGovernment(
  mention: OrganizationMention,
  governmentOf: (unit: string) => string | undefined,
): OrganizationMention | undefined {
  if (mention.rule !== 'local-short-form' || !UNNAMED_GOVERNMENT.test(mention.name)) return undefined;
  const full = governmentOf(mention.name[0] as string);
  if (full === undefined) return undefined;
  return { ...mention, key: `${full}${GOVERNMENT}`, fullName: `${full}${FULL_GOVERNMENT}`, rule: 'local-government' };
}

/** The first 省, 市 or 县 whose government the page names in full; each is looked for once. */
function governmentsOf(reading: Reading): (unit: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (unit) => {
    if (known.has(unit)) return known.get(unit);
    const form = new RegExp(
      `(?:^|[^\\u3400-\\u9fff]|${BEFORE_GOVERNMENT})([\\u3400-\\u9fff]{2,6}${unit})${FULL_GOVERNMENT}`,
    );
    const full = form.exec(`${reading.article.title}\n${reading.text}`)?.[1];
    known.set(unit, full);
    return full;
  };
}

/** 国务院部际联席会议 and …打击治理…部际联席会议 are one where the short name's characters stand in the long one in order. */
export function joinJointMechanisms(mentions: readonly OrganizationMention[]): OrganizationMention[] {
  const long = mentions
    .filter(({ kind, rule }) => kind === 'JOINT_MECHANISM' && rule !== 'organization-table')
    .sort((a, b) => b.name.length - a.name.length)
    .slice(0, MOST_NAMES);
  return mentions.map((mention) => {
    if (mention.kind !== 'JOINT_MECHANISM' || mention.rule === 'organization-table') return mention;
    // A commission is not its office (县安委会 and 县安全生产委员会办公室).
    const office = OFFICE_END.test(mention.name);
    const owner = long.find(({ name }) => OFFICE_END.test(name) === office && isSubsequence(mention.name, name));
    return owner ? { ...mention, key: owner.key } : mention;
  });
}

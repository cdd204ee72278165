/**
 * Makes one record of all mentions of one body: table short forms (人民银行), names the page gives in parentheses
 * （金管局） or by 以下简称, short names of one long name (国务院部际联席会议), the last part of a department's name (警政署),
 * 县政府 beside 云溪县人民政府办公室.
 */
import type { Organization } from '../parsed-page.ts';
import {
  NAME_WITHOUT_COUNTRY,
  PEOPLES_BODY,
  SHORT_NAME_GIVEN,
  SPOKEN_NAME,
  UNNAMED_GOVERNMENT,
} from '../tables/organization-forms.zh.ts';
import { AMBIGUOUS_BODIES, REGIONAL_ALIASES } from '../tables/organizations.zh.ts';
import { matchTable, nameTable } from './match-table.ts';
import { isSubsequence, longestMentions } from './mentions.ts';
import type { OrganizationMention } from './organizations/mention.ts';
import { evidenceOf, exactText, type Reading } from './reading.ts';

/** An organisation with what later rules need and readers don't: the folded names, and whose department it is. */
export type FoundOrganization = Organization & { keys: string[]; parent?: string };

/** Long names with which short ones are compared; a page has a handful. */
const MOST_NAMES = 60;

export function groupOrganizations(reading: Reading, mentions: readonly OrganizationMention[]): FoundOrganization[] {
  const all = longestMentions([
    ...mentions,
    ...pageAliases(reading, mentions),
    ...regionalAliases(reading, mentions),
    ...spokenAliases(reading, mentions),
  ]);
  const groups = new Map<string, OrganizationMention[]>();
  for (const mention of joinJointMechanisms(resolveGovernments(reading, all))) {
    const group = groups.get(mention.key);
    if (group) group.push(mention);
    else groups.set(mention.key, [mention]);
  }
  return [...groups]
    .filter(([key, group]) => isNamed(reading, key, group))
    .map(([key, group], index) => organizationOf(reading, key, group, index));
}

function isNamed({ article }: Reading, key: string, group: readonly OrganizationMention[]): boolean {
  // A common word (海关, 教育局) alone names nobody in particular.
  // In Taiwan and Hong Kong 交通部 and 教育局 are the one body of that name.
  if (AMBIGUOUS_BODIES.has(key) && article.script === 'Hans') return false;
  // One passing 全国公安机关 is a way to say "the police everywhere"; a page that comes back to it treats it as a body.
  return group[0]?.rule !== 'national-service' || group.length > 1;
}

function organizationOf(
  reading: Reading,
  key: string,
  group: readonly OrganizationMention[],
  index: number,
): FoundOrganization {
  const first = group[0] as OrganizationMention;
  // The name is the longest form the page uses; what stands in a 省/市/县 resolution is the full name already.
  const longest = group.reduce((best, next) => (next.name.length > best.name.length ? next : best), first);
  const name = longest.fullName ? longest.fullName : nameOf(reading, longest);
  const forms = [...new Set(group.map((mention) => nameOf(reading, mention)))];
  return {
    id: `o${index + 1}`,
    name,
    aliases: forms.filter((form) => form !== name),
    kind: first.kind,
    ...(first.members ? { members: first.members } : {}),
    evidence: group.map((mention) => evidenceOf(reading, mention)),
    rule: first.rule,
    confidence: group.reduce((best, mention) => Math.max(best, mention.confidence), 0),
    keys: [...new Set([key, ...group.map((mention) => mention.name)])],
    ...(first.parent ? { parent: first.parent } : {}),
  };
}

/** The author's characters without the marks around them. */
function nameOf(reading: Reading, mention: OrganizationMention): string {
  if (mention.rule === 'regional-alias') return authorsName(reading, mention.key);
  return exactText(reading, mention).replace(/^[“「‘『"]|[”」’』"]$/gu, '');
}

function authorsName(reading: Reading, folded: string): string {
  const at = reading.text.indexOf(folded);
  return at < 0 ? folded : exactText(reading, { start: at, end: at + folded.length });
}

/** 香港金融管理局（金管局）, …委员会（以下简称“X委”）, and the tail of a department named before (内政部警政署 … 警政署). */
function pageAliases(reading: Reading, mentions: readonly OrganizationMention[]): OrganizationMention[] {
  const { text } = reading;
  const found: OrganizationMention[] = [];
  const aliases = new Map<string, OrganizationMention>();
  for (const mention of mentions) {
    const gloss = SHORT_NAME_GIVEN.exec(text.slice(mention.end, mention.end + 18));
    const alias = gloss?.[1];
    if (alias !== undefined && isSubsequence(alias, mention.name)) aliases.set(alias, mention);
    const plain = NAME_WITHOUT_COUNTRY.exec(mention.name)?.[1];
    if (plain !== undefined) aliases.set(plain, mention);
    if (mention.parent !== undefined) {
      const tail = mention.name.slice(mention.parent.length);
      if (tail.length >= 3 && mention.name.startsWith(mention.parent)) aliases.set(tail, mention);
    }
  }
  for (const { start, end, name, value: owner } of matchTable(nameTable(aliases), text)) {
    if (start < owner.start || /[省市县区州地级各]/.test(text[start - 1] ?? '')) continue;
    found.push({ ...owner, start, end, name, rule: 'page-alias', confidence: 88 });
  }
  // An alias speaks for its owner even where the table knows the short form by itself (警政署).
  for (const mention of mentions) {
    const owner = aliases.get(mention.name);
    if (owner && mention !== owner) mention.key = owner.key;
  }
  return found;
}

/** 疾管署说明, after 卫生福利部疾病管制署: a short name made of the long one's characters, with its last one, that speaks or acts. */
function spokenAliases(reading: Reading, mentions: readonly OrganizationMention[]): OrganizationMention[] {
  const long = mentions
    .filter(({ name, kind }) => name.length >= 6 && kind !== 'MEDIA' && kind !== 'JOINT_MECHANISM')
    .slice(0, MOST_NAMES);
  if (long.length === 0) return [];
  const found: OrganizationMention[] = [];
  for (const match of reading.text.matchAll(SPOKEN_NAME)) {
    const name = match[1] as string;
    const owner = long.find(
      (one) => one.start < match.index && one.name.endsWith(name.at(-1) as string) && isSubsequence(name, one.name),
    );
    if (!owner) continue;
    found.push({
      ...owner,
      start: match.index,
      end: match.index + name.length,
      name,
      rule: 'spoken-alias',
      confidence: 76,
    });
  }
  return found;
}

function regionalAliases(reading: Reading, mentions: readonly OrganizationMention[]): OrganizationMention[] {
  const found: OrganizationMention[] = [];
  for (const { alias, body } of REGIONAL_ALIASES) {
    if (!mentions.some(({ name }) => name.startsWith(body))) continue;
    for (const match of reading.text.matchAll(new RegExp(alias, 'g'))) {
      const span = { start: match.index, end: match.index + alias.length };
      found.push({ ...span, name: alias, key: body, kind: 'POLICE', rule: 'regional-alias', confidence: 80 });
    }
  }
  return found;
}

/** 县政府 is the government of the county that the page (its body or its title) names in full. */
function resolveGovernments(reading: Reading, mentions: readonly OrganizationMention[]): OrganizationMention[] {
  const pool = `${reading.article.title}\n${reading.text}`;
  const fullNames = mentions.filter(({ rule }) => rule === 'local-body-form').slice(0, MOST_NAMES);
  return mentions.map((mention) => {
    // 市教育局 is 常州市教育局 where the page signs with the full name.
    const owner =
      mention.rule === 'local-short-form' ? fullNames.find(({ name }) => name.endsWith(mention.name)) : undefined;
    if (owner) return { ...mention, key: owner.key.replace(PEOPLES_BODY, '') };
    if (mention.rule === 'local-body-form') return { ...mention, key: mention.key.replace(PEOPLES_BODY, '') };
    if (mention.rule !== 'local-short-form' || !UNNAMED_GOVERNMENT.test(mention.name)) return mention;
    const unit = mention.name[0] as string;
    const full = new RegExp(`(?:^|[^\\u3400-\\u9fff]|[在由经从])([\\u3400-\\u9fff]{2,6}${unit})人民政府`).exec(
      pool,
    )?.[1];
    if (full === undefined) return mention;
    return { ...mention, key: `${full}政府`, fullName: `${full}人民政府`, rule: 'local-government' };
  });
}

/** 国务院部际联席会议 and …打击治理…部际联席会议 are one where the short name's characters stand in the long one in order. */
function joinJointMechanisms(mentions: readonly OrganizationMention[]): OrganizationMention[] {
  const long = mentions
    .filter(({ kind }) => kind === 'JOINT_MECHANISM')
    .sort((a, b) => b.name.length - a.name.length)
    .slice(0, MOST_NAMES);
  return mentions.map((mention) => {
    if (mention.kind !== 'JOINT_MECHANISM') return mention;
    const owner = long.find(({ name }) => isSubsequence(mention.name, name));
    return owner ? { ...mention, key: owner.key } : mention;
  });
}

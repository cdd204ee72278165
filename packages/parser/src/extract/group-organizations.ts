/**
 * Makes one record of all mentions of one body: table short forms (人民银行), names the page gives in parentheses
 * （金管局） or by 以下简称, short names of one long name (国务院部际联席会议), the last part of a department's name (警政署),
 * 县政府 beside 云溪县人民政府办公室.
 */
import type { Organization } from '../parsed-page.ts';
import { AMBIGUOUS_BODIES } from '../tables/regional-organs.zh.ts';
import { longestMentions } from './mentions.ts';
import type { OrganizationMention } from './organizations/mention.ts';
import { pageAliases, regionalAliases, spokenAliases } from './organizations/page-aliases.ts';
import { joinJointMechanisms, resolveShortNames } from './organizations/resolve-short-names.ts';
import { evidenceOf, exactText, type Reading } from './reading.ts';

/** An organisation with what later rules need and readers don't: the folded names, and whose department it is. */
export type FoundOrganization = Organization & { keys: string[]; parent?: string };

/** How far a title's first mark may stand before a name in it. */
const LONGEST_TITLE = 60;

/** Records in the order of their first mention; names that turn out to be nobody in particular are left out. */
export function groupOrganizations(reading: Reading, mentions: readonly OrganizationMention[]): FoundOrganization[] {
  const all = longestMentions([
    ...mentions,
    ...pageAliases(reading, mentions),
    ...regionalAliases(reading, mentions),
    ...spokenAliases(reading, mentions),
  ]);
  const groups = new Map<string, OrganizationMention[]>();
  for (const mention of joinJointMechanisms(resolveShortNames(reading, all))) {
    const group = groups.get(mention.key);
    if (group) group.push(mention);
    else groups.set(mention.key, [mention]);
  }
  return [...groups]
    .filter(([key, group]) => isNamed(reading, key, group))
    .map(([key, group], index) => organizationOf(reading, key, group, index));
}

function isNamed(reading: Reading, key: string, group: readonly OrganizationMention[]): boolean {
  // A common word (海关, 教育局) alone names nobody in particular.
  // In Taiwan and Hong Kong 交通部 and 教育局 are the one body of that name.
  if (AMBIGUOUS_BODIES.has(key) && reading.article.script === 'Hans') return false;
  // One passing 全国公安机关 is a way to say "the police everywhere"; a page that comes back to it treats it as a body.
  if (group[0]?.rule === 'national-service') return group.length > 1;
  // Whoever stands in a law's title alone (《国务院办公厅关于…的意见》) isn't spoken of.
  return group.some(({ kind, start }) => kind === 'MEDIA' || !inTitle(reading, start));
}

function inTitle({ text }: Reading, position: number): boolean {
  const before = text.slice(Math.max(0, position - LONGEST_TITLE), position);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
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

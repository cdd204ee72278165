/**
 * Other names that a page gives a body it has named: in parentheses (香港金融管理局（金管局）), as the last part of a department's name
 * (内政部警政署 … 警政署), when it speaks (疾管署说明), and those that mean one body in its region (警方 in Hong Kong).
 */
import { OTHERS_BEFORE } from '../../tables/borders.zh.ts';
import {
  GENERIC_SPEAKER,
  GENERIC_TAIL,
  INNER_BRANCH,
  NAME_WITHOUT_COUNTRY,
  OWN_TAIL,
  SHORT_NAME_GIVEN,
  SPOKEN_NAME,
} from '../../tables/organization-forms.zh.ts';
import { REGIONAL_ALIASES } from '../../tables/regional-organs.zh.ts';
import { matchTable, nameTable } from '../match-table.ts';
import { isSubsequence } from '../mentions.ts';
import type { Reading } from '../reading.ts';
import type { OrganizationMention } from './mention.ts';

/** Long names with which short ones are compared; a page has a handful. */
const MOST_NAMES = 60;

/** 香港金融管理局（金管局）, …委员会（以下简称“X委”）, and the tail of a department named before (内政部警政署 … 警政署). */
export function pageAliases(reading: Reading, mentions: readonly OrganizationMention[]): OrganizationMention[] {
  const { text } = reading;
  const found: OrganizationMention[] = [];
  const aliases = new Map<string, OrganizationMention>();
  for (const mention of mentions) {
    const gloss = SHORT_NAME_GIVEN.exec(text.slice(mention.end, mention.end + 20));
    const alias = gloss?.[2];
    // 以下简称 needs no likeness (反诈办 for …打击治理…领导小组办公室); a bare parenthesis may hold anything.
    if (alias !== undefined && (gloss?.[1] !== undefined || isSubsequence(alias, mention.name)))
      aliases.set(alias, mention);
    const plain = NAME_WITHOUT_COUNTRY.exec(mention.name)?.[1];
    if (plain !== undefined) aliases.set(plain, mention);
    const own = mention.rule === 'local-body-form' ? OWN_TAIL.exec(mention.name)?.[1] : undefined;
    if (own !== undefined) aliases.set(own, mention);
    const branch = INNER_BRANCH.exec(mention.name);
    if (branch) {
      const key = mention.name.slice(0, branch.index + branch[0].length);
      aliases.set(branch[1] as string, { ...mention, key });
    }
    if (
      mention.tail !== undefined &&
      mention.tail.length >= 3 &&
      !GENERIC_TAIL.test(mention.tail) &&
      !GENERIC_SPEAKER.test(mention.tail)
    )
      aliases.set(mention.tail, mention);
  }
  for (const { start, end, name, value: owner } of matchTable(nameTable(aliases), text)) {
    if (start < owner.start || OTHERS_BEFORE.test(text[start - 1] ?? '')) continue;
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
export function spokenAliases(reading: Reading, mentions: readonly OrganizationMention[]): OrganizationMention[] {
  const long = mentions
    .filter(({ name, kind }) => name.length >= 6 && kind !== 'MEDIA' && kind !== 'JOINT_MECHANISM')
    .slice(0, MOST_NAMES);
  if (long.length === 0) return [];
  const found: OrganizationMention[] = [];
  for (const match of reading.text.matchAll(SPOKEN_NAME)) {
    const name = match[1] as string;
    if (GENERIC_SPEAKER.test(name)) continue;
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

/** 警方 and 海关 where one force of that name is spoken of. */
export function regionalAliases(reading: Reading, mentions: readonly OrganizationMention[]): OrganizationMention[] {
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

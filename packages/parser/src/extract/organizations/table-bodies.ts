/** Bodies that the table lists, by full and short names: 公安部, 人民银行; and names that stand for several: “两高一部”. */

import type { Span } from '../../parsed-page.ts';
import { RANK } from '../../tables/borders.zh.ts';
import {
  AFTER_BUREAU,
  AFTER_MINISTRY,
  AFTER_STATE_COUNCIL,
  DATELINE,
  FOREIGN_BEFORE,
  JOINT_ACT,
  NATIONAL_NAME,
  NO_COMPANY_AHEAD,
  SHORT_NAME_BORDER,
} from '../../tables/organization-forms.zh.ts';
import { ANY_CENTRAL_BANK, BUREAU_END, MINISTRY_END, STATE_COUNCIL } from '../../tables/organization-words.zh.ts';
import { JOINT_NAMES, ORGANIZATION_NAMES, type TableBody } from '../../tables/organizations.zh.ts';
import { isHan } from '../fold-characters.ts';
import { matchTable, nameTable } from '../match-table.ts';
import type { OrganizationMention } from './mention.ts';

const TABLE = nameTable(ORGANIZATION_NAMES);
const JOINT = nameTable(JOINT_NAMES);

/** Bodies of the tables, also inside longer names, of which the caller takes the longest. */
export function tableBodies(text: string): OrganizationMention[] {
  return matchTable(TABLE, text)
    .filter(({ start, end, name, value }) => {
      const reportedFrom = value.kind === 'MEDIA' && DATELINE.test(text.slice(end, end + 16));
      return !reportedFrom && isWholeName(text, { start, end, name, value });
    })
    .map(({ start, end, name, value }) => {
      return { start, end, name, key: value.id, kind: value.kind, rule: 'organization-table', confidence: 96 };
    });
}

function isWholeName(text: string, { start, end, name, value }: Span & { name: string; value: TableBody }): boolean {
  const next = text.slice(end, end + 2);
  if (MINISTRY_END.test(name) && AFTER_MINISTRY.test(next)) return false;
  if (BUREAU_END.test(name) && AFTER_BUREAU.test(next)) return false;
  if (name === STATE_COUNCIL && AFTER_STATE_COUNCIL.test(next)) return false;
  if (name.length === 2 && !SHORT_NAME_BORDER.test(text[start - 1] ?? '，')) return false;
  if (name === ANY_CENTRAL_BANK && FOREIGN_BEFORE.test(text.slice(Math.max(0, start - 3), start))) return false;
  if (value.kind === 'COMPANY' && NO_COMPANY_AHEAD.test(next)) return false;
  // A local body's name goes on in one of the table's: 省发展改革委, 县司法部门, 省高级人民法院.
  const local = RANK.test(text[start - 1] ?? '') && !NATIONAL_NAME.test(name);
  return !(local && !['COMPANY', 'MEDIA', 'CENTRAL_BANK'].includes(value.kind));
}

/** The marks around a joint name belong to its mention. */
export function jointNames(text: string): OrganizationMention[] {
  return matchTable(JOINT, text)
    .filter(({ start, end }) => !isHan(text[start - 1]) || JOINT_ACT.test(text.slice(end, end + 2)))
    .map(({ start, end, name, value }) => {
      const quoted = text[start - 1] === '“' && text[end] === '”';
      const span = quoted ? { start: start - 1, end: end + 1 } : { start, end };
      return { ...span, name, key: name, kind: 'OTHER', rule: 'joint-name', confidence: 93, members: value };
    });
}

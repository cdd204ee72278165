/** Departments of bodies named just before them: 公安部 + 刑侦局, 市场监管总局 + 计量司. Not 公安部相关部门: nobody is named. */
import type { OrganizationKind } from '../../parsed-page.ts';
import { DEPARTMENT_BREAK, GENERIC_WORD } from '../../tables/name-limits.zh.ts';
import { NOT_A_HEAD, PARTY_COMMITTEE } from '../../tables/organization-forms.zh.ts';
import { DEPARTMENT_HEADS } from '../../tables/organizations.zh.ts';
import { kindOfName } from '../organization-kind.ts';
import type { OrganizationMention } from './mention.ts';

const DEPARTMENT = new RegExp(`^([\\u3400-\\u9fff]{1,12}?)(?:${DEPARTMENT_HEADS}|部(?![门署级分队]))(?![长员室])`);
/** Bodies whose departments are called 部; a ministry has none. */
const DIVIDED_BODIES = new Set<OrganizationKind>(['PROSECUTION', 'COMPANY', 'COURT', 'PARTY_BODY', 'OTHER']);
/** A name behind a body's, no longer than this, can be its department's. */
const REACH = 20;

export function departments(text: string, bodies: readonly OrganizationMention[]): OrganizationMention[] {
  return bodies.flatMap((body) => {
    const rest = text.slice(body.end, body.end + REACH);
    const tail = PARTY_COMMITTEE.exec(rest)?.[0] ?? departmentName(rest, body);
    if (body.kind === 'MEDIA' || tail === undefined || GENERIC_WORD.test(tail)) return [];
    const end = body.end + tail.length;
    const name = text.slice(body.start, end);
    const kind = departmentKind(name, tail, body.kind);
    const { start, key: parent } = body;
    return [{ start, end, name, key: name, kind, rule: 'department-form', confidence: 90, parent }];
  });
}

function departmentName(rest: string, body: OrganizationMention): string | undefined {
  const match = DEPARTMENT.exec(rest);
  if (!match || NOT_A_HEAD.test(match[0]) || DEPARTMENT_BREAK.test(match[1] as string)) return undefined;
  const divided = DIVIDED_BODIES.has(body.kind) || body.rule !== 'organization-table';
  return match[0].endsWith('部') && !divided ? undefined : match[0];
}

function departmentKind(name: string, tail: string, parent: OrganizationKind): OrganizationKind {
  if (PARTY_COMMITTEE.test(tail)) return 'PARTY_BODY';
  return kindOfName(name) === 'POLICE' ? 'POLICE' : parent;
}

/** Departments of bodies named just before them: 公安部 + 刑侦局, 市场监管总局 + 计量司. Not 公安部相关部门: nobody is named. */
import type { OrganizationKind } from '../../parsed-page.ts';
import { DEPARTMENT_BREAK, GENERIC_WORD } from '../../tables/name-limits.zh.ts';
import { NOT_A_HEAD, PARTY_COMMITTEE } from '../../tables/organization-forms.zh.ts';
import { COMPANY_PART, DEPARTMENT_HEADS, DEPARTMENT_PARTS } from '../../tables/organization-heads.zh.ts';
import { HOSPITAL, UNNAMED_PARENT } from '../../tables/organization-words.zh.ts';
import { kindOfName } from '../organization-kind.ts';
import { namedBody, type OrganizationMention } from './mention.ts';

const DEPARTMENT = new RegExp(
  `^(?:([\\u3400-\\u9fff]{0,8}?)${DEPARTMENT_PARTS}(?![门署级分队])|([\\u3400-\\u9fff]{1,12}?)(?:${DEPARTMENT_HEADS})(?![长员室])|(?:办公室(?!主任)|党校))`,
);
const COMPANY = new RegExp(COMPANY_PART);
/** A name behind a body's, no longer than this, can be its department's. */
const REACH = 20;

/** The departments whose names follow the given bodies directly. */
export function departments(text: string, bodies: readonly OrganizationMention[]): OrganizationMention[] {
  return bodies.flatMap((body) => {
    const rest = text.slice(body.end, body.end + REACH);
    const tail = PARTY_COMMITTEE.exec(rest)?.[0] ?? departmentName(rest, body.kind);
    // A hospital's wards are no bodies.
    if (body.kind === 'MEDIA' || HOSPITAL.test(body.name) || tail === undefined || GENERIC_WORD.test(tail)) return [];
    const end = body.end + tail.length;
    const name = text.slice(body.start, end);
    const kind = departmentKind(name, tail, body.kind);
    const { start, key: parent } = body;
    return [{ start, end, name, key: name, kind, rule: 'department-form', confidence: 90, parent, tail }];
  });
}

/** 该部网络安全管理局 is named by its own name alone. */
export function unnamedParents(text: string): OrganizationMention[] {
  return [...text.matchAll(UNNAMED_PARENT)].flatMap(({ 0: body, index }) => {
    const start = index + body.length;
    const tail = departmentName(text.slice(start, start + REACH), 'MINISTRY');
    if (tail === undefined || tail.length < 4 || GENERIC_WORD.test(tail)) return [];
    return [namedBody(text, { start, end: start + tail.length }, 'department-of-unnamed', 70)];
  });
}

function departmentName(rest: string, kind: OrganizationKind): string | undefined {
  const match = DEPARTMENT.exec(rest) ?? (kind === 'COMPANY' ? COMPANY.exec(rest) : null);
  if (!match || (NOT_A_HEAD.test(match[0]) && kind !== 'COMPANY') || DEPARTMENT_BREAK.test(match[1] ?? match[2] ?? ''))
    return undefined;
  return match[0];
}

function departmentKind(name: string, tail: string, parent: OrganizationKind): OrganizationKind {
  if (PARTY_COMMITTEE.test(tail)) return 'PARTY_BODY';
  return kindOfName(name) === 'POLICE' ? 'POLICE' : parent;
}

/** Central bodies that no table lists, by form: 国家…局, 国务院…部际联席会议, 国家…中心, and services spoken of as one (全国公安机关). */
import { RANK_OF_COMMISSION } from '../../tables/borders.zh.ts';
import { GENERIC_WORD, NAME_BREAK } from '../../tables/name-limits.zh.ts';
import {
  ANY_CONFERENCE,
  BEING_MADE,
  CENTRAL_BODY,
  CENTRE_WORK,
  CONFERENCE_OPENERS,
  GENERIC_CENTRE,
  JOINT_MECHANISM,
  LONG_NAME,
  NATIONAL_SERVICE,
  NATIONAL_START,
  NO_CONFERENCE_NAME,
  NOT_A_HEAD,
} from '../../tables/organization-forms.zh.ts';
import { CENTRE, CONFERENCE } from '../../tables/organization-words.zh.ts';
import { bareNameStart } from '../bare-name.ts';
import { isOneOfMany, namedBody, type OrganizationMention } from './mention.ts';
import { placeStarts } from './place-starts.ts';

const BREAKS_NAME = new RegExp(NAME_BREAK.source);

/** Mentions may overlap: the longest is chosen by the caller. */
export function centralBodies(text: string): OrganizationMention[] {
  return [...centralForms(text), ...jointMechanisms(text), ...centres(text), ...longNames(text), ...services(text)];
}

function centralForms(text: string): OrganizationMention[] {
  return [...text.matchAll(CENTRAL_BODY)]
    .filter(({ 0: name }) => {
      const middle = name.slice(2);
      return !BREAKS_NAME.test(middle) && !GENERIC_WORD.test(middle) && !NOT_A_HEAD.test(name);
    })
    .map(({ 0: name, index }) => namedBody(text, { start: index, end: index + name.length }, 'central-body-form', 80));
}

/** The longest name of a conference that news gives: 国务院打击治理电信网络新型违法犯罪工作部际联席会议. */
const LONGEST_CONFERENCE = 34;

/** Inter-agency conferences carry whole sentences in their names, so only marks and their first word limit them. */
function jointMechanisms(text: string): OrganizationMention[] {
  return [...text.matchAll(JOINT_MECHANISM)].flatMap(({ 0: head, index }) => {
    const before = text.slice(Math.max(0, index - LONGEST_CONFERENCE), index);
    const clause = /[^，。；、“”（）\n]*$/.exec(before)?.[0] ?? '';
    const start = conferenceStart(text, clause, index, head);
    if (start === undefined || NO_CONFERENCE_NAME.test(text.slice(start, index))) return [];
    const mention = namedBody(text, { start, end: index + head.length }, 'joint-mechanism-form', 92);
    return [{ ...mention, kind: 'JOINT_MECHANISM' as const }];
  });
}

/** 国务院 or 中央 opens the name, or else a place or its rank (云岭省…联席会议, 县防汛抗旱指挥部). */
function conferenceStart(text: string, clause: string, index: number, head: string): number | undefined {
  const from = index - clause.length;
  const first = Math.max(...CONFERENCE_OPENERS.map((word) => clause.lastIndexOf(word)));
  if (first >= 0) return from + first;
  // Behind the last word that breaks names: 云岭省网信办联合霁州市防汛抗旱指挥部.
  const broken = bareNameStart(text, index, LONGEST_CONFERENCE);
  const behind = RANK_OF_COMMISSION.exec(text.slice(broken, index));
  const rank = behind ?? RANK_OF_COMMISSION.exec(clause);
  if (rank) {
    const at = (behind ? broken : from) + rank.index;
    const start = bareNameStart(text, at, 5);
    const place = at - start;
    if (place <= 4 && place !== 1 && index > at + 1 && !isOneOfMany(text, at)) return start;
  }
  if (!ANY_CONFERENCE.test(head)) return undefined;
  const start = bareNameStart(text, index, 16);
  if (BEING_MADE.test(text.slice(Math.max(0, start - 3), start))) return undefined;
  return start === index && !head.includes(CONFERENCE) ? undefined : start;
}

function centres(text: string): OrganizationMention[] {
  const startOf = placeStarts(text);
  return [...text.matchAll(CENTRE)].flatMap(({ index }) => {
    const start = startOf(bareNameStart(text, index, 14), index);
    const mention = namedBody(text, { start, end: index + 2 }, 'centre-form', 70);
    const { name } = mention;
    const named = name.length >= 6 && (CENTRE_WORK.test(name) || NATIONAL_START.test(name));
    const generic = GENERIC_WORD.test(name) || GENERIC_CENTRE.test(name) || isOneOfMany(text, start);
    return named && !generic ? [mention] : [];
  });
}

function longNames(text: string): OrganizationMention[] {
  return [...text.matchAll(LONG_NAME)].map(({ 0: name, index }) =>
    namedBody(text, { start: index, end: index + name.length }, 'long-name-form', 72),
  );
}

/** Kept only where the page comes back to the service (see group-organizations.ts). */
function services(text: string): OrganizationMention[] {
  return [...text.matchAll(NATIONAL_SERVICE)].map(({ 0: name, index }) =>
    namedBody(text, { start: index, end: index + name.length }, 'national-service', 60),
  );
}

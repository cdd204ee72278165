/**
 * Bodies of the centre that stand elsewhere: 黄埔海关 and 云岭证监局 are named after their region, 中国驻缅甸大使馆 after the country,
 * 中央第三生态环境保护督察组 after what it looks at. Not 当地监管局, 联合调查组: nobody in particular.
 */

import { FOREIGN_BODY, NO_FOREIGN_BODY } from '../../tables/foreign-bodies.zh.ts';
import {
  CUSTOMS_PLACES,
  GENERIC_CUSTOMS,
  GENERIC_REGION,
  GENERIC_TEAM,
  INSPECTION_TEAM,
  MISSION,
  NAMED_TEAM,
  NUMBERED_BUILDER,
  POLICE_UNIT,
  POWER_COMPANY,
  REGIONAL_OFFICE,
  RIVER_BODY,
  STATIONED_TEAM,
  UNITED_NATIONS,
} from '../../tables/organization-forms.zh.ts';
import {
  ARMED_POLICE,
  CUSTOMS,
  NO_CUSTOMS_AHEAD,
  OFFICE_IN_MARKS,
  REGION_STEM,
} from '../../tables/organization-words.zh.ts';
import { bareNameStart } from '../bare-name.ts';
import { wholeWords } from '../whole-words.ts';
import { isOneOfMany, namedBody, type OrganizationMention } from './mention.ts';

/** Mentions may overlap: the longest is chosen by the caller. */
export function outposts(text: string): OrganizationMention[] {
  return [
    ...regionalOffices(text),
    ...customs(text),
    ...missions(text),
    ...foreignBodies(text),
    ...policeUnits(text),
    ...teams(text),
  ];
}

function regionalOffices(text: string): OrganizationMention[] {
  return [...text.matchAll(REGIONAL_OFFICE)].flatMap(({ 0: head, index }) => {
    const start = bareNameStart(text, index, 12);
    const stem = text.slice(start, index);
    if (!REGION_STEM.test(stem) || GENERIC_REGION.test(stem)) return [];
    return isOneOfMany(text, start)
      ? []
      : [namedBody(text, { start, end: index + head.length }, 'regional-office', 70)];
  });
}

const AT_KNOWN_PLACE = new RegExp(`(?:${CUSTOMS_PLACES})${CUSTOMS}(?!${NO_CUSTOMS_AHEAD})`, 'g');
const AT_ANY_PLACE = new RegExp(`${CUSTOMS}(?!${NO_CUSTOMS_AHEAD})`, 'g');
const BEHIND_PLACE = new RegExp(`^${CUSTOMS}(?!${NO_CUSTOMS_AHEAD})`);

/** 海关 alone is any; a known place makes it one. */
function customs(text: string): OrganizationMention[] {
  const named = [...text.matchAll(AT_KNOWN_PLACE)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
  }));
  const placed = wholeWords(text)
    .places.filter(({ end }) => BEHIND_PLACE.test(text.slice(end, end + 4)))
    .map(({ start, end }) => ({ start, end: end + 2 }));
  // A stem of two or three characters with a border before it is a place that no table lists: 梧江海关.
  const bare = [...text.matchAll(AT_ANY_PLACE)].flatMap(({ index }) => {
    const start = bareNameStart(text, index, 6);
    const stem = text.slice(start, index);
    return /^[\u3400-\u9fff]{2,3}$/.test(stem) && !GENERIC_CUSTOMS.test(stem) ? [{ start, end: index + 2 }] : [];
  });
  return [...named, ...placed, ...bare].map((span) => namedBody(text, span, 'customs-form', 82));
}

function missions(text: string): OrganizationMention[] {
  return [
    ...text.matchAll(MISSION),
    ...text.matchAll(UNITED_NATIONS),
    ...text.matchAll(POWER_COMPANY),
    ...text.matchAll(RIVER_BODY),
    ...text.matchAll(NUMBERED_BUILDER),
    ...text.matchAll(ARMED_POLICE),
    ...text.matchAll(OFFICE_IN_MARKS),
  ].map(({ 0: name, index }) => namedBody(text, { start: index, end: index + name.length }, 'mission-form', 84));
}

/** 刑侦总队 where no name stands before it; 各区交警大队 are many. */
function policeUnits(text: string): OrganizationMention[] {
  return [...text.matchAll(POLICE_UNIT)].flatMap(({ 0: name, index }) => {
    const border = bareNameStart(text, index, 4) === index && !isOneOfMany(text, index);
    return border ? [namedBody(text, { start: index, end: index + name.length }, 'police-unit', 66)] : [];
  });
}

/** The longest name of a foreign body: 孟加拉国 + eight characters of work + a head. */
function foreignBodies(text: string): OrganizationMention[] {
  return [...text.matchAll(FOREIGN_BODY)]
    .filter(({ 0: name }) => !NO_FOREIGN_BODY.test(name))
    .map(({ 0: name, index }) => {
      const mention = namedBody(text, { start: index, end: index + name.length }, 'foreign-body', 78);
      return { ...mention, kind: 'OTHER' as const };
    });
}

function teams(text: string): OrganizationMention[] {
  const set = [...text.matchAll(NAMED_TEAM)].map((match) => {
    const end = match.index + match[0].length - 1;
    return {
      ...namedBody(text, { start: end - (match[1] as string).length, end }, 'named-team', 70),
      kind: 'JOINT_MECHANISM' as const,
    };
  });
  const sent = [...text.matchAll(INSPECTION_TEAM)]
    .filter(({ 0: name }) => name.length >= 6 && !GENERIC_TEAM.test(name))
    .map(({ 0: name, index }) => namedBody(text, { start: index, end: index + name.length }, 'team-form', 78));
  const stationed = [...text.matchAll(STATIONED_TEAM)].map(({ 0: name, index }) =>
    namedBody(text, { start: index, end: index + name.length }, 'team-form', 82),
  );
  return [...set, ...sent, ...stationed];
}

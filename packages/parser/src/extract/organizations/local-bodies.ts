/** Bodies of provinces, cities and counties, in full (云溪县林业局, 北京市海淀区人民法院) and in short (县林业局, 省公安厅). */
import { GENERIC_WORD } from '../../tables/name-limits.zh.ts';
import {
  CENTRE_WORK,
  COMMITTEE,
  LOCAL_NAME,
  LOCAL_SHORT,
  LONG_PLACE,
  NOT_A_HEAD,
  NOT_A_UNIT,
  OFFICE,
  SHORT_ALONE,
  SHORT_PLACE,
  TITLE_AHEAD,
} from '../../tables/organization-forms.zh.ts';
import { LOCAL_HEADS } from '../../tables/organizations.zh.ts';
import { bareNameStart } from '../bare-name.ts';
import { isOneOfMany, namedBody, type OrganizationMention } from './mention.ts';

const LOCAL_HEAD = new RegExp(`(?:${LOCAL_HEADS})(?![长员势面部公事])`, 'g');

export function localBodies(text: string): OrganizationMention[] {
  return [...text.matchAll(LOCAL_HEAD)].flatMap(({ 0: head, index }) => {
    const start = placeStart(text, bareNameStart(text, index, 18), index);
    const end = index + head.length;
    const stem = text.slice(start, index);
    if (isOneOfMany(text, start) || isSharedHead(text, start, stem) || !isBody(text.slice(start, end), stem)) return [];
    if (head.endsWith('委') && TITLE_AHEAD.test(text.slice(end, end + 3))) return [];
    if (LOCAL_NAME.test(stem)) return [namedBody(text, { start, end }, 'local-body-form', 85)];
    const short = LOCAL_SHORT.test(stem) && (stem.length > 1 || SHORT_ALONE.test(head));
    return short ? [namedBody(text, { start, end }, 'local-short-form', 75)] : [];
  });
}

function placeStart(text: string, start: number, head: number): number {
  const stem = text.slice(start, head);
  const swallowed = LONG_PLACE.exec(stem);
  return swallowed && !SHORT_PLACE.test(stem) ? start + swallowed[0].length : start;
}

/** 各辖市、区教育局 are many. */
function isSharedHead(text: string, start: number, stem: string): boolean {
  return /[省市县区]、$/.test(text.slice(Math.max(0, start - 2), start)) && LOCAL_SHORT.test(stem);
}

function isBody(name: string, stem: string): boolean {
  if (GENERIC_WORD.test(stem) || NOT_A_HEAD.test(name) || NOT_A_UNIT.test(stem)) return false;
  if (name.endsWith('委')) return COMMITTEE.test(name);
  if (name.endsWith('办')) return OFFICE.test(name);
  return !name.endsWith('中心') || CENTRE_WORK.test(name);
}

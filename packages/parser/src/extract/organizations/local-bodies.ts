/**
 * Bodies of provinces, cities and counties: in full (云溪县林业局, 北京市海淀区人民法院), in short (县林业局, 省公安厅), those that need no
 * place's name (新桥派出所), and those named in one breath with them (县公安局、农业农村局).
 */
import { DEPARTMENT_WORK } from '../../tables/department-work.zh.ts';
import { GENERIC_WORD } from '../../tables/name-limits.zh.ts';
import {
  AFTER_LOCAL_HEAD,
  ANY_OFFICE,
  BUILDING_CENTRE,
  CENTRE_GOES_ON,
  COMMITTEE,
  GENERIC_SITE,
  LEAGUE_COMMITTEE,
  LOCAL_NAME,
  LOCAL_SHORT,
  NOT_A_HEAD,
  NOT_A_UNIT,
  OFFICE,
  OFFICE_ENDS,
  OFFICE_GOES_ON,
  SITE_HEAD,
  TITLE_AHEAD,
  WHOLE_AREA,
} from '../../tables/organization-forms.zh.ts';
import { HEADS_WITH_RANK_ALONE, LOCAL_HEADS } from '../../tables/organization-heads.zh.ts';
import { COMMITTEE_GOES_ON, COMMITTEE_HEAD, LIST_OF_RANKS, OFFICE_HEAD } from '../../tables/organization-words.zh.ts';
import { bareNameStart } from '../bare-name.ts';
import { isOneOfMany, namedBody, type OrganizationMention } from './mention.ts';
import { placeStarts } from './place-starts.ts';

const LOCAL_HEAD = new RegExp(`(?:${LOCAL_HEADS})(?!${AFTER_LOCAL_HEAD})`, 'g');
const RANK_ALONE = new RegExp(`^(?:${HEADS_WITH_RANK_ALONE})$`);
/** The longest name before a head: 内蒙古自治区锡林郭勒盟…. */
const REACH = 24;

/** Mentions may overlap: the longest is chosen by the caller. */
export function localBodies(text: string): OrganizationMention[] {
  const startOf = placeStarts(text);
  const found = [...text.matchAll(LOCAL_HEAD)].flatMap(({ 0: head, index }) => {
    const start = startOf(bareNameStart(text, index, REACH), index);
    const end = index + head.length;
    const stem = text.slice(start, index);
    if (
      isOneOfMany(text, start) ||
      isSharedHead(text, start, stem) ||
      !isBody(text.slice(start, end), stem, text.slice(end, end + 2))
    )
      return [];
    const next = text.slice(end, end + 4);
    if ((OFFICE_HEAD.test(head) && OFFICE_GOES_ON.test(next)) || (head === '中心' && CENTRE_GOES_ON.test(next)))
      return [];
    if (COMMITTEE_HEAD.test(head) && COMMITTEE_GOES_ON.test(next)) return [];
    if (COMMITTEE_HEAD.test(head) && TITLE_AHEAD.test(text.slice(end, end + 3))) return [];
    if (LOCAL_NAME.test(stem)) return [namedBody(text, { start, end }, 'local-body-form', 85)];
    if (SITE_HEAD.test(head) && /^[\u3400-\u9fff]{2,8}$/.test(stem) && !GENERIC_SITE.test(stem))
      return [namedBody(text, { start, end }, 'site-form', 68)];
    const short = LOCAL_SHORT.test(stem) && (stem.length > 1 || RANK_ALONE.test(head));
    return short ? [namedBody(text, { start, end }, 'local-short-form', 75)] : [];
  });
  const league = [...text.matchAll(LEAGUE_COMMITTEE)].map(({ 0: name, index }) =>
    namedBody(text, { start: index, end: index + name.length }, 'local-short-form', 80),
  );
  return [...found, ...coordinated(text, found), ...league];
}

const NEXT_BODY = new RegExp(
  `^(?:、|和|与|及|以及)((?:${DEPARTMENT_WORK}){1,3}(?:局|委|厅|办))(?!${AFTER_LOCAL_HEAD})`,
);

/** 县公安局、农业农村局: the place of the first is the place of all. */
function coordinated(text: string, bodies: readonly OrganizationMention[]): OrganizationMention[] {
  return bodies.flatMap((body) => {
    const found: OrganizationMention[] = [];
    let { end } = body;
    for (let next = nextBody(text, end); next; next = nextBody(text, end)) {
      end += next[0].length;
      const name = next[1] as string;
      found.push(namedBody(text, { start: end - name.length, end }, 'coordinated-form', 60));
    }
    return found;
  });
}

const nextBody = (text: string, end: number) => NEXT_BODY.exec(text.slice(end, end + 24));

/** 各辖市、区教育局 are many. */
function isSharedHead(text: string, start: number, stem: string): boolean {
  return LIST_OF_RANKS.test(text.slice(Math.max(0, start - 2), start)) && LOCAL_SHORT.test(stem);
}

function isBody(name: string, stem: string, next: string): boolean {
  if (GENERIC_WORD.test(stem) || NOT_A_HEAD.test(name) || NOT_A_UNIT.test(stem) || WHOLE_AREA.test(stem)) return false;
  if (COMMITTEE_HEAD.test(name)) return COMMITTEE.test(name);
  if (OFFICE_HEAD.test(name)) return OFFICE.test(name) || (ANY_OFFICE.test(name) && OFFICE_ENDS.test(next));
  return !BUILDING_CENTRE.test(name);
}

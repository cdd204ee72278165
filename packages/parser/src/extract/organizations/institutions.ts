/** Bodies that are no part of government: institutes, universities, companies (海川物流研究院), and media (《经济参考报》, 东江日报记者：). */
import { GENERIC_WORD } from '../../tables/name-limits.zh.ts';
import {
  CRIMINAL_STEM,
  GENERIC_SCHOOL,
  GENERIC_STEM,
  NO_MEDIUM,
  NO_PAPER,
  PAPER_SPEAKS,
  SCHOOL,
  SHOP,
  SHOP_START,
  SOCIETY_START,
} from '../../tables/organization-forms.zh.ts';
import { INSTITUTION_HEADS, MEDIA_HEADS } from '../../tables/organization-heads.zh.ts';
import { ASKS_FOR_PAPER, SOCIETY } from '../../tables/organization-words.zh.ts';
import { bareNameStart } from '../bare-name.ts';
import { isOneOfMany, namedBody, type OrganizationMention } from './mention.ts';

const INSTITUTION = new RegExp(`(?:${INSTITUTION_HEADS})(?![长员生]|会(?![同商见]))`, 'g');
const MEDIUM_IN_MARKS = new RegExp(`《([\\u3400-\\u9fff]{1,10}(?:${MEDIA_HEADS}))》`, 'g');

/** Institutes, schools, hospitals and companies by the last word of their names. */
export function institutions(text: string): OrganizationMention[] {
  return [...text.matchAll(INSTITUTION)].flatMap(({ 0: head, index }) => {
    const start = bareNameStart(text, index, 16);
    const stem = text.slice(start, index);
    const generic = GENERIC_WORD.test(stem) || GENERIC_STEM.test(stem) || isOneOfMany(text, start);
    if (head === SOCIETY && !SOCIETY_START.test(stem)) return [];
    if (SCHOOL.test(head) && (GENERIC_SCHOOL.test(stem) || stem.length > 8)) return [];
    if (SHOP.test(head) && !SHOP_START.test(stem)) return [];
    if (stem.length < 2 || generic || CRIMINAL_STEM.test(stem)) return [];
    return [namedBody(text, { start, end: index + head.length }, 'institution-form', 65)];
  });
}

/** Papers and stations in marks, or where they ask or publish. */
export function media(text: string): OrganizationMention[] {
  const found: OrganizationMention[] = [];
  const add = (start: number, name: string, confidence: number) =>
    found.push({ ...namedBody(text, { start, end: start + name.length }, 'media', confidence), kind: 'MEDIA' });
  for (const match of text.matchAll(MEDIUM_IN_MARKS)) {
    if (!NO_PAPER.test(match[1] as string)) add(match.index + 1, match[1] as string, 92);
  }
  // 东江日报记者：… opens a question at a press conference, so the words before 记者 are a medium whatever they are.
  for (const match of text.matchAll(ASKS_FOR_PAPER)) {
    if (!NO_MEDIUM.test(match[1] as string)) add(match.index, match[1] as string, 88);
  }
  for (const match of text.matchAll(PAPER_SPEAKS)) {
    const name = match[1] as string;
    add(match.index + match[0].length - name.length, name, 80);
  }
  return found;
}

/**
 * Firms by a name of their own and their trade: 云上饮料公司, 甜水食品厂, 城联消费金融公司. Not 饮料公司, 涉事食品厂, 一家消费金融公司: nobody is
 * named there.
 */

import { FIRM_HEADS, NO_OWN_NAME, OWN_NAME, TRADES_AT_END } from '../../tables/firms.zh.ts';
import { GENERIC_WORD } from '../../tables/name-limits.zh.ts';
import { FIRM, NO_FIRM_AHEAD } from '../../tables/organization-words.zh.ts';
import { bareNameStart } from '../bare-name.ts';
import { isOneOfMany, namedBody, type OrganizationMention } from './mention.ts';

const HEAD = new RegExp(`(?:${FIRM_HEADS})(?!${NO_FIRM_AHEAD})`, 'g');
/** The longest own name and trade. */
const REACH = 14;

/** Firms that have a name of their own before their trade. */
export function namedFirms(text: string): OrganizationMention[] {
  return [...text.matchAll(HEAD)].flatMap(({ 0: head, index }) => {
    const start = bareNameStart(text, index, REACH);
    const stem = text.slice(start, index);
    // 食品厂 holds its trade; 公司 needs one before it, or else any word would do (开发公司).
    const own = TRADES_AT_END.exec(stem)?.[1] ?? (head === FIRM ? '' : stem);
    if (!OWN_NAME.test(own) || NO_OWN_NAME.test(own) || GENERIC_WORD.test(stem) || isOneOfMany(text, start)) return [];
    return [{ ...namedBody(text, { start, end: index + head.length }, 'named-firm', 62), kind: 'COMPANY' as const }];
  });
}

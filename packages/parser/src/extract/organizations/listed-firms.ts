/**
 * Firms that a list names and counts: 海岳快运、飞橙到家等14家企业. Without the count the list may be of trades (电商、快递等企业). Where the page
 * comes back to one of them, it is named again.
 */
import { FIRM_LIST, TRADE } from '../../tables/organization-forms.zh.ts';
import { matchTable, nameTable } from '../match-table.ts';
import { namedBody, type OrganizationMention } from './mention.ts';

/** The firms of counted lists, wherever the text names them. */
export function listedFirms(text: string): OrganizationMention[] {
  const names = [...text.matchAll(FIRM_LIST)]
    .flatMap((match) => (match[1] as string).split('、'))
    .filter((name) => name.length >= 2 && !TRADE.test(name));
  if (names.length === 0) return [];
  return matchTable(nameTable(names.map((name) => [name, name] as const)), text).map((match) => {
    return { ...namedBody(text, match, 'listed-firm', 66), kind: 'COMPANY' };
  });
}

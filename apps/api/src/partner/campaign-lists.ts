/** Lists of campaigns: their filter and their orders. */

import type { Order, Paging } from '../graphql/keyset-list.ts';
import type { Statement } from '../graphql/statement.ts';
import { linkedTo, oneOf, overlaps, since, tagged } from './conditions.ts';
import type { PartnerContext } from './context.ts';
import type { CampaignFilter, CampaignOrder } from './inputs.ts';
import { leavingOut, recordList, recordListOf } from './record-list.ts';

type Filter = typeof CampaignFilter.$inferInput;
type OrderBy = typeof CampaignOrder.$inferInput;
export type CampaignArgs = Paging & {
  filter?: Filter | null | undefined;
  orderBy?: OrderBy | null | undefined;
  search?: string | null | undefined;
};

const USUAL: OrderBy = { field: 'PERIOD_START', direction: 'DESC' };

export function campaignsAtRoot(context: PartnerContext, args: CampaignArgs) {
  const { filter, search } = args;
  const list = {
    order: orderOf(args.orderBy ?? USUAL),
    search,
    conditions: (statement: Statement, without?: string | null) =>
      filter ? conditions(context, statement, leavingOut(filter, without)) : [],
  };
  return recordList(context, 'CAMPAIGN', list, args);
}

/** The campaigns that belong to a record: `belongs` ties a row `r` to the record's id. */
export function campaignsOf(
  context: PartnerContext,
  parent: { id: string; belongs: (parentId: string) => string },
  name: string,
  paging: Paging,
) {
  return recordListOf(context, 'CAMPAIGN', { name, order: orderOf(USUAL) }, paging, parent);
}

function conditions({ reader }: PartnerContext, statement: Statement, filter: Filter): string[] {
  return [
    ...tagged(statement, reader, filter.concepts),
    ...oneOf(statement, 'kind', 'r.kind', filter.kind),
    ...oneOf(statement, 'status', 'r.status', filter.status),
    ...linkedTo(
      statement,
      reader,
      'leadOrganizations',
      'r.lead_organization_ids',
      'ORGANIZATION',
      filter.leadOrganizations,
    ),
    ...overlaps(statement, 'r.period_from', 'r.period_until', filter.period),
    ...since(statement, filter.updatedSince),
  ];
}

type Field = OrderBy['field'];
const ORDERS: Record<Exclude<Field, 'RELEVANCE'>, Pick<Order, 'expression' | 'sqlType'>> = {
  PERIOD_START: { expression: () => 'r.period_from', sqlType: 'timestamptz' },
  NAME: { expression: () => 'r.label COLLATE "zh-x-icu"', sqlType: 'text' },
  UPDATED_AT: { expression: () => 'r.published_at', sqlType: 'timestamptz' },
};

function orderOf({ field, direction }: OrderBy): Order | 'RELEVANCE' {
  return field === 'RELEVANCE'
    ? field
    : { name: `${field} ${direction}`, direction: direction ?? 'DESC', ...ORDERS[field] };
}

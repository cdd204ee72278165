/** Lists of articles: their filter and their orders. */

import type { Order, Paging } from '../graphql/keyset-list.ts';
import type { Statement } from '../graphql/statement.ts';
import { checkedList, oneOf, overlaps, since, tagged, uuids, within } from './conditions.ts';
import type { PartnerContext } from './context.ts';
import type { ArticleFilter, ArticleOrder } from './inputs.ts';
import { leavingOut, recordList } from './record-list.ts';

type Filter = typeof ArticleFilter.$inferInput;
type OrderBy = typeof ArticleOrder.$inferInput;
export type ArticleArgs = Paging & {
  filter?: Filter | null | undefined;
  orderBy?: OrderBy | null | undefined;
  search?: string | null | undefined;
};

export function articlesAtRoot(context: PartnerContext, args: ArticleArgs) {
  const { filter, search } = args;
  const order = orderOf(args.orderBy ?? { field: 'PUBLISHED_AT', direction: 'DESC' });
  const list = {
    order,
    search,
    conditions: (statement: Statement, without?: string | null) =>
      filter ? conditions(context, statement, leavingOut(filter, without)) : [],
  };
  return recordList(context, 'ARTICLE', list, args);
}

function conditions({ reader }: PartnerContext, statement: Statement, filter: Filter): string[] {
  return [
    ...tagged(statement, reader, filter.concepts),
    ...(filter.campaigns
      ? [
          `EXISTS (SELECT FROM published.evidence e WHERE e.article_id = r.id AND ${reader.live(statement, 'e')}
            AND e.subject_id = ANY(${statement.value(uuids('campaigns', 'CAMPAIGN', filter.campaigns), 'uuid[]')}))`,
        ]
      : []),
    ...oneOf(statement, 'sites', 'r.site', filter.sites),
    ...oneOf(statement, 'sourceScale', 'r.source_scale', filter.sourceScale),
    ...(filter.languages ? [inLanguages(statement, checkedList('languages', filter.languages))] : []),
    ...overlaps(statement, 'r.page_from', 'r.page_until', filter.publishedAt),
    ...within(statement, 'r.quality', filter.quality),
    ...(filter.canonicalOnly ? ['r.canonical'] : []),
    ...since(statement, filter.updatedSince),
  ];
}

/** `zh` includes `zh-Hans`; a tag holds letters, figures and hyphens only, so it needs no escaping in a pattern. */
function inLanguages(statement: Statement, ranges: readonly string[]): string {
  const patterns = ranges.flatMap((range) => [range.toLowerCase(), `${range.toLowerCase()}-%`]);
  return `lower(r.language) LIKE ANY(${statement.value(patterns, 'text[]')})`;
}

type Field = OrderBy['field'];
const ORDERS: Record<Exclude<Field, 'RELEVANCE'>, Pick<Order, 'expression' | 'sqlType'>> = {
  PUBLISHED_AT: { expression: () => 'r.page_from', sqlType: 'timestamptz' },
  UPDATED_AT: { expression: () => 'r.published_at', sqlType: 'timestamptz' },
  QUALITY: { expression: () => 'r.quality', sqlType: 'integer' },
};

function orderOf({ field, direction }: OrderBy): Order | 'RELEVANCE' {
  return field === 'RELEVANCE'
    ? field
    : { name: `${field} ${direction}`, direction: direction ?? 'DESC', ...ORDERS[field] };
}

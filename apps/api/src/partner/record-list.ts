/** Lists of published records: what is live, filtered, searched and ordered. */
import { badArgument } from '../graphql/error-codes.ts';
import { type ListQuery, nestedList, type Order, type Paging, rootList } from '../graphql/keyset-list.ts';
import { searchQuery } from '../graphql/search-query.ts';
import type { Statement } from '../graphql/statement.ts';
import type { PartnerContext } from './context.ts';
import { RECORDS, type RecordRow, type RecordType, recordColumns } from './record-types.ts';

/** Further ranks are noise, and each deeper page would cost more than the last. */
const RELEVANCE_REACH = 1_000;

export type RecordList = {
  /** The arguments besides paging that the conditions come from: equal ones share a statement. */
  arguments?: unknown;
  conditions?: (statement: Statement) => string[];
  search?: string | null | undefined;
  order: Order | 'RELEVANCE';
};

export function recordList<Type extends RecordType>(
  context: PartnerContext,
  type: Type,
  list: RecordList,
  paging: Paging,
) {
  return rootList<RecordRow<Type>>(context, recordQuery(context, type, list), paging);
}

/** `belongs` ties a row `r` to the parent's id. */
export function recordListOf<Type extends RecordType>(
  context: PartnerContext,
  type: Type,
  list: RecordList & { name: string },
  paging: Paging,
  parent: { id: string; belongs: (parentId: string) => string },
) {
  return nestedList<RecordRow<Type>>(context, recordQuery(context, type, list, list.name), paging, parent);
}

function recordQuery(context: PartnerContext, type: RecordType, list: RecordList, name = ''): ListQuery {
  const search = list.search == null ? undefined : searchQuery(list.search);
  const matches = (statement: Statement) =>
    search === undefined ? [] : [`r.search_vector @@ ${statement.value(search, 'tsquery')}`];
  return {
    key: `${type} ${name} ${JSON.stringify(list.arguments ?? {})}`,
    from: () => RECORDS[type].table,
    columns: recordColumns(type),
    conditions: (statement) => [
      context.reader.live(statement, 'r'),
      ...(list.conditions?.(statement) ?? []),
      ...matches(statement),
    ],
    ...(list.order === 'RELEVANCE' ? { order: relevance(search), reach: RELEVANCE_REACH } : { order: list.order }),
  };
}

function relevance(search: string | undefined): Order {
  if (search === undefined) throw badArgument('orderBy', 'RELEVANCE orders a search: give `search` too.');
  return {
    name: 'RELEVANCE',
    expression: (statement) => `ts_rank(r.search_vector, ${statement.value(search, 'tsquery')})::double precision`,
    sqlType: 'double precision',
    direction: 'DESC',
  };
}

export const BY_LABEL: Order = { name: 'LABEL', expression: () => 'r.label', sqlType: 'text', direction: 'ASC' };
export const BY_CODE: Order = { name: 'CODE', expression: () => 'r.code', sqlType: 'text', direction: 'ASC' };

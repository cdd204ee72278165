/** Lists of published records: what is live, filtered, searched and ordered. */
import type { Connection } from '../graphql/connection.ts';
import { countValues } from '../graphql/count-values.ts';
import { badArgument } from '../graphql/error-codes.ts';
import { type ListQuery, nestedList, type Order, type Paging, rootList } from '../graphql/keyset-list.ts';
import { searchQuery } from '../graphql/search-query.ts';
import type { Statement } from '../graphql/statement.ts';
import type { PartnerContext } from './context.ts';
import { DIMENSIONS, type FacetedType } from './facet-dimensions.ts';
import type { LoadFacet } from './facets.ts';
import { RECORDS, type RecordRow, type RecordType, recordColumns } from './record-types.ts';

/** Further ranks are noise, and each deeper page would cost more than the last. */
const RELEVANCE_REACH = 1_000;

export type RecordList = {
  /** The arguments besides paging that the conditions come from: equal ones share a statement. */
  arguments?: unknown;
  /** `without` names the field of the filter to leave out. */
  conditions?: (statement: Statement, without?: string | null) => string[];
  search?: string | null | undefined;
  order: Order | 'RELEVANCE';
};

export function recordList<Type extends RecordType>(
  context: PartnerContext,
  type: Type,
  list: RecordList,
  paging: Paging,
) {
  const connection = rootList<RecordRow<Type>>(context, recordQuery(context, type, list), paging);
  return withFacets(connection, facetLoader(context, type, list, '', null));
}

/** `belongs` ties a row `r` to the parent's id. */
export function recordListOf<Type extends RecordType>(
  context: PartnerContext,
  type: Type,
  list: RecordList & { name: string },
  paging: Paging,
  parent: { id: string; belongs: (parentId: string) => string },
) {
  const connection = nestedList<RecordRow<Type>>(context, recordQuery(context, type, list, list.name), paging, parent);
  return withFacets(connection, facetLoader(context, type, list, list.name, parent));
}

export type Faceted<Node> = Connection<Node> & { loadFacet: LoadFacet };

const withFacets = <Node>(connection: Connection<Node>, loadFacet: LoadFacet): Faceted<Node> =>
  Object.assign(connection, { loadFacet });

function facetLoader(
  context: PartnerContext,
  type: RecordType,
  list: RecordList,
  name: string,
  parent: { id: string; belongs: (parentId: string) => string } | null,
): LoadFacet {
  return async (dimension, limit) => {
    const spec = DIMENSIONS[type as FacetedType]?.[dimension];
    if (!spec) throw badArgument('dimensions', `This list can't be counted by ${dimension}.`);
    const { key, conditions } = recordQuery(context, type, list, name, spec.filter);
    const query = {
      key: `${key} ${dimension} ${limit}`,
      table: RECORDS[type].table,
      conditions,
      values: (statement: Statement) => spec.values(statement, context.reader),
      inOrder: spec.inOrder ?? false,
      limit,
    };
    const rows = await countValues(context, query, parent);
    const values = rows.flatMap(({ key: value, count }) =>
      value === null ? [] : [{ key: value, shown: spec.shown, count }],
    );
    return { dimension, values: values.slice(0, limit), missing: rows.find((row) => row.key === null)?.count ?? 0 };
  };
}

function recordQuery(
  context: PartnerContext,
  type: RecordType,
  list: RecordList,
  name = '',
  without: string | null = null,
): ListQuery {
  const search = list.search == null ? undefined : searchQuery(list.search);
  const matches = (statement: Statement) =>
    search === undefined ? [] : [`r.search_vector @@ ${statement.value(search, 'tsquery')}`];
  return {
    key: `${type} ${name} ${JSON.stringify(list.arguments ?? {})}`,
    from: () => RECORDS[type].table,
    columns: recordColumns(type),
    conditions: (statement) => [
      context.reader.live(statement, 'r'),
      ...(list.conditions?.(statement, without) ?? []),
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

/** A filter without one of its fields. */
export const leavingOut = <Filter extends object>(filter: Filter, field: string | null | undefined): Filter =>
  field ? { ...filter, [field]: undefined } : filter;

export const BY_LABEL: Order = { name: 'LABEL', expression: () => 'r.label', sqlType: 'text', direction: 'ASC' };
export const BY_CODE: Order = { name: 'CODE', expression: () => 'r.code', sqlType: 'text', direction: 'ASC' };

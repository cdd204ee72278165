/** Lists of measures: their filter and their orders, at the root and below every record that has measures. */

import type { Order, Paging } from '../graphql/keyset-list.ts';
import type { Statement } from '../graphql/statement.ts';
import {
  checkedList,
  linkedTo,
  liveIds,
  oneOf,
  overlaps,
  since,
  subordinate,
  tagged,
  uuids,
  within,
} from './conditions.ts';
import type { PartnerContext } from './context.ts';
import type { ActorFilter, MeasureFilter, MeasureOrder } from './inputs.ts';
import { leavingOut, type RecordList, recordList, recordListOf } from './record-list.ts';

type Filter = typeof MeasureFilter.$inferInput;
type OrderBy = typeof MeasureOrder.$inferInput;
type Actors = typeof ActorFilter.$inferInput;
export type MeasureArgs = Paging & { filter?: Filter | null | undefined; orderBy?: OrderBy | null | undefined };

export function measuresAtRoot(context: PartnerContext, args: MeasureArgs & { search?: string | null | undefined }) {
  const list = { ...measureList(context, args, 'ANNOUNCED'), search: args.search };
  return recordList(context, 'MEASURE', list, args);
}

/** The measures that belong to a record: `belongs` ties a row `r` to the record's id. */
export function measuresOf(
  context: PartnerContext,
  parent: { id: string; belongs: (parentId: string) => string },
  name: string,
  args: MeasureArgs & { roles?: readonly string[] | null | undefined },
  usual: 'ANNOUNCED' | 'TEXT_ORDER' = 'ANNOUNCED',
) {
  return recordListOf(context, 'MEASURE', { ...measureList(context, args, usual), name }, args, parent);
}

function measureList(context: PartnerContext, args: MeasureArgs, usual: 'ANNOUNCED' | 'TEXT_ORDER'): RecordList {
  const { filter, orderBy } = args;
  return {
    arguments: [filter, orderBy],
    order: orderOf(orderBy ?? { field: usual, direction: usual === 'TEXT_ORDER' ? 'ASC' : 'DESC' }),
    conditions: (statement, without) => (filter ? conditions(context, statement, leavingOut(filter, without)) : []),
  };
}

function conditions({ reader }: PartnerContext, statement: Statement, filter: Filter): string[] {
  return [
    ...tagged(statement, reader, filter.concepts),
    ...linkedTo(statement, reader, 'campaigns', 'r.campaign_ids', 'CAMPAIGN', filter.campaigns),
    ...linkedTo(
      statement,
      reader,
      'legalInstruments',
      'r.legal_instrument_ids',
      'LEGAL_INSTRUMENT',
      filter.legalInstruments,
    ),
    ...linkedTo(statement, reader, 'systems', 'r.system_ids', 'SYSTEM', filter.systems),
    ...(filter.articles
      ? [`r.article_id = ANY(${statement.value(uuids('articles', 'ARTICLE', filter.articles), 'uuid[]')})`]
      : []),
    ...(filter.actors ? acting({ reader }, statement, filter.actors) : []),
    ...oneOf(statement, 'modality', 'r.modality', filter.modality),
    ...oneOf(statement, 'lifecycle', 'r.lifecycle', filter.lifecycle),
    ...oneOf(statement, 'level', 'r.level', filter.level),
    ...oneOf(statement, 'listKind', 'r.list_kind', filter.listKind),
    ...overlaps(statement, 'r.announced_from', 'r.announced_until', filter.announced),
    ...overlaps(statement, 'r.effective_from', 'r.effective_until', filter.effective),
    ...within(statement, 'r.confidence', filter.confidence),
    ...since(statement, filter.updatedSince),
  ];
}

/** One actor must fit all that is asked: `actor_keys` holds `ROLE:organisation` for each. */
function acting({ reader }: Pick<PartnerContext, 'reader'>, statement: Statement, filter: Actors): string[] {
  const { organizations, kinds, roles, includeSubordinate } = filter;
  if (!organizations && !kinds) return roles ? [`r.actor_roles && ${listOf(statement, 'roles', roles)}`] : [];
  const ids = organizations && uuids('organizations', 'ORGANIZATION', organizations);
  const wanted = [
    ...(roles ? [`split_part(k, ':', 1) = ANY(${listOf(statement, 'roles', roles)})`] : []),
    ...(ids && includeSubordinate ? [`split_part(k, ':', 2)::uuid IN ${subordinate(statement, reader, ids)}`] : []),
    ...(ids && !includeSubordinate
      ? [`split_part(k, ':', 2)::uuid = ANY(${liveIds(statement, reader, 'ORGANIZATION', ids)})`]
      : []),
    ...(kinds
      ? [
          `split_part(k, ':', 2)::uuid IN (SELECT o.id FROM published.organization o
            WHERE o.kind = ANY(${listOf(statement, 'kinds', kinds)}) AND ${reader.live(statement, 'o')})`,
        ]
      : []),
  ];
  return [`EXISTS (SELECT FROM unnest(r.actor_keys) AS k WHERE ${wanted.join(' AND ')})`];
}

const listOf = (statement: Statement, name: string, values: readonly string[]) =>
  statement.value(checkedList(name, values), 'text[]');

type Field = OrderBy['field'];
const ORDERS: Record<Exclude<Field, 'RELEVANCE'>, Pick<Order, 'expression' | 'sqlType'>> = {
  ANNOUNCED: { expression: () => 'r.announced_from', sqlType: 'timestamptz' },
  EFFECTIVE: { expression: () => 'r.effective_from', sqlType: 'timestamptz' },
  UPDATED_AT: { expression: () => 'r.published_at', sqlType: 'timestamptz' },
  CONFIDENCE: { expression: () => 'r.confidence', sqlType: 'integer' },
  TEXT_ORDER: { expression: () => "r.article_id::text || lpad(r.position::text, 10, '0')", sqlType: 'text' },
};

function orderOf({ field, direction }: OrderBy): Order | 'RELEVANCE' {
  return field === 'RELEVANCE'
    ? field
    : { name: `${field} ${direction}`, direction: direction ?? 'DESC', ...ORDERS[field] };
}

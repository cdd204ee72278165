/** SQL conditions that several filters use, on a row under the alias `r`. Absent filter values give no condition. */
import { badArgument } from '../graphql/error-codes.ts';
import type { Statement } from '../graphql/statement.ts';
import { uuidOf } from './load-records.ts';
import type { PublishedReader } from './published-reader.ts';
import { RECORDS, type RecordType } from './record-types.ts';

type Maybe<Value> = Value | null | undefined;
export type Range<Value> = Maybe<{ from?: Maybe<Value>; to?: Maybe<Value> }>;

const MOST_VALUES = 100;

/** Throws BAD_USER_INPUT for an empty list, which would silently match nothing, and for one that is too long. */
export function checkedList<Value>(name: string, values: readonly Value[]): readonly Value[] {
  if (values.length >= 1 && values.length <= MOST_VALUES) return values;
  throw badArgument(name, `\`${name}\` takes 1 to ${MOST_VALUES} values; leave it out for no filter.`);
}

export function oneOf(statement: Statement, name: string, column: string, values: Maybe<readonly string[]>): string[] {
  return values ? [`${column} = ANY(${statement.value(checkedList(name, values), 'text[]')})`] : [];
}

/**
 * Rows whose uuid[] column shares one with the given ids. Ids of another kind are ids of nothing, and so are those of records
 * that are not live: a filter must not answer what a field does not show.
 */
export function linkedTo(
  statement: Statement,
  reader: PublishedReader,
  name: string,
  column: string,
  type: RecordType,
  ids: Maybe<readonly string[]>,
): string[] {
  return ids ? [`${column} && ${liveIds(statement, reader, type, uuids(name, type, ids))}`] : [];
}

/** Those of the records that are live, as an array. */
export function liveIds(
  statement: Statement,
  reader: PublishedReader,
  type: RecordType,
  ids: readonly string[],
): string {
  return `ARRAY(SELECT l.id FROM ${RECORDS[type].table} l
    WHERE l.id = ANY(${statement.value(ids, 'uuid[]')}) AND ${reader.live(statement, 'l')})`;
}

export function uuids(name: string, type: RecordType, ids: readonly string[]): string[] {
  return checkedList(name, ids)
    .map((id) => uuidOf(type, id))
    .filter((id) => id !== undefined);
}

export function since(statement: Statement, instant: Maybe<Date>): string[] {
  return instant ? [`r.published_at >= ${statement.value(instant, 'timestamptz')}`] : [];
}

export function within(
  statement: Statement,
  column: string,
  range: Maybe<{ gte?: Maybe<number>; lte?: Maybe<number> }>,
) {
  return [
    ...(range?.gte == null ? [] : [`${column} >= ${statement.value(range.gte, 'integer')}`]),
    ...(range?.lte == null ? [] : [`${column} <= ${statement.value(range.lte, 'integer')}`]),
  ];
}

/** Rows whose interval [from, until) overlaps the days, which are days in Asia/Shanghai. What has no date never matches. */
export function overlaps(statement: Statement, from: string, until: string, range: Range<string>): string[] {
  if (!range || (range.from == null && range.to == null)) return [];
  const midnight = (value: string, days: number) =>
    `((${statement.value(value, 'date')} + ${days})::timestamp AT TIME ZONE 'Asia/Shanghai')`;
  return [
    `${from} IS NOT NULL`,
    ...(range.from == null ? [] : [`(${until} IS NULL OR ${until} > ${midnight(range.from, 0)})`]),
    ...(range.to == null ? [] : [`${from} < ${midnight(range.to, 1)}`]),
  ];
}

export type ConceptCodes = Maybe<{
  anyOf?: Maybe<readonly string[]>;
  allOf?: Maybe<readonly string[]>;
  noneOf?: Maybe<readonly string[]>;
  includeNarrower: boolean;
}>;

/** Rows tagged as asked, by their `concept_codes`. */
export function tagged(statement: Statement, reader: PublishedReader, filter: ConceptCodes): string[] {
  if (!filter) return [];
  const codes = (values: readonly string[]) =>
    filter.includeNarrower ? narrower(statement, reader, values) : liveCodes(statement, reader, values);
  const { anyOf, allOf, noneOf } = filter;
  return [
    ...(anyOf ? [`r.concept_codes && ${codes(checkedList('anyOf', anyOf))}`] : []),
    ...(allOf ? checkedList('allOf', allOf).map((code) => `r.concept_codes && ${codes([code])}`) : []),
    ...(noneOf ? [`NOT r.concept_codes && ${codes(checkedList('noneOf', noneOf))}`] : []),
  ];
}

function liveCodes(statement: Statement, reader: PublishedReader, codes: readonly string[]): string {
  return `ARRAY(SELECT c.code FROM published.concept c
    WHERE c.code = ANY(${statement.value(codes, 'text[]')}) AND ${reader.live(statement, 'c')})`;
}

/** The codes themselves and those of every concept below them, as far as they are live. */
function narrower(statement: Statement, reader: PublishedReader, codes: readonly string[]): string {
  const given = statement.value(codes, 'text[]');
  return `ARRAY(
    WITH RECURSIVE below AS (
      SELECT c.id, c.code FROM published.concept c WHERE c.code = ANY(${given}) AND ${reader.live(statement, 'c')}
      UNION
      SELECT c.id, c.code FROM published.concept c JOIN below ON c.broader_id = below.id
      WHERE ${reader.live(statement, 'c')}
    )
    SELECT code FROM below)`;
}

/** The organisations themselves and every body below them, as far as they are live, as a subquery of uuids. */
export function subordinate(statement: Statement, reader: PublishedReader, ids: readonly string[]): string {
  const given = statement.value(ids, 'uuid[]');
  return `(
    WITH RECURSIVE below AS (
      SELECT o.id FROM published.organization o WHERE o.id = ANY(${given}) AND ${reader.live(statement, 'o')}
      UNION
      SELECT o.id FROM published.organization o JOIN below ON o.parent_id = below.id WHERE ${reader.live(statement, 'o')}
    )
    SELECT id FROM below)`;
}

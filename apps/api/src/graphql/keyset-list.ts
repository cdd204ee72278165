/**
 * Keyset pages and counts of rows, for a whole list or for many parents at once (one statement whatever
 * their number, by LATERAL).
 */

import type { Batches } from './batches.ts';
import { COUNT_LIMIT, Connection, type Page } from './connection.ts';
import { type Cursor, decodeCursor } from './cursor.ts';
import type { Statement } from './statement.ts';

/** How a list is ordered: by `expression` of a row under the alias `r`; ties always by id, so that paging is stable. */
export type Order = {
  name: string;
  expression: (statement: Statement) => string;
  sqlType: 'timestamptz' | 'text' | 'integer' | 'double precision';
  direction: 'ASC' | 'DESC';
};

export type ListQuery = {
  /** Names the list among those of one request: the same key must mean the same conditions. */
  key: string;
  /** A table, or a subquery in parentheses. */
  from: (statement: Statement) => string;
  columns: string;
  /** Further conditions on `r`, joined with AND. */
  conditions: (statement: Statement) => string[];
  order: Order;
  /** At most so many of the best can be paged through; counting counts all. */
  reach?: number;
};

/** Where the rows come from: a request's reader and its batches. */
export type ListSource = {
  reader: { rows<Row extends object>(build: (statement: Statement) => string): Promise<Row[]> };
  batches: Batches;
};

export type Paging = { first: number; after?: string | null | undefined; search?: string | null | undefined };

type Row = { $sort: string | null; $parent?: string };

/** A list of its own. */
export function rootList<Node extends { id: string }>(source: ListSource, query: ListQuery, paging: Paging) {
  const after = cursorOf(query, paging);
  return new Connection<Node>(
    query.order.name,
    {
      page: async () => {
        const rows = await source.reader.rows<Node & Row>((statement) => select(query, statement, paging.first, after));
        return toPage(rows, paging.first);
      },
      count: async () => {
        const [row] = await source.reader.rows<{ count: number }>((statement) => count(query, statement));
        return row?.count ?? 0;
      },
    },
    paging,
  );
}

/** The list that belongs to `parentId`: `belongs` is the condition that ties a row `r` to the parent's id. */
export function nestedList<Node extends { id: string }>(
  source: ListSource,
  query: ListQuery,
  paging: Paging,
  parent: { id: string; belongs: (parentId: string) => string },
) {
  const after = cursorOf(query, paging);
  const key = `${query.key} ${query.order.name} ${query.order.direction} ${paging.first} ${paging.after ?? ''}`;
  const pages = source.batches.get(`page ${key}`, async (ids: readonly string[]) => {
    const rows = await source.reader.rows<Node & Row>((statement) => {
      const parents = statement.value(ids, 'uuid[]');
      const inner = select(query, statement, paging.first, after, parent.belongs('p.id'));
      return `SELECT p.id AS "$parent", r.* FROM unnest(${parents}) AS p(id) CROSS JOIN LATERAL (${inner}) r`;
    });
    const byParent = Map.groupBy(rows, (row) => row.$parent);
    return ids.map((id) => toPage(byParent.get(id) ?? [], paging.first));
  });
  const counts = source.batches.get(`count ${key}`, async (ids: readonly string[]) => {
    const rows = await source.reader.rows<{ parent: string; count: number }>((statement) => {
      const parents = statement.value(ids, 'uuid[]');
      const inner = count(query, statement, parent.belongs('p.id'));
      return `SELECT p.id AS parent, c.count FROM unnest(${parents}) AS p(id) CROSS JOIN LATERAL (${inner}) c`;
    });
    const byParent = new Map(rows.map((row) => [row.parent, row.count]));
    return ids.map((id) => byParent.get(id) ?? 0);
  });
  return new Connection<Node>(
    query.order.name,
    { page: () => pages.load(parent.id), count: () => counts.load(parent.id) },
    paging,
  );
}

function cursorOf({ order }: ListQuery, { after }: Paging): Cursor | undefined {
  return after ? decodeCursor(order.name, after, FORMS[order.sqlType]) : undefined;
}

/** Whether PostgreSQL could have written this for a value of the type; anything else in a cursor was not made by us. */
const FORMS: Record<Order['sqlType'], (text: string) => boolean> = {
  timestamptz: (text) => INSTANT.test(text) && isDay(text.slice(0, 10)),
  text: (text) => !text.includes('\0'),
  integer: (text) => /^-?\d{1,9}$/.test(text),
  'double precision': (text) => /^\d{1,12}(\.\d{1,20})?(e-?\d{1,3})?$/.test(text),
};
const INSTANT = /^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/;

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function select(query: ListQuery, statement: Statement, first: number, after?: Cursor, belongs?: string): string {
  const { expression, direction } = query.order;
  const sort = expression(statement);
  const conditions = [...query.conditions(statement), ...(belongs ? [belongs] : [])];
  const within = query.reach ? withinReach(query, statement, conditions) : undefined;
  const wanted = within ? [] : conditions;
  if (after) wanted.push(beyond(query, statement, sort, after));
  return `SELECT ${query.columns}, (${sort})::text AS "$sort" FROM ${within ?? query.from(statement)} r
    WHERE ${wanted.join(' AND ') || 'true'}
    ORDER BY ${sort} ${direction} NULLS LAST, r.id LIMIT ${statement.value(first + 1, 'integer')}`;
}

function withinReach({ from, order, reach }: ListQuery, statement: Statement, conditions: string[]): string {
  return `(SELECT r.* FROM ${from(statement)} r WHERE ${conditions.join(' AND ')}
    ORDER BY ${order.expression(statement)} ${order.direction}, r.id LIMIT ${statement.value(reach, 'integer')})`;
}

/** The rows after a cursor, where what has no sort value comes last. */
function beyond({ order }: ListQuery, statement: Statement, sort: string, after: Cursor): string {
  const last = statement.value(after.id, 'uuid');
  if (after.value === null) return `(${sort} IS NULL AND r.id > ${last})`;
  const value = statement.value(after.value, order.sqlType);
  const further = order.direction === 'ASC' ? '>' : '<';
  return `(${sort} ${further} ${value} OR ${sort} IS NULL OR (${sort} = ${value} AND r.id > ${last}))`;
}

function count(query: ListQuery, statement: Statement, belongs?: string): string {
  const conditions = [...query.conditions(statement), ...(belongs ? [belongs] : [])];
  return `SELECT count(*)::int AS count FROM (SELECT 1 FROM ${query.from(statement)} r
    WHERE ${conditions.join(' AND ') || 'true'} LIMIT ${COUNT_LIMIT + 1}) counted`;
}

function toPage<Node extends { id: string }>(rows: (Node & Row)[], first: number): Page<Node> {
  const entries = rows.slice(0, first).map((row) => ({ node: row, id: row.id, sortValue: row.$sort }));
  return { entries, hasNextPage: rows.length > first };
}

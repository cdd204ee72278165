/** Counts a list's rows by a value of theirs, for a whole list or for many parents at once, in one statement each. */
import type { ListSource } from './keyset-list.ts';
import type { Statement } from './statement.ts';

export type ValueCount = { key: string | null; count: number };

export type ValueQuery = {
  /** The same key must mean the same conditions. */
  key: string;
  table: string;
  conditions: (statement: Statement) => string[];
  /** A row's values under the alias `r`, as text[]; none or NULL is counted as missing. */
  values: (statement: Statement) => string;
  inOrder: boolean;
  limit: number;
};

type Parent = { id: string; belongs: (parentId: string) => string };

/** The most frequent values, or all in order, at most `limit`; before them the row of key null, if any has no value. */
export async function countValues(source: ListSource, query: ValueQuery, parent: Parent | null): Promise<ValueCount[]> {
  if (!parent) return source.reader.rows<ValueCount>((statement) => counting(query, statement));
  return source.batches
    .get(`values ${query.key}`, async (ids) => {
      const rows = await source.reader.rows<ValueCount & { parent: string }>((statement) => {
        const inner = counting(query, statement, parent.belongs('p.id'));
        return `SELECT p.id AS parent, v.* FROM unnest(${statement.value(ids, 'uuid[]')}) AS p(id) CROSS JOIN LATERAL (${inner}) v`;
      });
      const byParent = Map.groupBy(rows, (row) => row.parent);
      return ids.map((id): ValueCount[] => byParent.get(id) ?? []);
    })
    .load(parent.id);
}

function counting(query: ValueQuery, statement: Statement, belongs?: string): string {
  const conditions = [...query.conditions(statement), ...(belongs ? [belongs] : [])];
  return `SELECT v.key, count(*)::int AS count FROM ${query.table} r
    LEFT JOIN LATERAL unnest(${query.values(statement)}) AS v(key) ON true
    WHERE ${conditions.join(' AND ') || 'true'} GROUP BY v.key
    ORDER BY v.key IS NOT NULL, ${query.inOrder ? '' : 'count(*) DESC,'} v.key
    LIMIT ${statement.value(query.limit + 1, 'integer')}`;
}

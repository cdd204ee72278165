/** What a backup holds of a database: its ordinary tables, their columns, its sequences. */
import pg from 'pg';

export type Table = { schema: string; table: string; columns: string[] };

/** By name. Partitions count as tables, the table over them does not; what the database works out itself is left out. */
export async function readTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT n.nspname::text AS schema, c.relname::text AS "table",
      coalesce(array_agg(a.attname::text ORDER BY a.attname) FILTER (WHERE a.attnum IS NOT NULL), '{}') AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
    GROUP BY 1, 2 ORDER BY 1, 2`);
  return rows;
}

export async function readSequences(client: pg.ClientBase) {
  const { rows } = await client.query<{ schema: string; name: string; value: string | null }>(`
    SELECT schemaname::text AS schema, sequencename::text AS name, last_value::text AS value
    FROM pg_sequences WHERE schemaname <> 'information_schema' AND schemaname !~ '^pg_' ORDER BY 1, 2`);
  return rows;
}

export const qualified = ({ schema, table }: { schema: string; table: string }) =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`;

export const columnList = (columns: string[]) =>
  columns.length > 0 ? `(${columns.map(pg.escapeIdentifier).join(', ')})` : '';

/** COPY writes by these; both ends set them, so that what is written is what is read. */
export const COPY_SETTINGS = `SET client_encoding = 'UTF8'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres';
  SET TimeZone = 'UTC'; SET extra_float_digits = 3; SET bytea_output = 'hex'; SET statement_timeout = 0;
  SET idle_in_transaction_session_timeout = 0; SET lock_timeout = 0; SET search_path = ''`;

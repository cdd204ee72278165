/**
 * The partner endpoint is only as safe as its login: with one that can read drafts, a bug in a resolver could show
 * them. So the API asks the database before it listens.
 */
import { EnvironmentError } from '@countermeasure/runtime/env';
import type pg from 'pg';

/**
 * Throws EnvironmentError when the login could read as much as a column outside the `published` schema; PostgreSQL's own
 * tables, and those that come with an extension, hold nothing of ours.
 */
export async function assertIsolated(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ login: string; readable: string[] }>(`
    SELECT current_user AS login, COALESCE(array_agg(format('%s.%s', n.nspname, c.relname) ORDER BY n.nspname, c.relname), '{}') AS readable
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname NOT IN ('published', 'information_schema') AND n.nspname !~ '^pg_'
      AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
      AND has_schema_privilege(n.oid, 'USAGE') AND has_any_column_privilege(c.oid, 'SELECT')
      AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')`);
  const [row] = rows;
  if (!row || row.readable.length === 0) return;
  throw new EnvironmentError(
    `PUBLISHED_DATABASE_URL: the login ${row.login} can read ${row.readable[0]}, so drafts could leak to partners; give it a login that is a member of partner_reader and of nothing else.`,
  );
}

/**
 * Applies prisma/migrations in order, each file in one transaction, one runner at a time.
 * Prisma's own engine splits SQL at every semicolon and uses no transaction; its ledger table is kept exactly as it
 * keeps it, so that `prisma migrate status` agrees.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { DatabaseEnvironmentError } from './environment-error.ts';

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../prisma/migrations/', import.meta.url));
const LOCK_KEY = 7_203_118; // Any number that nothing else in this database locks.

export type Migration = { name: string; sql: string; checksum: string };

/** The committed migrations, oldest first. */
export async function readMigrations(folder = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(`${folder}/${name}/migration.sql`, 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Applies what is pending and answers the names applied. Throws DatabaseEnvironmentError when a file fails or an applied one was edited. */
export async function runMigrations(url: string, migrations?: Migration[]): Promise<string[]> {
  const wanted = migrations ?? (await readMigrations());
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
    await client.query(LEDGER);
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      'SELECT migration_name, checksum FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    refuseEdited(wanted, applied);
    const pending = wanted.filter(({ name }) => !applied.has(name));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end(); // Ends the session and with it the lock.
  }
}

function refuseEdited(wanted: Migration[], applied: Map<string, string>) {
  const edited = wanted.filter(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (edited.length > 0)
    throw new DatabaseEnvironmentError(
      `Migration ${edited[0]?.name} was changed after it had been applied to this database. Nothing was done; bring back the file as it was and write a new migration.`,
    );
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration) {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      'INSERT INTO public._prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)',
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    const { message, position } = error as pg.DatabaseError;
    const line = position ? `, line ${sql.slice(0, Number(position)).split('\n').length}` : '';
    throw new DatabaseEnvironmentError(`Migration ${name}${line}: ${message} (nothing of it was applied).`, {
      cause: error,
    });
  }
}

const LEDGER = `CREATE TABLE IF NOT EXISTS public._prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

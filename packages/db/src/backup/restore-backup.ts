/**
 * Fills an empty database from a backup. The tables are made by the migrations that the backup knew; all rows come in in
 * one transaction, so a restore that is killed leaves an empty database; the migrations that are newer run after that.
 * Nothing here asks for more than the owner's rights: triggers are off and foreign keys away while rows come in, and
 * putting the keys back makes PostgreSQL check every row against them.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DatabaseEnvironmentError } from '../environment-error.ts';
import { prepareDatabase } from '../prepare-database.ts';
import type { LoginPasswords } from '../roles.ts';
import { readMigrations, runMigrations } from '../run-migrations.ts';
import { type CheckedBackup, checkBackup } from './check-backup.ts';
import { damaged, type Frame, readFrames, type TableEnd, type TableStart } from './frames.ts';
import { COPY_SETTINGS, columnList, qualified, readTables } from './read-tables.ts';

export type RestoreOptions = { passwords?: LoginPasswords; onProgress?: (bytes: number, total: number) => void };
export type RestoreSummary = { madeAt: string; tables: number; rows: number; migrated: string[] };

/** Whether the file can be restored by this version at all. Reads it whole, touches no database. */
export async function readRestorable(file: string, onProgress?: (bytes: number) => void): Promise<CheckedBackup> {
  const backup = await checkBackup(file, onProgress);
  await migrationsOf(backup);
  return backup;
}

/** `backup` is what readRestorable said of the same file. Throws DatabaseEnvironmentError where the database holds data. */
export async function restoreBackup(
  ownerUrl: string,
  file: string,
  backup: CheckedBackup,
  { passwords = {}, onProgress = () => {} }: RestoreOptions = {},
): Promise<RestoreSummary> {
  const migrations = await migrationsOf(backup);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'countermeasure restore' });
  await client.connect();
  try {
    await refuseData(client);
    await dropEmptySchemas(client);
    await runMigrations(ownerUrl, migrations);
    await client.query(COPY_SETTINGS);
    await client.query('BEGIN');
    await load(client, file, backup, onProgress);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    await client.end(); // Rolls back what was not committed.
  }
  const migrated = await prepareDatabase(ownerUrl, passwords);
  return { madeAt: backup.header.madeAt, tables: backup.footer.tables, rows: backup.footer.rows, migrated };
}

async function migrationsOf({ header }: CheckedBackup) {
  const known = new Map((await readMigrations()).map((migration) => [migration.name, migration]));
  return header.migrations.map(({ name, checksum }) => {
    const migration = known.get(name);
    if (migration?.checksum !== checksum)
      throw new DatabaseEnvironmentError(
        `The backup was made by another version of Countermeasure: its migration ${name} is ${migration ? 'not the same here' : 'unknown here'}. Nothing was done; use that version, or a newer one.`,
      );
    return migration;
  });
}

/** What `start` or `migrate` make by themselves is no data; a person or an article is. */
async function refuseData(client: pg.Client) {
  for (const table of ['auth."user"', 'editorial.article']) {
    const { rows: found } = await client.query('SELECT to_regclass($1) AS at', [table]);
    if (found[0].at === null) continue;
    const { rowCount } = await client.query(`SELECT FROM ${table} LIMIT 1`);
    if (rowCount)
      throw new DatabaseEnvironmentError(
        'This database holds data; a restore overwrites nothing. Set DATA_DIR to a new folder, or the addresses to an empty database.',
      );
  }
}

async function dropEmptySchemas(client: pg.Client) {
  await client.query(
    'DROP SCHEMA IF EXISTS published, editorial, auth, pgboss CASCADE; DROP TABLE IF EXISTS public._prisma_migrations',
  );
}

async function load(
  client: pg.Client,
  file: string,
  backup: CheckedBackup,
  onProgress: (bytes: number, total: number) => void,
) {
  const tables = await readTables(client);
  refuseOtherTables(backup, tables);
  const keys = await foreignKeys(client);
  for (const { on, name } of keys) await client.query(`ALTER TABLE ${on} DROP CONSTRAINT ${pg.escapeIdentifier(name)}`);
  for (const table of tables) await client.query(`ALTER TABLE ${qualified(table)} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${tables.map(qualified).join(', ')}`);
  let bytes = 0;
  const frames = readFrames(file);
  for (let next = await frames.next(); !next.done; next = await frames.next()) {
    if (next.value.kind !== 'T') continue;
    const table = JSON.parse(next.value.payload.toString()) as TableStart;
    let end: TableEnd | undefined;
    const into = client.query(copyFrom(`COPY ${qualified(table)} ${columnList(table.columns)} FROM STDIN`));
    const data = rowsOf(frames, (found) => {
      end = found;
    });
    await pipeline(
      Readable.from(data),
      async function* count(source: AsyncIterable<Buffer>) {
        for await (const chunk of source) {
          bytes += chunk.length;
          onProgress(bytes, backup.footer.bytes);
          yield chunk;
        }
      },
      into,
    );
    if (!end || into.rowCount !== end.rows)
      throw damaged(file, `${table.schema}.${table.table} has ${into.rowCount} rows, not ${end?.rows}`);
  }
  for (const { schema, name, value } of backup.footer.sequences)
    if (value !== null)
      await client.query('SELECT setval(format($1, $2::text, $3::text)::regclass, $4::bigint)', [
        '%I.%I',
        schema,
        name,
        value,
      ]);
  for (const { on, name, definition } of keys)
    await client.query(`ALTER TABLE ${on} ADD CONSTRAINT ${pg.escapeIdentifier(name)} ${definition}`);
  for (const table of tables) await client.query(`ALTER TABLE ${qualified(table)} ENABLE TRIGGER USER`);
}

/** The rows of the table whose start was just read; leaves the frames behind its end. */
async function* rowsOf(frames: AsyncGenerator<Frame, void, undefined>, onEnd: (end: TableEnd) => void) {
  for (let next = await frames.next(); !next.done; next = await frames.next()) {
    if (next.value.kind === 'E') return onEnd(JSON.parse(next.value.payload.toString()) as TableEnd);
    yield next.value.payload;
  }
}

function refuseOtherTables(backup: CheckedBackup, tables: TableStart[]) {
  const names = (list: TableStart[]) =>
    list.map(({ schema, table, columns }) => `${schema}.${table}(${columns.join()})`);
  const here = new Set(names(tables));
  const unknown = names(backup.tables).filter((name) => !here.delete(name));
  const first = unknown[0] ?? [...here][0];
  if (first)
    throw new DatabaseEnvironmentError(
      `The tables of the backup are not those of its version: ${first} is ${unknown[0] ? 'only in the backup' : 'not in it'}. The database was left empty.`,
    );
}

/** Those of partitions go and come with the table over them. */
async function foreignKeys(client: pg.Client) {
  const { rows } = await client.query<{ on: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS on, conname::text AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 ORDER BY 1, 2`,
  );
  return rows;
}

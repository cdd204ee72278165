/**
 * A database of its own for each test file: one embedded server per machine user, one migrated template per state of
 * the migrations, a clone in some 40 ms. Used by tests only; the server stays up between runs and is adopted again.
 */
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, OWNER, startEmbeddedPostgres } from './embedded-postgres.ts';
import { LOGINS } from './logins.ts';
import { prepareDatabase } from './prepare-database.ts';
import { readMigrations } from './run-migrations.ts';

export type TestDatabase = {
  name: string;
  ownerUrl: string;
  editorUrl: string;
  partnerUrl: string;
  keysUrl: string;
  drop(): Promise<void>;
};

const TEMPLATE_LOCK = 7_203_119;
const OBJECT_IN_USE = '55006';

/** A fresh, migrated, empty database with all login roles. Call `drop` when the file's tests are done. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await startEmbeddedPostgres({ dataFolder: testFolder(), durability: 'fast' });
  const template = await ensureTemplate(server);
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await asOwner(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`));
  return {
    name,
    ownerUrl: server.url(OWNER, name),
    editorUrl: server.url(LOGINS.editor, name),
    partnerUrl: server.url(LOGINS.partner, name),
    keysUrl: server.url(LOGINS.keys, name),
    drop: () =>
      asOwner(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (force)`)).then(() => {}),
  };
}

const testFolder = () => join(tmpdir(), `countermeasure-test-${process.getuid?.() ?? 0}`, 'postgres');

async function ensureTemplate(server: EmbeddedPostgres) {
  const migrations = await readMigrations();
  const state = createHash('sha256')
    .update(migrations.map(({ checksum }) => checksum).join())
    .digest('hex');
  const name = `template_${state.slice(0, 16)}`;
  await asOwner(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    // Made under another name and renamed when whole, so that a crash half way leaves no template that looks finished.
    await client.query(`DROP DATABASE IF EXISTS ${name}_new WITH (force)`);
    await client.query(`CREATE DATABASE ${name}_new`);
    await prepareDatabase(server.url(OWNER, `${name}_new`));
    await client.query(`ALTER DATABASE ${name}_new RENAME TO ${name}`);
    await dropOldTemplates(client, name);
  });
  return name;
}

/** Templates of earlier states of the migrations, each some ten megabytes. */
async function dropOldTemplates(client: pg.Client, current: string) {
  const { rows } = await client.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE datname ~ '^template_[0-9a-f]{16}$' AND datname <> $1",
    [current],
  );
  for (const { datname } of rows)
    await client.query(`DROP DATABASE IF EXISTS ${datname}`).catch((error: pg.DatabaseError) => {
      if (error.code !== OBJECT_IN_USE) throw error; // Another checkout is cloning it at this moment.
    });
}

async function asOwner<T>(server: EmbeddedPostgres, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server.url(OWNER, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

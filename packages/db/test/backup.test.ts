/** A backup and its way back: every row of every table, whatever stands in it; and files that must be refused. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualified, readSequences, readTables } from '../src/backup/read-tables.ts';
import { readRestorable, restoreBackup } from '../src/backup/restore-backup.ts';
import { writeBackup } from '../src/backup/write-backup.ts';
import { createTestDatabase, type TestDatabase } from '../src/test-database.ts';
import { useTestDatabase } from './connect.ts';
import { insertUser } from './rows.ts';

const { connect, database } = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'countermeasure-backup-'));
const file = join(folder, 'whole.backup');
let target: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  owner = await connect('owner');
  target = await createTestDatabase();
  const user = await insertUser(owner);
  for (const detail of [{ name: '张三\t\\N\n' }, { name: '\\.' }, {}])
    await owner.query('INSERT INTO editorial.audit_event (kind, actor_id, detail) VALUES ($1, $2, $3)', [
      'user.created',
      user,
      detail,
    ]);
  await writeBackup(database().ownerUrl, file);
});
afterAll(async () => {
  await target.drop();
  rmSync(folder, { recursive: true });
});

/** All rows of all tables, as text, in an order of their own. */
async function everything(client: pg.Client) {
  const found: Record<string, unknown> = {};
  for (const table of await readTables(client)) {
    const { rows } = await client.query(`SELECT t::text AS row FROM ${qualified(table)} t ORDER BY 1`);
    found[`${table.schema}.${table.table}`] = rows.map(({ row }) => row);
  }
  return { found, sequences: await readSequences(client) };
}

/** What the catalogue says of keys and triggers. */
async function guards(client: pg.Client) {
  const { rows } = await client.query(`
    SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated AS guard FROM pg_constraint
      WHERE connamespace::regnamespace::text IN ('auth', 'editorial', 'published', 'pgboss')
    UNION ALL SELECT tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`);
  return rows.map(({ guard }) => guard);
}

async function on<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

describe('a backup', () => {
  it('is for its owner alone, and overwrites nothing', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(writeBackup(database().ownerUrl, file)).rejects.toThrow(/exists; a backup overwrites nothing/);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
    ['longer', (bytes: Buffer) => Buffer.concat([bytes, bytes.subarray(24)])],
    ['somebody else’s', () => Buffer.from('PGDMP something else altogether')],
    ['empty', () => Buffer.alloc(0)],
  ])('that is %s is refused', async (name, change) => {
    const bad = join(folder, `bad ${name}`);
    writeFileSync(bad, change(readFileSync(file)));
    await expect(readRestorable(bad)).rejects.toThrow(/is damaged or was altered|is no backup of Countermeasure/);
  });

  it('that is altered anywhere is refused', async () => {
    const bytes = readFileSync(file);
    const bad = join(folder, 'bad altered');
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 60)) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      writeFileSync(bad, altered);
      await expect(readRestorable(bad), `byte ${at}`).rejects.toThrow(
        /is damaged or was altered|is no backup of Countermeasure/,
      );
    }
  });

  it('of an unknown migration is refused', async () => {
    const backup = await readRestorable(file);
    backup.header.migrations.push({ name: '9999_later', checksum: 'x' });
    await expect(restoreBackup(target.ownerUrl, file, backup)).rejects.toThrow(/9999_later is unknown here/);
  });
});

describe('a restore', () => {
  it('leaves the database empty where it fails on the way', async () => {
    const backup = await readRestorable(file);
    const failing = () => {
      throw new Error('killed');
    };
    await expect(restoreBackup(target.ownerUrl, file, backup, { onProgress: failing })).rejects.toThrow('killed');
    const { rows } = await on(target.ownerUrl, (client) => client.query('SELECT count(*)::int AS n FROM auth."user"'));
    expect(rows[0].n).toBe(0);
  });

  it('brings back each row of each table, the sequences, and every key and trigger', async () => {
    await restoreBackup(target.ownerUrl, file, await readRestorable(file));
    const restored = await on(target.ownerUrl, everything);
    expect(restored).toEqual(await everything(owner));
    expect(Object.values(restored.found).flat().length).toBeGreaterThan(5);
    expect(await on(target.ownerUrl, guards)).toEqual(await guards(owner));
    const { rows } = await on(target.ownerUrl, (client) =>
      client.query('SELECT editorial.first_broken_audit_event() AS broken'),
    );
    expect(rows[0].broken).toBeNull();
  });

  it('refuses a database with data', async () => {
    await expect(restoreBackup(target.ownerUrl, file, await readRestorable(file))).rejects.toThrow(
      /holds data; a restore overwrites nothing/,
    );
  });
});

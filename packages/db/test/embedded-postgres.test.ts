import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { type EmbeddedPostgres, OWNER, startEmbeddedPostgres } from '../src/embedded-postgres.ts';

const started: EmbeddedPostgres[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
});
function newFolder() {
  const parent = mkdtempSync(join(tmpdir(), 'embedded-'));
  chmodSync(parent, 0o755); // Where root runs the tests, another user runs the server.
  return join(parent, 'postgres');
}
async function start(dataFolder: string) {
  const server = await startEmbeddedPostgres({ dataFolder, durability: 'fast' });
  started.push(server);
  return server;
}
async function query(server: EmbeddedPostgres, sql: string) {
  const client = new pg.Client({ connectionString: server.url(OWNER, 'postgres') });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

test('it keeps what it was given, over a stop and a start', async () => {
  const folder = newFolder();
  const first = await start(folder);
  await query(first, 'CREATE TABLE kept AS SELECT 7 AS n');
  await first.stop();
  started.length = 0;
  expect(await query(await start(folder), 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
});

test('a server that was left running is adopted', async () => {
  const folder = newFolder();
  const first = await start(folder);
  const second = await startEmbeddedPostgres({ dataFolder: folder, durability: 'fast' });
  const pid = "SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'";
  expect(await query(second, pid)).toEqual(await query(first, pid));
});

test('text is UTF-8, ordered by code point, and Han characters are letters', async () => {
  const server = await start(newFolder());
  expect(
    await query(server, "SELECT pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = 'postgres'"),
  ).toEqual([{ encoding: 'UTF8' }]);
  expect(await query(server, "SELECT '断卡' ~ '^\\w+$' AS letters, char_length('𠮷') AS length")).toEqual([
    { letters: true, length: 1 },
  ]);
});

test.each([
  [
    'files but no database',
    (folder: string) => writeFileSync(join(folder, 'letter.txt'), 'x'),
    /holds files but no database/,
  ],
  [
    'a database of another version',
    (folder: string) => writeFileSync(join(folder, 'PG_VERSION'), '15\n'),
    /was made by PostgreSQL 15/,
  ],
  ['a damaged database', (folder: string) => writeFileSync(join(folder, 'PG_VERSION'), '18\n'), /is damaged/],
])('a folder that holds %s is refused and left as it is', async (_, fill, message) => {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  fill(folder);
  await expect(startEmbeddedPostgres({ dataFolder: folder, durability: 'fast' })).rejects.toThrow(message);
  rmSync(folder, { recursive: true });
});

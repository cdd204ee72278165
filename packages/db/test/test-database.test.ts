import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { runMigrations } from '../src/run-migrations.ts';
import { createTestDatabase } from '../src/test-database.ts';

const [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
afterAll(() => Promise.all([first.drop(), second.drop()]));

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('two test files never share a row', async () => {
  const countSources = 'SELECT count(*)::int AS count FROM editorial.source';
  const before = await query(second.ownerUrl, countSources);
  await query(first.ownerUrl, "INSERT INTO editorial.source (name, kind) VALUES ('only here', 'UPLOAD')");
  expect(await query(second.ownerUrl, countSources)).toEqual(before);
});

test('each login is who it says', async () => {
  for (const [url, name] of [
    [first.editorUrl, 'cm_editor'],
    [first.partnerUrl, 'cm_partner'],
    [first.keysUrl, 'cm_keys'],
  ] as const)
    expect(await query(url, 'SELECT current_user AS name')).toEqual([{ name }]);
});

test('a migrated database lacks nothing: running again applies nothing', async () => {
  expect(await runMigrations(first.ownerUrl)).toEqual([]);
});

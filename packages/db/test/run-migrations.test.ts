import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { type Migration, runMigrations } from '../src/run-migrations.ts';
import { createTestDatabase } from '../src/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.drop());

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
});
async function tables() {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 't_%' ORDER BY 1",
  );
  await client.end();
  return rows.map(({ tablename }) => tablename);
}

test('function bodies with semicolons go through whole', async () => {
  const sql = `CREATE TABLE t_one (id int); CREATE FUNCTION t_f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;`;
  expect(await runMigrations(database.ownerUrl, [migration('9000_one', sql)])).toEqual(['9000_one']);
  expect(await tables()).toEqual(['t_one']);
});

test('a failing file leaves nothing behind, says its line, and can be tried again', async () => {
  const bad = migration('9001_two', 'CREATE TABLE t_two (id int);\nALTER TABLE t_none ADD COLUMN a int;');
  await expect(runMigrations(database.ownerUrl, [bad])).rejects.toThrow(/9001_two.*t_none.*nothing of it was applied/);
  expect(await tables()).toEqual(['t_one']);
  expect(await runMigrations(database.ownerUrl, [migration('9001_two', 'CREATE TABLE t_two (id int);')])).toEqual([
    '9001_two',
  ]);
});

test('an applied file that was edited is refused before anything is done', async () => {
  const edited = [
    migration('9000_one', 'CREATE TABLE t_edited (id int);'),
    migration('9002_three', 'CREATE TABLE t_three (id int);'),
  ];
  await expect(runMigrations(database.ownerUrl, edited)).rejects.toThrow(
    /9000_one was changed after it had been applied/,
  );
  expect(await tables()).toEqual(['t_one', 't_two']);
});

test('four runners at once apply it once', async () => {
  const runs = await Promise.all(
    [1, 2, 3, 4].map(() => runMigrations(database.ownerUrl, [migration('9003_four', 'CREATE TABLE t_four (id int);')])),
  );
  expect(runs.flat()).toEqual(['9003_four']);
});

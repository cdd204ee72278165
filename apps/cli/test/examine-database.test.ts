/** What `countermeasure doctor` says of a database that somebody has changed by hand. */
import { createTestDatabase, type TestDatabase } from '@countermeasure/db/test-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examineDatabase } from '../src/doctor/examine-database.ts';

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

test('a database as the migrations make it has nothing wrong', async () => {
  expect(await examineDatabase(database.ownerUrl)).toEqual([]);
});

test('privileges too many, and migrations pending, unknown and changed are named', async () => {
  await owner.query(`GRANT SELECT ON editorial.article TO cm_partner;
    UPDATE public._prisma_migrations SET migration_name = '9999_later' WHERE migration_name = '0003_evidence';
    UPDATE public._prisma_migrations SET checksum = 'x' WHERE migration_name = '0002_values'`);
  expect((await examineDatabase(database.ownerUrl)).map(({ en }) => en)).toEqual([
    '0003_evidence not applied yet; run `countermeasure migrate`.',
    '9999_later unknown here: a newer version made this database; use that.',
    '0002_values changed after it was applied; bring back the file.',
    'cm_partner may SELECT editorial.article, which it must not; revoke it.',
  ]);
});

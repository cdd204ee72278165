/** `countermeasure rebuild` on a database with the taxonomy published: what it says, what it puts right, how it exits. */
import { createClient } from '@countermeasure/db/client';
import { createTestDatabase, type TestDatabase } from '@countermeasure/db/test-database';
import { ensureTaxonomy } from '@countermeasure/domain/ensure-taxonomy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';

let database: TestDatabase;
let environment: Record<string, string>;
beforeAll(async () => {
  database = await createTestDatabase();
  environment = {
    EDITOR_DATABASE_URL: database.editorUrl,
    PUBLISHED_DATABASE_URL: database.partnerUrl,
    KEYS_DATABASE_URL: database.keysUrl,
    AUTH_SECRET: 'x'.repeat(40),
  };
  const db = createClient(database.editorUrl, { maxConnections: 2 });
  await ensureTaxonomy({ db, actor: { kind: 'SYSTEM', name: 'cli' } });
  await db.$disconnect();
});
afterAll(() => database.drop());

async function damage() {
  const db = createClient(database.ownerUrl, { maxConnections: 1 });
  await db.$executeRaw`UPDATE published.concept SET label = 'x' WHERE code = 'functions:prevent'`;
  await db.$executeRaw`DELETE FROM published.concept WHERE code = 'functions:control'`;
  await db.$disconnect();
}

test('what is right is said to be right', async () => {
  for (const options of [['--check'], []])
    expect(await runCommand(['rebuild', ...options], environment)).toMatchObject({
      ...{ code: 0, stderr: '' },
      stdout: expect.stringMatching(/^What partners read is what the \d+ published editions make of it/),
    });
});

test('--check names what differs and exits 1; without it, it is put right', async () => {
  await damage();
  const checked = await runCommand(['rebuild', '--check'], environment);
  expect(checked.code).toBe(1);
  expect(checked.stdout).toMatch(/^2 rows differ from what the \d+ published editions make of them\./);
  expect(checked.stdout).toMatch(/published\.concept [0-9a-f-]{36}, edition 1: differs in label$/m);
  expect(checked.stdout).toMatch(/published\.concept [0-9a-f-]{36}, edition 1: is missing$/m);
  const { code, stdout } = await runCommand(['rebuild', '--check', '--json'], environment);
  expect([code, JSON.parse(stdout)]).toMatchObject([1, { check: true, count: 2, differences: [{}, {}] }]);
  expect(await runCommand(['rebuild'], environment)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^2 rows put right, from \d+ published editions\./),
  });
  expect(await runCommand(['rebuild', '--check'], environment)).toMatchObject({ code: 0 });
});

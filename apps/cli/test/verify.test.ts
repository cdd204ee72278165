/** `countermeasure verify` on what somebody with the owner's rights and bad intent has changed. */

import { createClient } from '@countermeasure/db/client';
import { createTestDatabase, type TestDatabase } from '@countermeasure/db/test-database';
import { ensureTaxonomy } from '@countermeasure/domain/ensure-taxonomy';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';

let database: TestDatabase;
let environment: Record<string, string>;
let owner: pg.Client;
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
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  // More events than are read at a time, so that a fault may lie on the edge.
  await owner.query("INSERT INTO editorial.audit_event (kind) SELECT 'test' FROM generate_series(1, 5200)");
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const verify = async () => {
  const { code, stdout } = await runCommand(['verify', '--json'], environment);
  return {
    code,
    ...(JSON.parse(stdout) as {
      findings: { check: string; where: string; what: string }[];
      events: number;
      editions: number;
    }),
  };
};

/** As the owner can: with the triggers off. */
const tamper = (table: string, statement: string) =>
  owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER; ${statement}; ALTER TABLE ${table} ENABLE TRIGGER USER`);

test('what is whole is said to be whole', async () => {
  const { code, findings, events, editions } = await verify();
  expect([code, findings]).toEqual([0, []]);
  expect(events).toBeGreaterThan(5200);
  expect(editions).toBeGreaterThan(5);
});

test('a changed event, a missing one and two that changed places are named', async () => {
  await tamper('editorial.audit_event', "UPDATE editorial.audit_event SET kind = 'forged' WHERE sequence = 10");
  await tamper('editorial.audit_event', 'DELETE FROM editorial.audit_event WHERE sequence = 5000');
  await tamper(
    'editorial.audit_event',
    `UPDATE editorial.audit_event SET sequence = 99999 WHERE sequence = 20;
     UPDATE editorial.audit_event SET sequence = 20 WHERE sequence = 21;
     UPDATE editorial.audit_event SET sequence = 21 WHERE sequence = 99999`,
  );
  const { code, findings } = await verify();
  expect(code).toBe(1);
  expect(findings.map(({ where }) => where)).toEqual(['event 10', 'event 20', 'event 21', 'event 22', 'event 5001']);
  expect(findings.at(-1)?.what).toBe('does not follow: events 5000 to 5000 are missing');
});

test('an edition whose document was changed is named, and so is what partners read of it', async () => {
  await tamper(
    'editorial.edition',
    `UPDATE editorial.edition SET document = jsonb_set(document, '{code}', '"forged"') WHERE content_type = 'CONCEPT'
       AND id = (SELECT min(id::text)::uuid FROM editorial.edition WHERE content_type = 'CONCEPT')`,
  );
  const { code, findings } = await verify();
  expect(code).toBe(1);
  expect(findings.filter(({ check }) => check === 'editions')).toMatchObject([
    { where: expect.stringMatching(/^edition 1 of CONCEPT /) },
  ]);
  expect(findings.some(({ check }) => check === 'published')).toBe(true);
});

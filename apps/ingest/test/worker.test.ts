/** From a file to drafts and back out as a sentence: the whole way in, on the real PostgreSQL with the real queue. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type PrismaClient } from '@countermeasure/db/client';
import { createTestDatabase, type TestDatabase } from '@countermeasure/db/test-database';
import { acceptInput } from '@countermeasure/domain/accept-input';
import type { CommandContext } from '@countermeasure/domain/command';
import { ensureSource } from '@countermeasure/domain/ensure-source';
import { ensureTaxonomy } from '@countermeasure/domain/ensure-taxonomy';
import { startIngestRun } from '@countermeasure/domain/start-ingest-run';
import { JOBS } from '@countermeasure/jobs/jobs';
import { createLogger } from '@countermeasure/runtime/logger';
import { getConstructionPlans } from 'pg-boss';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingestInputs } from '../src/ingest-inputs.ts';
import { listInputs } from '../src/read-inputs.ts';
import { startWorker, type Worker } from '../src/worker.ts';

const PAGE = `县公安局部署反诈宣传月活动
2026-05-06 09:00:00
来源：云溪发布

　　5月5日，云溪县公安局召开会议，部署“平安云溪”专项行动。下一步，县公安局将做好以下两项工作。
　　一是加强宣传引导。组织民警进村入户，发放宣传资料。
　　二是严厉打击犯罪。对涉诈线索接报即查，依据《中华人民共和国反电信网络诈骗法》从严处罚。
`;
const logger = createLogger('test', 'silent');
let database: TestDatabase;
let db: PrismaClient;
let context: CommandContext;
let worker: Worker;
let sourceId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  db = createClient(database.editorUrl);
  context = { db, actor: { kind: 'SYSTEM', name: 'worker' } };
  await ensureTaxonomy(context);
  sourceId = (await ensureSource(context, { name: 'Test', kind: 'UPLOAD' })).id;
  worker = await startWorker({ editorUrl: database.editorUrl, logger });
});
afterAll(async () => {
  await worker.stop();
  await db.$disconnect();
  await database.drop();
});

async function ingest(files: Record<string, string | Uint8Array>) {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return ingestInputs(context, await listInputs([folder]), { sourceId });
}
const states = (items: { state: string }[]) => items.map(({ state }) => state);

test('a page becomes an article with its measures, campaign, organisation and law, each quoting the text', async () => {
  const { items } = await ingest({ 'page.txt': PAGE });
  expect(states(items)).toEqual(['NEW']);
  const articleId = items[0]?.articleId as string;
  const article = await db.article.findUniqueOrThrow({ where: { id: articleId } });
  expect(article).toMatchObject({ title: '县公安局部署反诈宣传月活动', originalPublisher: '云溪发布' });
  const labels = await db.measure.findMany({
    where: { articleId, listId: { not: null } },
    orderBy: { ordinal: 'asc' },
    select: { label: true },
  });
  expect(labels.map(({ label }) => label)).toEqual(['加强宣传引导', '严厉打击犯罪']);
  const evidence = await db.evidence.findMany({ where: { articleId } });
  expect(new Set(evidence.map(({ subjectType }) => subjectType))).toEqual(
    new Set(['MEASURE', 'MEASURE_LIST', 'CAMPAIGN', 'ORGANIZATION', 'LEGAL_INSTRUMENT']),
  );
  for (const { start, end, exact, verdict } of evidence) {
    expect(Array.from(article.text).slice(start, end).join('')).toBe(exact);
    expect(verdict).toBe('PENDING');
  }
});

test('taken in again it changes nothing', async () => {
  const count = async () => [
    await db.article.count(),
    await db.measure.count(),
    await db.evidence.count(),
    await db.snapshot.count(),
  ];
  const before = await count();
  const { items } = await ingest({ 'again.txt': PAGE, 'and-again.txt': PAGE });
  expect(states(items)).toEqual(['UNCHANGED', 'UNCHANGED']);
  expect(await count()).toEqual(before);
});

test('what has no article in it is quarantined with a reason, and the rest goes on', async () => {
  const { items, runId } = await ingest({
    'a.txt': '?????????????????????',
    'b.txt': '',
    'c.txt': PAGE.replaceAll('云溪', '青河'),
  });
  expect(states(items)).toEqual(['QUARANTINED', 'QUARANTINED', 'NEW']);
  for (const { reason } of items.slice(0, 2)) expect(reason).toMatch(/\w+.*\./);
  expect(await db.ingestRun.findUnique({ where: { id: runId } })).toMatchObject({
    state: 'PARTIAL',
    newCount: 1,
    quarantinedCount: 2,
  });
});

test('a page that took its worker down with it is quarantined in the end', async () => {
  await worker.stop();
  const { runId } = await startIngestRun(context, { trigger: 'MANUAL', inputs: 1 });
  const { itemId } = await acceptInput(context, {
    runId,
    input: 'deadly.txt',
    bytes: Buffer.from(PAGE.replaceAll('云溪', '石桥')),
  });
  // As the queue does with a job whose worker was gone five times.
  await db.$executeRaw`UPDATE pgboss.job SET name = 'parse-snapshot.dead' WHERE data->>'ingestItemId' = ${itemId}`;
  worker = await startWorker({ editorUrl: database.editorUrl, logger });
  const state = async () => (await db.ingestItem.findUniqueOrThrow({ where: { id: itemId } })).state;
  for (let waited = 0; (await state()) === 'WAITING' && waited < 200; waited++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await db.ingestItem.findUnique({ where: { id: itemId } })).toMatchObject({
    state: 'QUARANTINED',
    reason: expect.stringMatching(/five attempts/),
  });
  expect(await db.ingestRun.findUnique({ where: { id: runId } })).toMatchObject({ state: 'FAILED' });
});

test('two workers share the jobs and do each once', async () => {
  const second = await startWorker({ editorUrl: database.editorUrl, logger });
  const pages = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`${index}.txt`, PAGE.replaceAll('云溪', `第${index}区`)]),
  );
  const { items } = await ingest(pages).finally(() => second.stop());
  expect(states(items)).toEqual(Array(12).fill('NEW'));
  expect(new Set(items.map(({ articleId }) => articleId)).size).toBe(12);
});

test('the queue of every job was made by a migration, in the schema version that the library wants', async () => {
  const queues = await db.$queryRaw<{ name: string }[]>`SELECT name FROM pgboss.queue`;
  for (const { name } of JOBS)
    expect(queues.map((queue) => queue.name)).toEqual(expect.arrayContaining([name, `${name}.dead`]));
  const [{ version }] = await db.$queryRaw<[{ version: number }]>`SELECT version FROM pgboss.version`;
  expect(getConstructionPlans('pgboss')).toContain(`VALUES ('${version}')`);
});

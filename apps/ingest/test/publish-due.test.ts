/** Scheduled editions go live at their time, once, whatever becomes of workers, queue and database in between. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { scheduleEditions } from '@countermeasure/domain/schedule-editions';
import { submitEditions } from '@countermeasure/domain/submit-editions';
import { unscheduleEditions } from '@countermeasure/domain/unschedule-editions';
import { withdrawEdition } from '@countermeasure/domain/withdraw-edition';
import { createLogger } from '@countermeasure/runtime/logger';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  acceptAll,
  type Desk,
  expectNothingRefused,
  ingest,
  openDesk,
  publish,
  recordsOf,
} from '../../../packages/domain/test/desk.ts';
import { distinct, samplePage } from '../../../packages/domain/test/page.ts';
import { giveUpDue, publishAllDue, wakeOverdue } from '../src/publish-due.ts';
import { startWorker, type Worker } from '../src/worker.ts';

const logger = createLogger('test', 'silent');
let desk: Desk;
let articleId: string;
let items: Awaited<ReturnType<typeof recordsOf>>;
const workers: Worker[] = [];
let pages = 0;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  articleId = (await ingest(desk, distinct(samplePage(`定时第${++pages}篇。`)))).articleId as string;
  await acceptAll(desk, articleId);
  items = await recordsOf(desk, articleId);
});
afterEach(async () => {
  while (workers.length > 0) await workers.pop()?.stop();
});

const work = async () => workers.push(await startWorker({ editorUrl: desk.database.editorUrl, logger }));
const inAnHour = () => new Date(Date.now() + 3_600_000);

/** Everything of the page, or some of it, on the schedule. */
async function schedule(chosen = items, publishAt = inAnHour()) {
  const submitted = await submitEditions(desk.editor, { items: chosen, updateType: 'MINOR' });
  expectNothingRefused(submitted);
  const editions = submitted.applied.map(({ id, version }) => ({
    type: 'Edition' as const,
    id,
    expectedVersion: version,
  }));
  expectNothingRefused(await scheduleEditions(desk.reviewer, { items: editions, publishAt }));
}

/** The clock goes on: what is scheduled became due a second ago, and so did its job. */
async function passTime() {
  await desk.owner.query(
    `UPDATE editorial.edition SET scheduled_for = now() - interval '1 second' WHERE state = 'SCHEDULED'`,
  );
  await desk.owner.query(`UPDATE pgboss.job SET start_after = now() WHERE name = 'publish-due' AND state = 'created'`);
}

const editions = () =>
  desk.db.edition.findMany({ where: { contentId: { in: items.map(({ id }) => id) } }, orderBy: { id: 'asc' } });
const edition = () =>
  desk.db.edition.findFirstOrThrow({ where: { contentId: articleId }, orderBy: { number: 'desc' } });
const states = async () => [...new Set((await editions()).map(({ state }) => state))];
const feed = () => desk.db.publishedChange.findMany({ where: { recordId: { in: items.map(({ id }) => id) } } });
const published = () =>
  vi.waitFor(async () => expect(await states()).toEqual(['PUBLISHED']), { timeout: 30_000, interval: 100 });
const idOf = ({ actor }: { actor: unknown }) => (actor as { id: string }).id;

describe('the worker', () => {
  test('publishes what is due in the scheduler’s name, and nothing before its time', async () => {
    await schedule();
    await work();
    await publishAllDue(desk.system, logger);
    expect(await states()).toEqual(['SCHEDULED']);
    await passTime();
    await published();
    expect(await feed()).toHaveLength(items.length);
    for (const row of await editions()) {
      expect(row).toMatchObject({
        publishedById: idOf(desk.reviewer),
        forced: false,
        submittedById: idOf(desk.editor),
      });
    }
    const [event] = await desk.db.auditEvent.findMany({
      where: { subjectId: (await edition()).id, kind: 'edition.published' },
    });
    expect(event).toMatchObject({
      actorId: null,
      detail: { system: 'worker', command: 'publishDueEditions', publishedById: idOf(desk.reviewer) },
    });
    expect(await desk.db.publishedMeasure.count({ where: { articleId, retiredAt: null } })).toBe(2);
  });

  test('publishes once when two workers and a third hand do it together', async () => {
    await schedule();
    await work();
    await work();
    await passTime();
    await Promise.all([publishAllDue(desk.system, logger), publishAllDue(desk.system, logger)]);
    await published();
    expect(await feed()).toHaveLength(items.length);
    expect((await editions()).every(({ number }) => number === 1)).toBe(true);
  });

  test('publishes what became due while no worker ran', async () => {
    await work();
    await schedule();
    await workers.pop()?.stop();
    await passTime();
    await work();
    await published();
  });

  test('publishes what has lost its job: a queue that was emptied, a database restored without it', async () => {
    await schedule();
    await passTime();
    await desk.owner.query(`DELETE FROM pgboss.job WHERE name = 'publish-due'`);
    await work();
    await published();
    expect(await feed()).toHaveLength(items.length);
  });

  test('publishes after it was killed in the middle: all at once, and once', async () => {
    await schedule();
    await passTime();
    // Another holds the feed’s lock, so the killed worker has written everything and committed nothing.
    await desk.owner.query('BEGIN');
    await desk.owner.query('SELECT editorial.take_order_lock()');
    const program = fileURLToPath(new URL('worker-process.ts', import.meta.url));
    const child = spawn(process.execPath, [program, desk.database.editorUrl], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'`;
    await vi.waitFor(
      async () => {
        await desk.owner.query('SELECT pg_stat_clear_snapshot()');
        expect((await desk.owner.query(waiting)).rowCount).toBeGreaterThan(0);
      },
      { timeout: 30_000, interval: 100 },
    );
    child.kill('SIGKILL');
    await desk.owner.query('ROLLBACK');
    expect(await states()).toEqual(['SCHEDULED']);
    expect(await feed()).toEqual([]);
    // As the queue does once it has missed the worker’s heartbeat.
    await desk.owner.query(`UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE name = 'publish-due'`);
    await work();
    await published();
    expect(await feed()).toHaveLength(items.length);
  });

  test('publishes after the database has cut every connection', async () => {
    await schedule();
    await work();
    await desk.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await passTime();
    await published();
    expect(await feed()).toHaveLength(items.length);
  });
});

describe('an edition that can’t go live at its time', () => {
  test('goes back with the reasons, and takes along what rests on it, while the others go on', async () => {
    await schedule();
    await desk.owner.query(
      `UPDATE editorial.evidence SET verdict = 'REJECTED'
      WHERE id = (SELECT id FROM editorial.evidence WHERE article_id = $1 AND subject_type = 'MEASURE_LIST' LIMIT 1)`,
      [articleId],
    );
    await passTime();
    await publishAllDue(desk.system, logger);
    const rows = await editions();
    const back = rows.filter(({ state }) => state === 'SUBMITTED');
    expect(back.map(({ contentType }) => contentType).sort()).toEqual(['ARTICLE', 'MEASURE', 'MEASURE']);
    for (const row of back)
      expect(row).toMatchObject({ scheduledFor: null, scheduledById: null, forced: false, publishedById: null });
    expect((await edition()).reviewComment).toBe(
      '所依据的引文已不再被采纳；请重新提交该记录。\nA quotation it rests on is no longer accepted; submit the record again.',
    );
    expect(back.find(({ contentType }) => contentType === 'MEASURE')?.reviewComment).toContain('is not published');
    expect(rows.filter(({ state }) => state === 'PUBLISHED')).toHaveLength(items.length - 3);
    const events = await desk.db.auditEvent.findMany({
      where: { kind: 'edition.not_published', subjectId: { in: back.map(({ id }) => id) } },
    });
    expect(events).toHaveLength(3);
    expect(events[0]?.detail).toMatchObject({ reasons: [{ en: expect.any(String), zh: expect.any(String) }] });
    await publishAllDue(desk.system, logger);
    expect(await feed()).toHaveLength(items.length - 3);
  });

  test('waits for nothing once it is taken off the schedule', async () => {
    await schedule();
    const scheduled = await editions();
    await unscheduleEditions(desk.reviewer, {
      items: scheduled.map(({ id, version }) => ({ type: 'Edition', id, expectedVersion: version })),
    });
    await passTime();
    await publishAllDue(desk.system, logger);
    expect(await states()).toEqual(['SUBMITTED']);
  });

  test('is taken off the schedule when its record is withdrawn', async () => {
    await publish(desk, items);
    const system = items.find(({ type }) => type === 'System') as (typeof items)[number];
    await desk.db.system.update({ where: { id: system.id }, data: { kind: 'APP' } });
    await schedule([system]);
    const live = await desk.db.edition.findFirstOrThrow({ where: { contentId: system.id, state: 'PUBLISHED' } });
    await withdrawEdition(desk.reviewer, {
      ...{ id: live.id, expectedVersion: live.version, reason: 'LEGAL', dependents: 'REFUSE' },
    });
    await passTime();
    await publishAllDue(desk.system, logger);
    const next = await desk.db.edition.findFirstOrThrow({ where: { contentId: system.id, number: 2 } });
    expect(next).toMatchObject({ state: 'SUBMITTED', scheduledFor: null });
    expect(next.reviewComment).toMatch(/was withdrawn/);
    expect(await desk.db.publishedSystem.count({ where: { id: system.id } })).toBe(0);
  });

  test('by a defect is tried again and given up in the end, and keeps none of the others', async () => {
    await schedule();
    await passTime();
    const campaign = items.find(({ type }) => type === 'Campaign') as (typeof items)[number];
    // No rule of ours lets this happen; the database's refusal stands for any defect.
    await desk.owner.query(`ALTER TABLE published.campaign ADD CONSTRAINT broken CHECK (id <> '${campaign.id}')`);
    try {
      await expect(publishAllDue(desk.system, logger)).rejects.toThrow('1 scheduled editions not published');
      const rows = await editions();
      expect(rows.filter(({ state }) => state === 'PUBLISHED')).toHaveLength(items.length - 1);
      await giveUpDue(desk.system, logger, { data: { publishAt: new Date(Date.now() - 3_600_000).toISOString() } });
      expect((await editions()).some(({ state }) => state === 'SCHEDULED')).toBe(true);
      await giveUpDue(desk.system, logger, { data: { publishAt: new Date().toISOString() } });
      const given = (await editions()).find(({ contentType }) => contentType === 'CAMPAIGN');
      expect(given).toMatchObject({ state: 'SUBMITTED', reviewComment: expect.stringMatching(/Publish it by hand/) });
    } finally {
      await desk.owner.query('ALTER TABLE published.campaign DROP CONSTRAINT broken');
    }
  });
});

test('what is due has one job, however often it is looked for', async () => {
  await schedule();
  await passTime();
  await desk.owner.query(`DELETE FROM pgboss.job WHERE name = 'publish-due'`);
  await wakeOverdue(desk.system);
  await wakeOverdue(desk.system);
  const { rowCount } = await desk.owner.query(`SELECT FROM pgboss.job WHERE name = 'publish-due' AND state < 'active'`);
  expect(rowCount).toBe(1);
  await publishAllDue(desk.system, logger);
});

/** What every command promises, shown with commands made up for it: all or nothing, one trail, no deadlock that a caller sees. */
import { enqueue } from '@countermeasure/jobs/enqueue';
import { parseSnapshot } from '@countermeasure/jobs/jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../src/command.ts';
import { DomainError, PermissionError } from '../src/errors.ts';
import { lockNames, lockRows } from '../src/locks.ts';
import { startIngestRun } from '../src/start-ingest-run.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const jobs = async () =>
  (await desk.owner.query<{ count: number }>('SELECT count(*)::int AS count FROM pgboss.job')).rows[0]?.count;
const chain = async () =>
  (await desk.owner.query('SELECT editorial.first_broken_audit_event() AS broken')).rows[0].broken;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('runCommand', () => {
  it('leaves nothing of a command that throws: no row, no action, no job, no trail', async () => {
    const before = [
      await jobs(),
      await desk.db.action.count(),
      await desk.db.auditEvent.count(),
      await desk.db.partner.count(),
    ];
    const failing = runCommand(desk.admin, 'createPartner', async (run) => {
      await run.tx.partner.create({ data: { name: '半途' } });
      await run.recordAction({ summary: { en: 'x', zh: 'x' }, changes: [], records: [] });
      await enqueue(run.tx, parseSnapshot, { ingestItemId: '0190d0a0-1111-7000-8000-000000000001' });
      run.audit({ kind: 'half.done' });
      throw new Error('broken off');
    });
    await expect(failing).rejects.toThrow('broken off');
    expect([
      await jobs(),
      await desk.db.action.count(),
      await desk.db.auditEvent.count(),
      await desk.db.partner.count(),
    ]).toEqual(before);
  });

  it('answers a row that the database refuses as a conflict, a defect as it is', async () => {
    const concept = await desk.db.concept.findFirstOrThrow();
    const tag = (subjectId: string, conceptId: string) =>
      runCommand(desk.editor, 'tagRecords', async ({ tx }) => {
        await tx.tagging.create({ data: { subjectType: 'MEASURE', subjectId, conceptId, origin: 'HUMAN' } });
      });
    const subjectId = '0190d0a0-1111-7000-8000-000000000002';
    await tag(subjectId, concept.id);
    await expect(tag(subjectId, concept.id)).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'DUPLICATE',
      message: 'The record has this tag already.',
      cause: expect.any(Error),
    });
    await expect(tag(subjectId, subjectId)).rejects.not.toBeInstanceOf(DomainError);
    await desk.db.tagging.deleteMany({ where: { subjectId } });
  });

  it('opens no transaction for who may not', async () => {
    let ran = false;
    const refused = runCommand(desk.viewer, 'createPartner', async () => {
      ran = true;
    });
    await expect(refused).rejects.toThrow(PermissionError);
    expect(ran).toBe(false);
  });

  it('keeps a summary in both languages, and the payload', async () => {
    const id = await runCommand(desk.admin, 'createPartner', (run) =>
      run.recordAction({ summary: { en: 'Did', zh: '做了' }, payload: { count: 1 }, changes: null, records: [] }),
    );
    expect(await desk.db.action.findUnique({ where: { id } })).toMatchObject({
      summary: 'Did',
      payload: { count: 1, summary: { en: 'Did', zh: '做了' } },
      inverse: null,
    });
  });

  it('writes one unbroken trail however many commands run at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => startIngestRun(desk.editor, { trigger: 'MANUAL', inputs: 1 })));
    expect(await chain()).toBeNull();
    const events = await desk.db.auditEvent.findMany({ orderBy: { sequence: 'asc' }, select: { sequence: true } });
    expect(events.map(({ sequence }) => Number(sequence))).toEqual(events.map((_, index) => index + 1));
  });

  it('does a command again that met another in a deadlock', async () => {
    const [first, second] = await Promise.all(
      ['甲', '乙'].map(async (name) => (await desk.db.partner.create({ data: { name } })).id),
    );
    let attempts = 0;
    const crossing = (ids: string[]) =>
      runCommand(desk.admin, 'createPartner', async ({ tx }) => {
        attempts++;
        for (const id of ids) {
          await tx.partner.update({ where: { id }, data: { version: { increment: 1 } } });
          await pause(100);
        }
      });
    await Promise.all([crossing([first as string, second as string]), crossing([second as string, first as string])]);
    expect(attempts).toBe(3);
    const versions = await desk.db.partner.findMany({
      where: { id: { in: [first as string, second as string] } },
      select: { version: true },
    });
    expect(versions).toEqual([{ version: 3 }, { version: 3 }]);
  });
});

describe('locks', () => {
  it('make the second wait who locks the same names, in whatever order they are given', async () => {
    const order: string[] = [];
    const work = (label: string, names: string[]) =>
      runCommand(desk.admin, 'createPartner', async ({ tx }) => {
        await lockNames(tx, names);
        order.push(`${label} in`);
        await pause(50);
        order.push(`${label} out`);
      });
    const names = Array.from({ length: 30 }, (_, index) => `name:${index}`);
    await Promise.all([work('a', names), work('b', names.toReversed())]);
    expect(order.map((entry) => entry.slice(2))).toEqual(['in', 'out', 'in', 'out']);
  });

  it('let a row be referred to while it is locked', async () => {
    const { id } = await desk.db.partner.create({ data: { name: '被引用' } });
    const run = await desk.db.ingestRun.create({ data: { trigger: 'MANUAL', parserVersion: '0' } });
    await runCommand(desk.admin, 'createPartner', async ({ tx }) => {
      await lockRows(tx, 'IngestRun', [run.id]);
      await desk.db.ingestItem.create({ data: { runId: run.id, input: 'meanwhile' } });
    });
    expect(id).toBeTruthy();
    expect(await desk.db.ingestItem.count({ where: { runId: run.id } })).toBe(1);
  });
});

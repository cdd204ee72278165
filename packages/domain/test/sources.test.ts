import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureSource } from '../src/ensure-source.ts';
import { NotFoundError, PermissionError } from '../src/errors.ts';
import { refuseInput } from '../src/refuse-input.ts';
import { startIngestRun } from '../src/start-ingest-run.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

it('makes a source once, also for two that want it at once, and leaves what is there as it is', async () => {
  const source = { name: '县政府网', kind: 'UPLOAD', mayRepublishText: true } as const;
  const [first, second] = await Promise.all([ensureSource(desk.system, source), ensureSource(desk.system, source)]);
  expect(second).toEqual(first);
  expect(await ensureSource(desk.system, { name: '县政府网', kind: 'UPLOAD' })).toEqual(first);
  expect(await desk.db.source.findUnique({ where: { id: first.id } })).toMatchObject({
    mayRepublishText: true,
    reliability: 'F',
  });
});

it('does not republish texts of a source about which nothing was said', async () => {
  const { id } = await ensureSource(desk.system, { name: '某镜像', kind: 'UPLOAD' });
  expect(await desk.db.source.findUnique({ where: { id } })).toMatchObject({ mayRepublishText: false, licence: null });
});

it('is not for people', async () => {
  await expect(ensureSource(desk.admin, { name: 'x', kind: 'UPLOAD' })).rejects.toThrow(PermissionError);
});

it('counts an input that cannot be read, with its reason, and ends the run with it', async () => {
  const { runId } = await startIngestRun(desk.editor, { trigger: 'MANUAL', inputs: 1 });
  const { itemId } = await refuseInput(desk.editor, {
    runId,
    input: 'none.txt',
    reason: 'There is no such file or folder.',
  });
  expect(await desk.db.ingestItem.findUnique({ where: { id: itemId } })).toMatchObject({
    state: 'FAILED',
    reason: 'There is no such file or folder.',
  });
  expect(await desk.db.ingestRun.findUnique({ where: { id: runId } })).toMatchObject({
    state: 'FAILED',
    failedCount: 1,
  });
});

it('refuses an unknown run', async () => {
  const input = { runId: '00000000-0000-7000-8000-000000000000', input: 'a', reason: 'b' };
  await expect(refuseInput(desk.editor, input)).rejects.toThrow(NotFoundError);
});

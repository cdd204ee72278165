/** The worker process: takes jobs from the queue and does them. Stateless; any number may run, on any number of machines. */
import { createClient } from '@countermeasure/db/client';
import type { CommandContext } from '@countermeasure/domain/command';
import { endIngestItem } from '@countermeasure/domain/end-ingest-item';
import { JOBS, parseSnapshot, publishDue } from '@countermeasure/jobs/jobs';
import type { Logger } from '@countermeasure/runtime/logger';
import { type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss';
import { parseStoredSnapshot } from './parse-stored-snapshot.ts';
import { giveUpDue, publishAllDue, wakeOverdue } from './publish-due.ts';

export type WorkerOptions = {
  /** Address with the editorial login. */
  editorUrl: string;
  logger: Logger;
  /** Called every few seconds while the worker can reach the queue. */
  onHeartbeat?: () => void;
};

export type Worker = { stop(): Promise<void> };

const HEARTBEAT_MS = 5000;
const WAKE_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;

/** Starts working. `stop` waits for the jobs in hand. Throws when the queue's schema is not there: `migrate` has not run. */
export async function startWorker({ editorUrl, logger, onHeartbeat }: WorkerOptions): Promise<Worker> {
  const db = createClient(editorUrl, { maxConnections: 5 });
  const context: CommandContext = { db, actor: { kind: 'SYSTEM', name: 'worker' } };
  const boss = new PgBoss({ connectionString: editorUrl, max: 4, migrate: false, createSchema: false });
  boss.on('error', (error) => logger.error({ err: error }, 'The job queue cannot be reached; it is tried again'));
  await boss.start();
  await boss.work(
    parseSnapshot.name,
    { batchSize: 4, pollingIntervalSeconds: 0.5, includeMetadata: true, perJobResults: true },
    async (jobs): Promise<JobResult[]> => {
      const results: JobResult[] = [];
      // First come, first served: of two copies of one text the earlier has the measures.
      for (const job of jobs.toSorted((a, b) => Number(a.createdOn) - Number(b.createdOn)))
        results.push(await doOne(context, logger, job));
      return results;
    },
  );
  await boss.work(`${parseSnapshot.name}.dead`, { pollingIntervalSeconds: 5 }, (jobs) => giveUp(context, logger, jobs));
  await boss.work(publishDue.name, { pollingIntervalSeconds: 1 }, () => publishAllDue(context, logger));
  await boss.work(`${publishDue.name}.dead`, { pollingIntervalSeconds: 5 }, async (jobs) => {
    for (const job of jobs) await giveUpDue(context, logger, job);
  });
  const wake = () =>
    wakeOverdue(context).catch((error) => logger.warn({ err: error }, 'What is due could not be looked for'));
  await wake();
  const waking = setInterval(wake, WAKE_MS);
  const heartbeat = setInterval(() => {
    boss
      .getQueue(parseSnapshot.name)
      .then(onHeartbeat, (error: Error) => logger.warn({ err: error }, 'No heartbeat: the database does not answer'));
  }, HEARTBEAT_MS);
  onHeartbeat?.();
  logger.info({ queues: JOBS.map(({ name }) => name) }, 'The worker is ready');
  return {
    async stop() {
      clearInterval(heartbeat);
      clearInterval(waking);
      await boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS });
      await db.$disconnect();
    },
  };
}

async function doOne(context: CommandContext, logger: Logger, job: JobWithMetadata<unknown>): Promise<JobResult> {
  const { ingestItemId } = parseSnapshot.payload.parse(job.data);
  try {
    const outcome = await parseStoredSnapshot(context, ingestItemId, {
      isLastAttempt: job.retryCount >= job.retryLimit,
    });
    logger.info({ ingestItemId, ...outcome }, 'Parsed a snapshot');
    return { id: job.id, status: 'completed' };
  } catch (error) {
    logger.error({ err: error, ingestItemId, attempt: job.retryCount + 1 }, 'A snapshot could not be stored');
    return { id: job.id, status: 'failed', output: { message: (error as Error).message } };
  }
}

/** Jobs that ended with their worker, again and again: whatever such a page does to us, its item gets an end and a reason. */
async function giveUp(context: CommandContext, logger: Logger, jobs: { data: unknown }[]): Promise<void> {
  for (const { data } of jobs) {
    const { ingestItemId } = parseSnapshot.payload.parse(data);
    await endIngestItem(context, {
      itemId: ingestItemId,
      state: 'QUARANTINED',
      reason:
        'It could not be read in five attempts; the worker stopped or ran out of time. The worker’s log says more.',
    });
    logger.error({ ingestItemId }, 'A snapshot was given up');
  }
}

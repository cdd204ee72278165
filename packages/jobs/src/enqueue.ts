/** Puts a job into the queue inside the writer's transaction: it appears when that commits, or never. */
import { fromPrisma, PgBoss } from 'pg-boss';
import type { JobDefinition } from './jobs.ts';

/** What a Prisma client and its interactive transaction have in common. */
export type SqlExecutor = { $queryRawUnsafe<T = unknown>(query: string, ...values: unknown[]): Promise<T> };

/**
 * `startAfter` is when it is to be done; without, at once. A job whose definition has a key is not put in while another of
 * that key waits or runs. Throws a ZodError when the payload has the wrong shape: a defect of ours, never of a user.
 */
export async function enqueue<Payload extends object>(
  transaction: SqlExecutor,
  job: JobDefinition<Payload>,
  payload: Payload,
  { startAfter }: { startAfter?: Date } = {},
): Promise<void> {
  // An instance that is never started holds no connection; given the transaction as its database it uses nothing else.
  const boss = new PgBoss({
    db: fromPrisma(transaction),
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  const parsed = job.payload.parse(payload);
  await boss.send(job.name, parsed, {
    ...(startAfter && { startAfter }),
    ...(job.key && { singletonKey: job.key(parsed) }),
  });
}

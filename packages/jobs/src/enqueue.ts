/** Puts a job into the queue inside the writer's transaction: it appears when that commits, or never. */
import { fromPrisma, PgBoss } from 'pg-boss';
import type { JobDefinition } from './jobs.ts';

/** What a Prisma client and its interactive transaction have in common. */
export type SqlExecutor = { $queryRawUnsafe<T = unknown>(query: string, ...values: unknown[]): Promise<T> };

/** Throws a ZodError when the payload has the wrong shape: a defect of ours, never of a user. */
export async function enqueue<Payload extends object>(
  transaction: SqlExecutor,
  job: JobDefinition<Payload>,
  payload: Payload,
): Promise<void> {
  // An instance that is never started holds no connection; given the transaction as its database it uses nothing else.
  const boss = new PgBoss({
    db: fromPrisma(transaction),
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  await boss.send(job.name, job.payload.parse(payload));
}

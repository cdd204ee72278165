/** For operators: `/healthz` says that the process lives, `/readyz` that it can answer. */
import type { PrismaClient } from '@countermeasure/db/client';
import type { Logger } from '@countermeasure/runtime/logger';
import type pg from 'pg';
import { type Exchange, sendJson } from '../http/exchange.ts';

export type Readiness = {
  /** Names of the migrations that this program was written for. */
  migrations: string[];
  editorDatabase: PrismaClient;
  pools: Record<string, pg.Pool>;
  logger: Logger;
};

export const healthz = ({ response }: Exchange): void => sendJson(response, 200, { status: 'ok' });

/**
 * 200 `{status: "ready"}`, or 503 with what is missing in words; never an address or a password. The worker's last
 * heartbeat (null: none yet) stands beside it and never turns it red: partners can be answered without a worker.
 */
export async function readyz({ response }: Exchange, readiness: Readiness): Promise<void> {
  const { pools, logger } = readiness;
  const checks = Object.entries(pools).map(([name, pool]) =>
    attempt(`The ${name} database can't be reached.`, () => pool.query('SELECT 1').then(() => undefined), logger),
  );
  const migrations = attempt("The editorial database can't be reached.", () => missing(readiness), logger);
  const problems = (await Promise.all([...checks, migrations])).filter((problem) => problem !== undefined);
  const isReady = problems.length === 0;
  sendJson(response, isReady ? 200 : 503, {
    status: isReady ? 'ready' : 'not ready',
    ...(isReady ? { worker: { lastHeartbeat: await lastHeartbeat(readiness) } } : { problems }),
  });
}

async function missing({ editorDatabase, migrations }: Readiness): Promise<string | undefined> {
  const rows = await editorDatabase.$queryRaw<
    { name: string }[]
  >`SELECT migration_name AS name FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const applied = new Set(rows.map(({ name }) => name));
  const count = migrations.filter((name) => !applied.has(name)).length;
  return count === 0 ? undefined : `${count} migrations are missing: run \`countermeasure migrate\`.`;
}

/** The job queue keeps a row for each process that works it. */
async function lastHeartbeat({ editorDatabase, logger }: Readiness): Promise<Date | null> {
  try {
    const rows = await editorDatabase.$queryRaw<
      { at: Date | null }[]
    >`SELECT max(heartbeat_on) AS at FROM pgboss.instance`;
    return rows[0]?.at ?? null;
  } catch (err) {
    logger.warn({ err }, "The worker's heartbeat could not be read");
    return null;
  }
}

async function attempt(sentence: string, check: () => Promise<string | undefined>, logger: Logger) {
  try {
    return await check();
  } catch (err) {
    logger.warn({ err }, sentence);
    return sentence;
  }
}

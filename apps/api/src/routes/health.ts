/** For operators: `/healthz` says that the process lives, `/readyz` that it can answer. */
import { pendingMigrations } from '@countermeasure/db/run-migrations';
import type { Logger } from '@countermeasure/runtime/logger';
import type pg from 'pg';
import { type Exchange, sendJson } from '../http/exchange.ts';

export type Readiness = { editorUrl: string; pools: Record<string, pg.Pool>; logger: Logger };

export const healthz = ({ response }: Exchange): void => sendJson(response, 200, { status: 'ok' });

/** 200 `{status: "ready"}`, or 503 with what is missing in words; never an address or a password. */
export async function readyz({ response }: Exchange, { editorUrl, pools, logger }: Readiness): Promise<void> {
  const checks = Object.entries(pools).map(([name, pool]) =>
    attempt(`The ${name} database can't be reached.`, () => pool.query('SELECT 1').then(() => undefined), logger),
  );
  const migrations = attempt("The editorial database can't be reached.", () => missing(editorUrl), logger);
  const problems = (await Promise.all([...checks, migrations])).filter((problem) => problem !== undefined);
  sendJson(response, problems.length === 0 ? 200 : 503, {
    status: problems.length === 0 ? 'ready' : 'not ready',
    ...(problems.length > 0 && { problems }),
  });
}

async function missing(editorUrl: string): Promise<string | undefined> {
  const pending = await pendingMigrations(editorUrl);
  return pending.length === 0 ? undefined : `${pending.length} migrations are missing: run \`countermeasure migrate\`.`;
}

async function attempt(sentence: string, check: () => Promise<string | undefined>, logger: Logger) {
  try {
    return await check();
  } catch (err) {
    logger.warn({ err }, sentence);
    return sentence;
  }
}

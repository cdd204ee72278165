/**
 * Hears from the database when a key or a partner was changed, so that a revoked key opens nothing from that moment.
 * Should the connection be lost meanwhile, what is held lapses by itself within seconds.
 */
import type { Logger } from '@countermeasure/runtime/logger';
import pg from 'pg';
import type { ApiKeys } from './api-keys.ts';

/** The channel that the database's trigger tells. */
const CHANNEL = 'api_key';
const RETRY_MS = 2_000;

/** Listens until the answered function is called. Never throws: without it keys are looked up again every few seconds. */
export function listenForKeyChanges(url: string, keys: ApiKeys, logger: Logger): () => Promise<void> {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const retry = (err: unknown) => {
    if (stopped) return;
    logger.warn({ err }, 'Changes of keys are not heard at the moment');
    client = undefined;
    keys.forget();
    timer = setTimeout(connect, RETRY_MS);
  };
  const connect = () => {
    const next = new pg.Client({ connectionString: url });
    client = next;
    // One fault may be told twice, as an error and as an end; only the first counts.
    const failed = (err?: unknown) => client === next && retry(err);
    next.on('notification', () => keys.forget());
    next.on('error', failed);
    next.on('end', () => failed());
    next
      .connect()
      .then(() => next.query(`LISTEN ${CHANNEL}`))
      .then(() => keys.forget())
      .catch(failed);
  };
  connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end();
  };
}

/** One instance a database: held by a session of its own, so that it ends with the process, however that ends. */
import pg from 'pg';

const LOCK_KEY = 7_203_121; // Any number that nothing else in this database locks.

export type InstanceLock = { release(): Promise<void> };

/** Undefined when another instance holds the lock. */
export async function takeInstanceLock(url: string): Promise<InstanceLock | undefined> {
  const client = new pg.Client({ connectionString: url, application_name: 'countermeasure start' });
  client.on('error', () => {}); // The server may be stopped before us; the lock is gone with it, and that is all it was for.
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [LOCK_KEY]);
  if (rows[0]?.taken) return { release: () => client.end() };
  await client.end();
  return undefined;
}

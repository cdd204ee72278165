/** Everything a database needs before anything may connect to it: the migrations and the login roles. What `countermeasure migrate` runs. */
import pg from 'pg';
import { ensureLogins, grantJobs, type LoginPasswords } from './roles.ts';
import { runMigrations } from './run-migrations.ts';

/** Idempotent. Answers the names of the migrations applied now. `ownerUrl` must be able to create roles. */
export async function prepareDatabase(ownerUrl: string, passwords: LoginPasswords = {}): Promise<string[]> {
  const applied = await runMigrations(ownerUrl);
  await ensureLogins(ownerUrl, passwords);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await grantJobs(client);
  } finally {
    await client.end();
  }
  return applied;
}

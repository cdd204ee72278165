/** Everything a database needs before anything may connect to it: the migrations and the login roles. What `countermeasure migrate` runs. */
import { ensureLogins, type LoginPasswords } from './roles.ts';
import { runMigrations } from './run-migrations.ts';

/** The login roles; each may do only what its group role may (see the roles migration). */
export const LOGINS = { editor: 'cm_editor', partner: 'cm_partner', keys: 'cm_keys' } as const;

/** Idempotent. Answers the names of the migrations applied now. `ownerUrl` must be able to create roles. */
export async function prepareDatabase(ownerUrl: string, passwords: LoginPasswords = {}): Promise<string[]> {
  const applied = await runMigrations(ownerUrl);
  await ensureLogins(ownerUrl, passwords);
  return applied;
}

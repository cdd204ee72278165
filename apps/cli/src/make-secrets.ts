/** Makes the random passwords of a deployment into files, each readable by whoever mounts its folder. Made once: what is there stays. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const DATABASE = 'countermeasure';

/** Writes below `folder`: owner/{password,database-url} and logins/{editor,published,keys}-database-url and logins/auth-secret. */
export async function makeSecrets(folder: string, host: string): Promise<{ made: string[] }> {
  const address = (login: string, password: string) => `postgresql://${login}:${password}@${host}:5432/${DATABASE}`;
  const owner = random();
  const files: Record<string, string> = {
    'logins/editor-database-url': address('cm_editor', random()),
    'logins/published-database-url': address('cm_partner', random()),
    'logins/keys-database-url': address('cm_keys', random()),
    'logins/auth-secret': random(),
  };
  // The owner's password stands in two files that must agree, so they are made together or not at all.
  if (!existsSync(join(folder, 'owner/database-url')))
    Object.assign(files, { 'owner/password': owner, 'owner/database-url': address(DATABASE, owner) });
  const made: string[] = [];
  for (const [name, value] of Object.entries(files)) {
    const path = join(folder, name);
    if (existsSync(path) && name !== 'owner/password') continue;
    await mkdir(dirname(path), { recursive: true });
    // Renamed into place, so that a stop half way leaves no empty secret. Other containers' users read it: hence 0444.
    await writeFile(`${path}.new`, value, { mode: 0o444 });
    await rename(`${path}.new`, path);
    made.push(name);
  }
  return { made };
}

const random = () => randomBytes(32).toString('base64url');

/** What signs sessions: from the environment, or with the embedded database made once and kept beside it. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '@countermeasure/runtime/env';

export async function ensureAuthSecret({ authSecret, dataDir }: Environment): Promise<string> {
  if (authSecret) return authSecret;
  const path = join(dataDir, 'auth-secret');
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (kept) return kept;
  const made = randomBytes(32).toString('base64url');
  await mkdir(dataDir, { recursive: true });
  await writeFile(path, made, { mode: 0o600 });
  return made;
}

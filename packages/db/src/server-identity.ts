/** Whom the embedded server runs as, and which folders that user can reach. */
import { createHash } from 'node:crypto';
import { chown, mkdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type ServerIdentity = { uid: number; gid: number } | undefined;

/** `nobody` when we are root, which PostgreSQL refuses; otherwise ourselves (undefined). */
export function serverIdentity(): ServerIdentity {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;
}

/** `folder`, or one below /var/lib named after it when another user could not get through to it. */
export async function reachableBy(identity: ServerIdentity, folder: string): Promise<string> {
  if (!identity || (await isReachable(dirname(folder)))) return folder;
  return join('/var/lib/countermeasure', shortHash(folder));
}

/** A private folder for the socket. Linux allows 107 bytes for its path, so it cannot lie in the data folder. */
export async function socketFolder(identity: ServerIdentity, dataFolder: string): Promise<string> {
  const folder = join(
    tmpdir().length > 60 ? '/tmp' : tmpdir(),
    `countermeasure-${shortHash(`${process.getuid?.()}:${dataFolder}`)}`,
  );
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await ownedByServer(identity, folder);
  return folder;
}

export async function ownedByServer(identity: ServerIdentity, folder: string): Promise<void> {
  if (identity) await chown(folder, identity.uid, identity.gid);
}

/** Whether any user may pass through every existing folder on the way. */
export async function isReachable(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    const mode = await stat(at).then(
      (found) => found.mode,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return 0o111;
        throw error;
      },
    );
    if ((mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

export const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

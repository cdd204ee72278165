/** The owner's address for commands that copy a whole database: nothing is migrated, so a backup can come before an upgrade. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedDataFolder, startEmbeddedPostgres } from '@countermeasure/db/embedded-postgres';
import type { Environment } from '@countermeasure/runtime/env';
import { embeddedAddresses } from '../databases.ts';
import { ensureDatabase } from '../ensure-database.ts';
import { OperatorError } from '../exit-codes.ts';
import { takeInstanceLock } from '../instance-lock.ts';

export type OpenOwner = { owner: string; close(): Promise<void> };

/** `read` joins a running instance; `fill` makes what is missing, and refuses while one runs. */
export async function openOwner(environment: Environment, purpose: 'read' | 'fill'): Promise<OpenOwner> {
  const { databases, dataDir } = environment;
  if (databases) {
    if (!databases.owner)
      throw new OperatorError(
        'DATABASE_URL is missing: a backup holds every table, which only the owner may read and fill.',
      );
    return { owner: databases.owner, close: async () => {} };
  }
  const folder = `${dataDir}/postgres`;
  if (purpose === 'read' && !existsSync(join(await embeddedDataFolder(folder), 'PG_VERSION')))
    throw new OperatorError(`There is no database in ${dataDir}. Set DATA_DIR to its folder.`);
  const server = await startEmbeddedPostgres({ dataFolder: folder, durability: 'durable' });
  const { owner, maintenance } = embeddedAddresses(server);
  const lock = await takeInstanceLock(maintenance);
  if (!lock && purpose === 'fill')
    throw new OperatorError(`Countermeasure is running on ${dataDir}. Stop it first, or set DATA_DIR to a new folder.`);
  const close = async () => {
    if (!lock) return;
    await lock.release();
    await server.stop();
  };
  if (purpose === 'fill')
    await ensureDatabase(maintenance, owner).catch((error) => close().then(() => Promise.reject(error)));
  return { owner, close };
}

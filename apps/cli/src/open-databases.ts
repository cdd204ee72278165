/** Gets at the database, whichever it is: the one the environment names, or the embedded one, started and brought up to date. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@countermeasure/db/client';
import { embeddedDataFolder, startEmbeddedPostgres } from '@countermeasure/db/embedded-postgres';
import { prepareDatabase } from '@countermeasure/db/prepare-database';
import { ensureTaxonomy } from '@countermeasure/domain/ensure-taxonomy';
import type { Environment } from '@countermeasure/runtime/env';
import { type DatabaseAddresses, embeddedAddresses, servedAddresses } from './databases.ts';
import { ensureDatabase } from './ensure-database.ts';
import { OperatorError } from './exit-codes.ts';
import { takeInstanceLock } from './instance-lock.ts';

export type OpenDatabases = {
  databases: DatabaseAddresses;
  /** Where the embedded database lies; undefined when it is somebody else's. */
  dataFolder: string | undefined;
  /** Whether this process is the one instance on an embedded database, and so has to work its jobs too. */
  isFirst: boolean;
  /** Stops the embedded server if this process is the one that owns it. */
  close(): Promise<void>;
};

/** `absent` says what to do where the embedded database was never made: who only looks must not make one by a mistyped folder. */
export async function openDatabases(
  environment: Environment,
  { durability = 'durable', absent = 'make' }: { durability?: 'durable' | 'fast'; absent?: 'make' | 'refuse' } = {},
): Promise<OpenDatabases> {
  if (environment.databases)
    return {
      databases: servedAddresses(environment.databases),
      dataFolder: undefined,
      isFirst: false,
      close: async () => {},
    };
  if (absent === 'refuse' && !(await embeddedExists(environment.dataDir)))
    throw new OperatorError(
      `There is no database in ${environment.dataDir}. Run \`countermeasure start\` first, or set DATA_DIR to its folder.`,
    );
  const server = await startEmbeddedPostgres({ dataFolder: `${environment.dataDir}/postgres`, durability });
  const { maintenance, ...databases } = embeddedAddresses(server);
  const lock = await takeInstanceLock(maintenance);
  if (!lock) return { databases, dataFolder: server.dataFolder, isFirst: false, close: async () => {} };
  const close = async () => {
    await lock.release();
    await server.stop();
  };
  try {
    await ensureDatabase(maintenance, databases.owner);
    await prepareDatabase(databases.owner);
    await loadTaxonomy(databases.editor);
  } catch (error) {
    await close();
    throw error;
  }
  return { databases, dataFolder: server.dataFolder, isFirst: true, close };
}

/** Where root started it below a folder that the server's own user cannot reach, the data lies elsewhere. */
async function embeddedExists(dataDir: string): Promise<boolean> {
  return existsSync(join(await embeddedDataFolder(`${dataDir}/postgres`), 'PG_VERSION'));
}

/** Schemes and concepts that ship with the product; part of bringing a database up to date. */
export async function loadTaxonomy(editorUrl: string): Promise<void> {
  const db = createClient(editorUrl, { maxConnections: 1 });
  await ensureTaxonomy({ db, actor: { kind: 'SYSTEM', name: 'cli' } }).finally(() => db.$disconnect());
}

/**
 * The embedded PostgreSQL: the same server as in production, from an npm package, on a private Unix socket.
 * Used by `npm start` and by the tests; a deployment sets DATABASE_URL and never comes here.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DatabaseEnvironmentError } from './environment-error.ts';
import { installBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { ownedByServer, reachableBy, type ServerIdentity, serverIdentity, socketFolder } from './server-identity.ts';

export const OWNER = 'countermeasure';

export type EmbeddedPostgres = {
  /** Folder that holds the data; not always the one asked for, see `startEmbeddedPostgres`. */
  dataFolder: string;
  /** Connection string for a login role and a database of this server. */
  url(role: string, database: string): string;
  /** Stops the server, whoever started it: call it only as the one instance that owns the folder. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  dataFolder: string;
  /** `durable` survives a power cut; `fast` gives that up for tests, whose data nobody keeps. */
  durability: 'durable' | 'fast';
};

/** Where the data for `dataFolder` truly lies: there, or below /var/lib where the server's own user could not reach it. */
export const embeddedDataFolder = (dataFolder: string): Promise<string> =>
  reachableBy(serverIdentity(), resolve(dataFolder));

/**
 * Starts the server on `dataFolder`, making it on first use; adopts a server that already answers there.
 * PostgreSQL refuses to run as root: then it runs as `nobody`, and a folder that `nobody` cannot reach (one below
 * /root) is moved to /var/lib. Throws DatabaseEnvironmentError with a sentence for the operator.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const identity = serverIdentity();
  const dataFolder = await reachableBy(identity, resolve(options.dataFolder));
  const socket = await socketFolder(identity, dataFolder);
  const binaries = await installBinaries(identity);
  const run: Run = (file, args) => runAs(identity, file, args);
  const server: EmbeddedPostgres = {
    dataFolder,
    url: (role, database) => `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(socket)}`,
    async stop() {
      const { code } = await run(binaries.pgCtl, ['stop', '-D', dataFolder, '-m', 'fast', '-w', '-t', '30']);
      if (code === 0) return;
      // Where the last checkpoint cannot be written, as on a full disk, the log of writes holds everything: the next start reads it.
      const last = await run(binaries.pgCtl, ['stop', '-D', dataFolder, '-m', 'immediate', '-w', '-t', '30']);
      if (last.code !== 0) throw new DatabaseEnvironmentError(`The database did not stop: ${last.output.trim()}`);
    },
  };
  if (await answers(server)) return server;
  await makeCluster(run, binaries, identity, dataFolder);
  await startServer(run, binaries, socket, options.durability, server);
  return server;
}

type Run = (file: string, args: string[]) => Promise<{ code: number; output: string }>;

async function makeCluster(run: Run, binaries: PostgresBinaries, identity: ServerIdentity, folder: string) {
  if (existsSync(join(folder, 'PG_VERSION'))) return refuseUnusable(binaries, folder);
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new DatabaseEnvironmentError(
      `The data folder ${folder} holds files but no database. Nothing was changed. Empty it, or set DATA_DIR to another folder.`,
    );
  // Made aside and moved into place when whole: neither a crash half way nor a second start leaves half a database.
  const aside = `${folder}.new-${process.pid}`;
  await mkdir(aside, { recursive: true });
  await ownedByServer(identity, aside);
  const { code, output } = await run(binaries.initdb, [
    ...['-D', aside, '-U', OWNER, '--auth=trust', '--encoding=UTF8', '--locale=C'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
  ]);
  if (code === 0) await rename(aside, folder).catch(leaveToTheFaster);
  await rm(aside, { recursive: true, force: true });
  if (code !== 0) throw new DatabaseEnvironmentError(explainFailure('The database could not be made', folder, output));
}

async function refuseUnusable(binaries: PostgresBinaries, folder: string) {
  const found = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
  if (found !== binaries.major)
    throw new DatabaseEnvironmentError(
      `The data folder ${folder} was made by PostgreSQL ${found || 'of unknown version'}; this is ${binaries.major}. Nothing was changed. Move it away, or use the version that made it.`,
    );
  if (!existsSync(join(folder, 'global', 'pg_control')))
    throw new DatabaseEnvironmentError(
      `The data folder ${folder} is damaged (global/pg_control is missing). Nothing was changed. Restore it from a backup, or move it away to begin with an empty one.`,
    );
}

function leaveToTheFaster(error: NodeJS.ErrnoException) {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
}

async function startServer(
  run: Run,
  binaries: PostgresBinaries,
  socket: string,
  durability: EmbeddedOptions['durability'],
  server: EmbeddedPostgres,
) {
  const folder = server.dataFolder;
  const settings = {
    listen_addresses: "''",
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    max_connections: '200',
    ...(durability === 'fast' ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const flags = Object.entries(settings)
    .map(([key, value]) => `-c ${key}=${value}`)
    .join(' ');
  const log = join(folder, 'server.log');
  // Right after a crash the old server's children may still hold its shared memory for a second or two.
  for (let attempt = 1; ; attempt++) {
    const { code, output } = await run(binaries.pgCtl, [
      'start',
      '-D',
      folder,
      '-l',
      log,
      '-w',
      '-t',
      '60',
      '-o',
      flags,
    ]);
    if (code === 0 || (await answers(server))) return;
    if (attempt === 10)
      throw new DatabaseEnvironmentError(explainFailure('The database did not start', folder, output));
    await sleep(500);
  }
}

function explainFailure(what: string, folder: string, output: string) {
  const full = /No space left|ENOSPC/i.test(output);
  const reason = output.trim().split('\n').slice(-3).join(' ');
  return full
    ? `${what}: the disk that holds ${folder} is full. Nothing was lost; free some space and start again.`
    : `${what} in ${folder}: ${reason} See ${join(folder, 'server.log')}. Nothing was changed.`;
}

async function answers(server: EmbeddedPostgres) {
  const client = new pg.Client({ connectionString: server.url(OWNER, 'postgres'), connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false; // Nobody listens there: that is the answer, not an error.
  } finally {
    await client.end().catch((error: Error) => process.emitWarning(error));
  }
}

function runAs(identity: ServerIdentity, file: string, args: string[]) {
  return new Promise<{ code: number; output: string }>((done, fail) => {
    const owner = identity ? { uid: identity.uid, gid: identity.gid } : {};
    // pg_ctl hands its pipes on to the server: read what it prints and go on when it exits, not when they close.
    const child = spawn(file, args, {
      ...owner,
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...process.env, LC_ALL: 'C' },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', fail);
    child.on('exit', (code) =>
      setImmediate(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        done({ code: code ?? 1, output });
      }),
    );
  });
}

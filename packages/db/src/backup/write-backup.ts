/** Writes every row of a database into one file, as it stands at one moment, while others go on writing. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, lstat, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { DatabaseEnvironmentError } from '../environment-error.ts';
import { type BackupFooter, type BackupHeader, encodeFrame, jsonFrame, lastLine, MAGIC } from './frames.ts';
import { COPY_SETTINGS, columnList, qualified, readSequences, readTables, type Table } from './read-tables.ts';

export type BackupSummary = Omit<BackupFooter, 'sequences'> & { madeAt: string };
type OnProgress = (bytes: number, table: string) => void;

/**
 * `ownerUrl` must be able to read every table. The file is for its owner's eyes (it holds password hashes), and appears
 * under its name only when whole. Throws DatabaseEnvironmentError where a file of that name exists.
 */
export async function writeBackup(
  ownerUrl: string,
  file: string,
  onProgress: OnProgress = () => {},
): Promise<BackupSummary> {
  const wanted = resolve(file);
  await refuseExisting(wanted);
  const aside = `${wanted}.part-${process.pid}`;
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'countermeasure backup' });
  await client.connect();
  try {
    let summary: BackupSummary | undefined;
    const frames = backupFrames(client, onProgress, (made) => {
      summary = made;
    });
    await pipeline(
      Readable.from(frames),
      createZstdCompress(),
      framed,
      createWriteStream(aside, { flags: 'wx', mode: 0o600 }),
    );
    if (!summary) throw new Error('The backup ended without a summary.');
    await flush(aside);
    await moveInto(aside, wanted);
    await flush(dirname(wanted));
    return summary;
  } finally {
    await client.end();
    await rm(aside, { force: true });
  }
}

async function* framed(source: AsyncIterable<Buffer>) {
  yield MAGIC;
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    yield chunk;
  }
  yield lastLine(bytes);
}

async function* backupFrames(client: pg.Client, onProgress: OnProgress, onEnd: (summary: BackupSummary) => void) {
  const hash = createHash('sha256');
  const hashed = (frame: Buffer) => {
    hash.update(frame);
    return frame;
  };
  await client.query(COPY_SETTINGS);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  const header = await readHeader(client);
  const tables = await readTables(client);
  // As pg_dump does: nobody may drop or change a table before its turn.
  await client.query(`LOCK TABLE ${tables.map(qualified).join(', ')} IN ACCESS SHARE MODE`);
  yield hashed(jsonFrame('H', header));
  let rows = 0;
  let bytes = 0;
  for (const table of tables) {
    yield hashed(jsonFrame('T', table));
    const own = createHash('sha256');
    const data = client.query(copyTo(copyStatement(table)));
    for await (const chunk of data as AsyncIterable<Buffer>) {
      own.update(chunk);
      bytes += chunk.length;
      onProgress(bytes, table.table);
      yield hashed(encodeFrame('D', chunk));
    }
    rows += data.rowCount;
    yield hashed(jsonFrame('E', { rows: data.rowCount, sha256: own.digest('hex') }));
  }
  const sequences = await readSequences(client);
  await client.query('COMMIT');
  const footer: BackupFooter = { tables: tables.length, rows, bytes, sequences, sha256: hash.digest('hex') };
  yield jsonFrame('F', footer);
  onEnd({ tables: tables.length, rows, bytes, sha256: footer.sha256, madeAt: header.madeAt });
}

const copyStatement = (table: Table) => `COPY ${qualified(table)} ${columnList(table.columns)} TO STDOUT`;

async function readHeader(client: pg.Client): Promise<BackupHeader> {
  const { rows: ledger } = await client.query<{ found: boolean }>(
    "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS found",
  );
  if (!ledger[0]?.found)
    throw new DatabaseEnvironmentError('This database was never migrated: there is nothing to back up.');
  const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM public._prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  );
  const { rows } = await client.query<{ at: Date; postgres: string }>(
    "SELECT now() AS at, current_setting('server_version') AS postgres",
  );
  const [now] = rows as [{ at: Date; postgres: string }];
  return { madeAt: now.at.toISOString(), postgres: now.postgres, migrations };
}

async function refuseExisting(file: string) {
  const found = await lstat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found) throw new DatabaseEnvironmentError(`${file} exists; a backup overwrites nothing. Choose another name.`);
}

/** A link refuses where somebody made the file meanwhile; a rename would replace it. Some file systems have no links. */
async function moveInto(aside: string, wanted: string) {
  try {
    await link(aside, wanted);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(String((error as NodeJS.ErrnoException).code))) {
      await refuseExisting(wanted);
      throw error;
    }
    await refuseExisting(wanted);
    await rename(aside, wanted);
  }
}

async function flush(path: string) {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

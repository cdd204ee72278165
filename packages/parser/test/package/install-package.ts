/** Builds and packs the parser, and installs the tarball in an empty folder, from whatever registry this machine uses. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export type Installed = {
  folder: string;
  run(command: string, ...args: string[]): { status: number | null; output: string };
};

export function installPackage(): Installed {
  const tarballs = mkdtempSync(join(tmpdir(), 'countermeasure-parser-tarball-'));
  ensure(ROOT, process.execPath, 'scripts/build-package.ts');
  ensure(ROOT, 'npm', 'pack', './dist', '--pack-destination', tarballs);
  const [tarball = ''] = readdirSync(tarballs);
  const folder = mkdtempSync(join(tmpdir(), 'countermeasure-parser-consumer-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  // What `npm ci` has fetched is in the cache, so this works without a network too.
  ensure(
    folder,
    'npm',
    'install',
    join(tarballs, tarball),
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
  );
  return { folder, run: (command, ...args) => run(folder, command, args) };
}

function run(cwd: string, command: string, args: string[]) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { status, output: error ? String(error) : stdout + stderr };
}

function ensure(cwd: string, command: string, ...args: string[]): void {
  const { status, output } = run(cwd, command, args);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${output}`);
}

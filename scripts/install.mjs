// Installs what the lock file says, under Node 24 whatever Node the host has, and only when the lock file has changed.
// Plain JavaScript without dependencies: it runs before anything is installed, on any Node from 20.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.installed';
const LINK = 'node_modules/.bin/node';

const nodePackage = `node-${process.platform}-${process.arch}`;
const nodeVersion = JSON.parse(readFileSync('package.json', 'utf8')).optionalDependencies[nodePackage];
const lockHash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockHash && existsSync(LINK);

if (!installed) {
  console.error('Installing what is missing (about a minute the first time) …');
  // npm leaves out native packages that want a newer Node than the one it runs under, so npm itself has to run under 24.
  const node = hostMajor() >= 24 ? process.execPath : fetchNode24();
  npm(node, 'ci', '--loglevel=error');
  // npm 10 does not link this package's binary; `node` in every later script must be 24.
  if (!existsSync(LINK)) symlinkSync(nodeVersion ? `../${nodePackage}/bin/node` : process.execPath, LINK);
  rmSync('.data/node', { recursive: true, force: true });
  writeFileSync(STAMP, lockHash);
}

function hostMajor() {
  const agent = process.env.npm_config_user_agent?.match(/node\/v(\d+)/)?.[1];
  return Number(agent ?? process.versions.node.split('.')[0]);
}

function fetchNode24() {
  if (!nodeVersion) {
    console.error(
      `Countermeasure needs Node 24 here: there is no package that brings it to ${process.platform}-${process.arch}. Install Node 24 and run the command again.`,
    );
    process.exit(3);
  }
  const to = ['--prefix', '.data/node', '--no-save', '--no-package-lock', '--no-workspaces', '--loglevel=error'];
  npm(process.env.npm_node_execpath ?? process.execPath, 'install', ...to, `${nodePackage}@${nodeVersion}`);
  return `.data/node/node_modules/${nodePackage}/bin/node`;
}

function npm(node, ...args) {
  const command = process.env.npm_execpath ? [node, process.env.npm_execpath, ...args] : ['npm', ...args];
  const { status } = spawnSync(command[0], command.slice(1), { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status === 0) return;
  console.error(
    `npm ${args[0]} failed. Nothing else was changed; put right what npm says above and run the command again.`,
  );
  process.exit(3);
}

/**
 * Starts the whole product once for all browser tests, as a newcomer does: the command, an empty data folder, the
 * example pages. Tests get its address and the first sign-in.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    origin: string;
    email: string;
    password: string;
  }
}

const COMMAND = join(import.meta.dirname, '../../../cli/src/main.ts');
const BUILT = join(import.meta.dirname, '../../dist/index.html');
const LONGEST_START = 100_000;

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
}

/** Resolves when the server says that it is ready; rejects with what the program printed when it ends before. */
async function untilReady(origin: string, program: ChildProcess, output: string[]): Promise<void> {
  const end = Date.now() + LONGEST_START;
  while (Date.now() < end) {
    if (program.exitCode !== null)
      throw new Error(`countermeasure start ended with ${program.exitCode}:\n${output.join('')}`);
    const ready = await fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false, // Nobody listens yet.
    );
    if (ready && output.join('').includes('/graphql')) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`countermeasure start was not ready in time:\n${output.join('')}`);
}

export default async function startStack({ provide }: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(BUILT)) throw new Error('Build the admin app first: npm run build -w @countermeasure/admin');
  const dataFolder = await mkdtemp(join(tmpdir(), 'countermeasure-browser-'));
  const origin = `http://localhost:${await freePort()}`;
  const output: string[] = [];
  const program = spawn(process.execPath, [COMMAND, 'start'], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: dataFolder, PORT: new URL(origin).port, PUBLIC_URL: origin },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  program.stdout.on('data', (part) => output.push(String(part)));
  program.stderr.on('data', (part) => output.push(String(part)));

  const stop = async () => {
    if (program.exitCode === null) {
      program.kill('SIGINT');
      await once(program, 'exit');
    }
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    await untilReady(origin, program, output);
    const signIn: { email: string; password: string } = JSON.parse(
      await readFile(join(dataFolder, 'first-sign-in.json'), 'utf8'),
    );
    provide('origin', origin);
    provide('email', signIn.email);
    provide('password', signIn.password);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** Runs the real `countermeasure` in a process of its own, on a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export type Finished = { code: number | null; stdout: string; stderr: string };

export function newDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'countermeasure-cli-'));
  chmodSync(folder, 0o755); // Where root runs the tests, another user runs the database.
  return join(folder, 'data');
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What a test runner sets to colour its own output is no wish of the one who runs the command. */
const { FORCE_COLOR: _, ...inherited } = process.env;

export function spawnCommand(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...inherited, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (output.stdout += chunk));
  child.stderr.on('data', (chunk) => (output.stderr += chunk));
  const finished = new Promise<Finished>((resolve) => child.on('close', (code) => resolve({ code, ...output })));
  return { child, output, finished };
}

export function runCommand(args: string[], env: Record<string, string> = {}, input = ''): Promise<Finished> {
  const { child, finished } = spawnCommand(args, env);
  child.stdin.end(input);
  return finished;
}

/** Resolves when the process has printed `text`; rejects when it ends before. */
export async function untilPrinted(
  running: { child: ChildProcess; output: { stdout: string; stderr: string } },
  text: string,
): Promise<void> {
  while (!running.output.stdout.includes(text)) {
    if (running.child.exitCode !== null)
      throw new Error(`It ended with ${running.child.exitCode}: ${running.output.stderr}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

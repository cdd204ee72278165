/** What a newcomer meets: one start, one screen, a query that answers; and what goes wrong says so. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, newDataDir, runCommand, spawnCommand, untilPrinted } from './run-command.ts';

const dataDir = newDataDir();
const port = String(await freePort());
const environment = { DATA_DIR: dataDir, PORT: port };
let apiKey = '';
let running: ReturnType<typeof spawnCommand>;
beforeAll(async () => {
  running = spawnCommand(['start'], environment);
  await untilPrinted(running, 'Ctrl-C');
});
afterAll(async () => {
  running.child.kill('SIGTERM');
  await running.finished;
});

const screen = () => running.output.stdout;

test('one screen says where everything is', () => {
  expect(screen().split('\n').length).toBeLessThan(20);
  expect(screen()).toMatch(`http://localhost:${port}`);
  expect(screen()).toMatch(/sign in as .*admin@localhost.* with /);
  expect(screen()).toMatch(/Data +\//);
  expect(running.output.stderr).toBe('');
});

test('the curl line answers with a published measure at once', async () => {
  const body = /-d '([^']+)'/.exec(screen())?.[1] ?? '';
  const answer = await fetch(`http://localhost:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { data } = (await answer.json()) as { data: { measures: { totalCount: number; nodes: { label: string }[] } } };
  expect(data.measures.totalCount).toBeGreaterThan(0);
  expect(data.measures.nodes[0]?.label).toBeTruthy();
});

test('the first sign-in is kept where only its owner can read it, and opens the door', async () => {
  const path = `${dataDir}/first-sign-in.json`;
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const { email, password, url, apiKey: key } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  const signIn = await fetch(`${url}/editor/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url ?? '' },
    body: JSON.stringify({ email, password }),
  });
  expect(signIn.status).toBe(200);
  apiKey = key ?? '';
});

test('a second instance on the same data is refused and leaves the first alone', async () => {
  const second = await runCommand(['start'], { ...environment, PORT: String(await freePort()) });
  expect(second).toMatchObject({
    code: 3,
    stdout: '',
    stderr: expect.stringMatching(/^Countermeasure is running already on .*\n$/),
  });
  expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200);
});

test('a taken port is one sentence', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port: takenPort } = taken.address() as { port: number };
  const untouched = newDataDir();
  const failed = await runCommand(['start'], { DATA_DIR: untouched, PORT: String(takenPort) });
  taken.close();
  expect(existsSync(untouched)).toBe(false);
  expect(failed.code).toBe(3);
  expect(failed.stderr).toMatch(new RegExp(`^.*${takenPort}.*taken.*\\n$`));
});

test('beside a running instance other commands use its database', async () => {
  expect(await runCommand(['verify'], environment)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^The audit trail is whole: \d+ events/),
  });
  const page =
    '县公安局部署反诈宣传\n2026-05-06 09:00:00\n\n  县公安局5日召开会议，下一步将做好两项工作。一是加强宣传。进村入户发放资料。二是严查涉诈线索。接到举报后当日核查。\n';
  const taken = await runCommand(['ingest', '-', '--json'], environment, page);
  expect(taken.code).toBe(0);
  expect(JSON.parse(taken.stdout)).toMatchObject({ label: '-', state: 'NEW', articleId: expect.any(String) });
  const again = await runCommand(['ingest', '-'], environment, page);
  expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/^unchanged/) });
});

async function signInStatus(email: string, password: string) {
  const origin = `http://localhost:${port}`;
  const headers = { 'content-type': 'application/json', origin };
  const body = JSON.stringify({ email, password });
  return (await fetch(`${origin}/editor/auth/sign-in/email`, { method: 'POST', headers, body })).status;
}

test('a second reader is added, gets a new password, and the old one is worth nothing', async () => {
  const add = ['users', 'add', 'reader@example.org', '--role', 'REVIEWER', '--json'];
  const added = JSON.parse((await runCommand(add, environment)).stdout) as { password: string };
  expect(await signInStatus('reader@example.org', added.password)).toBe(200);
  expect(await runCommand(add, environment)).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/somebody with the address/),
  });
  const changed = JSON.parse(
    (await runCommand(['users', 'password', 'reader@example.org', '--json'], environment)).stdout,
  ) as { password: string };
  expect(await signInStatus('reader@example.org', added.password)).toBe(401);
  expect(await signInStatus('reader@example.org', changed.password)).toBe(200);
  expect((await runCommand(['users', 'password', 'nobody@example.org'], environment)).code).toBe(3);
});

test('the first sign-in is shown until its password is changed', async () => {
  expect((await runCommand(['users'], environment)).stdout).toMatch(
    /^First sign-in .*\n[\s\S]*REVIEWER +reader@example.org/,
  );
  await runCommand(['users', 'password', 'admin@localhost'], environment);
  expect((await runCommand(['users'], environment)).stdout).not.toMatch(/First sign-in/);
});

test('Ctrl-C stops everything in order, and a second start keeps the data', async () => {
  running.child.kill('SIGINT');
  expect((await running.finished).code).toBe(0);
  await expect(fetch(`http://localhost:${port}/healthz`)).rejects.toThrow();
  running = spawnCommand(['start'], environment);
  await untilPrinted(running, 'Ctrl-C');
  const answer = await fetch(`http://localhost:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({ query: '{ articles { totalCount } }' }),
  });
  expect(await answer.json()).toMatchObject({ data: { articles: { totalCount: 1 } } });
  running.child.kill('SIGTERM');
  expect((await running.finished).code).toBe(0);
});

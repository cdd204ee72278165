/** What a newcomer meets: one start, one screen, a query that answers; and what goes wrong says so. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, newDataDir, runCommand, spawnCommand, untilPrinted } from './run-command.ts';

const dataDir = newDataDir();
const port = String(await freePort());
const environment = { DATA_DIR: dataDir, PORT: port };
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
  const { email, password, url } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  const signIn = await fetch(`${url}/editor/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url ?? '' },
    body: JSON.stringify({ email, password }),
  });
  expect(signIn.status).toBe(200);
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
  const failed = await runCommand(['start'], { DATA_DIR: newDataDir(), PORT: String(takenPort) });
  taken.close();
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

test('Ctrl-C stops everything in order, and a second start keeps the data', async () => {
  running.child.kill('SIGINT');
  expect((await running.finished).code).toBe(0);
  await expect(fetch(`http://localhost:${port}/healthz`)).rejects.toThrow();
  running = spawnCommand(['start'], environment);
  await untilPrinted(running, 'Ctrl-C');
  const users = await runCommand(['users', '--json'], environment);
  const { firstSignIn } = JSON.parse(users.stdout) as { firstSignIn: { apiKey: string } };
  const answer = await fetch(`http://localhost:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${firstSignIn.apiKey}` },
    body: JSON.stringify({ query: '{ articles { totalCount } }' }),
  });
  expect(await answer.json()).toMatchObject({ data: { articles: { totalCount: 1 } } });
  running.child.kill('SIGTERM');
  expect((await running.finished).code).toBe(0);
});

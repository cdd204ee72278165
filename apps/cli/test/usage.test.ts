/** Wrong calls and wrong surroundings: the exit code and one sentence that helps. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { newDataDir, runCommand } from './run-command.ts';

test.each([
  [['nonsense'], /unknown command 'nonsense'/],
  [['ingest'], /Name the files or folders/],
  [['parse', '-', '--format', 'pdf'], /There is no format pdf/],
  [['users', 'remove', 'a@b.c'], /There is no action remove/],
  [['users', 'add'], /Name the person's e-mail address/],
  [['users', 'add', 'a@b.c', '--role', 'CHIEF'], /There is no role CHIEF/],
  [['start', '--port', '1'], /unknown option '--port'/],
])('%j is wrong usage', async (args, message) => {
  expect(await runCommand(args, { DATA_DIR: newDataDir() })).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(message),
  });
});

test('every command explains itself', async () => {
  const { stdout } = await runCommand(['--help']);
  for (const command of [
    'start',
    'ingest',
    'parse',
    'worker',
    'migrate',
    'users',
    'verify',
    'doctor',
    'rebuild',
    'backup',
    'restore',
    'env',
  ]) {
    expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    expect(await runCommand([command, '--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Usage: countermeasure'),
    });
  }
});

test('a wrong variable is named, its value is not', async () => {
  const failed = await runCommand(['start'], { DATA_DIR: newDataDir(), PORT: 'secret-port' });
  expect(failed).toMatchObject({ code: 3, stderr: expect.stringMatching(/^PORT: must be a port number/) });
  expect(failed.stderr).not.toContain('secret-port');
});

test.each(['users', 'verify', 'rebuild'])('%s makes no database where there is none', async (command) => {
  const dataDir = newDataDir();
  expect(await runCommand([command], { DATA_DIR: dataDir })).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/There is no database in/),
  });
  expect(existsSync(dataDir)).toBe(false);
});

test('a broken data folder is refused and left as it is', async () => {
  const dataDir = newDataDir();
  mkdirSync(join(dataDir, 'postgres'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '18\n');
  expect(await runCommand(['start'], { DATA_DIR: dataDir })).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/is damaged.*Nothing was changed/),
  });
});

test('a data folder that cannot be made is one sentence', async () => {
  const dataDir = newDataDir();
  mkdirSync(dirname(dataDir), { recursive: true });
  writeFileSync(dataDir, 'a file is in the way');
  const failed = await runCommand(['start'], { DATA_DIR: dataDir });
  expect(failed.code).toBe(3);
  expect(failed.stderr.trim().split('\n')).toHaveLength(1);
});

test('parse is a filter: damaged page in, its text out, nothing stored', async () => {
  const page =
    '公安部部署“净土”行動(dòng)\n2026-03-01 08:00:00\n來(lái)源:新華社\n\n  公安部3月1日部署開(kāi)展“淨土”專項(xiàng)行動(dòng),依法嚴(yán)厲打擊電信網(wǎng)絡(luò)詐騙。\n';
  const { code, stdout } = await runCommand(['parse', '-'], {}, page);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    schemaVersion: 1,
    article: { publishedAt: { value: '2026-03-01T08:00:00+08:00' } },
    campaigns: [{ head: '专项行动' }],
  });
});

test('one unreadable file does not keep the others from being parsed', async () => {
  const { code, stdout, stderr } = await runCommand(['parse', '/none.txt', '-'], {}, '标题\n\n  正文。\n');
  expect(code).toBe(1);
  expect(stderr).toBe('/none.txt: There is no such file or folder.\n');
  expect(stdout).toContain('正文');
});

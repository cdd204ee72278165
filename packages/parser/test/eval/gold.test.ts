/** Gold pages that cannot be used are refused in a sentence that names the file, by the reader and by the command. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readGoldPages } from '../../../../eval/gold.ts';

const EVAL = fileURLToPath(new URL('../../../../eval/eval.ts', import.meta.url));
const TEXT = '公安部部署开展行动。';

function folderWith(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'countermeasure-gold-'));
  mkdirSync(join(root, 'page'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'page', name), text);
  return root;
}
const whole = { 'page.txt': `行动启动\n2026-03-01\n\n  ${TEXT}\n`, 'clean.txt': `${TEXT}\n`, 'gold.json': '{}' };
const organization = (start: number, exact: string) =>
  JSON.stringify({ organizations: [{ name: '公安部', mentions: [{ start, end: start + 3, exact }] }] });

test('a page needs its text, its clean text and its gold, and no more', () => {
  expect(readGoldPages(folderWith(whole))).toMatchObject([{ id: 'page', text: TEXT, measures: [] }]);
});

test.each<[string, Record<string, string>, RegExp]>([
  ['no page at all', {}, /has no page: a page is a folder with a gold\.json\.$/],
  ['gold that is no JSON', { ...whole, 'gold.json': '{' }, /gold\.json is no JSON: /],
  ['no clean text', { 'page.txt': '', 'gold.json': '{}' }, /^There is no .*clean\.txt\.$/],
  ['no page text', { 'clean.txt': '', 'gold.json': '{}' }, /^There is no .*page\.txt\.$/],
  [
    'a span that quotes something else',
    { ...whole, 'gold.json': organization(1, '公安部') },
    /has “公安部” at 1–4, where clean\.txt has “安部部”\.$/,
  ],
])('%s is refused', (_, files, message) => {
  expect(() => readGoldPages(folderWith(files))).toThrow(message);
});

test('the command refuses a wrong folder or option in one line, with exit code 2', () => {
  for (const [args, message] of [
    [['--data', '/none'], /^There is no folder \/none\.\n$/],
    [['--nonsense'], /^Unknown option '--nonsense'/],
  ] as const) {
    const { status, stderr } = spawnSync(process.execPath, [EVAL, ...args], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
  }
});

test('the command scores pages elsewhere, also for programs', () => {
  const data = folderWith({ ...whole, 'gold.json': organization(0, '公安部') });
  const { status, stdout } = spawnSync(process.execPath, [EVAL, '--data', data, '--json'], { encoding: 'utf8' });
  expect(status).toBe(0);
  const { sets, calibration } = JSON.parse(stdout);
  expect(sets[0].figures).toMatchObject({ text: 1, organizations: 1 });
  expect(calibration.find(({ kind }: { kind: string }) => kind === 'organization')).toMatchObject({
    right: 1,
    wrong: 0,
  });
  expect(sets[0].pages[0].id).toBe('page');
});

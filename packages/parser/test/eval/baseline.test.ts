/** Figures only rise: the measured ones are not below baseline.json, and that has not fallen since any commit before. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Baseline, baselineKey, earlierBaselines, fallen, readBaseline } from '../../../../eval/baseline.ts';
import { evaluate } from '../../../../eval/evaluate.ts';
import { readGoldPages } from '../../../../eval/gold.ts';

describe('the figures of this work tree', () => {
  test.each([
    ['pages', 'page'],
    ['pages', 'clean'],
    ['wider-pages', 'page'],
    ['wider-pages', 'clean'],
  ] as const)('measured on the %s as %s are not below the baseline', (set, mode) => {
    const key = baselineKey(set, mode);
    const known = readBaseline()[key] ?? {};
    expect(Object.keys(known).length).toBeGreaterThan(10);
    const { figures } = evaluate(readGoldPages(join(import.meta.dirname, '..', set)), mode);
    expect(fallen({ [key]: known }, { [key]: figures })).toEqual([]);
  });

  test('kept in the baseline are not below those of any commit before', async (context) => {
    const earlier = earlierBaselines();
    // A clone without history has nothing to compare with; that is said and no pass.
    if ('unknown' in earlier && !process.env.CI) return context.skip(earlier.unknown);
    if ('unknown' in earlier) throw new Error(earlier.unknown);
    if (earlier.hidden) await context.annotate(earlier.hidden, 'warning');
    for (const { commit, baseline } of earlier.commits)
      expect(fallen(baseline, readBaseline()), `below ${commit.slice(0, 8)}`).toEqual([]);
  });
});

test.each<[string, Baseline, Baseline, string[]]>([
  ['the same', { page: { a: 0.9 } }, { page: { a: 0.9 } }, []],
  ['higher, and a new one', { page: { a: 0.9 } }, { page: { a: 1, b: 0 }, clean: {} }, []],
  ['lower', { page: { a: 0.9, b: 1 } }, { page: { a: 0.8999, b: 1 } }, ['page a: 0.8999, was 0.9']],
  ['a figure gone', { page: { a: 0.9 } }, { page: {} }, ['page a: gone, was 0.9']],
  ['a mode gone', { clean: { a: 0.9 } }, {}, ['clean a: gone, was 0.9']],
])('%s', (_, before, after, expected) => {
  expect(fallen(before, after)).toEqual(expected);
});

describe('earlier baselines', () => {
  const newFolder = () => mkdtempSync(join(tmpdir(), 'countermeasure-baseline-'));
  const git = (folder: string, ...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      stdio: 'pipe',
    });
  function commit(folder: string, a: number | null): void {
    if (a === null) rmSync(join(folder, 'eval/baseline.json'));
    else writeFileSync(join(folder, 'eval/baseline.json'), JSON.stringify({ page: { a } }));
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'x');
  }
  function repository(...figures: (number | null)[]): string {
    const folder = newFolder();
    git(folder, 'init', '-q', '-b', 'main');
    mkdirSync(join(folder, 'eval'));
    writeFileSync(join(folder, 'eval/eval.ts'), '');
    for (const a of figures) commit(folder, a);
    return folder;
  }
  const figuresOf = (folder: string) => {
    const earlier = earlierBaselines(folder);
    return 'unknown' in earlier ? earlier.unknown : earlier.commits.map(({ baseline }) => baseline.page?.a);
  };

  test('are those of every commit that wrote one, newest first', () => {
    const folder = repository(0.7, 0.9, 0.8);
    git(folder, 'commit', '-qm', 'x', '--allow-empty');
    expect(figuresOf(folder)).toEqual([0.8, 0.9, 0.7]);
  });

  test('count before the file was taken away and written anew', () => {
    expect(figuresOf(repository(0.9, null, 0.7))).toEqual([0.7, 0.9]);
  });

  test('count on a branch whose file a merge left out', () => {
    const folder = repository(0.7);
    git(folder, 'switch', '-qc', 'side');
    commit(folder, 0.9);
    git(folder, 'switch', '-q', 'main');
    git(folder, 'merge', '-q', '-s', 'ours', '--no-edit', 'side');
    expect(figuresOf(folder)).toContain(0.9);
  });

  test('before there was a baseline are none', () => {
    const folder = newFolder();
    git(folder, 'init', '-q');
    git(folder, 'commit', '-qm', 'x', '--allow-empty');
    expect(figuresOf(folder)).toEqual([]);
  });

  test('of a shallow clone are those it has, and it says what to fetch', () => {
    const clone = join(newFolder(), 'clone');
    git('.', 'clone', '-q', '--depth', '2', `file://${repository(0.9, 0.7, 0.8)}`, clone);
    expect(figuresOf(clone)).toEqual([0.8, 0.7]);
    expect(earlierBaselines(clone)).toMatchObject({ hidden: expect.stringContaining('git fetch --unshallow') });
    git(clone, 'fetch', '-q', '--unshallow');
    expect(figuresOf(clone)).toEqual([0.8, 0.7, 0.9]);
  });

  test('without git are unknown', () => {
    expect(figuresOf(newFolder())).toMatch(/no git history here/);
  });
});

/**
 * The figures that only rise: those kept in baseline.json, and those that it held in the commits before. `fallen` names what
 * became worse. A figure that is gone has fallen too.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** F1 of each field, by `baselineKey`. */
export type Baseline = Record<string, Record<string, number>>;

/** `page` parses the page, `clean` extracts from its clean text; the wider pages have keys of their own. */
export const baselineKey = (set: 'pages' | 'wider-pages', mode: 'page' | 'clean') =>
  set === 'pages' ? mode : `wider-${mode}`;

const FILE = fileURLToPath(new URL('baseline.json', import.meta.url));
const ROOT = fileURLToPath(new URL('../', import.meta.url));

export const readBaseline = (): Baseline => (existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {});

export function writeBaseline(key: string, figures: Record<string, number>): void {
  writeFileSync(FILE, `${JSON.stringify({ ...readBaseline(), [key]: figures }, null, 2)}\n`);
}

export function fallen(before: Baseline, after: Baseline): string[] {
  return Object.entries(before).flatMap(([mode, figures]) =>
    Object.entries(figures).flatMap(([field, figure]) => {
      const now = after[mode]?.[field];
      if (now !== undefined && now >= figure) return [];
      return [`${mode} ${field}: ${now ?? 'gone'}, was ${figure}`];
    }),
  );
}

/** Baselines of HEAD and of its parents; or why there are none to compare with. */
export type Earlier = { commits: { commit: string; baseline: Baseline }[] } | { unknown: string };

/** `root` is a work tree. A clone that was cut off above HEAD is told from one whose HEAD is the first commit. */
export function earlierBaselines(root = ROOT): Earlier {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  let head: string[];
  try {
    head = git('rev-list', '--parents', '-n', '1', 'HEAD').split(' ');
  } catch (error) {
    return { unknown: `There is no git history here: ${(error as Error).message.split('\n').at(-2) ?? error}` };
  }
  // A clone cut off at HEAD shows it without parents, exactly as a first commit.
  if (head.length === 1 && git('rev-parse', '--is-shallow-repository') === 'true')
    return { unknown: 'This clone has no parent of HEAD: fetch at least two commits (git fetch --depth 2).' };
  return {
    commits: head.flatMap((commit) => {
      const names = git('ls-tree', '--name-only', commit, 'eval/baseline.json');
      return names === '' ? [] : [{ commit, baseline: JSON.parse(git('show', `${commit}:eval/baseline.json`)) }];
    }),
  };
}

/**
 * The figures that only rise: those kept in baseline.json, and those that it held in any commit before. `fallen` names what
 * became worse. A figure that is gone has fallen too.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** F1 of each field, by `baselineKey`. */
export type Baseline = Record<string, Record<string, number>>;

/** `page` parses the page, `clean` extracts from its clean text; the wider pages have keys of their own. */
export const baselineKey = (set: 'pages' | 'wider-pages', mode: 'page' | 'clean') =>
  set === 'pages' ? mode : `wider-${mode}`;

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const PATH = 'eval/baseline.json';
const FILE = join(ROOT, PATH);

/** That of this work tree; empty before there is a file. */
export const readBaseline = (): Baseline => (existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {});

/** Replaces the figures of one key, lower ones too: whether they may be lower is for the test to say. */
export function writeBaseline(key: string, figures: Record<string, number>): void {
  writeFileSync(FILE, `${JSON.stringify({ ...readBaseline(), [key]: figures }, null, 2)}\n`);
}

/** A sentence for each figure of `before` that is lower or gone in `after`. */
export function fallen(before: Baseline, after: Baseline): string[] {
  return Object.entries(before).flatMap(([mode, figures]) =>
    Object.entries(figures).flatMap(([field, figure]) => {
      const now = after[mode]?.[field];
      if (now !== undefined && now >= figure) return [];
      return [`${mode} ${field}: ${now ?? 'gone'}, was ${figure}`];
    }),
  );
}

/** Every baseline in HEAD's history, newest first, and what a shallow clone may hide; or why nothing of it can be told. */
export type Earlier = { commits: { commit: string; baseline: Baseline }[]; hidden?: string } | { unknown: string };

/**
 * `root` is a work tree. All of history counts: a push of two commits must not lower a figure in the first of them. The file
 * changes seldom, so only the commits that touch it are read. A shallow clone takes its oldest commit for the first one and
 * knows the figures from there on only; `hidden` says so.
 */
export function earlierBaselines(root = ROOT): Earlier {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  let touching: string[];
  let shallow: boolean;
  try {
    shallow = git('rev-parse', '--is-shallow-repository') === 'true';
    // --full-history keeps the commits of a merged branch whose file the merge did not take over.
    touching = git('log', '--full-history', '--format=%H', '--', PATH).split('\n').filter(Boolean);
  } catch (error) {
    return { unknown: `There is no git history here: ${(error as Error).message.split('\n').at(-2) ?? error}` };
  }
  return {
    ...(shallow && {
      hidden: 'This clone is shallow and hides earlier baselines (git fetch --unshallow fetches them).',
    }),
    commits: touching.flatMap((commit) =>
      git('ls-tree', '--name-only', commit, PATH) === ''
        ? [] // the commit removes the file
        : [{ commit, baseline: JSON.parse(git('show', `${commit}:${PATH}`)) }],
    ),
  };
}

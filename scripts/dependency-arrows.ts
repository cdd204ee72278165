/**
 * Which workspace may import which: the arrows of the house, and nothing else. `findForbiddenArrows` answers every
 * import that no arrow allows; run as a program it prints them and exits 1.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

type Workspace = 'parser' | 'db' | 'jobs' | 'runtime' | 'domain' | 'api' | 'ingest' | 'cli' | 'admin';

const ARROWS: Record<Workspace, readonly string[]> = {
  parser: [],
  db: [],
  jobs: [],
  runtime: [],
  domain: ['parser', 'db', 'jobs'],
  api: ['parser', 'domain', 'db', 'jobs', 'runtime'],
  ingest: ['parser', 'domain', 'db', 'jobs', 'runtime'],
  cli: ['parser', 'db', 'jobs', 'runtime', 'domain', 'api', 'ingest'],
  // The browser gets the span helpers and nothing else of the parser.
  admin: ['parser/spans'],
};

/** The app that people click through is tested on the whole stack; the parser by the scores that `npm run eval` prints. */
const TEST_ARROWS: Partial<Record<Workspace, readonly string[]>> = { admin: ['cli'], parser: ['eval'] };

export type ForbiddenArrow = { file: string; line: number; from: Workspace; to: string };

const IMPORT =
  /(?:^|[\s;])(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm;

/** Reads every source file below `root`; a relative import that leaves its workspace counts like a named one. */
export function findForbiddenArrows(root: string): ForbiddenArrow[] {
  const files = globSync('{packages,apps}/*/{src,test,scripts}/**/*.{ts,tsx}', { cwd: root }).filter(
    (file) => !file.includes('/generated/'),
  );
  return files.flatMap((file) => {
    const [, name = ''] = file.split('/');
    const from = name as Workspace;
    const isTest = /\.test\.tsx?$|\/test\//.test(file);
    const allowed = [...(ARROWS[from] ?? []), ...(isTest ? (TEST_ARROWS[from] ?? []) : [])];
    const source = readFileSync(resolve(root, file), 'utf8');
    return [...source.matchAll(IMPORT)].flatMap((match) => {
      const to = targetOf(match[1] ?? match[2] ?? match[3] ?? '', file);
      if (!to || to.split('/')[0] === from || allowed.some((arrow) => to === arrow || to.startsWith(`${arrow}/`)))
        return [];
      return [{ file, line: source.slice(0, match.index + match[0].length).split('\n').length, from, to }];
    });
  });
}

/** `parser/spans` for an import of another workspace; undefined for a library or a file of the same one. */
function targetOf(specifier: string, file: string): string | undefined {
  if (specifier.startsWith('@countermeasure/')) return specifier.slice('@countermeasure/'.length);
  if (!specifier.startsWith('.')) return undefined;
  const [top = '', name = '', , ...rest] = relative('.', resolve(dirname(file), specifier)).split('/');
  return top === 'packages' || top === 'apps' ? [name, ...rest].join('/') : [top, name].join('/');
}

if (import.meta.main) {
  const forbidden = findForbiddenArrows(process.cwd());
  for (const { file, line, from, to } of forbidden) console.error(`${file}:${line}: ${from} may not import ${to}`);
  process.exitCode = forbidden.length > 0 ? 1 : 0;
}

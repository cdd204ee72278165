import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findForbiddenArrows } from '../dependency-arrows.ts';

function house(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'house-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return findForbiddenArrows(root).map(({ from, to, line }) => `${from} → ${to}, line ${line}`);
}

test('arrows that the house draws pass', () => {
  const found = house({
    'packages/domain/src/a.ts':
      "import { x } from '@countermeasure/parser/spans';\nimport type { y } from '@countermeasure/db/client';",
    'apps/cli/src/a.ts': "const { start } = await import('@countermeasure/api/server');",
    'apps/admin/src/a.tsx': "import { slice } from '@countermeasure/parser/spans';\nimport { b } from '../src/b.ts';",
    'apps/admin/test/a.test.ts': "import { startStack } from '@countermeasure/cli/start-stack';",
  });
  expect(found).toEqual([]);
});

test.each([
  ['packages/parser/src/a.ts', "import { x } from '@countermeasure/db/client';", 'parser → db/client, line 1'],
  ['packages/db/src/a.ts', "\nexport { x } from '@countermeasure/jobs/jobs';", 'db → jobs/jobs, line 2'],
  ['apps/api/src/a.ts', "import '@countermeasure/ingest/worker';", 'api → ingest/worker, line 1'],
  ['apps/admin/src/a.ts', "import { parsePage } from '@countermeasure/parser';", 'admin → parser, line 1'],
  [
    'apps/admin/src/a.ts',
    "import { startStack } from '@countermeasure/cli/start-stack';",
    'admin → cli/start-stack, line 1',
  ],
  ['packages/domain/src/a.ts', "await import('@countermeasure/api/server')", 'domain → api/server, line 1'],
])('%s may not: %s', (file, text, expected) => {
  expect(house({ [file]: text })).toEqual([expected]);
});

test('only the parser’s tests may use the scores, and nothing else from outside the workspaces', () => {
  expect(house({ 'packages/parser/test/a.test.ts': "import { score } from '../../../eval/score.ts';" })).toEqual([]);
  expect(house({ 'packages/parser/src/a.ts': "import { score } from '../../../eval/score.ts';" })).toEqual([
    'parser → eval/score.ts, line 1',
  ]);
});

test('a relative path out of the workspace is an arrow too', () => {
  expect(house({ 'packages/jobs/src/a.ts': "import { x } from '../../domain/src/b.ts';" })[0]).toMatch(
    /^jobs → domain/,
  );
});

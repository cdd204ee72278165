/**
 * `countermeasure rebuild`: makes what partners read from the editions again, in one transaction. `--check` only compares,
 * and exits 1 when something differs.
 */
import { createClient } from '@countermeasure/db/client';
import type { RebuildResult } from '@countermeasure/domain/rebuild-published';
import { rebuildPublished } from '@countermeasure/domain/rebuild-published';
import { readEnvironment } from '@countermeasure/runtime/env';
import { EXIT } from '../exit-codes.ts';
import { openDatabases } from '../open-databases.ts';
import { showProgress } from '../show-progress.ts';

const SHOWN = 20;

export async function rebuild({ check, json }: { check?: boolean; json?: boolean }): Promise<void> {
  const { databases, close } = await openDatabases(readEnvironment(), { absent: 'refuse' });
  const db = createClient(databases.editor, { maxConnections: 1 });
  const progress = showProgress('editions');
  try {
    const result = await rebuildPublished(
      { db, actor: { kind: 'SYSTEM', name: 'cli' } },
      { mode: check ? 'CHECK' : 'REPAIR', onProgress: progress.update },
    );
    progress.end();
    if (json) console.log(JSON.stringify({ check: check === true, ...result }));
    else for (const line of report(result, check === true)) console.log(line);
    if (check && result.count > 0) process.exitCode = EXIT.SOME_FAILED;
  } finally {
    progress.end();
    await db.$disconnect();
    await close();
  }
}

const WORDS = { MISSING: 'is missing', EXTRA: 'should not be there', DIFFERENT: 'differs in' };

function report({ editions, count, differences }: RebuildResult, check: boolean): string[] {
  if (count === 0) return [`What partners read is what the ${editions} published editions make of it; nothing to do.`];
  const rows = count === 1 ? '1 row' : `${count} rows`;
  const named = differences.slice(0, SHOWN).map(({ table, id, editionNumber, problem, columns }) => {
    return `  ${table} ${id}, edition ${editionNumber}: ${WORDS[problem]} ${columns.join(', ')}`.trimEnd();
  });
  if (count > named.length) named.push(`  … and ${count - named.length} more (--json names up to 1,000)`);
  const done = check
    ? `${rows} differ from what the ${editions} published editions make of them. \`countermeasure rebuild\` puts them right.`
    : `${rows} put right, from ${editions} published editions.`;
  return [done, ...named];
}

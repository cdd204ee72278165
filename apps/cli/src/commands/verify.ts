/**
 * `countermeasure verify`: whether what is stored is what was written: the audit trail's hash chain, the editions' hashes,
 * the quotations in their texts, and what partners read. Exits 1 and says where when something is not.
 */
import { createClient } from '@countermeasure/db/client';
import { rebuildPublished } from '@countermeasure/domain/rebuild-published';
import { readEnvironment } from '@countermeasure/runtime/env';
import { EXIT } from '../exit-codes.ts';
import { openDatabases } from '../open-databases.ts';
import { showProgress } from '../show-progress.ts';
import { compareEditions } from '../verify/compare-editions.ts';
import { compareEvidence } from '../verify/compare-evidence.ts';
import type { Finding } from '../verify/finding.ts';
import { walkAuditTrail } from '../verify/walk-audit-trail.ts';

const SHOWN = 20;

export async function verify({ json }: { json?: boolean }): Promise<void> {
  const { databases, close } = await openDatabases(readEnvironment(), { absent: 'refuse' });
  const db = createClient(databases.editor, { maxConnections: 1 });
  try {
    const audit = await withProgress('events', (update) => walkAuditTrail(db, update));
    const editions = await withProgress('editions', (update) => compareEditions(db, update));
    const evidence = await withProgress('quotations', (update) => compareEvidence(db, update));
    const published = await withProgress('published editions', async (update) => comparePublished(db, update));
    const findings = [audit, editions, evidence, published].flatMap((part) => part.findings);
    const counts = { events: audit.events, editions: editions.editions, evidence: evidence.evidence };
    if (json) console.log(JSON.stringify({ ...counts, published: published.editions, findings }));
    else report(counts, findings);
    if (findings.length > 0) process.exitCode = EXIT.SOME_FAILED;
  } finally {
    await db.$disconnect();
    await close();
  }
}

async function comparePublished(db: ReturnType<typeof createClient>, update: (done: number, total?: number) => void) {
  const actor = { kind: 'SYSTEM', name: 'cli' } as const;
  const { editions, differences } = await rebuildPublished({ db, actor }, { mode: 'CHECK', onProgress: update });
  const findings = differences.map(({ table, id, editionNumber, problem, columns }): Finding => {
    const what = problem === 'MISSING' ? 'is missing' : problem === 'EXTRA' ? 'should not be there' : 'differs in';
    return {
      check: 'published',
      where: `${table} ${id}, edition ${editionNumber}`,
      what: `${what} ${columns}`.trimEnd(),
    };
  });
  return { editions, findings };
}

async function withProgress<T>(what: string, work: (update: (done: number, total?: number) => void) => Promise<T>) {
  const progress = showProgress(what);
  return work(progress.update).finally(() => progress.end());
}

function report(counts: { events: number; editions: number; evidence: number }, findings: Finding[]) {
  const { events, editions, evidence } = counts;
  if (findings.length === 0)
    return console.log(
      `The audit trail is whole: ${events} events. ${editions} editions are as they were handed in, ${evidence} quotations stand in their texts, and partners read what was published.`,
    );
  for (const { where, what } of findings.slice(0, SHOWN)) console.error(`${where}: ${what}.`);
  if (findings.length > SHOWN) console.error(`… and ${findings.length - SHOWN} more (--json names them).`);
  if (findings.some(({ check }) => check === 'published'))
    console.error('`countermeasure rebuild` puts right what partners read.');
}

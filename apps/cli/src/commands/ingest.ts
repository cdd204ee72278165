/** `countermeasure ingest`: pages in, one line each on how it ended. */
import { createClient } from '@countermeasure/db/client';
import { ensureSource } from '@countermeasure/domain/ensure-source';
import { ingestInputs } from '@countermeasure/ingest/ingest-inputs';
import { listInputs } from '@countermeasure/ingest/read-inputs';
import { startWorker } from '@countermeasure/ingest/worker';
import { readEnvironment } from '@countermeasure/runtime/env';
import { createLogger } from '@countermeasure/runtime/logger';
import { EXIT, UsageError } from '../exit-codes.ts';
import { ingestExamples } from '../ingest-examples.ts';
import { openDatabases } from '../open-databases.ts';
import { showProgress } from '../show-progress.ts';

const WELL = new Set(['NEW', 'CHANGED', 'UNCHANGED', 'DUPLICATE']);

export async function ingest(
  inputs: string[],
  { examples, source, json }: { examples?: boolean; source: string; json?: boolean },
): Promise<void> {
  if (!examples && inputs.length === 0)
    throw new UsageError('Name the files or folders to take in, or - for standard input.');
  const environment = readEnvironment();
  const logger = createLogger('ingest', environment.logLevel === 'info' ? 'warn' : environment.logLevel);
  const { databases, isFirst, close } = await openDatabases(environment);
  // With nobody else on the embedded database nobody else would do the work.
  const worker = isFirst ? await startWorker({ editorUrl: databases.editor, logger }) : undefined;
  const db = createClient(databases.editor, { maxConnections: 2 });
  try {
    if (examples) await ingestExamples(databases.editor);
    if (inputs.length === 0) return;
    const context = { db, actor: { kind: 'SYSTEM', name: 'cli' } } as const;
    const { id: sourceId } = await ensureSource(context, { name: source, kind: 'UPLOAD' });
    const progress = showProgress('pages');
    const { items } = await ingestInputs(context, await listInputs(inputs), {
      sourceId,
      onProgress: progress.update,
    });
    progress.end();
    for (const item of items) console.log(json ? JSON.stringify(item) : describe(item));
    if (items.some(({ state }) => !WELL.has(state))) process.exitCode = EXIT.SOME_FAILED;
  } finally {
    await worker?.stop();
    await db.$disconnect();
    await close();
  }
}

function describe({ label, state, reason }: { label: string; state: string; reason?: string }) {
  const waiting = state === 'WAITING' ? 'no worker has taken it yet; it stays in the queue' : undefined;
  const why = reason ?? waiting;
  return `${state.toLowerCase().padEnd(12)} ${label}${why ? `: ${why}` : ''}`;
}

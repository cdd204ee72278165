/**
 * `countermeasure taxonomy`: tag vocabularies as SKOS JSON-LD. `export [SCHEME]` prints one or all; `import FILE` takes a
 * file in as one action that can be undone, `--dry-run` only says what that would do and exits 1 when the file is refused.
 */
import { readFile, stat } from 'node:fs/promises';
import { createClient, type PrismaClient } from '@countermeasure/db/client';
import { NotFoundError } from '@countermeasure/domain/errors';
import { exportSkos } from '@countermeasure/domain/export-skos';
import { importSkos, previewSkosImport, type SkosPreview } from '@countermeasure/domain/import-skos';
import { MAX_SKOS_BYTES } from '@countermeasure/domain/taxonomy/skos-nodes';
import { readEnvironment } from '@countermeasure/runtime/env';
import { EXIT, UsageError } from '../exit-codes.ts';
import { openDatabases } from '../open-databases.ts';

type Options = { dryRun?: boolean; json?: boolean };

export async function taxonomy(action: string, name: string | undefined, options: Options): Promise<void> {
  if (action !== 'import' && action !== 'export')
    throw new UsageError(`There is no action ${action}; there are import and export.`);
  if (action === 'import' && !name) throw new UsageError('Name the file: countermeasure taxonomy import FILE');
  const text = action === 'import' ? await readInput(name as string) : '';
  const { databases, close } = await openDatabases(readEnvironment(), { absent: 'refuse' });
  const db = createClient(databases.editor, { maxConnections: 1 });
  try {
    if (action === 'export') console.log(await exportText(db, name));
    else await take(db, text, options);
  } finally {
    await db.$disconnect();
    await close();
  }
}

async function readInput(path: string): Promise<string> {
  const { size } = await stat(path).catch(() => {
    throw new UsageError(`There is no file ${path}.`);
  });
  if (size > MAX_SKOS_BYTES) throw new UsageError(`${path} is larger than 10 MB. Import fewer schemes at once.`);
  return readFile(path, 'utf8');
}

async function exportText(db: PrismaClient, scheme: string | undefined): Promise<string> {
  try {
    return JSON.stringify(await exportSkos(db, { scheme }), null, 2);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const schemes = await db.scheme.findMany({ select: { code: true }, orderBy: { code: 'asc' } });
    throw new UsageError(`There is no scheme ${scheme}; there are ${schemes.map(({ code }) => code).join(', ')}.`);
  }
}

async function take(db: PrismaClient, text: string, { dryRun, json }: Options): Promise<void> {
  const preview = await previewSkosImport(db, { text });
  const refused = preview.problems.length > 0;
  const done = refused || dryRun ? null : await importSkos({ db, actor: { kind: 'SYSTEM', name: 'cli' } }, { text });
  if (json) console.log(JSON.stringify({ ...preview, imported: done !== null, actionId: done?.actionId ?? null }));
  else for (const line of report(preview, done !== null)) console.log(line);
  if (refused) process.exitCode = EXIT.SOME_FAILED;
}

function report({ schemes, created, updated, deprecated, problems }: SkosPreview, imported: boolean): string[] {
  if (problems.length > 0) {
    const lines = problems.map(({ path, message }) => `  ${path.join(' ')}: ${message.en}`);
    return [`Nothing was imported. ${problems.length} to put right in the file:`, ...lines];
  }
  const line = (verb: string, codes: string[]) => (codes.length > 0 ? [`  ${verb}: ${codes.join(', ')}`] : []);
  return [
    `${imported ? 'Imported' : 'Would import'} ${schemes.join(', ')}.`,
    ...line('made', created),
    ...line('changed', updated),
    ...line('deprecated', deprecated),
    ...(created.length + updated.length + deprecated.length === 0 ? ['  No concept changes.'] : []),
  ];
}

/**
 * Turns prisma/schema.prisma into SQL: the draft of a next migration, and the yardstick of the drift check.
 * Prisma's engine is used for nothing else here; it never applies anything (see run-migrations.ts for why).
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';

export const SCHEMA_FILE = fileURLToPath(new URL('../../../prisma/schema.prisma', import.meta.url));

/**
 * The SQL that makes an empty database (or one made from `earlier`, the text of an older schema file) fit the schema.
 * `url` is a database the engine may connect to; it reads and writes nothing there but will not run without one.
 */
export async function schemaSql(url: string, earlier?: string): Promise<string> {
  const content = await readFile(SCHEMA_FILE, 'utf8');
  const engine = await SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url })),
  );
  const answer = await engine.diff({
    from: earlier === undefined ? { tag: 'empty' } : schemaFile(earlier),
    to: schemaFile(content),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return answer.stdout ?? '';
}

const schemaFile = (content: string) => ({
  tag: 'schemaDatamodel' as const,
  files: [{ path: 'schema.prisma', content }],
});

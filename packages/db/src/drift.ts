/**
 * Whether the migrations make what prisma/schema.prisma describes. Prisma's client believes the schema file; a column
 * that only one of the two knows fails at run time, so the difference must be found before.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { schemaSql } from './schema-sql.ts';

/**
 * Compares a migrated database with the schema file and answers each difference as a sentence, none when they agree.
 * `ownerUrl` must be able to create databases: the schema's own stands beside the given one for as long as this takes.
 * Columns and enums must be equal. Keys and indexes of the schema must be there; the migrations may have more.
 */
export async function findDrift(ownerUrl: string): Promise<string[]> {
  const described = await withScratchDatabase(ownerUrl, async (url) => {
    const sql = await schemaSql(ownerUrl);
    return withClient(url, async (client) => {
      await client.query(sql);
      return readCatalogue(client);
    });
  });
  const migrated = await withClient(ownerUrl, readCatalogue);
  return compareCatalogues(migrated, described);
}

type Kind = 'column' | 'constraint' | 'enum' | 'index';
/** Definitions by kind and qualified name. */
type Catalogue = Map<string, { kind: Kind; name: string; definition: string }>;

/** Migrations may add these without the schema file knowing. */
const MAY_EXCEED = new Set<Kind>(['constraint', 'index']);

export function compareCatalogues(migrated: Catalogue, described: Catalogue): string[] {
  const differences: string[] = [];
  for (const [key, { kind, name, definition }] of described) {
    const found = migrated.get(key)?.definition;
    if (found === undefined) differences.push(`The migrations lack ${kind} ${name} (${definition}).`);
    else if (found !== definition)
      differences.push(`The migrations make ${kind} ${name} ${found}; the schema says ${definition}.`);
  }
  for (const [key, { kind, name }] of migrated)
    if (!described.has(key) && !MAY_EXCEED.has(kind)) differences.push(`The schema lacks ${kind} ${name}.`);
  return differences.sort();
}

async function readCatalogue(client: pg.Client): Promise<Catalogue> {
  const { rows } = await client.query<{ kind: Kind; name: string; definition: string }>(CATALOGUE);
  return new Map(rows.map((row) => [`${row.kind} ${row.name}`, row]));
}

// Whether a list may be null is left out: the schema file can't say that it may not, the migrations do.
const CATALOGUE = `
  WITH relation AS (
    SELECT c.oid, c.relnamespace, n.nspname || '.' || c.relname AS name
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname IN ('auth', 'editorial', 'published'))
  SELECT 'column' AS kind, r.name || '.' || a.attname AS name,
    concat_ws(' ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull AND a.attndims = 0 THEN 'NOT NULL' END,
      'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid)) AS definition
  FROM relation r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  UNION ALL SELECT 'constraint', r.name || '.' || c.conname, pg_get_constraintdef(c.oid)
  FROM relation r JOIN pg_constraint c ON c.conrelid = r.oid AND c.contype IN ('p', 'f', 'u')
  UNION ALL SELECT 'index', r.name || '.' || c.relname, pg_get_indexdef(c.oid)
  FROM relation r JOIN pg_index i ON i.indrelid = r.oid JOIN pg_class c ON c.oid = i.indexrelid
  UNION ALL SELECT 'enum', n.nspname || '.' || t.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder)
  FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace JOIN pg_enum e ON e.enumtypid = t.oid
  WHERE n.nspname IN ('auth', 'editorial', 'published') GROUP BY 2`;

async function withScratchDatabase<T>(ownerUrl: string, work: (url: string) => Promise<T>): Promise<T> {
  const name = `drift_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return withClient(ownerUrl, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    try {
      return await work(url.href);
    } finally {
      await client.query(`DROP DATABASE ${name} WITH (force)`);
    }
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

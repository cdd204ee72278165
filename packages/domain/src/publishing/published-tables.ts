/**
 * Rows of the published side, written as a whole: the database lets no column but `retired_at` be changed afterwards, and
 * Prisma can't write search vectors, so each row goes in as JSON that PostgreSQL reads by its own column types.
 */
import type { JsonValue } from '../canonical-json.ts';
import type { Transaction } from '../command.ts';
import type { RecordType } from '../records.ts';

/** A closed list: nothing from outside reaches the SQL. */
export const TABLES: Record<RecordType, string> = {
  ARTICLE: 'published.article',
  MEASURE: 'published.measure',
  CAMPAIGN: 'published.campaign',
  ORGANIZATION: 'published.organization',
  SYSTEM: 'published.system',
  LEGAL_INSTRUMENT: 'published.legal_instrument',
  PLACE: 'published.place',
  SCHEME: 'published.scheme',
  CONCEPT: 'published.concept',
};

export type PublishedRow = { [column: string]: JsonValue };

/** Every column must be there, by its name in the database. */
export async function insertPublishedRow(tx: Transaction, type: RecordType, row: PublishedRow): Promise<void> {
  const table = TABLES[type];
  await tx.$executeRawUnsafe(
    `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`,
    JSON.stringify(row),
  );
}

/** The live row, if any, is live no more; answers whether there was one. */
export async function retirePublishedRow(tx: Transaction, type: RecordType, id: string, at: Date): Promise<boolean> {
  const retired = await tx.$executeRawUnsafe(
    `UPDATE ${TABLES[type]} SET retired_at = $2 WHERE id = $1::uuid AND retired_at IS NULL`,
    id,
    at,
  );
  return retired > 0;
}

/** Withdrawn means withdrawn at every instant: all rows of the record go. */
export async function deletePublishedRows(tx: Transaction, type: RecordType, id: string): Promise<void> {
  await tx.$executeRawUnsafe(`DELETE FROM ${TABLES[type]} WHERE id = $1::uuid`, id);
}

/** Which of these records are live. */
export async function readLiveIds(tx: Transaction, type: RecordType, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT id FROM ${TABLES[type]} WHERE id = ANY($1::uuid[]) AND retired_at IS NULL`,
    ids,
  );
  return new Set(rows.map(({ id }) => id));
}

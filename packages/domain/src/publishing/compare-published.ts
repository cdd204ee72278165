/**
 * What stands on the published side beside what the editions make of it: rows that are missing, rows that are too many,
 * rows that differ and in which columns. Each look can put right what it finds. All comparing is done by the database.
 */
import type { Transaction } from '../command.ts';
import type { RecordType } from '../records.ts';
import { EVIDENCE_COLUMNS, KEPT_QUOTATIONS } from './published-evidence.ts';
import { type PublishedRow, TABLES } from './published-tables.ts';

/** CHECK looks, REPAIR puts right. */
export type RebuildMode = 'CHECK' | 'REPAIR';
export type Difference = {
  table: string;
  /** The record, for evidence the quotation. */
  id: string;
  editionNumber: number;
  problem: 'MISSING' | 'EXTRA' | 'DIFFERENT';
  /** For DIFFERENT: by their names in the database. */
  columns: string[];
};
type Found = Omit<Difference, 'table'>;

/** Editions that have a row: those published since their record was last withdrawn. */
export const HAS_ROW = `edition.state IN ('PUBLISHED', 'SUPERSEDED') AND NOT EXISTS (
  SELECT FROM editorial.edition AS withdrawn WHERE withdrawn.content_id = edition.content_id
    AND withdrawn.state = 'WITHDRAWN' AND withdrawn.number > edition.number)`;

/** With LEFT what is too many is left to `compareExtra`. */
const compare = (expected: string, actual: string, join: 'LEFT' | 'FULL', key: string, on: string) => `
  SELECT coalesce(e.id, p.id) AS id, coalesce(e.${key}, p.${key}) AS "editionNumber",
    CASE WHEN p.id IS NULL THEN 'MISSING' WHEN e.id IS NULL THEN 'EXTRA' ELSE 'DIFFERENT' END AS problem,
    ARRAY(SELECT one.key FROM jsonb_each(to_jsonb(e)) AS one JOIN jsonb_each(to_jsonb(p)) AS other USING (key)
      WHERE e.id IS NOT NULL AND p.id IS NOT NULL AND one.value <> other.value ORDER BY one.key) AS columns
  FROM (${expected}) AS e ${join} JOIN (${actual}) AS p ON ${on}
  WHERE e.id IS NULL OR p.id IS NULL OR e IS DISTINCT FROM p
  ORDER BY 1, 2`;

const KEY = 'e.id = p.id AND e.edition_number = p.edition_number';
const idsOf = (found: Found[]) =>
  JSON.stringify(found.map(({ id, editionNumber }) => ({ id, edition_number: editionNumber })));
const IN_FOUND = `(id, edition_number) IN
  (SELECT id, edition_number FROM jsonb_to_recordset($1::jsonb) AS found (id uuid, edition_number int))`;

/** As many as are named of one table; there may be as many as there are rows. */
const MOST_NAMED = 1000;

/** Rows and quotations that should not be there at all. To be looked for first. */
export async function compareExtra(
  tx: Transaction,
  mode: RebuildMode,
): Promise<{ count: number; differences: Difference[] }> {
  const without = new Map(Object.values(TABLES).map((table) => [table, NO_EDITION]));
  without.set('published.evidence', NOT_KEPT);
  const result = { count: 0, differences: [] as Difference[] };
  for (const [table, isExtra] of without) {
    const extra = `FROM ${table} AS row WHERE ${isExtra}`;
    const found = await tx.$queryRawUnsafe<Found[]>(
      `SELECT row.id, row.edition_number AS "editionNumber", 'EXTRA' AS problem, '{}'::text[] AS columns
       ${extra} ORDER BY 1, 2 LIMIT ${MOST_NAMED}`,
    );
    if (found.length === 0) continue;
    const [{ count }] = await tx.$queryRawUnsafe<[{ count: number }]>(`SELECT count(*)::int AS count ${extra}`);
    if (mode === 'REPAIR') await tx.$executeRawUnsafe(`DELETE ${extra}`);
    result.count += count;
    result.differences.push(...found.map((each) => ({ table, ...each })));
  }
  return result;
}

const NO_EDITION = `NOT EXISTS (SELECT FROM editorial.edition
  WHERE edition.content_id = row.id AND edition.number = row.edition_number AND ${HAS_ROW})`;
const NOT_KEPT = `NOT EXISTS (SELECT FROM editorial.edition
  JOIN editorial.edition_quotation AS kept ON kept.edition_id = edition.id AND kept.evidence_id = row.id
  WHERE edition.content_id = row.record_id AND edition.number = row.edition_number AND kept.withdrawn_at IS NULL)`;

async function remove(tx: Transaction, table: string, found: Found[]): Promise<void> {
  if (found.length > 0) await tx.$executeRawUnsafe(`DELETE FROM ${table} WHERE ${IN_FOUND}`, idsOf(found));
}

/** `rows` are those that some editions of one type make; what else the table holds is not looked at. */
export async function compareRows(
  tx: Transaction,
  type: RecordType,
  rows: PublishedRow[],
  mode: RebuildMode,
): Promise<Difference[]> {
  const table = TABLES[type];
  const expected = `SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`;
  const actual = `SELECT * FROM ${table} WHERE ${IN_FOUND}`;
  const found = await tx.$queryRawUnsafe<Found[]>(
    compare(expected, actual, 'LEFT', 'edition_number', KEY),
    JSON.stringify(rows),
  );
  if (mode === 'REPAIR' && found.length > 0) {
    await remove(tx, table, found);
    const wrong = new Set(found.map(({ id, editionNumber }) => `${id} ${editionNumber}`));
    const right = rows.filter(({ id, edition_number }) => wrong.has(`${id} ${edition_number}`));
    await tx.$executeRawUnsafe(`INSERT INTO ${table} ${expected}`, JSON.stringify(right));
  }
  return found.map((each) => ({ table, ...each }));
}

/** The quotations that these editions took along. */
export async function compareEvidence(tx: Transaction, editionIds: string[], mode: RebuildMode): Promise<Difference[]> {
  const table = 'published.evidence';
  const expected = `SELECT * FROM (${KEPT_QUOTATIONS} AND edition.id = ANY($1::uuid[])) AS kept (${EVIDENCE_COLUMNS})`;
  const actual = `SELECT ${EVIDENCE_COLUMNS} FROM ${table} WHERE (record_id, edition_number) IN
    (SELECT content_id, number FROM editorial.edition WHERE id = ANY($1::uuid[]))`;
  const found = await tx.$queryRawUnsafe<Found[]>(compare(expected, actual, 'LEFT', 'edition_number', KEY), editionIds);
  if (mode === 'REPAIR' && found.length > 0) {
    await remove(tx, table, found);
    await tx.$executeRawUnsafe(
      `INSERT INTO ${table} (${EVIDENCE_COLUMNS}) SELECT * FROM (${expected.replace('$1', '$2')}) AS kept WHERE ${IN_FOUND}`,
      idsOf(found),
      editionIds,
    );
  }
  return found.map((each) => ({ table, ...each }));
}

/** What is left of records whose last published edition was withdrawn. */
export async function compareTombstones(tx: Transaction, mode: RebuildMode): Promise<Difference[]> {
  const table = 'published.tombstone';
  const columns = 'record_id, record_type, last_edition_number, withdrawn_at, reason, explanation, replaced_by_id';
  const expected = `SELECT content_id AS id, content_id AS record_id, content_type::text AS record_type,
      number AS last_edition_number, withdrawn_at, withdrawal_reason::text AS reason,
      withdrawal_explanation AS explanation, replaced_by_id
    FROM editorial.edition AS edition WHERE state = 'WITHDRAWN' AND NOT EXISTS (SELECT FROM editorial.edition AS later
      WHERE later.content_id = edition.content_id AND later.number > edition.number
        AND later.state IN ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'))`;
  const actual = `SELECT record_id AS id, ${columns} FROM ${table}`;
  const found = await tx.$queryRawUnsafe<Found[]>(
    compare(expected, actual, 'FULL', 'last_edition_number', 'e.id = p.id'),
  );
  if (mode === 'REPAIR' && found.length > 0) {
    const ids = found.map(({ id }) => id);
    await tx.$executeRawUnsafe(`DELETE FROM ${table} WHERE record_id = ANY($1::uuid[])`, ids);
    await tx.$executeRawUnsafe(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM (${expected}) AS expected WHERE id = ANY($1::uuid[])`,
      ids,
    );
  }
  return found.map((each) => ({ table, ...each }));
}

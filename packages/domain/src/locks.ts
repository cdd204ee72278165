/**
 * Row and name locks. Rows are locked in the order of their ids and names in the order of their hashes, so that two
 * commands over the same things wait for each other instead of running into a deadlock.
 */
import type { Transaction } from './command.ts';

/** Tables whose rows commands lock, by model. A closed map: nothing from outside reaches the SQL. */
const TABLES = {
  Story: 'editorial.story',
  Article: 'editorial.article',
  Measure: 'editorial.measure',
  MeasureList: 'editorial.measure_list',
  Campaign: 'editorial.campaign',
  Organization: 'editorial.organization',
  System: 'editorial.system',
  LegalInstrument: 'editorial.legal_instrument',
  Place: 'editorial.place',
  Scheme: 'editorial.scheme',
  Concept: 'editorial.concept',
  Evidence: 'editorial.evidence',
  Tagging: 'editorial.tagging',
  Edition: 'editorial.edition',
  Snapshot: 'editorial.snapshot',
  IngestRun: 'editorial.ingest_run',
  IngestItem: 'editorial.ingest_item',
  Action: 'editorial.action',
} as const;
export type LockableModel = keyof typeof TABLES;

/** Holds the rows until the transaction ends. NO KEY UPDATE: others may still insert rows that refer to them. */
export async function lockRows(tx: Transaction, model: LockableModel, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$queryRawUnsafe(
    `SELECT id FROM ${TABLES[model]} WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
    ids,
  );
}

/** Holds rows of several models, one model after another in the order of the table above; others are passed over. */
export async function lockReferences(tx: Transaction, refs: { type: string; id: string }[]): Promise<void> {
  for (const model of Object.keys(TABLES) as LockableModel[]) {
    const ids = refs.filter(({ type }) => type === model).map(({ id }) => id);
    await lockRows(tx, model, ids);
  }
}

/** Holds each name until the transaction ends: whoever looks a name up and makes what is missing does so alone. */
export async function lockNames(tx: Transaction, names: string[]): Promise<void> {
  if (names.length === 0) return;
  await tx.$queryRawUnsafe(
    `SELECT count(pg_advisory_xact_lock(hash)) FROM (
       SELECT DISTINCT hashtextextended(name, 0) AS hash FROM unnest($1::text[]) AS name ORDER BY hash
     ) AS hashes`,
    names,
  );
}

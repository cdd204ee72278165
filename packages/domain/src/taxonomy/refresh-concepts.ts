/** What follows from a concept's labels: the keys it is looked up by, and its search tokens. */
import type { Transaction } from '../command.ts';
import { nameKeys } from '../name-keys.ts';
import { nameFields, searchVector } from '../search-vector.ts';

/** Reads and writes with one statement each. */
export async function refreshConcepts(tx: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const select = { id: true, prefLabels: true, altLabels: true } as const;
  const rows = await tx.concept.findMany({ where: { id: { in: ids } }, select });
  const derived = rows.map(({ id, prefLabels, altLabels }) => {
    const alternatives = (altLabels as { value: string }[]).map(({ value }) => value);
    const names = [...Object.values(prefLabels as Record<string, string>), ...alternatives];
    return { id, keys: nameKeys(names), vector: searchVector(nameFields(names)) };
  });
  await tx.$executeRawUnsafe(
    `UPDATE editorial.concept AS record SET name_keys = given.keys, search_vector = given.vector::tsvector
     FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, keys text[], vector text) WHERE record.id = given.id`,
    JSON.stringify(derived),
  );
}

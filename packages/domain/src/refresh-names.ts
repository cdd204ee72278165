/** What follows from the names of named records: the keys they are looked up by, and their search tokens. */
import type { Transaction } from './command.ts';
import { nameKeys } from './name-keys.ts';
import { NAMED_ROWS } from './named-fields.ts';
import type { NamedModel } from './records.ts';
import { nameFields, searchVector } from './search-vector.ts';

type Row = {
  id: string;
  label: string;
  names: Record<string, string>;
  aliases: { value: string }[];
  head: string | null;
};

/** Ids that are no records' of this model are passed over. Reads and writes with one statement each. */
export async function refreshNames(tx: Transaction, model: NamedModel, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const { table } = NAMED_ROWS[model];
  const head = model === 'Campaign' ? 'head' : 'NULL::text AS head';
  const rows = await tx.$queryRawUnsafe<Row[]>(
    `SELECT id, label, names, aliases, ${head} FROM ${table} WHERE id = ANY($1::uuid[])`,
    ids,
  );
  const derived = rows.map(({ id, label, names, aliases, head }) => {
    const texts = [...Object.values(names), ...aliases.map(({ value }) => value)];
    // The label holds its name already; a word that counts twice would rank higher.
    const searched = [label, ...texts.filter((text) => !label.startsWith(text))];
    return { id, keys: nameKeys(texts, head), vector: searchVector(nameFields([...new Set(searched)])) };
  });
  await tx.$executeRawUnsafe(
    `UPDATE ${table} AS record SET name_keys = given.keys, search_vector = given.vector::tsvector
     FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, keys text[], vector text) WHERE record.id = given.id`,
    JSON.stringify(derived),
  );
}

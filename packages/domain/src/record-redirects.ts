/** Old ids of merged records: each leads straight to the record that took over, however often that was merged since. */
import type { Transaction } from './command.ts';
import type { Reference } from './errors.ts';
import { NAMED_ROWS } from './named-fields.ts';
import { NAMED_MODELS } from './records.ts';

/** What to read in the place of each record, by old id; records that were never merged are not in it. */
export async function readRedirects(tx: Transaction, refs: Reference[]): Promise<Map<string, string>> {
  const redirects = new Map<string, string>();
  for (const model of NAMED_MODELS) {
    const ids = refs.filter(({ type }) => type === model).map(({ id }) => id);
    if (ids.length === 0) continue;
    const rows = await tx.$queryRawUnsafe<{ id: string; target: string }[]>(
      `SELECT id, merged_into_id AS target FROM ${NAMED_ROWS[model].table}
       WHERE id = ANY($1::uuid[]) AND merged_into_id IS NOT NULL`,
      ids,
    );
    for (const { id, target } of rows) redirects.set(id, target);
  }
  return redirects;
}

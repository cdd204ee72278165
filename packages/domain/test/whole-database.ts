/** Every row of the editorial side as it is, to be compared after a way there and back; counters, times and history left out. */
import type { Desk } from './desk.ts';

const LEFT_OUT = ['action', 'action_record', 'audit_event'];
const COLUMNS = ['version', 'updated_at', 'updated_by_id', 'created_at', 'search_vector', 'claimed_until'];

/** Rows by table, in the order of their text; search vectors are compared by their own text. */
export async function wholeDatabase(desk: Desk): Promise<Record<string, string[]>> {
  const { rows: tables } = await desk.owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'editorial' AND table_type = 'BASE TABLE' AND table_name <> ALL($1) ORDER BY 1`,
    [LEFT_OUT],
  );
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await desk.owner.query<{ row: string }>(
      `SELECT ((to_jsonb(t) - $1::text[]) || jsonb_build_object('search', to_jsonb(t) ->> 'search_vector'))::text AS row
       FROM editorial.${name} AS t ORDER BY 1`,
      [COLUMNS],
    );
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

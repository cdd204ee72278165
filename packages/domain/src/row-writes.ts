/**
 * Writes rows given as JSON, many with one statement. Table and column names come from the closed table in
 * `row-models.ts`; a field that it does not name is refused, so nothing from a stored action reaches the SQL.
 */
import type { JsonValue } from './canonical-json.ts';
import type { Transaction } from './command.ts';

export type Fields = { [field: string]: JsonValue };
export type FieldsOf = { id: string; fields: Fields };

/** Rows that belong to a row and are given with it, as a list: of ids (`column`) or of objects (`columns`), in order. */
export type ChildTable = {
  table: string;
  /** The column that holds the parent's id. */
  owner: string;
  /** One column for a list of plain values, or field by column name for a list of objects. */
  columns: string | Record<string, string>;
  /** The column that keeps the order, where the table has one. */
  position?: string;
};

export type TableShape = {
  table: string;
  fields: readonly string[];
  /** Where a column is not the field in snake case. */
  columns: Record<string, string>;
  children?: Record<string, ChildTable>;
  versioned: boolean;
  /** Rows that are taken away stay, with `deleted_at`. */
  keepsDeleted: boolean;
  /** Whether `updated_by_id` says who wrote last. */
  updatedBy?: boolean;
};

type Written = { id: string; version: number | null };

/** All rows must have the same fields. Answers the new versions. What was taken away before comes back as given. */
export async function createRows(tx: Transaction, shape: TableShape, rows: FieldsOf[], by: string | null) {
  const names = plainFields(shape, rows);
  const columns = names.map((name) => columnOf(shape, name));
  const { table } = shape;
  const into = ['id', ...columns, ...(shape.updatedBy ? ['updated_by_id'] : [])];
  const values = ['id', ...columns, ...(shape.updatedBy ? ['$2::uuid'] : [])];
  const again = shape.keepsDeleted
    ? `ON CONFLICT (id) DO UPDATE SET ${columns.map((column) => `${column} = EXCLUDED.${column}`).join(', ')},
         deleted_at = NULL, updated_at = now(), version = ${table}.version + 1, updated_by_id = EXCLUDED.updated_by_id
       WHERE ${table}.deleted_at IS NOT NULL`
    : '';
  const written = await tx.$queryRawUnsafe<Written[]>(
    `INSERT INTO ${table} (${into.join(', ')}) SELECT ${values.join(', ')}
     FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) ${again} RETURNING id, ${versionOf(shape)}`,
    ...parameters(shape, rows, names, by),
  );
  await writeChildren(tx, shape, rows, 'NEW');
  return versionsOf(written, rows);
}

/** All rows must have the same fields; the others stay as they are. */
export async function updateRows(tx: Transaction, shape: TableShape, rows: FieldsOf[], by: string | null) {
  const names = plainFields(shape, rows);
  const { table } = shape;
  const sets = names.map((name) => `${columnOf(shape, name)} = given.${columnOf(shape, name)}`);
  if (shape.versioned) sets.push('version = row.version + 1', 'updated_at = now()');
  if (shape.updatedBy) sets.push('updated_by_id = $2::uuid');
  const written = await tx.$queryRawUnsafe<Written[]>(
    `UPDATE ${table} AS row SET ${sets.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) AS given
     WHERE row.id = given.id RETURNING row.id, ${shape.versioned ? 'row.version' : 'NULL::int AS version'}`,
    ...parameters(shape, rows, names, by),
  );
  await writeChildren(tx, shape, rows, 'CHANGED');
  return versionsOf(written, rows);
}

/** Answers the versions that the rows had (or have, where they stay). */
export async function removeRows(tx: Transaction, shape: TableShape, ids: string[], by: string | null) {
  const { table } = shape;
  const written = shape.keepsDeleted
    ? await tx.$queryRawUnsafe<Written[]>(
        `UPDATE ${table} SET deleted_at = now(), updated_at = now(), version = version + 1, updated_by_id = $2::uuid
         WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL RETURNING id, version - 1 AS version`,
        ids,
        by,
      )
    : await tx.$queryRawUnsafe<Written[]>(
        `DELETE FROM ${table} WHERE id = ANY($1::uuid[]) RETURNING id, ${versionOf(shape)}`,
        ids,
      );
  return versionsOf(
    written,
    ids.map((id) => ({ id })),
  );
}

const versionOf = ({ versioned, table }: TableShape) => (versioned ? `${table}.version` : 'NULL::int AS version');
const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const columnOf = ({ columns }: TableShape, name: string) => columns[name] ?? snakeCase(name);

function plainFields({ table, fields, children = {} }: TableShape, rows: FieldsOf[]): string[] {
  const names = Object.keys(rows[0]?.fields ?? {}).filter((name) => !(name in children));
  const unknown = names.find((name) => !fields.includes(name));
  if (unknown) throw new Error(`${table} has no field ${unknown} that an action may change`);
  return names;
}

function parameters(shape: TableShape, rows: FieldsOf[], names: string[], by: string | null): unknown[] {
  const records = rows.map(({ id, fields }) => {
    return { id, ...Object.fromEntries(names.map((name) => [columnOf(shape, name), fields[name]])) };
  });
  return [JSON.stringify(records), ...(shape.updatedBy ? [by] : [])];
}

function versionsOf(written: Written[], rows: { id: string }[]): Map<string, number | null> {
  if (written.length !== rows.length) throw new Error(`${rows.length} rows were to be written, ${written.length} were`);
  return new Map(written.map(({ id, version }) => [id, version]));
}

/** The lists that belong to rows, written whole. */
async function writeChildren(tx: Transaction, shape: TableShape, rows: FieldsOf[], parents: 'NEW' | 'CHANGED') {
  for (const [name, child] of Object.entries(shape.children ?? {})) {
    const given = rows.filter(({ fields }) => fields[name] !== undefined);
    if (given.length === 0) continue;
    const { table, owner, columns, position } = child;
    if (parents === 'CHANGED' || shape.keepsDeleted) {
      const ids = given.map(({ id }) => id);
      await tx.$executeRawUnsafe(`DELETE FROM ${table} WHERE ${owner} = ANY($1::uuid[])`, ids);
    }
    const named = typeof columns === 'string' ? { value: columns } : columns;
    const items = given.flatMap(({ id, fields }) =>
      (fields[name] as JsonValue[]).map((item, index) => {
        const values = typeof columns === 'string' ? { value: item } : (item as Fields);
        const own = Object.entries(named).map(([field, column]) => [column, values[field] ?? null]);
        return { [owner]: id, ...Object.fromEntries(own), ...(position && { [position]: index }) };
      }),
    );
    if (items.length === 0) continue;
    const into = [owner, ...Object.values(named), ...(position ? [position] : [])].join(', ');
    await tx.$executeRawUnsafe(
      `INSERT INTO ${table} (${into}) SELECT ${into} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      JSON.stringify(items),
    );
  }
}

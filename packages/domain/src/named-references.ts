/** Whether what a named record is to be linked with is there, is no copy of it, and does not lie under it. */
import type { Transaction } from './command.ts';
import { ConflictError, type FieldError, ValidationError } from './errors.ts';
import { lockNames } from './locks.ts';
import { NAMED_ROWS } from './named-fields.ts';
import type { NamedModel } from './records.ts';
import type { Fields } from './row-writes.ts';
import { fieldError } from './validate.ts';

/** The fields that hold links, and what they lead to. */
const LINKED: Record<string, NamedModel> = {
  leadOrganizationIds: 'Organization',
  issuerIds: 'Organization',
  operatorId: 'Organization',
};

/** Holds what is linked until the end, so that nobody merges or deletes it meanwhile. Throws a ValidationError. */
export async function checkNamedReferences(tx: Transaction, model: NamedModel, fields: Fields): Promise<void> {
  const errors: FieldError[] = [];
  for (const [field, value] of Object.entries(fields)) {
    const linked = field === 'parentId' ? model : LINKED[field];
    if (!linked || value === null) continue;
    const ids = [value].flat() as string[];
    const present = await holdPresent(tx, linked, ids);
    ids.forEach((id, index) => {
      if (!present.has(id)) errors.push(unknownReference(Array.isArray(value) ? [field, index] : [field]));
    });
  }
  if (errors.length > 0) throw new ValidationError(errors);
}

/** Those of the records that are neither deleted nor merged, locked against both. */
export async function holdPresent(tx: Transaction, model: NamedModel, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT id FROM ${NAMED_ROWS[model].table} WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL AND merged_into_id IS NULL
     ORDER BY id FOR SHARE`,
    ids,
  );
  return new Set(rows.map(({ id }) => id));
}

function unknownReference(path: (string | number)[]): FieldError {
  return fieldError(path, 'UNKNOWN_REFERENCE', {
    en: 'What is linked here does not exist, or no longer does.',
    zh: '所关联的内容不存在或已被删除。',
  });
}

export type Hierarchy = 'Organization' | 'Place';

/** The record and all it lies in, nearest first. */
export async function ancestors(tx: Transaction, model: Hierarchy, id: string): Promise<string[]> {
  const { table } = NAMED_ROWS[model];
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `WITH RECURSIVE above AS (
       SELECT id, parent_id, 0 AS depth FROM ${table} WHERE id = $1::uuid
       UNION ALL
       SELECT parent.id, parent.parent_id, depth + 1 FROM ${table} AS parent JOIN above ON parent.id = above.parent_id
     ) CYCLE id SET looped USING path
     SELECT id FROM above WHERE NOT looped ORDER BY depth`,
    id,
  );
  return rows.map((row) => row.id);
}

/** Held by everyone who changes what lies in what, or two changes could close a circle together. */
export const lockHierarchy = (tx: Transaction, model: Hierarchy) => lockNames(tx, [`${model} hierarchy`]);

/** Throws a ConflictError (CYCLE) when `parentId` is the record itself or lies in it. */
export async function checkParent(tx: Transaction, model: Hierarchy, id: string, parentId: string): Promise<void> {
  await lockHierarchy(tx, model);
  if (!(await ancestors(tx, model, parentId)).includes(id)) return;
  throw new ConflictError('CYCLE', [CYCLE], { type: model, id: parentId });
}

const CYCLE = {
  en: 'What is to be above it lies under it already.',
  zh: '所选的上级本身隶属于该记录。',
};

/** A record's own name belongs to one record of its kind: whoever gives one looks for another bearer first. */
import type { Transaction } from './command.ts';
import { ConflictError } from './errors.ts';
import { lockNames } from './locks.ts';
import { nameKey, nameKeys } from './name-keys.ts';
import { NAMED_ROWS } from './named-fields.ts';
import type { NamedModel } from './records.ts';
import type { Fields } from './row-writes.ts';

/** Holds every key that the fields give a record: articles that name it wait, or it waits for them. */
export async function lockRecordNames(tx: Transaction, model: NamedModel, ...records: Fields[]): Promise<void> {
  const keys = records.flatMap((fields) => nameKeys(textsOf(fields), headOf(fields)));
  const codes = records.flatMap(({ code }) => (typeof code === 'string' ? [code] : []));
  await lockNames(
    tx,
    [...keys, ...codes].map((key) => `${model}:${key}`),
  );
}

/** Names and aliases. */
export function textsOf({ names, aliases }: Fields): string[] {
  return [
    ...Object.values((names ?? {}) as Record<string, string>),
    ...((aliases ?? []) as { value: string }[]).map(({ value }) => value),
  ];
}

/** Throws a ConflictError (DUPLICATE) when another record has one of these names as its own; aliases may be shared. */
export async function checkNameIsFree(tx: Transaction, model: NamedModel, id: string, fields: Fields): Promise<void> {
  // Places are told apart by their codes: there are two 朝阳区.
  if (model === 'Place') return;
  const keys = displayKeys(fields.names as Record<string, string>, headOf(fields));
  const head = model === 'Campaign' ? 'head' : 'NULL::text AS head';
  const others = await tx.$queryRawUnsafe<
    { id: string; names: Record<string, string>; head: string | null; label: string }[]
  >(
    `SELECT id, names, label, ${head} FROM ${NAMED_ROWS[model].table}
     WHERE name_keys && $1::text[] AND id <> $2::uuid AND deleted_at IS NULL AND merged_into_id IS NULL ORDER BY id`,
    keys,
    id,
  );
  const same = others.find((other) => displayKeys(other.names, other.head).some((key) => keys.includes(key)));
  if (!same) return;
  const sentence = {
    en: `“${same.label}” has this name already. Merge the two, or tell them apart by name.`,
    zh: `“${same.label}”已使用该名称。请合并两条记录，或使用可区分的名称。`,
  };
  throw new ConflictError('DUPLICATE', [sentence], { type: model, id: same.id });
}

const headOf = ({ head }: Fields) => (typeof head === 'string' ? head : null);

/** The names as they are shown, with the head noun: 断卡 and 断卡行动 are one name, 净网行动 and 净网专项 are two. */
export function displayNames(names: Record<string, string>, head: string | null): string[] {
  return Object.entries(names).map(([language, name]) => {
    return head && language.startsWith('zh') && !name.endsWith(head) ? name + head : name;
  });
}

const displayKeys = (names: Record<string, string>, head: string | null) => displayNames(names, head).map(nameKey);

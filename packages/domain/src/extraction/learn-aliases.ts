/**
 * Names that a page adds to a record that is known: kept as aliases, each with the quotation that an editor will judge.
 * A name that another record bears, too, is not learned: it would make both of them hard to find.
 */
import type { Evidence } from '@countermeasure/parser/parsed-page';
import type { Transaction } from '../command.ts';
import { nameKeys } from '../name-keys.ts';
import { NAMED_ROWS } from '../named-fields.ts';
import type { NamedModel } from '../records.ts';
import { refreshNames } from '../refresh-names.ts';
import type { Candidate } from './match-name.ts';
import { storableText } from './storable.ts';

export type LearnedAlias = { id: string; value: string; span: Evidence; rule: string; confidence: number };
type Named = { name: string; aliases: string[]; head?: string; evidence: Evidence[]; rule: string; confidence: number };

/** What `proposal` calls the record beside what is known; only what stands in the text as it is said. */
export function aliasesToLearn(record: Candidate, others: Candidate[], proposal: Named): LearnedAlias[] {
  const head = proposal.head ?? null;
  const known = new Set([record, ...others].flatMap(({ ownKeys, otherKeys }) => [...ownKeys, ...otherKeys]));
  const { rule, confidence } = proposal;
  return [proposal.name, ...proposal.aliases].flatMap((name) => {
    const keys = nameKeys([name], head);
    if (keys.some((key) => known.has(key))) return [];
    const span = proposal.evidence.find(({ exact }) => nameKeys([exact]).some((key) => keys.includes(key)));
    if (!span) return [];
    for (const key of keys) known.add(key);
    return [{ id: record.id, value: storableText(name), span, rule, confidence }];
  });
}

/** An editor who has the record open is told that it changed: a list of aliases is replaced whole. */
export async function storeLearned(
  tx: Transaction,
  model: NamedModel,
  learned: LearnedAlias[],
  language: string,
): Promise<void> {
  if (learned.length === 0) return;
  const rows = [...Map.groupBy(learned, ({ id }) => id)].map(([id, own]) => {
    return { id, aliases: own.map(({ value }) => ({ language, value })) };
  });
  await tx.$executeRawUnsafe(
    `UPDATE ${NAMED_ROWS[model].table} AS record
     SET aliases = record.aliases || given.aliases, version = record.version + 1, updated_at = now(), updated_by_id = NULL
     FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, aliases jsonb) WHERE record.id = given.id`,
    JSON.stringify(rows),
  );
  await refreshNames(
    tx,
    model,
    rows.map(({ id }) => id),
  );
}

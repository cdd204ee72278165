/** Finding one record that goes by names. */
import { nameKey } from '@countermeasure/domain/name-keys';
import { builder } from './builder.ts';
import type { PartnerContext } from './context.ts';
import { loadReference } from './load-records.ts';
import { RECORDS, type RecordRow, recordColumns } from './record-types.ts';

export const NamedBy = builder.inputType('NamedBy', {
  description: 'Exactly one way to name a record that has names.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Its global id.' }),
    name: t.string({
      description:
        'A name or alias in any language, simplified or traditional. Null is answered when several records bear it.',
    }),
  }),
});

type NamedType = 'CAMPAIGN' | 'ORGANIZATION' | 'SYSTEM' | 'LEGAL_INSTRUMENT';

export async function recordNamed<Type extends NamedType>(
  context: PartnerContext,
  type: Type,
  by: typeof NamedBy.$inferInput,
): Promise<RecordRow<Type> | null> {
  if (by.name == null) return loadReference(context, type, by.id);
  const key = nameKey(by.name);
  if (key === '') return null;
  const rows = await context.reader.rows<RecordRow<Type>>(
    (statement) => `SELECT ${recordColumns(type)} FROM ${RECORDS[type].table} r
      WHERE r.name_keys @> ${statement.value([key], 'text[]')} AND ${context.reader.live(statement, 'r')} LIMIT 2`,
  );
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

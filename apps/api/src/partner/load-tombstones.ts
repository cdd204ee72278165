/** What is left of withdrawn records, by the record's id. */
import type { ValueOf } from '../graphql/base-builder.ts';
import type { SHARED_ENUMS } from '../graphql/shared-enums.ts';
import type { PartnerContext } from './context.ts';
import type { RecordType } from './record-types.ts';

type Reason = ValueOf<typeof SHARED_ENUMS, 'WithdrawalReason'>;

export type TombstoneRow = {
  recordId: string;
  recordType: RecordType;
  lastEditionNumber: number;
  withdrawnAt: Date;
  reason: Reason;
  explanation: string | null;
  replacedById: string | null;
};

/** Null while the record is live or was never published. */
export async function loadTombstone(
  context: PartnerContext,
  type: RecordType,
  id: string,
): Promise<TombstoneRow | null> {
  const tombstone = await context.batches.get('tombstone', (ids) => load(context, ids)).load(id);
  return tombstone?.recordType === type ? tombstone : null;
}

async function load({ reader }: PartnerContext, ids: readonly string[]): Promise<(TombstoneRow | null)[]> {
  const rows = await reader.rows<TombstoneRow>(
    (
      statement,
    ) => `SELECT record_id AS "recordId", record_type AS "recordType", last_edition_number AS "lastEditionNumber",
      withdrawn_at AS "withdrawnAt", reason, explanation, replaced_by_id AS "replacedById"
      FROM published.tombstone WHERE record_id = ANY(${statement.value(ids, 'uuid[]')})`,
  );
  const byId = new Map(rows.map((row) => [row.recordId, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

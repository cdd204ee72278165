/** The end that simple commands share: apply, refresh what follows, write action and audit event. */

import type { JsonValue } from './canonical-json.ts';
import type { AuditEntry, CommandRun } from './command.ts';
import { refreshDerived } from './refresh-derived.ts';
import { applyChanges, type ChangedRow, type RowChange } from './row-changes.ts';
import type { Sentence } from './sentence.ts';

export type Doing = {
  summary: Sentence;
  payload?: { [key: string]: JsonValue };
  /** Records that the changed rows stand on and whose versions the command has raised itself. */
  records?: ChangedRow[];
  audit: AuditEntry;
};
export type Done = { actionId: string; records: ChangedRow[]; versionOf(id: string): number };

/** The rows must be locked and checked. */
export async function changeRows(run: CommandRun, changes: RowChange[], doing: Doing): Promise<Done> {
  const { tx, actorId, now } = run;
  const records = await applyChanges(tx, changes, actorId);
  await refreshDerived(tx, changes, actorId, now);
  // A row that is changed in two steps is one record of the action.
  const merged = [...new Map(records.map((record) => [record.id, record])).values()];
  const { summary, payload, records: standing = [] } = doing;
  const actionId = await run.recordAction({
    summary,
    ...(payload && { payload }),
    changes,
    records: [...merged, ...standing],
  });
  run.audit(doing.audit);
  const versions = new Map(merged.map(({ id, versionAfter }) => [id, versionAfter]));
  return { actionId, records: merged, versionOf: (id) => versions.get(id) ?? 1 };
}

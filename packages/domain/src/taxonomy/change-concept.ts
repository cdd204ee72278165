/** What changing, moving, deprecating and reinstating a concept have in common. */
import { versionRefusal } from '../bulk.ts';
import { changeRows } from '../change-rows.ts';
import { type CommandContext, type CommandRun, runCommand } from '../command.ts';
import { lockRows } from '../locks.ts';
import type { CommandName } from '../permissions.ts';
import { changeOf, type Fields, type RowChange } from '../row-changes.ts';
import { toFields } from '../row-models.ts';
import type { Sentence } from '../sentence.ts';
import { lockTaxonomy } from './lock-taxonomy.ts';

/** `actionId` is null when nothing changed. */
export type ConceptResult = { actionId: string | null; id: string; version: number };
export type ConceptRow = { id: string; code: string; label: string; schemeId: string; fields: Fields };
type Doing = {
  /** Done to the concept, as a kind of event: `concept.moved`. */
  kind: string;
  summary: (code: string) => Sentence;
  /** The fields it gets, and what happens to other concepts on the way. */
  change: (concept: ConceptRow, run: CommandRun) => Promise<{ fields: Fields; others?: RowChange[] }>;
};

export async function changeConcept(
  context: CommandContext,
  command: CommandName,
  { id, expectedVersion }: { id: string; expectedVersion: number },
  { kind, summary, change }: Doing,
): Promise<ConceptResult> {
  return runCommand(context, command, async (run) => {
    const { tx } = run;
    await lockTaxonomy(tx);
    await lockRows(tx, 'Concept', [id]);
    const row = await tx.concept.findUnique({ where: { id } });
    const error = versionRefusal({ type: 'Concept', id, expectedVersion }, row ?? undefined);
    if (error || !row) throw error;
    const { code, label, schemeId } = row;
    const current = toFields(row);
    const { fields, others = [] } = await change({ id, code, label, schemeId, fields: current }, run);
    const own = changeOf('Concept', id, current, fields);
    const changes = [...(own ? [own] : []), ...others];
    if (changes.length === 0) return { actionId: null, id, version: row.version };
    const { actionId, records, versionOf } = await changeRows(run, changes, {
      summary: summary(code),
      payload: { concept: code, fields: Object.keys(own?.after ?? {}) },
      audit: { kind, subject: { type: 'Concept', id }, detail: { fields: Object.keys(own?.after ?? {}) } },
    });
    const changed = records.some((record) => record.id === id);
    return { actionId, id, version: changed ? versionOf(id) : row.version };
  });
}

/** Changes what a vocabulary is called and what it is for. Its code stays. */
import { z } from 'zod';
import { versionRefusal } from './bulk.ts';
import { changeRows } from './change-rows.ts';
import { type CommandContext, runCommand } from './command.ts';
import { lockRows } from './locks.ts';
import { given } from './named-input.ts';
import { changeOf } from './row-changes.ts';
import { toFields } from './row-models.ts';
import { byLanguage, labelsInput, notesInput, targetInput } from './taxonomy/concept-input.ts';
import { lockTaxonomy } from './taxonomy/lock-taxonomy.ts';
import { validate } from './validate.ts';

const schema = z.strictObject({
  ...targetInput,
  prefLabels: labelsInput.optional(),
  definition: notesInput.optional(),
});
export type UpdateSchemeInput = z.input<typeof schema>;
export type UpdateSchemeResult = { actionId: string | null; id: string; version: number };

/** Labels and definition are given whole. Throws ValidationError, PermissionError, NotFoundError, StaleVersionError. */
export async function updateScheme(context: CommandContext, input: UpdateSchemeInput): Promise<UpdateSchemeResult> {
  const { id, expectedVersion, prefLabels, definition } = validate(schema, input);
  return runCommand(context, 'updateScheme', async (run) => {
    const { tx } = run;
    await lockTaxonomy(tx);
    await lockRows(tx, 'Scheme', [id]);
    const row = await tx.scheme.findUnique({ where: { id } });
    const error = versionRefusal({ type: 'Scheme', id, expectedVersion }, row ?? undefined);
    if (error || !row) throw error;
    const wanted = given({
      prefLabels: prefLabels && byLanguage(prefLabels),
      definition: definition && byLanguage(definition),
    });
    const change = changeOf('Scheme', id, toFields(row), wanted);
    if (!change?.after) return { actionId: null, id, version: row.version };
    const fields = Object.keys(change.after);
    const { actionId, versionOf } = await changeRows(run, [change], {
      summary: { en: `Changed the scheme ${row.code}`, zh: `修改标签体系 ${row.code}` },
      payload: { fields },
      audit: { kind: 'scheme.updated', subject: { type: 'Scheme', id }, detail: { fields } },
    });
    return { actionId, id, version: versionOf(id) };
  });
}

/** Takes in vocabularies from SKOS JSON-LD, as previewed: one action, one undo. */
import { z } from 'zod';
import type { BulkResult } from './bulk.ts';
import { changeRows } from './change-rows.ts';
import { type CommandContext, runCommand, type Transaction } from './command.ts';
import { ValidationError } from './errors.ts';
import { lockReferences } from './locks.ts';
import { lockTaxonomy } from './taxonomy/lock-taxonomy.ts';
import { type ImportPlan, planImport } from './taxonomy/plan-import.ts';
import { readSkos } from './taxonomy/read-skos.ts';
import { validate } from './validate.ts';

const schema = z.strictObject({ text: z.string() });
export type ImportSkosInput = z.input<typeof schema>;
export type SkosPreview = Omit<ImportPlan, 'changes'>;

/** What an import of `text` would do; changes nothing. `db` may be a client. */
export async function previewSkosImport(
  db: Pick<Transaction, 'scheme' | 'concept'>,
  input: ImportSkosInput,
): Promise<SkosPreview> {
  const { vocabulary, problems } = await readSkos(validate(schema, input).text);
  const { changes: _changes, ...plan } = await planImport(db, vocabulary);
  return { ...plan, problems: [...problems, ...plan.problems] };
}

/** Throws ValidationError (every problem of the file) and PermissionError. `actionId` is null when all was so already. */
export async function importSkos(context: CommandContext, input: ImportSkosInput): Promise<BulkResult> {
  const { vocabulary, problems } = await readSkos(validate(schema, input).text);
  return runCommand(context, 'importSkos', async (run) => {
    if (problems.length > 0) throw new ValidationError(problems);
    await lockTaxonomy(run.tx);
    const plan = await planImport(run.tx, vocabulary);
    if (plan.problems.length > 0) throw new ValidationError(plan.problems);
    const { changes, schemes, created, updated, deprecated } = plan;
    if (changes.length === 0) return { actionId: null, applied: [], refused: [] };
    await lockReferences(run.tx, changes);
    const counts = { created: created.length, updated: updated.length, deprecated: deprecated.length };
    const { actionId, records } = await changeRows(run, changes, {
      summary: { en: `Imported the schemes ${schemes.join(', ')}`, zh: `导入标签体系：${schemes.join('、')}` },
      payload: { schemes, ...counts },
      audit: { kind: 'taxonomy.imported', detail: { schemes, ...counts } },
    });
    const applied = records.map(({ type, id, versionAfter }) => ({ type, id, version: versionAfter ?? 1 }));
    return { actionId, applied, refused: [] };
  });
}

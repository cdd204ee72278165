/** What making a campaign, an organisation, a system, a legal instrument and a place have in common. */
import { v7 as uuidv7 } from 'uuid';
import { changeRows } from './change-rows.ts';
import type { CommandContext } from './command.ts';
import { runCommand } from './command.ts';
import { NAMED_NAMES } from './named-fields.ts';
import { namesField } from './named-input.ts';
import { checkNameIsFree, lockRecordNames } from './named-names.ts';
import { checkNamedReferences } from './named-references.ts';
import { type NamedModel, RECORD_TYPES } from './records.ts';
import type { RowChange } from './row-changes.ts';
import type { Fields } from './row-writes.ts';
import { humanEvidence, quoteSelection, type SpanInput } from './span-input.ts';

/** `evidenceId` is the quotation made from the selection; null without one. */
export type CreateNamedResult = { actionId: string; id: string; version: number; evidenceId: string | null };
export type NewRecord = {
  names: { language: string; value: string }[];
  span?: SpanInput | null | undefined;
  /** All columns and links beside names and aliases. */
  fields: Fields;
};

/** A selection is quoted as the first mention, accepted. */
export async function createNamedRecord(
  context: CommandContext,
  model: NamedModel,
  { names, span, fields }: NewRecord,
): Promise<CreateNamedResult> {
  return runCommand(context, `create${model}`, async (run) => {
    const { tx } = run;
    const id = uuidv7();
    const quotation = span ? await quoteSelection(tx, span) : null;
    const after: Fields = { names: namesField(names), aliases: [], mergedIntoId: null, ...fields };
    await lockRecordNames(tx, model, after);
    await checkNamedReferences(tx, model, fields);
    await checkNameIsFree(tx, model, id, after);
    const changes: RowChange[] = [{ type: model, id, before: null, after }];
    const evidenceId = span && quotation ? uuidv7() : null;
    if (evidenceId && span && quotation) {
      const subject = { subjectType: RECORD_TYPES[model], subjectId: id, field: 'MENTION', itemKey: null };
      const evidence = humanEvidence(subject, span.articleId, quotation, run);
      changes.push({ type: 'Evidence', id: evidenceId, before: null, after: evidence });
    }
    const label = names[0]?.value ?? '';
    const { actionId } = await changeRows(run, changes, {
      summary: { en: `Made the ${NAMED_NAMES[model].en} “${label}”`, zh: `新建${NAMED_NAMES[model].zh}“${label}”` },
      audit: { kind: `${RECORD_TYPES[model].toLowerCase()}.created`, subject: { type: model, id } },
    });
    return { actionId, id, version: 1, evidenceId };
  });
}

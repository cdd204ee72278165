/** Makes a list from a lead-in and measures, in the order given. A measure that stood in another list leaves it. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { changeRows } from './change-rows.ts';
import { type CommandContext, runCommand } from './command.ts';
import { shorten } from './create-evidence.ts';
import { orderMeasures } from './list-measures.ts';
import type { RowChange } from './row-changes.ts';
import { humanEvidence, quoteSelection, spanInput } from './span-input.ts';
import { uuid, validate } from './validate.ts';

export const listKind = z.enum(['NEXT_STEP', 'COORDINATION', 'RESULT', 'OTHER']);
export const listMeasures = z.array(uuid).max(200);
const schema = z.strictObject({ leadIn: spanInput, kind: listKind, measureIds: listMeasures.min(1) });
export type CreateMeasureListInput = z.input<typeof schema>;
/** `actionId` is null when nothing differed. */
export type MeasureListResult = { actionId: string | null; id: string; version: number };

/** Throws ValidationError, PermissionError, NotFoundError (article), ConflictError (TEXT_CHANGED). */
export async function createMeasureList(
  context: CommandContext,
  input: CreateMeasureListInput,
): Promise<MeasureListResult> {
  const { leadIn, kind, measureIds } = validate(schema, input);
  return runCommand(context, 'createMeasureList', async (run) => {
    const { articleId, exact, start } = leadIn;
    const quotation = await quoteSelection(run.tx, leadIn);
    const id = uuidv7();
    const actor = { actorName: null, actorRole: null, actorOrganizationId: null };
    const list = { articleId, kind, leadIn: exact, position: start, parentId: null, ...actor };
    const subject = { subjectType: 'MEASURE_LIST', subjectId: id, field: 'LEAD_IN', itemKey: null };
    const changes: RowChange[] = [
      { type: 'MeasureList', id, before: null, after: list },
      ...(await orderMeasures(run.tx, { listId: id, articleId }, measureIds)),
      { type: 'Evidence', id: uuidv7(), before: null, after: humanEvidence(subject, articleId, quotation, run) },
    ];
    const { actionId, versionOf } = await changeRows(run, changes, {
      summary: {
        en: `Made a list of ${measureIds.length} under “${shorten(exact)}”`,
        zh: `以“${shorten(exact)}”新建含 ${measureIds.length} 项措施的列表`,
      },
      audit: { kind: 'measure_list.created', subject: { type: 'MeasureList', id }, detail: { articleId, measureIds } },
    });
    return { actionId, id, version: versionOf(id) };
  });
}

/** Changes a list: its lead-in, its kind, who acts, its measures and their order. What is absent stays, a list replaces. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { versionRefusal } from './bulk.ts';
import { changeRows } from './change-rows.ts';
import { type CommandContext, type CommandRun, runCommand } from './command.ts';
import { listKind, listMeasures, type MeasureListResult } from './create-measure-list.ts';
import { ValidationError } from './errors.ts';
import { orderMeasures } from './list-measures.ts';
import { lockRows } from './locks.ts';
import { changeOf, type RowChange } from './row-changes.ts';
import { ROW_MODELS } from './row-models.ts';
import type { Fields } from './row-writes.ts';
import { humanEvidence, quoteSelection, type SpanInput, spanInput } from './span-input.ts';
import { fieldError, prose, uuid, validate } from './validate.ts';

const schema = z.strictObject({
  id: uuid,
  expectedVersion: z.int().min(1),
  leadIn: spanInput.optional(),
  kind: listKind.optional(),
  actor: z
    .strictObject({
      key: prose(20).nullish(),
      role: z.enum(['INITIATOR', 'LEAD', 'COORDINATOR', 'IMPLEMENTER', 'TARGET']),
      nameInText: prose(200).pipe(z.string().min(1)),
      organizationId: uuid.nullish(),
    })
    .nullish(),
  measureIds: listMeasures.optional(),
});
export type UpdateMeasureListInput = z.input<typeof schema>;
type Valid = z.output<typeof schema>;

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError, ConflictError (TEXT_CHANGED). */
export async function updateMeasureList(
  context: CommandContext,
  input: UpdateMeasureListInput,
): Promise<MeasureListResult> {
  const valid = validate(schema, input);
  const { id, expectedVersion, leadIn, measureIds } = valid;
  return runCommand(context, 'updateMeasureList', async (run) => {
    const { tx } = run;
    const known = await tx.measureList.findUnique({ where: { id }, select: { articleId: true } });
    await lockRows(tx, 'Article', known ? [known.articleId] : []);
    // Measures come before their lists in the common order.
    const measures =
      known && measureIds ? await orderMeasures(tx, { listId: id, articleId: known.articleId }, measureIds) : [];
    await lockRows(tx, 'MeasureList', [id]);
    const row = await tx.measureList.findUnique({ where: { id } });
    const error = versionRefusal(
      { type: 'MeasureList', id, expectedVersion },
      row?.deletedAt === null ? row : undefined,
    );
    if (error || !row) throw error;
    await checkActor(run, valid);
    const current = (await ROW_MODELS.MeasureList.read(tx, [id])).get(id) as Fields;
    const list = changeOf('MeasureList', id, current, wantedFields(valid));
    const quoted = leadIn && leadIn.exact !== row.leadIn ? await requote(run, id, row.articleId, leadIn) : [];
    const changes = [...(list ? [list] : []), ...measures, ...quoted];
    if (changes.length === 0) return { actionId: null, id, version: row.version };
    // The list has changed when its measures have.
    if (!list) changes.unshift({ type: 'MeasureList', id, before: {}, after: {} });
    const fields = [...Object.keys(list?.after ?? {}), ...(measures.length > 0 ? ['measureIds'] : [])];
    const { actionId, versionOf } = await changeRows(run, changes, {
      summary: { en: 'Changed a list of measures', zh: '修改措施列表' },
      payload: { fields },
      audit: { kind: 'measure_list.updated', subject: { type: 'MeasureList', id }, detail: { fields } },
    });
    return { actionId, id, version: versionOf(id) };
  });
}

function wantedFields({ leadIn, kind, actor }: Valid): Fields {
  return {
    ...(leadIn && { leadIn: leadIn.exact, position: leadIn.start }),
    ...(kind && { kind }),
    ...(actor !== undefined && {
      actorName: actor?.nameInText ?? null,
      actorRole: actor?.role ?? null,
      actorOrganizationId: actor?.organizationId ?? null,
    }),
  };
}

async function checkActor({ tx }: CommandRun, { actor }: Valid): Promise<void> {
  const id = actor?.organizationId;
  if (
    !id ||
    (await tx.organization.findFirst({ where: { id, deletedAt: null, mergedIntoId: null }, select: { id: true } }))
  )
    return;
  const message = {
    en: 'What is linked here does not exist, or no longer does.',
    zh: '所关联的内容不存在或已被删除。',
  };
  throw new ValidationError([fieldError(['actor', 'organizationId'], 'UNKNOWN_REFERENCE', message)]);
}

/** The editor's lead-in in the place of what was quoted for it before. */
async function requote(run: CommandRun, id: string, articleId: string, span: SpanInput): Promise<RowChange[]> {
  const { tx, actorId, now } = run;
  if (span.articleId !== articleId) {
    const message = { en: 'It has to be quoted from its own article.', zh: '只能引用其所在文章。' };
    throw new ValidationError([fieldError(['leadIn', 'articleId'], 'NOT_ALLOWED', message)]);
  }
  const quotation = await quoteSelection(tx, span);
  const rows = await tx.evidence.findMany({
    where: { subjectId: id, field: 'LEAD_IN', verdict: { in: ['PENDING', 'ACCEPTED'] } },
    select: { id: true },
  });
  const ids = rows.map((row) => row.id);
  await lockRows(tx, 'Evidence', ids);
  const decision = { verdict: 'EDITED', reviewerId: actorId, reviewedAt: now.toISOString() };
  const replaced = [...(await ROW_MODELS.Evidence.read(tx, ids))].flatMap(([each, fields]) => {
    const change = changeOf('Evidence', each, fields, decision);
    return change ? [change] : [];
  });
  const subject = { subjectType: 'MEASURE_LIST', subjectId: id, field: 'LEAD_IN', itemKey: null };
  return [
    ...replaced,
    { type: 'Evidence', id: uuidv7(), before: null, after: humanEvidence(subject, articleId, quotation, run) },
  ];
}

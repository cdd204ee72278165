/** Moves a quotation's edges, or gives it to another field. It counts as accepted then; one that had lost its place has it again. */
import { z } from 'zod';
import { versionRefusal } from './bulk.ts';
import { changeRows } from './change-rows.ts';
import { type CommandContext, runCommand } from './command.ts';
import { ALREADY_QUOTED, type EvidenceResult, shorten } from './create-evidence.ts';
import { ConflictError, ValidationError } from './errors.ts';
import { checkSupport, evidenceField, readSubject, SUBJECT_TYPES, type SubjectModel } from './evidence-subject.ts';
import { lockRows } from './locks.ts';
import { changeOf } from './row-changes.ts';
import { ROW_MODELS } from './row-models.ts';
import type { Fields } from './row-writes.ts';
import { quoteSelection, spanInput } from './span-input.ts';
import { fieldError, prose, uuid, validate } from './validate.ts';

const schema = z.strictObject({
  id: uuid,
  expectedVersion: z.int().min(1),
  field: evidenceField.optional(),
  itemKey: prose(50).nullish(),
  span: spanInput.optional(),
});
export type UpdateEvidenceInput = z.input<typeof schema>;

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError, ConflictError (TEXT_CHANGED, DUPLICATE, ALREADY_DONE). */
export async function updateEvidence(context: CommandContext, input: UpdateEvidenceInput): Promise<EvidenceResult> {
  const { id, expectedVersion, field, itemKey, span } = validate(schema, input);
  return runCommand(context, 'updateEvidence', async (run) => {
    const { tx, actorId, now } = run;
    const known = await tx.evidence.findUnique({ where: { id }, select: { articleId: true } });
    await lockRows(tx, 'Article', known ? [known.articleId] : []);
    await lockRows(tx, 'Evidence', [id]);
    const row = await tx.evidence.findUnique({ where: { id } });
    const error = versionRefusal({ type: 'Evidence', id, expectedVersion }, row ?? undefined);
    if (error || !row) throw error;
    if (row.verdict === 'EDITED') throw new ConflictError('ALREADY_DONE', [REPLACED], { type: 'Evidence', id });
    if (span && span.articleId !== row.articleId) {
      const message = {
        en: 'A quotation stays in its article; make another one there.',
        zh: '引文不能移到其他文章；请在该文章中另行引用。',
      };
      throw new ValidationError([fieldError(['span', 'articleId'], 'NOT_ALLOWED', message)]);
    }
    if (row.verdict === 'ORPHANED' && !span) {
      const message = { en: 'It has lost its place: say where it belongs.', zh: '此引文已失去位置，请指明其位置。' };
      throw new ValidationError([fieldError(['span'], 'REQUIRED', message)]);
    }
    const quotation = span ? await quoteSelection(tx, span) : {};
    const [type] = Object.entries(SUBJECT_TYPES).find(([, name]) => name === row.subjectType) as [SubjectModel, string];
    const { articleId } = await readSubject(tx, type, row.subjectId);
    const wanted = { field: field ?? row.field, itemKey: itemKey === undefined ? row.itemKey : itemKey || null };
    await checkSupport(tx, { type, id: row.subjectId, articleId }, { ...wanted, articleId: row.articleId });
    const current = (await ROW_MODELS.Evidence.read(tx, [id])).get(id) as Fields;
    const moved = changeOf('Evidence', id, current, { ...wanted, ...quotation } as Fields);
    if (!moved) return { actionId: null, id, version: row.version };
    const { start = row.start, end = row.end } = quotation as { start?: number; end?: number };
    const same = await tx.evidence.findFirst({
      where: {
        ...wanted,
        subjectId: row.subjectId,
        articleId: row.articleId,
        start,
        end,
        id: { not: id },
        verdict: { notIn: ['ORPHANED', 'EDITED'] },
      },
      select: { id: true },
    });
    if (same) throw new ConflictError('DUPLICATE', [ALREADY_QUOTED], { type: 'Evidence', id: same.id });
    const decision = {
      verdict: 'ACCEPTED',
      reason: null,
      reviewerId: actorId,
      reviewedAt: now.toISOString(),
      candidates: [],
    };
    const change = changeOf('Evidence', id, current, { ...wanted, ...quotation, ...decision } as Fields);
    const exact = String((quotation as Fields).exact ?? row.exact);
    const { actionId, versionOf } = await changeRows(run, change ? [change] : [], {
      summary: { en: `Moved the quotation “${shorten(exact)}”`, zh: `调整引文“${shorten(exact)}”` },
      payload: { fields: Object.keys(moved.after ?? {}) },
      audit: { kind: 'evidence.updated', subject: { type: 'Evidence', id }, detail: { ...wanted, start, end } },
    });
    return { actionId, id, version: versionOf(id) };
  });
}

const REPLACED = { en: 'An editor has replaced this quotation by another.', zh: '编辑已用其他引文取代此引文。' };

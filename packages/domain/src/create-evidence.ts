/** Marks a selection as support for a field. A person has looked at it, so it counts as accepted. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { changeRows } from './change-rows.ts';
import { type CommandContext, runCommand } from './command.ts';
import { ConflictError } from './errors.ts';
import { checkSupport, evidenceField, readSubject, SUBJECT_MODELS, SUBJECT_TYPES } from './evidence-subject.ts';
import { humanEvidence, quoteSelection, spanInput } from './span-input.ts';
import { prose, uuid, validate } from './validate.ts';

const schema = z.strictObject({
  subject: z.strictObject({ type: z.enum(SUBJECT_MODELS), id: uuid }),
  field: evidenceField,
  itemKey: prose(50).nullish(),
  span: spanInput,
});
export type CreateEvidenceInput = z.input<typeof schema>;
export type EvidenceResult = { actionId: string | null; id: string; version: number };

/** Throws ValidationError, PermissionError, NotFoundError (subject, article), ConflictError (TEXT_CHANGED, DUPLICATE). */
export async function createEvidence(context: CommandContext, input: CreateEvidenceInput): Promise<EvidenceResult> {
  const { subject, field, itemKey: key, span } = validate(schema, input);
  const itemKey = key || null;
  return runCommand(context, 'createEvidence', async (run) => {
    const { tx } = run;
    const quotation = await quoteSelection(tx, span);
    const { articleId } = await readSubject(tx, subject.type, subject.id);
    await checkSupport(tx, { ...subject, articleId }, { field, itemKey, articleId: span.articleId });
    const { start, end } = quotation;
    const place = { subjectId: subject.id, field, itemKey, articleId: span.articleId, start, end };
    const same = await tx.evidence.findFirst({
      where: { ...place, verdict: { not: 'ORPHANED' } },
      select: { id: true },
    });
    if (same) throw new ConflictError('DUPLICATE', [ALREADY_QUOTED], { type: 'Evidence', id: same.id });
    const id = uuidv7();
    const what = { subjectType: SUBJECT_TYPES[subject.type], subjectId: subject.id, field, itemKey };
    const after = humanEvidence(what, span.articleId, quotation, run);
    const { actionId } = await changeRows(run, [{ type: 'Evidence', id, before: null, after }], {
      summary: { en: `Quoted “${shorten(span.exact)}”`, zh: `引用“${shorten(span.exact)}”` },
      payload: { field },
      audit: {
        kind: 'evidence.created',
        subject: { type: 'Evidence', id },
        detail: { subjectId: subject.id, field, start, end },
      },
    });
    return { actionId, id, version: 1 };
  });
}

export const ALREADY_QUOTED = {
  en: 'These characters are quoted for this field already; accept or reject that quotation.',
  zh: '该字段已引用这段文字；请采纳或拒绝已有引文。',
};
/** For one line in the history. */
export const shorten = (text: string) => (text.length > 30 ? `${Array.from(text).slice(0, 30).join('')}…` : text);

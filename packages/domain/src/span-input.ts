/** A selection in an article's text: `exact` must be the characters at [start, end), or the text has changed meanwhile. */
import { z } from 'zod';
import type { Transaction } from './command.ts';
import { TEXT_CHANGED } from './decide-repairs.ts';
import { ConflictError, NotFoundError } from './errors.ts';
import { type Quotation, quoter } from './extraction/evidence-rows.ts';
import { lockRows } from './locks.ts';
import { uuid } from './validate.ts';

export const spanInput = z
  .strictObject({ articleId: uuid, start: z.int().min(0), end: z.int().min(1), exact: z.string().min(1).max(20_000) })
  .refine(({ start, end }) => end > start, { path: ['end'] });
export type SpanInput = z.output<typeof spanInput>;

/** Locks the article, so that its text stays; throws NotFoundError, ConflictError (TEXT_CHANGED). */
export async function quoteSelection(tx: Transaction, span: SpanInput): Promise<Quotation> {
  const { articleId, start, end, exact } = span;
  await lockRows(tx, 'Article', [articleId]);
  const article = await tx.article.findUnique({ where: { id: articleId }, select: { text: true } });
  if (!article) throw new NotFoundError({ type: 'Article', id: articleId });
  const quotation = quoter(article.text)(start, end);
  if (quotation.exact !== exact)
    throw new ConflictError('TEXT_CHANGED', [TEXT_CHANGED], { type: 'Article', id: articleId });
  return quotation;
}

/** A person's quotation counts as accepted: they have looked at it. */
export function humanEvidence(
  subject: { subjectType: string; subjectId: string; field: string; itemKey: string | null },
  articleId: string,
  quotation: Quotation,
  by: { actorId: string | null; now: Date },
) {
  return {
    ...subject,
    articleId,
    ...quotation,
    ...{ origin: 'HUMAN', extractorVersion: null, rule: null, confidence: null, reason: null, candidates: [] },
    ...{ verdict: 'ACCEPTED', reviewerId: by.actorId, reviewedAt: by.now.toISOString() },
  };
}

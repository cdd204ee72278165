/**
 * Makes a measure from a selection: its text is the selection, quoted as its first evidence. What is not said is read from
 * the article by the parser's own rules.
 */
import { extractFacts } from '@countermeasure/parser/extract-facts';
import type { Article, Measure, Paragraph } from '@countermeasure/parser/parsed-page';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { EMPTY_MEASURE } from './anchoring/new-findings.ts';
import { changeRows } from './change-rows.ts';
import { type CommandContext, runCommand, type Transaction } from './command.ts';
import { shorten } from './create-evidence.ts';
import { ConflictError } from './errors.ts';
import { checkMeasureReferences } from './measure-references.ts';
import type { RowChange } from './row-changes.ts';
import type { Fields } from './row-writes.ts';
import { humanEvidence, quoteSelection, type SpanInput, spanInput } from './span-input.ts';
import { prose, uuid, validate } from './validate.ts';

const MODALITIES = ['PLAN', 'DIRECTIVE', 'REPORTED_ACTION', 'REPORTED_RESULT'] as const;
const schema = z.strictObject({
  /** At most what a measure's text may be. */
  span: spanInput.refine(({ exact }) => Array.from(exact).length <= 5000, { path: ['exact'] }),
  label: prose(200).nullish(),
  listId: uuid.nullish(),
  modality: z.enum(MODALITIES).nullish(),
});
export type CreateMeasureInput = z.input<typeof schema>;
export type CreateMeasureResult = { actionId: string; id: string; version: number; evidenceId: string };

/** Throws ValidationError, PermissionError, NotFoundError (article), ConflictError (TEXT_CHANGED, DUPLICATE). */
export async function createMeasure(context: CommandContext, input: CreateMeasureInput): Promise<CreateMeasureResult> {
  const { span, label, listId = null, modality } = validate(schema, input);
  return runCommand(context, 'createMeasure', async (run) => {
    const { tx } = run;
    const quotation = await quoteSelection(tx, span);
    await checkMeasureReferences(tx, span.articleId, { listId });
    const same = await tx.measure.findFirst({
      where: { articleId: span.articleId, text: span.exact, position: span.start, deletedAt: null },
      select: { id: true },
    });
    if (same) throw new ConflictError('DUPLICATE', [THERE_ALREADY], { type: 'Measure', id: same.id });
    const article = await tx.article.findUniqueOrThrow({ where: { id: span.articleId } });
    const guess = guessMeasure(article, span);
    const kind = modality ?? guess?.modality ?? 'PLAN';
    const last = listId ? await lastOrdinal(tx, listId) : null;
    const [id, evidenceId] = [uuidv7(), uuidv7()];
    const measure = {
      ...EMPTY_MEASURE,
      articleId: span.articleId,
      listId,
      enumerator: guess?.enumerator ?? null,
      ordinal: last === null ? null : last + 1,
      label: label || shortLabel(guess, span.exact),
      text: span.exact,
      position: span.start,
      modality: kind,
      lifecycle: kind === 'PLAN' || kind === 'DIRECTIVE' ? 'ANNOUNCED' : 'UNKNOWN',
      announcedValue: article.publishedValue,
      announcedText: article.publishedText,
      confidence: 100,
    };
    const subject = { subjectType: 'MEASURE', subjectId: id, field: 'TEXT', itemKey: null };
    const changes: RowChange[] = [
      { type: 'Measure', id, before: null, after: measure as Fields },
      { type: 'Evidence', id: evidenceId, before: null, after: humanEvidence(subject, span.articleId, quotation, run) },
    ];
    const { actionId, versionOf } = await changeRows(run, changes, {
      summary: { en: `Made the measure “${measure.label}”`, zh: `新建措施“${measure.label}”` },
      audit: {
        kind: 'measure.created',
        subject: { type: 'Measure', id },
        detail: { articleId: span.articleId, start: span.start, end: span.end },
      },
    });
    return { actionId, id, version: versionOf(id), evidenceId };
  });
}

const THERE_ALREADY = { en: 'This is a measure already.', zh: '此处已是一项措施。' };

async function lastOrdinal(tx: Transaction, listId: string): Promise<number> {
  const { _max } = await tx.measure.aggregate({ where: { listId, deletedAt: null }, _max: { ordinal: true } });
  return _max.ordinal ?? 0;
}

type ArticleFacts = { title: string; language: string; script: string | null; text: string; paragraphs: unknown };

/** What the parser makes of the selection: the measure it sees there, if it sees one. */
function guessMeasure(
  { title, language, script, text, paragraphs }: ArticleFacts,
  { start, end }: SpanInput,
): Measure | undefined {
  const article: Article = {
    ...{ title, language, text, byline: [], slices: [], paragraphs: paragraphs as Paragraph[] },
    script: script === 'Hant' ? 'Hant' : 'Hans',
  };
  const common = ({ evidence: [whole] }: Measure) => {
    if (!whole) return 0;
    return (
      (Math.min(end, whole.end) - Math.max(start, whole.start)) /
      (Math.max(end, whole.end) - Math.min(start, whole.start))
    );
  };
  const best = extractFacts(article).measures.toSorted((a, b) => common(b) - common(a))[0];
  return best && common(best) >= 0.5 ? best : undefined;
}

const LABEL = 40;
/** The parser's words where they stand in the selection, else its first clause. */
function shortLabel(guess: Measure | undefined, exact: string): string {
  if (guess && exact.includes(guess.label)) return guess.label;
  const clause = exact.split(/[，。；：！？,;:\n]/u).find((part) => part.trim() !== '') ?? exact;
  const points = Array.from(clause.trim());
  return points.length > LABEL ? shorten(points.slice(0, LABEL).join('')) : points.join('') || exact.slice(0, LABEL);
}

/**
 * An editor's word on the repairs of an article: let them stand, put back what stood there, put something else there, or
 * repair another place by hand. The text, its paragraphs, its quotations and its measures follow. What was accepted stays
 * accepted, with its characters as they read now; what none of its characters is left of is ORPHANED.
 */
import type { Paragraph, Span } from '@countermeasure/parser/parsed-page';
import { spanIndex } from '@countermeasure/parser/spans';
import { z } from 'zod';
import { readArticleRows, refuseWhileSubmitted, textFields } from './anchoring/article-rows.ts';
import { anchorByRuns, evidenceChanges, type MoveReport, subjectChanges } from './anchoring/text-follows.ts';
import { type Applied, versionRefusal } from './bulk.ts';
import { type CommandContext, runCommand } from './command.ts';
import { ConflictError, type FieldError, ValidationError } from './errors.ts';
import { lockRows } from './locks.ts';
import { refreshDerived } from './refresh-derived.ts';
import {
  decideText,
  isInOneSlice,
  overlaps,
  type PlannedRepair,
  type PlannedText,
  placesInText,
} from './repair-plan.ts';
import { applyChanges, changeOf, type RowChange } from './row-changes.ts';
import type { Fields } from './row-writes.ts';
import type { Sentence } from './sentence.ts';
import { BULK_LIMIT, fieldError, prose, uuid, validate } from './validate.ts';

/** Not trimmed: a blank may be what was lost. One line: paragraphs are the page's own. */
const replacement = z
  .string()
  .max(1000)
  .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text))
  .transform((text) => text.normalize('NFC'));
const REPAIR_KINDS = ['PINYIN', 'FRAME_SHIFT', 'MOJIBAKE', 'PUNCTUATION', 'SCRIPT', 'SPAM', 'BOILERPLATE'] as const;

const schema = z.strictObject({
  articleId: uuid,
  expectedVersion: z.int().min(1),
  decisions: z
    .array(
      z.strictObject({
        key: prose(20),
        verdict: z.enum(['APPLY', 'REVERT', 'REPLACE']),
        replacement: replacement.nullish(),
      }),
    )
    .max(BULK_LIMIT)
    .default([]),
  /** Repairs by hand: `exact` must be the text's code points [start, end). */
  additions: z
    .array(
      z.strictObject({
        start: z.int().min(0),
        end: z.int().min(0),
        exact: z.string().max(1000),
        replacement,
        kind: z.enum([...REPAIR_KINDS, 'INVISIBLE', 'ENTITY']),
        reason: prose(500).nullish(),
      }),
    )
    .max(BULK_LIMIT)
    .default([]),
});
export type DecideRepairsInput = z.input<typeof schema>;
type Valid = z.output<typeof schema>;
/** `actionId` is null when nothing differed. `orphaned` is the evidence that lost its place through this. */
export type ArticleTextResult = {
  actionId: string | null;
  id: string;
  version: number;
  orphaned: Applied[];
  report: MoveReport;
};

/**
 * Throws ValidationError, PermissionError, NotFoundError, StaleVersionError, ConflictError (TEXT_CHANGED: a selection does
 * not read so; EDITION_STATE: an edition waits).
 */
export async function decideRepairs(context: CommandContext, input: DecideRepairsInput): Promise<ArticleTextResult> {
  const valid = validate(schema, input);
  const { articleId: id, expectedVersion } = valid;
  return runCommand(context, 'decideRepairs', async ({ tx, actorId, now, recordAction, audit }) => {
    await lockRows(tx, 'Article', [id]);
    const head = await tx.article.findUnique({
      where: { id },
      select: { version: true, updatedAt: true, updatedById: true },
    });
    const error = versionRefusal({ type: 'Article', id, expectedVersion }, head ?? undefined);
    if (error || !head) throw error;
    await refuseWhileSubmitted(tx, id);
    const rows = await readArticleRows(tx, id);
    const planned = plannedOf(rows.article);
    checkInput(planned, valid);
    const additions = valid.additions.map((each) => ({ ...each, reason: each.reason || 'Repaired by hand.' }));
    const { runs, ...decided } = decideText(planned, valid.decisions, inTextOrder(additions));
    if (decided.text.trim() === '') throw new ValidationError([nothingLeft()]);
    const { text, ...parts } = decided;
    const after = JSON.parse(JSON.stringify({ ...textFields(text), ...parts })) as Fields;
    const change = { oldText: planned.text, newText: text, runs };
    const anchor = anchorByRuns(change);
    const answers = new Map(
      rows.evidence
        .filter(({ fields }) => fields.verdict !== 'ORPHANED')
        .map(({ id, fields }) => [id, anchor({ start: fields.start as number, end: fields.end as number })]),
    );
    const moved = evidenceChanges(change, rows.evidence, answers, 'CHANGED_BY_HAND');
    const article = changeOf('Article', id, rows.article, after);
    if (!article) return { actionId: null, id, version: head.version, orphaned: [], report: moved.report };
    const changes: RowChange[] = [
      article,
      ...subjectChanges(change, rows.subjects, rows.evidence, answers),
      ...moved.changes,
    ];
    const records = await applyChanges(tx, changes, actorId);
    await refreshDerived(tx, changes, actorId, now);
    const count = valid.decisions.length + valid.additions.length;
    const actionId = await recordAction({
      summary: summaryOf(count, String(rows.article.title)),
      payload: { ...moved.report, count },
      changes,
      records,
    });
    audit({
      kind: 'article.repairs_decided',
      subject: { type: 'Article', id },
      detail: {
        decisions: valid.decisions.map(({ key, verdict, replacement }) => ({
          key,
          verdict,
          replacement: replacement ?? null,
        })),
        added: valid.additions.map(({ start, exact, replacement }) => ({ start, exact, replacement })),
        textSha256: after.textSha256 as string,
      },
    });
    const versions = new Map(records.map((record) => [record.id, record.versionAfter]));
    const orphaned = moved.orphaned.map((id) => ({ type: 'Evidence', id, version: versions.get(id) ?? 1 }));
    return { actionId, id, version: head.version + 1, orphaned, report: moved.report };
  });
}

/** An article's columns as a plan of repairs. */
export const plannedOf = (article: Fields): PlannedText => ({
  text: article.text as string,
  slices: article.slices as Span[],
  paragraphs: article.paragraphs as Paragraph[],
  repairs: article.repairs as unknown as PlannedRepair[],
});

const inTextOrder = <Place extends Span>(places: Place[]) => places.toSorted((a, b) => a.start - b.start);

/** Every reason at once; a selection that reads otherwise is no mistake in the input but a text that has changed. */
function checkInput(planned: PlannedText, { decisions, additions }: Valid): void {
  const places = placesInText(planned);
  const known = new Set(planned.repairs.map(({ key }) => key));
  const errors: FieldError[] = [];
  const say = (path: (string | number)[], code: FieldError['code'], en: string, zh: string) => {
    errors.push(fieldError(path, code, { en, zh }));
  };
  if (decisions.length + additions.length === 0)
    say(['decisions'], 'REQUIRED', 'Nothing is decided.', '未作任何决定。');
  decisions.forEach(({ key, verdict, replacement }, nth) => {
    const at = ['decisions', nth, 'key'];
    if (!known.has(key)) say(at, 'UNKNOWN_REFERENCE', `There is no repair “${key}”.`, `没有编号为“${key}”的修复。`);
    else if (!places.has(key))
      say(at, 'NOT_ALLOWED', `The repair “${key}” lies outside the article.`, `修复“${key}”不在正文之内。`);
    if (decisions.findIndex((other) => other.key === key) < nth)
      say(at, 'NOT_UNIQUE', `“${key}” is decided twice.`, `“${key}”重复给出。`);
    if (verdict === 'REPLACE' && typeof replacement !== 'string') {
      say(['decisions', nth, 'replacement'], 'REQUIRED', 'Say what to put there.', '请给出替换内容。');
    }
  });
  const index = spanIndex(planned.text);
  additions.forEach((addition, nth) => {
    const { start, end, exact, replacement } = addition;
    const at = ['additions', nth];
    if (end < start || end > index.length || !isInOneSlice(planned.slices, addition)) {
      say(at, 'OUT_OF_RANGE', 'A repair has to lie within one stretch of the text.', '修复须位于正文的同一片段之内。');
      return;
    }
    if (index.slice(start, end) !== exact) throw new ConflictError('TEXT_CHANGED', [TEXT_CHANGED]);
    if (exact === replacement.normalize('NFC')) say(at, 'INVALID', 'This changes nothing.', '没有任何改动。');
    const others = [...places.values(), ...additions.slice(0, nth)];
    if (others.some((place) => overlaps(addition, place) || overlaps(place, addition))) {
      say(
        at,
        'NOT_ALLOWED',
        'Another repair stands here; replace that one instead.',
        '此处已有修复，请改为替换该修复。',
      );
    }
  });
  if (errors.length > 0) throw new ValidationError(errors);
}

export const TEXT_CHANGED: Sentence = {
  en: 'The characters selected are not what stands there now. Reload the page and select again.',
  zh: '所选文字与当前正文不符。请刷新页面后重新选择。',
};
const nothingLeft = () =>
  fieldError(['decisions'], 'NOT_ALLOWED', { en: 'Nothing of the text would be left.', zh: '正文将不剩任何内容。' });

const summaryOf = (count: number, title: string): Sentence => ({
  en: `Decided ${count} ${count === 1 ? 'repair' : 'repairs'} of “${title}”`,
  zh: `处理“${title}”的 ${count} 处修复`,
});

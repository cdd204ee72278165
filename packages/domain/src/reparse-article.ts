/**
 * Reads an article's stored bytes again with the present parser. The article keeps its id, its former reading becomes a
 * revision. Quotations are found again or ORPHANED, never lost; what the parser finds that nobody has judged is proposed,
 * its own earlier proposals that it no longer makes go. Editions stay as they are.
 */

import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { readArticleRows, refuseWhileSubmitted, textFields } from './anchoring/article-rows.ts';
import { newFindings } from './anchoring/new-findings.ts';
import { type ReadAnew, readAnew } from './anchoring/read-anew.ts';
import { reanchor } from './anchoring/reanchor.ts';
import { unchangedRuns } from './anchoring/text-diff.ts';
import { type EvidenceRow, evidenceChanges, subjectChanges } from './anchoring/text-follows.ts';
import { unjudgedMeasures } from './anchoring/unjudged.ts';
import { versionRefusal } from './bulk.ts';
import { type CommandContext, type CommandRun, runCommand } from './command.ts';
import type { ArticleTextResult } from './decide-repairs.ts';
import { ConflictError, NotFoundError } from './errors.ts';
import { measureRows } from './extraction/measure-rows.ts';
import { mentionRows, resolvePageNames } from './extraction/name-rows.ts';
import { namesToLock } from './extraction/resolve-names.ts';
import { lockNames, lockRows } from './locks.ts';
import { requireCommand } from './permissions.ts';
import { refreshDerived } from './refresh-derived.ts';
import type { PlannedRepair } from './repair-plan.ts';
import { applyChanges, changeOf, type RowChange } from './row-changes.ts';
import type { Fields } from './row-writes.ts';
import { uuid, validate } from './validate.ts';

const schema = z.strictObject({ id: uuid, expectedVersion: z.int().min(1) });
export type ReparseArticleInput = z.input<typeof schema>;
/** Counts of new proposals, of earlier ones that went, and of the decisions about repairs that could be made again. */
export type ReparseResult = ArticleTextResult & {
  added: { measures: number; evidence: number };
  withdrawn: number;
  decisions: { kept: number; lost: number };
};

/**
 * Throws ValidationError, PermissionError, NotFoundError, StaleVersionError, ConflictError (EDITION_STATE: an edition waits;
 * TEXT_CHANGED: the present parser finds no article in the bytes).
 */
export async function reparseArticle(context: CommandContext, input: ReparseArticleInput): Promise<ReparseResult> {
  const { id, expectedVersion } = validate(schema, input);
  requireCommand(context.actor, 'reparseArticle');
  // Parsing takes longer than a transaction should; the version says whether it was of the article as it is.
  const stored = await context.db.article.findUnique({ where: { id }, include: { snapshot: true } });
  if (!stored) throw new NotFoundError({ type: 'Article', id });
  const read = readAnew(stored.snapshot, stored.repairs as unknown as PlannedRepair[]);
  if (read.page.quality.score === 0 || read.page.article.text.trim() === '') throw unreadable(id);
  return runCommand(context, 'reparseArticle', async (run) => {
    const { tx, actorId, now } = run;
    await lockNames(tx, namesToLock(read.page));
    await lockRows(tx, 'Article', [id]);
    const head = await tx.article.findUniqueOrThrow({
      where: { id },
      include: { story: { select: { canonicalId: true } } },
    });
    const error = versionRefusal({ type: 'Article', id, expectedVersion }, head);
    if (error) throw error;
    await refuseWhileSubmitted(tx, id);
    const rows = await readArticleRows(tx, id);
    const text = read.fields.text as string;
    const change = { oldText: head.text, newText: text, runs: unchangedRuns(head.text, text) };
    const answers = anchorAll(change, rows.evidence);
    const moved = evidenceChanges(change, rows.evidence, answers, 'READ_ANEW');
    const followed = subjectChanges(change, rows.subjects, rows.evidence, answers);
    // Copies of a story bring provenance, not measures.
    const brings = head.story.canonicalId === null || head.story.canonicalId === id;
    const evidenceNow = after(rows.evidence, moved.changes);
    const found = brings
      ? await findAnew(run, id, read, { evidence: evidenceNow, subjects: rows.subjects })
      : { changes: [], foundAgain: new Set(evidenceNow.map(({ id }) => id)), measures: 0, evidence: 0 };
    const gone = await unjudgedMeasures(tx, rows.subjects, evidenceNow, found.foundAgain);
    const fields = { ...read.fields, ...(await editedMetadata(run, id, rows.article)), ...textFields(text) } as Fields;
    const article = changeOf('Article', id, rows.article, fields);
    const changes = [
      ...(article ? [article] : []),
      ...without(followed, gone.ids),
      ...without(moved.changes, gone.ids),
      ...gone.changes,
      ...found.changes,
    ];
    const counts = {
      report: moved.report,
      added: { measures: found.measures, evidence: found.evidence },
      withdrawn: gone.count,
      decisions: { kept: read.decisions.kept, lost: read.decisions.lost },
    };
    if (changes.length === 0) return { actionId: null, id, version: head.version, orphaned: [], ...counts };
    if (article) changes.push(revisionOf(id, rows.article, await parsedAt(run, id, head.createdAt), changes));
    const records = await applyChanges(tx, changes, actorId);
    await refreshDerived(tx, changes, actorId, now);
    const { parserVersion } = read.page;
    const actionId = await run.recordAction({
      summary: { en: `Parsed “${head.title}” again`, zh: `重新解析“${head.title}”` },
      payload: { parserVersion, ...counts },
      changes,
      records,
    });
    run.audit({
      kind: 'article.parsed_again',
      subject: { type: 'Article', id },
      detail: { parserVersion, former: head.parserVersion, textSha256: fields.textSha256 as string, ...counts },
    });
    const versions = new Map(records.map((record) => [record.id, record.versionAfter]));
    const orphaned = moved.orphaned
      .filter((each) => !gone.ids.has(each))
      .map((id) => ({ type: 'Evidence', id, version: versions.get(id) ?? 1 }));
    return { actionId, id, version: head.version + (article ? 1 : 0), orphaned, ...counts };
  });
}

const unreadable = (id: string) =>
  new ConflictError(
    'TEXT_CHANGED',
    [
      {
        en: 'The present parser finds no article in these bytes; the article keeps the text it has.',
        zh: '当前解析器未能从原始字节中读出正文；文章保留现有正文。',
      },
    ],
    { type: 'Article', id },
  );

const without = (changes: RowChange[], ids: ReadonlySet<string>) => changes.filter(({ id }) => !ids.has(id));

type Change = { oldText: string; newText: string };
function anchorAll({ oldText, newText }: Change, rows: EvidenceRow[]) {
  const quotations = rows.map(({ fields }) => ({
    ...{ exact: fields.exact as string, prefix: fields.prefix as string, suffix: fields.suffix as string },
    span: fields.verdict === 'ORPHANED' ? null : { start: fields.start as number, end: fields.end as number },
  }));
  const answers = reanchor(oldText, newText, quotations);
  return new Map(rows.map(({ id }, nth) => [id, answers[nth] as (typeof answers)[number]]));
}

/** The rows as they will be; what goes or has no place is left out. */
function after(rows: EvidenceRow[], changes: RowChange[]): EvidenceRow[] {
  const changed = new Map(changes.map((change) => [change.id, change.after]));
  return rows.flatMap(({ id, fields }) => {
    const now = changed.get(id);
    if (now === null) return [];
    return [{ id, fields: { ...fields, ...now } }];
  });
}

async function findAnew(
  { tx }: CommandRun,
  id: string,
  { page, fields }: ReadAnew,
  { evidence, subjects }: { evidence: EvidenceRow[]; subjects: { type: string; id: string; fields: Fields }[] },
) {
  const names = await resolvePageNames(tx, page);
  const concepts = await tx.concept.findMany({ where: { scheme: { code: 'functions' }, notation: { not: null } } });
  const functions = new Map(concepts.map(({ notation, id }) => [notation as string, id]));
  const { text, publishedValue, publishedText } = fields as Record<string, string>;
  const article = {
    id,
    text: text as string,
    publishedValue: publishedValue ?? null,
    publishedText: publishedText ?? null,
  };
  const measures = subjects.filter(({ type }) => type === 'Measure');
  const taggings = await tx.tagging.findMany({
    where: { subjectId: { in: measures.map(({ id }) => id) } },
    select: { subjectId: true, conceptId: true },
  });
  const standing = {
    evidence: evidence.filter(({ fields: { verdict } }) => verdict !== 'ORPHANED'),
    measures,
    lists: subjects.filter(({ type }) => type === 'MeasureList').map(({ id }) => id),
    tagged: new Set(taggings.map(({ subjectId, conceptId }) => `${subjectId} ${conceptId}`)),
  };
  return newFindings(standing, mentionRows(article, page, names), measureRows(article, page, names, functions));
}

/** What an editor has written about the article stays, whatever the page says. */
async function editedMetadata({ tx }: CommandRun, id: string, article: Fields): Promise<Fields> {
  const actions = await tx.action.findMany({
    where: { command: 'updateArticle', undoneAt: null, records: { some: { recordId: id } } },
    select: { payload: true },
  });
  const names = actions.flatMap(({ payload }) => (payload as { fields?: string[] }).fields ?? []);
  return Object.fromEntries(names.map((name) => [name, article[name] ?? null]));
}

async function parsedAt({ tx }: CommandRun, articleId: string, createdAt: Date): Promise<Date> {
  const last = await tx.articleRevision.findFirst({ where: { articleId }, orderBy: { createdAt: 'desc' } });
  return last?.createdAt ?? createdAt;
}

/** The former reading, and what became of the measures after it. */
function revisionOf(articleId: string, article: Fields, parsed: Date, changes: RowChange[]): RowChange {
  const { snapshotId, parserVersion, text, textSha256, paragraphs, slices, repairs, quality, qualityReasons } = article;
  const measureChanges = changes
    .filter(({ type }) => type === 'Measure')
    .map(({ id, before, after }) => ({
      path: `/measures/${id}`,
      label: String((after ?? before)?.label ?? ''),
      kind: before === null ? 'ADDED' : after === null ? 'REMOVED' : 'CHANGED',
      before: before?.text ?? null,
      after: after?.text ?? null,
    }));
  const fields = { articleId, snapshotId, parserVersion, parsedAt: parsed.toISOString(), text, textSha256, paragraphs };
  const rest = { slices, repairs, quality, qualityReasons, measureChanges };
  return { type: 'ArticleRevision', id: uuidv7(), before: null, after: { ...fields, ...rest } as Fields };
}

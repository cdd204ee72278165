/** Puts tags on records: what an editor tags is accepted at once, also what a rule has proposed or another rejected. */

import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { articlesOf, refreshReviewState } from './article-review-state.ts';
import { type BulkResult, versionRefusal, withoutRepeats } from './bulk.ts';
import { type CommandContext, runCommand, type Transaction } from './command.ts';
import { NotFoundError, ValidationError } from './errors.ts';
import { lockRows } from './locks.ts';
import { type RecordHead, readRecordHeads } from './records.ts';
import { applyChanges, type RowChange } from './row-changes.ts';
import { toFields } from './row-models.ts';
import { BULK_LIMIT, fieldError, prose, uuid, validate, versionedReference } from './validate.ts';

const schema = z.strictObject({
  records: z
    .array(versionedReference('Article', 'Measure', 'Campaign'))
    .min(1)
    .max(BULK_LIMIT),
  conceptIds: z.array(uuid).min(1).max(20),
  reason: prose(1000).nullish(),
});
export type TagRecordsInput = z.input<typeof schema>;

const SUBJECT_TYPES = { Article: 'ARTICLE', Measure: 'MEASURE', Campaign: 'CAMPAIGN' } as const;
type Taggable = keyof typeof SUBJECT_TYPES;

/** Throws ValidationError (a deprecated concept), PermissionError, NotFoundError (concept). A record that has the tags stays as it is. */
export async function tagRecords(context: CommandContext, input: TagRecordsInput): Promise<BulkResult> {
  const { records, conceptIds, reason } = validate(schema, input);
  return runCommand(context, 'tagRecords', async ({ tx, actorId, now, recordAction, audit }) => {
    const labels = await readConceptLabels(tx, [...new Set(conceptIds)]);
    const wanted = withoutRepeats(records);
    const ids = wanted.map(({ id }) => id);
    // The measures' articles, too, and first: their place in the queue follows.
    const subjects = wanted.map(({ type, id }) => ({ subjectType: SUBJECT_TYPES[type], subjectId: id }));
    await lockRows(tx, 'Article', await articlesOf(tx, { evidence: [], taggings: subjects }));
    for (const type of ['Measure', 'Campaign'] as const) await lockRows(tx, type, ids);
    const heads = await readRecordHeads(tx, wanted);
    const taggings = await tx.tagging.findMany({
      where: { subjectId: { in: ids }, conceptId: { in: [...labels.keys()] } },
    });
    await lockRows(
      tx,
      'Tagging',
      taggings.map(({ id }) => id),
    );
    const result: BulkResult = { actionId: null, applied: [], refused: [] };
    const changes: RowChange[] = [];
    const touched: RecordHead[] = [];
    const decision = {
      verdict: 'ACCEPTED',
      reason: reason || null,
      reviewerId: actorId,
      reviewedAt: now.toISOString(),
    };
    for (const item of wanted) {
      const head = heads.get(item.id);
      const error = versionRefusal(item, head?.present ? head : undefined);
      if (error) {
        result.refused.push({ id: item.id, error });
        continue;
      }
      const own = [...labels.keys()].flatMap((conceptId): RowChange[] => {
        const existing = taggings.find((row) => row.subjectId === item.id && row.conceptId === conceptId);
        if (existing?.verdict === 'ACCEPTED') return [];
        if (!existing) return [newTagging(item.type, item.id, conceptId, decision)];
        const fields = toFields(existing);
        const before = Object.fromEntries(Object.keys(decision).map((field) => [field, fields[field] ?? null]));
        return [{ type: 'Tagging', id: existing.id, before, after: decision }];
      });
      changes.push(...own);
      if (own.length > 0 && head) touched.push(head);
      result.applied.push({ type: item.type, id: item.id, version: item.expectedVersion + (own.length > 0 ? 1 : 0) });
    }
    if (changes.length === 0) return result;
    const rows = await applyChanges(tx, changes, actorId);
    await raiseVersions(tx, touched, actorId);
    const tagged = touched.map(({ type, id }) => ({ subjectType: SUBJECT_TYPES[type as Taggable], subjectId: id }));
    await refreshReviewState(tx, await articlesOf(tx, { evidence: [], taggings: tagged }), actorId, now);
    const codes = [...labels.values()];
    result.actionId = await recordAction({
      summary: {
        en: `Tagged ${touched.length} ${touched.length === 1 ? 'record' : 'records'} with ${codes.join(', ')}`,
        zh: `为 ${touched.length} 条记录添加标签：${codes.join('、')}`,
      },
      payload: { concepts: codes, count: touched.length },
      changes,
      records: [
        ...rows,
        ...touched.map(({ type, id, version }) => ({ type, id, versionBefore: version, versionAfter: version + 1 })),
      ],
    });
    audit({
      kind: 'records.tagged',
      subject: { type: 'Action', id: result.actionId },
      detail: { concepts: codes, ids: touched.map(({ id }) => id) },
    });
    return result;
  });
}

/** Codes by concept id. */
async function readConceptLabels(tx: Transaction, ids: string[]): Promise<Map<string, string>> {
  const concepts = await tx.concept.findMany({
    where: { id: { in: ids } },
    select: { id: true, code: true, status: true },
  });
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const missing = ids.find((id) => !byId.has(id));
  if (missing) throw new NotFoundError({ type: 'Concept', id: missing });
  const deprecated = concepts.filter(({ status }) => status === 'DEPRECATED');
  if (deprecated.length > 0) {
    throw new ValidationError(
      deprecated.map(({ id, code }) => {
        return fieldError(['conceptIds', ids.indexOf(id)], 'NOT_ALLOWED', {
          en: `The tag ${code} is no longer used.`,
          zh: `标签 ${code} 已停用。`,
        });
      }),
    );
  }
  return new Map(ids.map((id) => [id, byId.get(id)?.code as string]));
}

function newTagging(type: string, subjectId: string, conceptId: string, decision: RowChange['after']): RowChange {
  const subjectType = SUBJECT_TYPES[type as Taggable];
  const after = {
    ...{ subjectType, subjectId, conceptId, origin: 'HUMAN', rule: null, extractorVersion: null },
    ...decision,
  };
  return { type: 'Tagging', id: uuidv7(), before: null, after };
}

/** Records whose tags change are changed: their editors see it by the version. */
export async function raiseVersions(tx: Transaction, records: { type: string; id: string }[], actorId: string | null) {
  if (records.length === 0) return;
  const args = (type: Taggable) => ({
    where: { id: { in: records.filter((record) => record.type === type).map(({ id }) => id) } },
    data: { version: { increment: 1 }, updatedById: actorId },
  });
  await tx.article.updateMany(args('Article'));
  await tx.measure.updateMany(args('Measure'));
  await tx.campaign.updateMany(args('Campaign'));
}

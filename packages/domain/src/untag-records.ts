/** Takes tags off records: an editor's own goes, one that a rule proposes is rejected, so that it is not proposed again. */
import { z } from 'zod';
import { articlesOf } from './article-review-state.ts';
import { type BulkResult, versionRefusal, withoutRepeats } from './bulk.ts';
import { changeRows } from './change-rows.ts';
import { type CommandContext, runCommand } from './command.ts';
import { NotFoundError } from './errors.ts';
import { lockRows } from './locks.ts';
import { type RecordHead, readRecordHeads } from './records.ts';
import type { RowChange } from './row-changes.ts';
import { toFields } from './row-models.ts';
import { raiseVersions } from './tag-records.ts';
import { BULK_LIMIT, prose, uuid, validate, versionedReference } from './validate.ts';

const schema = z.strictObject({
  records: z
    .array(versionedReference('Article', 'Measure', 'Campaign'))
    .min(1)
    .max(BULK_LIMIT),
  conceptIds: z.array(uuid).min(1).max(20),
  reason: prose(1000).nullish(),
});
export type UntagRecordsInput = z.input<typeof schema>;

const SUBJECT_TYPES = { Article: 'ARTICLE', Measure: 'MEASURE', Campaign: 'CAMPAIGN' } as const;

/** Deprecated tags, too. Throws ValidationError, PermissionError, NotFoundError (concept). A record without the tags stays as it is. */
export async function untagRecords(context: CommandContext, input: UntagRecordsInput): Promise<BulkResult> {
  const { records, conceptIds, reason } = validate(schema, input);
  return runCommand(context, 'untagRecords', async (run) => {
    const { tx, actorId, now } = run;
    const wantedConcepts = [...new Set(conceptIds)];
    const concepts = await tx.concept.findMany({
      where: { id: { in: wantedConcepts } },
      select: { id: true, code: true },
    });
    const missing = wantedConcepts.find((id) => !concepts.some((concept) => concept.id === id));
    if (missing) throw new NotFoundError({ type: 'Concept', id: missing });
    const wanted = withoutRepeats(records);
    const ids = wanted.map(({ id }) => id);
    // The order in which tagging locks: articles first, their place in the queue follows.
    const subjects = wanted.map(({ type, id }) => ({ subjectType: SUBJECT_TYPES[type], subjectId: id }));
    await lockRows(tx, 'Article', await articlesOf(tx, { evidence: [], taggings: subjects }));
    for (const type of ['Measure', 'Campaign'] as const) await lockRows(tx, type, ids);
    const where = { subjectId: { in: ids }, conceptId: { in: wantedConcepts }, verdict: { not: 'REJECTED' as const } };
    const found = await tx.tagging.findMany({ where, select: { id: true } });
    await lockRows(
      tx,
      'Tagging',
      found.map(({ id }) => id),
    );
    const taggings = await tx.tagging.findMany({ where });
    const heads = await readRecordHeads(tx, wanted);
    const result: BulkResult = { actionId: null, applied: [], refused: [] };
    const decision = {
      verdict: 'REJECTED',
      reason: reason || null,
      reviewerId: actorId,
      reviewedAt: now.toISOString(),
    };
    const changes: RowChange[] = [];
    const touched: RecordHead[] = [];
    for (const item of wanted) {
      const head = heads.get(item.id);
      const error = versionRefusal(item, head?.present ? head : undefined);
      if (error) {
        result.refused.push({ id: item.id, error });
        continue;
      }
      const own = taggings.filter(({ subjectId }) => subjectId === item.id);
      for (const tagging of own) {
        const fields = toFields(tagging);
        const before = Object.fromEntries(Object.keys(decision).map((field) => [field, fields[field] ?? null]));
        const gone = tagging.origin === 'HUMAN';
        changes.push({
          type: 'Tagging',
          id: tagging.id,
          ...(gone ? { before: fields, after: null } : { before, after: decision }),
        });
      }
      if (own.length > 0 && head) touched.push(head);
      result.applied.push({ type: item.type, id: item.id, version: item.expectedVersion + (own.length > 0 ? 1 : 0) });
    }
    if (changes.length === 0) return result;
    await raiseVersions(tx, touched, actorId);
    const codes = concepts.map(({ code }) => code);
    const { actionId } = await changeRows(run, changes, {
      summary: {
        en: `Took ${codes.join(', ')} off ${touched.length} ${touched.length === 1 ? 'record' : 'records'}`,
        zh: `从 ${touched.length} 条记录移除标签：${codes.join('、')}`,
      },
      payload: { concepts: codes, count: touched.length },
      records: touched.map(({ type, id, version }) => ({
        ...{ type, id, versionBefore: version, versionAfter: version + 1 },
      })),
      audit: { kind: 'records.untagged', detail: { concepts: codes, ids: touched.map(({ id }) => id) } },
    });
    return { ...result, actionId };
  });
}

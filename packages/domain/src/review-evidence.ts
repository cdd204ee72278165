/**
 * An editor's word on quotations and tags, one or many: right, wrong, or back to undecided. One call is one action and one
 * undo. Items that can't be decided are refused by themselves, the others go through.
 */
import { z } from 'zod';
import { articlesOf, refreshReviewState } from './article-review-state.ts';
import { type BulkResult, versionRefusal, withoutRepeats } from './bulk.ts';
import { type CommandContext, runCommand, type Transaction } from './command.ts';
import { ConflictError, type DomainError } from './errors.ts';
import { lockRows } from './locks.ts';
import type { RowChange } from './row-changes.ts';
import { toFields } from './row-models.ts';
import type { Sentence } from './sentence.ts';
import { BULK_LIMIT, prose, validate, versionedReference } from './validate.ts';

const schema = z.strictObject({
  items: z.array(versionedReference('Evidence', 'Tagging')).min(1).max(BULK_LIMIT),
  verdict: z.enum(['ACCEPTED', 'REJECTED', 'PENDING']),
  /** Why, mostly for a rejection. */
  reason: prose(1000).nullish(),
});
export type ReviewEvidenceInput = z.input<typeof schema>;
type Verdict = z.output<typeof schema>['verdict'];

/** Throws ValidationError and PermissionError; everything else is in `refused`. An item that has this verdict stays as it is. */
export async function reviewEvidence(context: CommandContext, input: ReviewEvidenceInput): Promise<BulkResult> {
  const { items, verdict, reason } = validate(schema, input);
  return runCommand(context, 'reviewEvidence', async ({ tx, actorId, now, recordAction, audit }) => {
    const wanted = withoutRepeats(items);
    const rows = await readLocked(tx, wanted);
    const result: BulkResult = { actionId: null, applied: [], refused: [] };
    // Undecided means that nobody has decided, so no reviewer stays behind.
    const decided = verdict !== 'PENDING';
    const decision: Decision = {
      verdict,
      reason: reason || null,
      reviewerId: decided ? actorId : null,
      reviewedAt: decided ? now.toISOString() : null,
    };
    const changes: RowChange[] = [];
    for (const item of wanted) {
      const row = rows.get(item.id);
      const known = row?.type === item.type ? row : undefined;
      const error = versionRefusal(item, known) ?? verdictRefusal(known as Row);
      if (error) result.refused.push({ id: item.id, error });
      else if (known) {
        const changed = known.verdict !== verdict;
        result.applied.push({ type: item.type, id: item.id, version: item.expectedVersion + (changed ? 1 : 0) });
        if (changed) changes.push(changeOf(known, decision));
      }
    }
    if (changes.length === 0) return result;
    await write(tx, changes, decision);
    const changed = changes.map(({ id }) => rows.get(id) as Row);
    await refreshReviewState(tx, await articlesOfRows(tx, changed), actorId, now);
    result.actionId = await recordAction({
      summary: summaryOf(verdict, changes.length),
      payload: { verdict, count: changes.length, ...(reason && { reason }) },
      changes,
      records: changed.map(({ type, id, version }) => {
        return { type, id, versionBefore: version, versionAfter: version + 1 };
      }),
    });
    audit({
      kind: 'evidence.reviewed',
      subject: { type: 'Action', id: result.actionId },
      detail: { verdict, ids: changes.map(({ id }) => id), ...(reason && { reason }) },
    });
    return result;
  });
}

type Row = {
  type: 'Evidence' | 'Tagging';
  id: string;
  version: number;
  verdict: string;
  updatedAt: Date;
  updatedById: string | null;
  fields: ReturnType<typeof toFields>;
  place: { articleId: string } | { subjectType: string; subjectId: string };
};

/** Articles first, as whoever changes a text does: the two wait for each other instead of running into a deadlock. */
async function readLocked(tx: Transaction, items: { type: string; id: string }[]): Promise<Map<string, Row>> {
  const ids = (type: string) => items.filter((item) => item.type === type).map(({ id }) => id);
  const found = {
    evidence: await tx.evidence.findMany({ where: { id: { in: ids('Evidence') } }, select: { articleId: true } }),
    taggings: await tx.tagging.findMany({
      where: { id: { in: ids('Tagging') } },
      select: { subjectType: true, subjectId: true },
    }),
  };
  await lockRows(tx, 'Article', await articlesOf(tx, found));
  await lockRows(tx, 'Evidence', ids('Evidence'));
  await lockRows(tx, 'Tagging', ids('Tagging'));
  const evidence = await tx.evidence.findMany({ where: { id: { in: ids('Evidence') } } });
  const taggings = await tx.tagging.findMany({ where: { id: { in: ids('Tagging') } } });
  const rows = [
    ...evidence.map((row): Row => ({ ...row, ...common(row), type: 'Evidence', place: row })),
    ...taggings.map((row): Row => ({ ...row, ...common(row), type: 'Tagging', place: row })),
  ];
  return new Map(rows.map((row) => [row.id, row]));
}

const common = (row: { reviewerId: string | null }) => ({ updatedById: row.reviewerId, fields: toFields(row) });

function verdictRefusal(row: Row): DomainError | null {
  if (row.verdict === 'ORPHANED') {
    return new ConflictError('TEXT_CHANGED', [
      {
        en: 'The text has changed and this quotation has lost its place. Give it a new place, or delete it.',
        zh: '正文已变更，此引文失去位置。请重新定位，或将其删除。',
      },
    ]);
  }
  if (row.verdict !== 'EDITED') return null;
  return new ConflictError('ALREADY_DONE', [
    { en: 'An editor has replaced this quotation by another.', zh: '编辑已用其他引文取代此引文。' },
  ]);
}

type Decision = { verdict: Verdict; reason: string | null; reviewerId: string | null; reviewedAt: string | null };

function changeOf(row: Row, after: Decision): RowChange {
  const before = Object.fromEntries(Object.keys(after).map((field) => [field, row.fields[field] ?? null]));
  return { type: row.type, id: row.id, before, after };
}

/** All changes of one call say the same, so two statements do for any number of rows. */
async function write(tx: Transaction, changes: RowChange[], decision: Decision): Promise<void> {
  const args = (type: RowChange['type']) => ({
    where: { id: { in: changes.filter((change) => change.type === type).map(({ id }) => id) } },
    data: { ...decision, version: { increment: 1 } },
  });
  await tx.evidence.updateMany(args('Evidence'));
  await tx.tagging.updateMany(args('Tagging'));
}

function articlesOfRows(tx: Transaction, rows: Row[]): Promise<string[]> {
  const places = rows.map(({ place }) => place);
  return articlesOf(tx, {
    evidence: places.filter((place) => 'articleId' in place),
    taggings: places.filter((place) => 'subjectType' in place && !('articleId' in place)) as {
      subjectType: string;
      subjectId: string;
    }[],
  });
}

function summaryOf(verdict: Verdict, count: number): Sentence {
  const [en, zh] = { ACCEPTED: ['Accepted', '采纳'], REJECTED: ['Rejected', '拒绝'], PENDING: ['Put back', '退回'] }[
    verdict
  ] as [string, string];
  return { en: `${en} ${count} ${count === 1 ? 'suggestion' : 'suggestions'}`, zh: `${zh} ${count} 项建议` };
}

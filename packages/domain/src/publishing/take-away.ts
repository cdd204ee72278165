/**
 * Takes one live record from the published side: its rows at every instant, its quotations, what was to go live next. Part
 * of the commands that withdraw; they have checked everything and hold the locks of `lockForWithdrawal`.
 */
import type { Applied } from '../bulk.ts';
import type { CommandRun, Transaction } from '../command.ts';
import { lockRows } from '../locks.ts';
import type { RecordType } from '../records.ts';
import { inBothLanguages, type Sentence } from '../sentence.ts';
import { chooseCanonicalLive } from './canonical-article.ts';
import type { LockedEdition } from './lock-editions.ts';
import { moveEditions, UNSCHEDULED } from './move-editions.ts';
import { withdrawQuotations } from './published-evidence.ts';
import { deletePublishedRows } from './published-tables.ts';

export type Withdrawing = {
  reason: NonNullable<LockedEdition['withdrawalReason']>;
  explanation: string | null;
  replacedById: string | null;
};

/**
 * The edition under lock, and the live editions that make no sense without it: an article's measures. The article is locked
 * before all of them, as a publication does, so nothing new can join. What is scheduled of the records is locked with them.
 */
export async function lockForWithdrawal(
  tx: Transaction,
  id: string,
): Promise<{ edition: LockedEdition | null; dependents: LockedEdition[] }> {
  const unlocked = await tx.edition.findUnique({ where: { id }, select: { contentType: true, contentId: true } });
  const articleId = unlocked?.contentType === 'ARTICLE' ? unlocked.contentId : null;
  if (articleId) await lockRows(tx, 'Article', [articleId]);
  const measures = articleId
    ? await tx.publishedMeasure.findMany({
        where: { articleId, retiredAt: null },
        select: { id: true, editionId: true },
      })
    : [];
  const contentIds = [unlocked?.contentId, ...measures.map((measure) => measure.id)].filter(
    (each) => each !== undefined,
  );
  const scheduled = await tx.edition.findMany({
    where: { contentId: { in: contentIds }, state: 'SCHEDULED' },
    select: { id: true },
  });
  const dependentIds = measures.map(({ editionId }) => editionId);
  await lockRows(tx, 'Edition', [id, ...dependentIds, ...scheduled.map((each) => each.id)]);
  const dependents = await tx.edition.findMany({
    where: { id: { in: dependentIds }, state: 'PUBLISHED' },
    orderBy: { id: 'asc' },
  });
  return { edition: await tx.edition.findUnique({ where: { id } }), dependents };
}

const WITHDRAWN_MEANWHILE: Sentence = {
  en: 'The record was withdrawn, so this was taken off the schedule.',
  zh: '该记录已撤回，此版本已取消定时发布。',
};

export async function takeAway(
  run: CommandRun,
  edition: LockedEdition,
  { reason, explanation, replacedById }: Withdrawing,
  withdrawnAt: Date,
): Promise<Applied> {
  const { tx, actorId, audit, feed } = run;
  const { id, contentId: recordId, number } = edition;
  const recordType = edition.contentType as RecordType;
  await deletePublishedRows(tx, recordType, recordId);
  await withdrawQuotations(tx, recordId, withdrawnAt);
  if (recordType === 'ARTICLE') await chooseCanonicalLive(tx, recordId);
  const tombstone = { recordId, recordType, lastEditionNumber: number, withdrawnAt, reason, explanation };
  await tx.tombstone.create({ data: { ...tombstone, replacedById } });
  const { version } = await tx.edition.update({
    where: { id },
    data: {
      ...{ state: 'WITHDRAWN', withdrawnAt, withdrawnById: actorId, withdrawalReason: reason },
      ...{ withdrawalExplanation: explanation, replacedById, version: { increment: 1 } },
    },
    select: { version: true },
  });
  // Nobody wants back by itself what somebody has just taken away.
  const scheduled = await tx.edition.findMany({ where: { contentId: recordId, state: 'SCHEDULED' } });
  const back = { ...UNSCHEDULED, state: 'SUBMITTED', reviewComment: inBothLanguages([WITHDRAWN_MEANWHILE]) } as const;
  await moveEditions(run, scheduled, back, 'edition.unscheduled', { reason: 'withdrawn' });
  feed({ kind: 'WITHDRAWN', recordType, recordId, editionNumber: null });
  audit({
    kind: 'edition.withdrawn',
    subject: { type: 'Edition', id },
    detail: { recordId, recordType, number, reason },
  });
  return { type: 'Edition', id, version };
}

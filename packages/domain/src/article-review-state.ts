/**
 * An article's place in the review queue follows from its evidence and tags: NEW while nobody has decided anything,
 * IN_REVIEW while something waits, REVIEWED when nothing does. No one sets it by hand, and it raises no version.
 */
import type { Transaction } from './command.ts';
import { lockRows } from './locks.ts';

/** Also keeps the acting person's claim alive: it lapses 30 minutes after their last command. */
export async function refreshReviewState(
  tx: Transaction,
  articleIds: string[],
  actorId: string | null,
  now: Date,
): Promise<void> {
  if (articleIds.length === 0) return;
  // Locked first: the counts below must see what a reviewer beside us has just committed.
  await lockRows(tx, 'Article', articleIds);
  await tx.$executeRaw`
    WITH verdicts AS (
      SELECT evidence.article_id, evidence.verdict FROM editorial.evidence
      WHERE evidence.article_id = ANY(${articleIds}::uuid[])
      UNION ALL
      SELECT subject.article_id, tagging.verdict FROM editorial.tagging JOIN (
        SELECT id, id AS article_id FROM editorial.article WHERE id = ANY(${articleIds}::uuid[])
        UNION ALL
        SELECT id, article_id FROM editorial.measure WHERE article_id = ANY(${articleIds}::uuid[])
      ) AS subject ON subject.id = tagging.subject_id
    ), counts AS (
      SELECT article_id, count(*) FILTER (WHERE verdict IN ('PENDING', 'ORPHANED')) AS waiting,
        count(*) FILTER (WHERE verdict NOT IN ('PENDING', 'ORPHANED')) AS decided
      FROM verdicts GROUP BY article_id
    )
    UPDATE editorial.article SET state = (CASE
      WHEN coalesce(counts.waiting, 0) = 0 THEN 'REVIEWED' WHEN counts.decided > 0 THEN 'IN_REVIEW' ELSE 'NEW'
    END)::editorial.article_state
    FROM unnest(${articleIds}::uuid[]) AS given (id) LEFT JOIN counts ON counts.article_id = given.id
    WHERE article.id = given.id AND article.state IN ('NEW', 'IN_REVIEW', 'REVIEWED')`;
  if (actorId === null) return;
  await tx.article.updateMany({
    where: { id: { in: articleIds }, claimedById: actorId },
    data: { claimedUntil: claimEnd(now) },
  });
}

const CLAIM_MINUTES = 30;
export const claimEnd = (now: Date) => new Date(now.getTime() + CLAIM_MINUTES * 60_000);

/** The articles in which rows of evidence and taggings are decided; tags of campaigns belong to none. */
export async function articlesOf(
  tx: Transaction,
  rows: { evidence: { articleId: string }[]; taggings: { subjectType: string; subjectId: string }[] },
): Promise<string[]> {
  const measureIds = rows.taggings
    .filter(({ subjectType }) => subjectType === 'MEASURE')
    .map(({ subjectId }) => subjectId);
  const measures =
    measureIds.length === 0
      ? []
      : await tx.measure.findMany({ where: { id: { in: measureIds } }, select: { articleId: true } });
  const tagged = rows.taggings.filter(({ subjectType }) => subjectType === 'ARTICLE').map(({ subjectId }) => subjectId);
  return [...new Set([...[...rows.evidence, ...measures].map(({ articleId }) => articleId), ...tagged])];
}

/**
 * A better copy of a story came in: the measures that the parser proposed in the one before it go, since those of the
 * better text take their place. Only where nobody has decided anything yet; else the earlier one keeps its place.
 */
import type { Transaction } from '../command.ts';
import { lockRows } from '../locks.ts';

/** Answers whether the article gave way. */
export async function giveWay(tx: Transaction, articleId: string): Promise<boolean> {
  await lockRows(tx, 'Article', [articleId]);
  const article = await tx.article.findUniqueOrThrow({ where: { id: articleId }, select: { state: true } });
  const measures = await tx.measure.findMany({
    where: { articleId, deletedAt: null },
    select: { id: true, version: true },
  });
  const lists = await tx.measureList.findMany({
    where: { articleId, deletedAt: null },
    select: { id: true, version: true },
  });
  const ids = [...measures, ...lists].map(({ id }) => id);
  const touched = [...measures, ...lists].some(({ version }) => version > 1);
  const editions = await tx.edition.count({ where: { contentId: { in: [articleId, ...ids] } } });
  if (article.state !== 'NEW' || touched || editions > 0) return false;
  await tx.evidence.deleteMany({ where: { articleId, verdict: 'PENDING' } });
  await tx.tagging.deleteMany({ where: { subjectId: { in: [articleId, ...ids] }, verdict: 'PENDING' } });
  const gone = { deletedAt: new Date(), version: { increment: 1 } };
  await tx.measure.updateMany({ where: { articleId, deletedAt: null }, data: gone });
  await tx.measureList.updateMany({ where: { articleId, deletedAt: null }, data: gone });
  await tx.article.update({ where: { id: articleId }, data: { state: 'REVIEWED' } });
  return true;
}

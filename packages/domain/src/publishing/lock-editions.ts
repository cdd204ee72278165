/** Editions as they are under lock, in the one order in which every command takes these locks: articles, then editions. */
import type { Prisma } from '@countermeasure/db/generated/prisma/client';
import type { Transaction } from '../command.ts';
import { fromGlobalId } from '../global-id.ts';
import { lockRows } from '../locks.ts';

export type LockedEdition = Prisma.EditionGetPayload<object>;

/** For what leaves the live editions alone. By id; what does not exist is missing. */
export async function lockEditions(tx: Transaction, ids: string[]): Promise<Map<string, LockedEdition>> {
  await lockRows(tx, 'Edition', ids);
  const editions = await tx.edition.findMany({ where: { id: { in: ids } } });
  return new Map(editions.map((edition) => [edition.id, edition]));
}

/**
 * For publishing, now or later: the articles that the editions are of or rest on, so that none is withdrawn meanwhile, and
 * with the editions those that they will supersede.
 */
export async function lockForPublication(tx: Transaction, ids: string[]): Promise<Map<string, LockedEdition>> {
  const unlocked = await tx.edition.findMany({
    where: { id: { in: ids } },
    select: { contentType: true, contentId: true, document: true },
  });
  await lockRows(tx, 'Article', articleIdsOf(unlocked));
  const contentIds = unlocked.map(({ contentId }) => contentId);
  const live = await tx.edition.findMany({
    where: { contentId: { in: contentIds }, state: 'PUBLISHED' },
    select: { id: true },
  });
  await lockRows(tx, 'Edition', [...ids, ...live.map(({ id }) => id)]);
  const editions = await tx.edition.findMany({ where: { id: { in: ids } } });
  return new Map(editions.map((edition) => [edition.id, edition]));
}

function articleIdsOf(editions: { contentType: string; contentId: string; document: unknown }[]): string[] {
  const ids = editions.map(({ contentType, contentId, document }) => {
    const { articleId } = document as { articleId?: string };
    return contentType === 'ARTICLE' ? contentId : articleId ? fromGlobalId(articleId)?.id : undefined;
  });
  return [...new Set(ids.filter((id) => id !== undefined))];
}

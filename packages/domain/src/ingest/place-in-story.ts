/**
 * Puts an article among those of the same text. The story's canonical article is the earliest copy from the most reliable
 * source; what has no date comes after what has one.
 */
import type { Transaction } from '../command.ts';

/** Reliability runs from A to F, F being unknown. */
export async function chooseCanonical(tx: Transaction, storyId: string): Promise<void> {
  const copies = await tx.article.findMany({
    where: { storyId },
    select: { id: true, publishedFrom: true, createdAt: true, source: { select: { reliability: true } } },
  });
  const rank = (copy: (typeof copies)[number]) =>
    [
      copy.source?.reliability ?? 'F',
      copy.publishedFrom?.toISOString() ?? '9999',
      copy.createdAt.toISOString(),
      copy.id,
    ].join(' ');
  const canonical = copies.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
  await tx.story.update({ where: { id: storyId }, data: { canonicalId: canonical?.id ?? null } });
}

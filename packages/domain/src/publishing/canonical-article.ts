/**
 * Which of a story's live articles stands for all of them: the one that editors see first, and while that is not published
 * the earliest copy from the most reliable source. Chosen anew whenever one of them comes or goes.
 */
import type { Transaction } from '../command.ts';

/** Live articles by their place in their story, from 1. */
const RANKED = `
  SELECT published.id, article.story_id, row_number() OVER (
    PARTITION BY article.story_id
    ORDER BY (story.canonical_id IS DISTINCT FROM article.id), coalesce(source.reliability::text, 'F'), published.page_from NULLS LAST, article.created_at, article.id
  ) AS place
  FROM published.article AS published
    JOIN editorial.article AS article ON article.id = published.id
    JOIN editorial.story AS story ON story.id = article.story_id
    LEFT JOIN editorial.source AS source ON source.id = article.source_id
  WHERE published.retired_at IS NULL`;

/** In the story of this article. */
export async function chooseCanonicalLive(tx: Transaction, articleId: string): Promise<void> {
  await tx.$executeRawUnsafe(
    `WITH ranked AS (${RANKED} AND article.story_id = (SELECT story_id FROM editorial.article WHERE id = $1::uuid))
     UPDATE published.article AS live SET canonical = (ranked.place = 1)
     FROM ranked WHERE live.id = ranked.id AND live.retired_at IS NULL AND live.canonical <> (ranked.place = 1)`,
    articleId,
  );
}

/** In every story: the live articles of which it is said wrongly whether they stand for theirs. */
export async function findWrongCanonical(tx: Transaction): Promise<{ id: string; editionNumber: number }[]> {
  return tx.$queryRawUnsafe(
    `WITH ranked AS (${RANKED})
     SELECT live.id, live.edition_number AS "editionNumber" FROM published.article AS live JOIN ranked USING (id)
     WHERE live.retired_at IS NULL AND live.canonical <> (ranked.place = 1) ORDER BY live.id`,
  );
}

/**
 * Which of a story's live articles stands for all of them: the earliest copy from the most reliable source, among those
 * published. Chosen anew whenever one of them comes or goes.
 */
import type { Transaction } from '../command.ts';

export async function chooseCanonicalLive(tx: Transaction, articleId: string): Promise<void> {
  await tx.$executeRaw`
    WITH ranked AS (
      SELECT published.id, row_number() OVER (
        ORDER BY coalesce(source.reliability::text, 'F'), published.page_from NULLS LAST, article.created_at, article.id
      ) AS place
      FROM published.article AS published
        JOIN editorial.article AS article ON article.id = published.id
        LEFT JOIN editorial.source AS source ON source.id = article.source_id
      WHERE published.retired_at IS NULL
        AND article.story_id = (SELECT story_id FROM editorial.article WHERE id = ${articleId}::uuid)
    )
    UPDATE published.article AS live SET canonical = (ranked.place = 1)
    FROM ranked WHERE live.id = ranked.id AND live.retired_at IS NULL AND live.canonical <> (ranked.place = 1)`;
}

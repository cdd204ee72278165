/**
 * Which copy stands for a story. An editor's choice stays. Else, in this order: the text with the fewest repairs and marked
 * damages, the most reliable source, the earliest; what has no date comes after what has one.
 */
import type { Transaction } from '../command.ts';
import { chooseCanonicalLive } from '../publishing/canonical-article.ts';

/** A closed text: nothing from outside reaches the SQL. Reliability runs from A to F, F being unknown. */
const ORDER = `jsonb_array_length(copy.repairs) + jsonb_array_length(copy.diagnostics),
  coalesce(source.reliability::text, 'F'), copy.published_from NULLS LAST, copy.created_at, copy.id`;

export async function chooseCanonical(tx: Transaction, storyId: string): Promise<void> {
  const changed = await tx.$queryRawUnsafe<{ articleId: string | null }[]>(
    `UPDATE editorial.story SET canonical_id = best.id FROM (
       SELECT (SELECT copy.id FROM editorial.article AS copy LEFT JOIN editorial.source ON source.id = copy.source_id
         WHERE copy.story_id = $1::uuid ORDER BY ${ORDER} LIMIT 1) AS id
     ) AS best
     WHERE story.id = $1::uuid AND story.canonical_id IS DISTINCT FROM best.id
       AND NOT (${CHOSEN_BY_HAND}) RETURNING canonical_id AS "articleId"`,
    storyId,
  );
  const articleId = changed[0]?.articleId;
  if (articleId) await chooseCanonicalLive(tx, articleId);
}

/** While the copy that was chosen is still in the story. */
const CHOSEN_BY_HAND = `EXISTS (
  SELECT FROM editorial.action JOIN editorial.action_record AS record ON record.action_id = action.id
  WHERE record.record_id = story.id AND action.command = 'setCanonicalArticle' AND action.undone_at IS NULL
    AND EXISTS (SELECT FROM editorial.article WHERE article.id = story.canonical_id AND article.story_id = story.id))`;

/** Whether a new copy stands before the one that stands for the story now, by the same rule. Dates are compared by the caller's clock: it comes last. */
export async function outranks(
  tx: Transaction,
  copy: { damages: number; sourceId: string | null; publishedValue: string | null },
  canonicalId: string,
): Promise<boolean> {
  const [row] = await tx.$queryRawUnsafe<{ before: boolean }[]>(
    `SELECT ($2::int, coalesce((SELECT reliability::text FROM editorial.source WHERE id = $3::uuid), 'F'),
         coalesce(editorial.edtf_from($4), 'infinity'))
       < (jsonb_array_length(copy.repairs) + jsonb_array_length(copy.diagnostics), coalesce(source.reliability::text, 'F'),
         coalesce(copy.published_from, 'infinity')) AS before
     FROM editorial.article AS copy LEFT JOIN editorial.source ON source.id = copy.source_id
       JOIN editorial.story ON story.id = copy.story_id
     WHERE copy.id = $1::uuid AND NOT (${CHOSEN_BY_HAND})`,
    canonicalId,
    copy.damages,
    copy.sourceId,
    copy.publishedValue,
  );
  return row?.before ?? false;
}

/** The copy that would stand for the story without one of them; null when it has no other. */
export async function bestCopy(tx: Transaction, storyId: string, without: string): Promise<string | null> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT copy.id FROM editorial.article AS copy LEFT JOIN editorial.source ON source.id = copy.source_id
     WHERE copy.story_id = $1::uuid AND copy.id <> $2::uuid ORDER BY ${ORDER} LIMIT 1`,
    storyId,
    without,
  );
  return rows[0]?.id ?? null;
}

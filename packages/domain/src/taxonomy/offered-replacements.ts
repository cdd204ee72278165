/** For tags that are no longer used: what to put in their place. Nothing is exchanged by itself. */
import type { Transaction } from '../command.ts';

export type Offer = { taggingId: string; conceptId: string; replacementId: string; replacementCode: string };

/** One offer for each tagging of the records with a deprecated concept, its replacements followed to one in use. `tx` may be a client. */
export async function offeredReplacements(tx: Pick<Transaction, '$queryRaw'>, subjectIds: string[]): Promise<Offer[]> {
  return tx.$queryRaw<Offer[]>`
    WITH RECURSIVE way AS (
      SELECT tagging.id AS tagging_id, concept.id AS concept_id, concept.replaced_by_id AS next, 1 AS step
      FROM editorial.tagging JOIN editorial.concept ON concept.id = tagging.concept_id
      WHERE tagging.subject_id = ANY(${subjectIds}::uuid[]) AND tagging.verdict <> 'REJECTED'
        AND concept.status = 'DEPRECATED'
      UNION ALL
      SELECT way.tagging_id, way.concept_id, concept.replaced_by_id, way.step + 1
      FROM way JOIN editorial.concept ON concept.id = way.next
      WHERE concept.status = 'DEPRECATED' AND way.step < 50
    )
    SELECT way.tagging_id AS "taggingId", way.concept_id AS "conceptId", concept.id AS "replacementId",
      concept.code AS "replacementCode"
    FROM way JOIN editorial.concept ON concept.id = way.next AND concept.status = 'CURRENT'
    ORDER BY way.tagging_id`;
}

/**
 * Publishes submitted editions, all of them or none. Someone else than the submitter has to do it; where there is no one
 * else, an ADMIN may with a reason, and that is counted and shown.
 */
import { z } from 'zod';
import { type BulkResult, versionRefusal, withoutRepeats } from './bulk.ts';
import { type CommandContext, runCommand } from './command.ts';
import { lacksSecondReader } from './edition-transitions.ts';
import { editionProblems } from './publishing/edition-problems.ts';
import { takePublicationInstant } from './publishing/go-live.ts';
import { lockForPublication } from './publishing/lock-editions.ts';
import { counted, movedRecords } from './publishing/move-editions.ts';
import { publicationRefusal } from './publishing/publication-refusal.ts';
import { inPublishingOrder, publishEdition } from './publishing/publish-edition.ts';
import { BULK_LIMIT, prose, validate, versionedReference } from './validate.ts';

const schema = z.strictObject({
  items: z.array(versionedReference('Edition')).min(1).max(BULK_LIMIT),
  /** Why there is no second reader. */
  forceReason: prose(1000).nullish(),
});
export type PublishEditionsInput = z.input<typeof schema>;

/** Throws ValidationError and PermissionError; when any item is refused, nothing is applied and all that are wrong are named. */
export async function publishEditions(context: CommandContext, input: PublishEditionsInput): Promise<BulkResult> {
  const { items, forceReason: reason } = validate(schema, input);
  const forceReason = reason || null;
  return runCommand(context, 'publishEditions', async (run) => {
    const { tx, actor, actorId } = run;
    const wanted = withoutRepeats(items);
    const byId = await lockForPublication(
      tx,
      wanted.map(({ id }) => id),
    );
    const editions = [...byId.values()];
    const problems = await editionProblems(tx, editions, actor);
    const refused = wanted.flatMap((item) => {
      const error =
        versionRefusal(item, byId.get(item.id)) ?? publicationRefusal(problems.get(item.id) ?? [], actor, forceReason);
      return error ? [{ id: item.id, error }] : [];
    });
    if (refused.length > 0) return { actionId: null, applied: [], refused };
    const publishedAt = await takePublicationInstant(tx);
    const applied = [];
    let forcedCount = 0;
    for (const edition of inPublishingOrder(editions)) {
      const forced = lacksSecondReader(edition.submittedById, actor);
      if (forced) forcedCount++;
      applied.push(await publishEdition(run, edition, publishedAt, { publishedById: actorId, forced, forceReason }));
    }
    const count = counted(applied.length);
    const actionId = await run.recordAction({
      summary: { en: `Published ${count.en}`, zh: `发布 ${count.zh}` },
      payload: {
        count: applied.length,
        forced: forcedCount,
        ...(forcedCount > 0 && forceReason !== null && { forceReason }),
      },
      changes: null,
      records: movedRecords(applied),
    });
    return { actionId, applied, refused: [] };
  });
}

/**
 * What a `publish-due` job does: publishes every scheduled edition whose time has come, in portions. A job is only what
 * wakes the worker: what is due stands in the editions themselves, so a job too many finds nothing to do, and one that was
 * lost (a queue emptied, a database restored) is put in again by `wakeOverdue`.
 */
import type { CommandContext } from '@countermeasure/domain/command';
import { giveUpDueEditions } from '@countermeasure/domain/give-up-due-editions';
import { dueEditionIds, publishDueEditions } from '@countermeasure/domain/publish-due-editions';
import { enqueue } from '@countermeasure/jobs/enqueue';
import { publishDue } from '@countermeasure/jobs/jobs';
import type { Logger } from '@countermeasure/runtime/logger';

/** Some seconds of work, so that others need not wait long for the lock that orders the feed. */
const PORTION = 50;

/**
 * An edition that fails by a defect keeps none of the others. Throws once all have had their turn and some have failed:
 * the queue tries those again, and in the end they are given up.
 */
export async function publishAllDue(context: CommandContext, logger: Logger): Promise<void> {
  const failed = new Map<string, unknown>();
  for (;;) {
    const ids = (await dueEditionIds(context.db, PORTION + failed.size)).filter((id) => !failed.has(id));
    if (ids.length === 0) break;
    try {
      await publishPortion(context, logger, ids);
    } catch (error) {
      logger.warn({ err: error, editions: ids.length }, 'Scheduled editions could not be published together');
      for (const id of ids) await publishPortion(context, logger, [id]).catch((reason) => failed.set(id, reason));
    }
  }
  for (const [editionId, err] of failed) logger.error({ err, editionId }, 'A scheduled edition could not be published');
  if (failed.size > 0) throw new AggregateError(failed.values(), `${failed.size} scheduled editions not published`);
}

async function publishPortion(context: CommandContext, logger: Logger, editionIds: string[]): Promise<void> {
  const { published, sentBack } = await publishDueEditions(context, { editionIds });
  if (published.length > 0) logger.info({ editions: published.length }, 'Published scheduled editions');
  for (const { id, sentences } of sentBack)
    logger.warn({ editionId: id, reasons: sentences.map(({ en }) => en) }, 'A scheduled edition was sent back');
}

/** Five attempts have not been enough, or ended with their worker: what was due by then gets an end and a reason. */
export async function giveUpDue(context: CommandContext, logger: Logger, job: { data: unknown }): Promise<void> {
  const by = new Date(publishDue.payload.parse(job.data).publishAt);
  for (;;) {
    const editionIds = await dueEditionIds(context.db, PORTION, by);
    if (editionIds.length === 0) return;
    for (const { id } of await giveUpDueEditions(context, { editionIds }))
      logger.error({ editionId: id }, 'A scheduled edition was given up');
  }
}

/** Puts in a job for what is due and has none. */
export async function wakeOverdue({ db }: CommandContext): Promise<void> {
  const overdue = await db.edition.findFirst({
    where: { state: 'SCHEDULED', scheduledFor: { lte: new Date() } },
    orderBy: { scheduledFor: 'asc' },
    select: { scheduledFor: true },
  });
  if (overdue?.scheduledFor) await enqueue(db, publishDue, { publishAt: overdue.scheduledFor.toISOString() });
}

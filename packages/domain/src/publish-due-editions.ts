/**
 * Publishes scheduled editions whose time has come, each in the name of whoever scheduled it. What stands in the way is
 * looked at again: an edition that can't go live any more goes back to those who wait for a reviewer, with the reason,
 * while the others go on. Run twice, or by two workers at once, it has the effect of once.
 */
import { z } from 'zod';
import type { Applied } from './bulk.ts';
import { type CommandContext, type CommandRun, runCommand } from './command.ts';
import { editionProblems, type Problem } from './publishing/edition-problems.ts';
import { takePublicationInstant } from './publishing/go-live.ts';
import { type LockedEdition, lockForPublication } from './publishing/lock-editions.ts';
import { counted, movedRecords, moveEditions, UNSCHEDULED } from './publishing/move-editions.ts';
import { inPublishingOrder, publishEdition } from './publishing/publish-edition.ts';
import { inBothLanguages, type Sentence } from './sentence.ts';
import { BULK_LIMIT, uuid, validate } from './validate.ts';

const schema = z.strictObject({ editionIds: z.array(uuid).min(1).max(BULK_LIMIT) });
export type PublishDueEditionsInput = z.input<typeof schema>;
export type SentBack = Applied & { sentences: Sentence[] };
/** What is no longer scheduled, or not due yet, is in neither. */
export type PublishDueEditionsResult = { published: Applied[]; sentBack: SentBack[] };

/**
 * Ids of editions that are due, by the database's clock, articles before what rests on them, so that portions of the list
 * can go one by one. `by` leaves out those that became due later.
 */
export async function dueEditionIds(db: CommandContext['db'], limit: number, by?: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM editorial.edition
    WHERE state = 'SCHEDULED' AND scheduled_for <= least(clock_timestamp(), ${by ?? null}::timestamptz)
    ORDER BY content_type = 'MEASURE', scheduled_for, id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Throws ValidationError and PermissionError (people schedule, they don't do this). */
export async function publishDueEditions(
  context: CommandContext,
  input: PublishDueEditionsInput,
): Promise<PublishDueEditionsResult> {
  const { editionIds } = validate(schema, input);
  return runCommand(context, 'publishDueEditions', async (run) => {
    const locked = await lockForPublication(run.tx, editionIds);
    // Read again: the locks may have been waited for.
    const due = [...locked.values()].filter(
      ({ state, scheduledFor }) => state === 'SCHEDULED' && scheduledFor !== null && scheduledFor <= run.now,
    );
    if (due.length === 0) return { published: [], sentBack: [] };
    const { ready, blocked } = await sift(run, due);
    const sentBack: SentBack[] = [];
    for (const { edition, sentences } of blocked) sentBack.push(await sendBack(run, edition, sentences));
    return { published: await publishAll(run, ready), sentBack };
  });
}

type Blocked = { edition: LockedEdition; sentences: Sentence[] };

/** Until nothing that remains rests on something that had to be taken out. */
async function sift(
  { tx, actor }: CommandRun,
  due: LockedEdition[],
): Promise<{ ready: LockedEdition[]; blocked: Blocked[] }> {
  const blocked: Blocked[] = [];
  let ready = due;
  for (;;) {
    const problems = await editionProblems(tx, ready, actor, { transition: 'GO_LIVE' });
    const found = ready.flatMap((edition) => {
      const sentences = blockersOf(problems.get(edition.id) ?? []);
      return sentences.length > 0 ? [{ edition, sentences }] : [];
    });
    if (found.length === 0) return { ready, blocked };
    blocked.push(...found);
    ready = ready.filter((edition) => !found.some((each) => each.edition.id === edition.id));
  }
}

const blockersOf = (problems: Problem[]) =>
  problems.filter(({ severity }) => severity === 'BLOCKER').map(({ message }) => message);

async function publishAll(run: CommandRun, ready: LockedEdition[]): Promise<Applied[]> {
  if (ready.length === 0) return [];
  const publishedAt = await takePublicationInstant(run.tx);
  const published: Applied[] = [];
  for (const edition of inPublishingOrder(ready)) {
    const { scheduledById, forced, forceReason } = edition;
    const publisher = { publishedById: scheduledById, forced, forceReason };
    published.push(await publishEdition(run, edition, publishedAt, publisher));
  }
  const count = counted(published.length);
  await run.recordAction({
    summary: { en: `Published ${count.en} as scheduled`, zh: `按时发布 ${count.zh}` },
    payload: { count: published.length, forced: ready.filter(({ forced }) => forced).length },
    changes: null,
    records: movedRecords(published),
  });
  return published;
}

/** Back among the submitted ones, with what the reviewer has to know. */
export async function sendBack(run: CommandRun, edition: LockedEdition, sentences: Sentence[]): Promise<SentBack> {
  const fields = { ...UNSCHEDULED, state: 'SUBMITTED', reviewComment: inBothLanguages(sentences) } as const;
  const detail = { reasons: sentences.map(({ en, zh }) => ({ en, zh })), scheduledById: edition.scheduledById };
  const [move] = await moveEditions(run, [edition], fields, 'edition.not_published', detail);
  if (!move) throw new Error('one edition was to be moved, none was');
  return { ...move.applied, sentences };
}

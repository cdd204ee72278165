/**
 * Publishes submissions later, all of them or none, as publishing itself: whoever sets the time is the second reader, and
 * the edition goes live in their name. A job of that instant wakes the worker, which looks at everything again.
 */
import { enqueue } from '@countermeasure/jobs/enqueue';
import { publishDue } from '@countermeasure/jobs/jobs';
import { z } from 'zod';
import { type BulkResult, versionRefusal, withoutRepeats } from './bulk.ts';
import { type CommandContext, type CommandRun, runCommand } from './command.ts';
import { lacksSecondReader } from './edition-transitions.ts';
import { PermissionError, ValidationError } from './errors.ts';
import { editionProblems } from './publishing/edition-problems.ts';
import { type LockedEdition, lockForPublication } from './publishing/lock-editions.ts';
import { counted, type Move, movedRecords, moveEditions } from './publishing/move-editions.ts';
import { publicationRefusal } from './publishing/publication-refusal.ts';
import { BULK_LIMIT, fieldError, prose, validate, versionedReference } from './validate.ts';

const schema = z.strictObject({
  items: z.array(versionedReference('Edition')).min(1).max(BULK_LIMIT),
  /** At least a minute ahead; what lies years ahead is a slip of the pen. */
  publishAt: z.union([z.date(), z.iso.datetime({ offset: true })]).transform((at) => new Date(at)),
  /** Why there is no second reader. */
  forceReason: prose(1000).nullish(),
});
export type ScheduleEditionsInput = z.input<typeof schema>;

const LEAST_AHEAD_MS = 60_000;
const MOST_AHEAD_MS = 5 * 366 * 24 * 3_600_000;

/** Throws ValidationError and PermissionError; when any item is refused, nothing is applied and all that are wrong are named. */
export async function scheduleEditions(context: CommandContext, input: ScheduleEditionsInput): Promise<BulkResult> {
  const { items, publishAt, forceReason } = validate(schema, input);
  return runCommand(context, 'scheduleEditions', async (run) => {
    const { tx, actor, now } = run;
    if (actor.kind === 'SYSTEM') {
      throw new PermissionError(null, { en: 'A person has to schedule an edition.', zh: '定时发布须由审核人员设定。' });
    }
    checkTime(publishAt, now);
    const wanted = withoutRepeats(items);
    const editions = await lockForPublication(
      tx,
      wanted.map(({ id }) => id),
    );
    const problems = await editionProblems(tx, [...editions.values()], actor, { transition: 'SCHEDULE', publishAt });
    const refused = wanted.flatMap((item) => {
      const edition = editions.get(item.id);
      const error =
        versionRefusal(item, edition) ?? publicationRefusal(problems.get(item.id) ?? [], actor, forceReason || null);
      return error ? [{ id: item.id, error }] : [];
    });
    if (refused.length > 0) return { actionId: null, applied: [], refused };
    const moves = await setTime(run, [...editions.values()], publishAt, forceReason || null);
    await enqueue(tx, publishDue, { publishAt: publishAt.toISOString() }, { startAfter: publishAt });
    const applied = moves.map((move) => move.applied);
    const count = counted(applied.length);
    const actionId = await run.recordAction({
      summary: {
        en: `Scheduled ${count.en} for ${publishAt.toISOString()}`,
        zh: `将 ${count.zh}定于 ${publishAt.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' })} 发布`,
      },
      payload: { count: applied.length, publishAt: publishAt.toISOString() },
      changes: moves.map(({ change }) => change),
      records: movedRecords(applied),
    });
    return { actionId, applied, refused: [] };
  });
}

function checkTime(publishAt: Date, now: Date): void {
  const ahead = publishAt.getTime() - now.getTime();
  if (ahead >= LEAST_AHEAD_MS && ahead <= MOST_AHEAD_MS) return;
  const early = ahead < LEAST_AHEAD_MS;
  throw new ValidationError([
    fieldError(['publishAt'], 'OUT_OF_RANGE', {
      en: early ? 'The time has to be at least a minute ahead.' : 'The time has to be within five years.',
      zh: early ? '发布时间须至少在一分钟之后。' : '发布时间须在五年之内。',
    }),
  ]);
}

/** In two runs: forced editions carry their reason, the others none. */
async function setTime(
  run: CommandRun,
  editions: LockedEdition[],
  publishAt: Date,
  forceReason: string | null,
): Promise<Move[]> {
  const at = publishAt.toISOString();
  const fields = { state: 'SCHEDULED', scheduledFor: at, scheduledById: run.actorId, reviewComment: null } as const;
  const { forced = [], read = [] } = Object.groupBy(editions, ({ submittedById }) =>
    lacksSecondReader(submittedById, run.actor) ? 'forced' : 'read',
  );
  const detail = { publishAt: at };
  return [
    ...(await moveEditions(run, read, { ...fields, forced: false, forceReason: null }, 'edition.scheduled', detail)),
    ...(await moveEditions(run, forced, { ...fields, forced: true, forceReason }, 'edition.scheduled', {
      ...detail,
      forced: true,
      forceReason,
    })),
  ];
}

/** Takes scheduled editions off the schedule: they wait for a reviewer again. */
import { z } from 'zod';
import { type BulkResult, versionRefusal, withoutRepeats } from './bulk.ts';
import { type CommandContext, runCommand } from './command.ts';
import { stateRefusal } from './edition-transitions.ts';
import { ConflictError, type DomainError } from './errors.ts';
import { type LockedEdition, lockEditions } from './publishing/lock-editions.ts';
import { counted, movedRecords, moveEditions, UNSCHEDULED } from './publishing/move-editions.ts';
import { BULK_LIMIT, validate, versionedReference } from './validate.ts';

const schema = z.strictObject({ items: z.array(versionedReference('Edition')).min(1).max(BULK_LIMIT) });
export type UnscheduleEditionsInput = z.input<typeof schema>;

/**
 * Each by itself. Throws ValidationError and PermissionError; in `refused` NotFoundError, StaleVersionError and
 * ConflictError (EDITION_STATE).
 */
export async function unscheduleEditions(context: CommandContext, input: UnscheduleEditionsInput): Promise<BulkResult> {
  const { items } = validate(schema, input);
  return runCommand(context, 'unscheduleEditions', async (run) => {
    const wanted = withoutRepeats(items);
    const editions = await lockEditions(
      run.tx,
      wanted.map(({ id }) => id),
    );
    const refused = wanted.flatMap((item) => {
      const edition = editions.get(item.id);
      const error = versionRefusal(item, edition) ?? unscheduleRefusal(edition as LockedEdition);
      return error ? [{ id: item.id, error }] : [];
    });
    const refusedIds = new Set(refused.map(({ id }) => id));
    const taken = wanted.flatMap(({ id }) => (refusedIds.has(id) ? [] : [editions.get(id) as LockedEdition]));
    if (taken.length === 0) return { actionId: null, applied: [], refused };
    const moves = await moveEditions(run, taken, { ...UNSCHEDULED, state: 'SUBMITTED' }, 'edition.unscheduled');
    const applied = moves.map((move) => move.applied);
    const count = counted(applied.length);
    const actionId = await run.recordAction({
      summary: { en: `Took ${count.en} off the schedule`, zh: `取消 ${count.zh}的定时发布` },
      payload: { count: applied.length },
      changes: moves.map(({ change }) => change),
      records: movedRecords(applied),
    });
    return { actionId, applied, refused };
  });
}

function unscheduleRefusal({ state }: LockedEdition): DomainError | null {
  const refusal = stateRefusal(state, 'UNSCHEDULE');
  return refusal && new ConflictError('EDITION_STATE', [refusal]);
}

/** Takes submissions back into draft: by whoever submitted them, or by an ADMIN. */
import { z } from 'zod';
import { type BulkResult, versionRefusal, withoutRepeats } from './bulk.ts';
import { type CommandContext, runCommand } from './command.ts';
import { mayRecall, stateRefusal } from './edition-transitions.ts';
import { ConflictError, type DomainError, PermissionError } from './errors.ts';
import type { CommandActor } from './permissions.ts';
import { type LockedEdition, lockEditions } from './publishing/lock-editions.ts';
import { counted, movedRecords, moveEditions } from './publishing/move-editions.ts';
import type { Sentence } from './sentence.ts';
import { BULK_LIMIT, validate, versionedReference } from './validate.ts';

const schema = z.strictObject({ items: z.array(versionedReference('Edition')).min(1).max(BULK_LIMIT) });
export type RecallEditionsInput = z.input<typeof schema>;

/**
 * Each by itself. Throws ValidationError and PermissionError; in `refused` NotFoundError, StaleVersionError, PermissionError
 * (someone else's) and ConflictError (EDITION_STATE).
 */
export async function recallEditions(context: CommandContext, input: RecallEditionsInput): Promise<BulkResult> {
  const { items } = validate(schema, input);
  return runCommand(context, 'recallEditions', async (run) => {
    const wanted = withoutRepeats(items);
    const editions = await lockEditions(
      run.tx,
      wanted.map(({ id }) => id),
    );
    const refused = wanted.flatMap((item) => {
      const edition = editions.get(item.id);
      const error = versionRefusal(item, edition) ?? recallRefusal(edition as LockedEdition, run.actor);
      return error ? [{ id: item.id, error }] : [];
    });
    const refusedIds = new Set(refused.map(({ id }) => id));
    const recalled = wanted.flatMap(({ id }) => (refusedIds.has(id) ? [] : [editions.get(id) as LockedEdition]));
    if (recalled.length === 0) return { actionId: null, applied: [], refused };
    const fields = { state: 'DRAFT', submittedById: null, submittedAt: null } as const;
    const moves = await moveEditions(run, recalled, fields, 'edition.recalled');
    const applied = moves.map((move) => move.applied);
    const count = counted(applied.length);
    const actionId = await run.recordAction({
      summary: { en: `Recalled ${count.en}`, zh: `收回 ${count.zh}` },
      payload: { count: applied.length },
      changes: moves.map(({ change }) => change),
      records: movedRecords(applied),
    });
    return { actionId, applied, refused };
  });
}

const ANOTHERS: Sentence = {
  en: 'Someone else submitted this; only they or an administrator can take it back.',
  zh: '此版本由他人提交，只有提交者或管理员可以收回。',
};

function recallRefusal({ state, submittedById }: LockedEdition, actor: CommandActor): DomainError | null {
  const refusal = stateRefusal(state, 'RECALL');
  const others = mayRecall(submittedById, actor) ? [] : [ANOTHERS];
  if (refusal) return new ConflictError('EDITION_STATE', state === 'SCHEDULED' ? [refusal, ...others] : [refusal]);
  return others.length > 0 ? new PermissionError('ADMIN', ANOTHERS) : null;
}

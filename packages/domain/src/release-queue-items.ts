/** Gives items of the queue back. One's own; an ADMIN may free anyone's, for the colleague who has gone home. */
import { z } from 'zod';
import { type BulkResult, versionRefusal, withoutRepeats } from './bulk.ts';
import { type CommandContext, runCommand } from './command.ts';
import { PermissionError } from './errors.ts';
import { CLAIMABLE_MODELS, readClaims, writeClaims } from './queue-claims.ts';
import { BULK_LIMIT, validate, versionedReference } from './validate.ts';

const schema = z.strictObject({
  items: z
    .array(versionedReference(...CLAIMABLE_MODELS))
    .min(1)
    .max(BULK_LIMIT),
});
export type ReleaseQueueItemsInput = z.input<typeof schema>;

/** Throws ValidationError and PermissionError; what nobody has is given back without ado. */
export async function releaseQueueItems(context: CommandContext, input: ReleaseQueueItemsInput): Promise<BulkResult> {
  const items = withoutRepeats(validate(schema, input).items);
  return runCommand(context, 'releaseQueueItems', async ({ tx, actor, audit }) => {
    const claims = await readClaims(tx, items);
    const result: BulkResult = { actionId: null, applied: [], refused: [] };
    for (const item of items) {
      const claim = claims.get(item.id);
      const own =
        actor.kind === 'SYSTEM' || actor.role === 'ADMIN' || !claim?.claimedById || claim.claimedById === actor.id;
      const error = versionRefusal(item, claim) ?? (own ? null : notYours(claim?.claimedBy?.name ?? ''));
      if (error) result.refused.push({ id: item.id, error });
      else result.applied.push({ type: item.type, id: item.id, version: item.expectedVersion });
    }
    await writeClaims(tx, result.applied, { claimedById: null, claimedUntil: null });
    if (result.applied.length > 0)
      audit({ kind: 'queue.released', detail: { ids: result.applied.map(({ id }) => id) } });
    return result;
  });
}

const notYours = (name: string) =>
  new PermissionError('ADMIN', {
    en: `${name} has claimed it; only they or an administrator can give it back.`,
    zh: `该条目由${name}领取，只有其本人或管理员可以退回。`,
  });

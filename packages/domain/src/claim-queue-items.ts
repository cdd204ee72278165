/**
 * An editor takes items of the queue for themselves. A claim keeps two people from the same work; it locks nothing, raises
 * no version, and lapses 30 minutes after its owner's last command.
 */
import { z } from 'zod';
import { claimEnd } from './article-review-state.ts';
import { type BulkResult, versionRefusal, withoutRepeats } from './bulk.ts';
import { type CommandContext, runCommand } from './command.ts';
import { ConflictError, type DomainError, PermissionError } from './errors.ts';
import { CLAIMABLE_MODELS, readClaims, writeClaims } from './queue-claims.ts';
import { BULK_LIMIT, validate, versionedReference } from './validate.ts';

const schema = z.strictObject({
  items: z
    .array(versionedReference(...CLAIMABLE_MODELS))
    .min(1)
    .max(BULK_LIMIT),
});
export type ClaimQueueItemsInput = z.input<typeof schema>;

/** Throws ValidationError and PermissionError; what someone else has is in `refused`. */
export async function claimQueueItems(context: CommandContext, input: ClaimQueueItemsInput): Promise<BulkResult> {
  const items = withoutRepeats(validate(schema, input).items);
  return runCommand(context, 'claimQueueItems', async ({ tx, actorId, now, audit }) => {
    if (actorId === null) {
      throw new PermissionError(null, { en: 'Only a person can take work.', zh: '只有编辑人员可以领取。' });
    }
    const claims = await readClaims(tx, items);
    const result: BulkResult = { actionId: null, applied: [], refused: [] };
    for (const item of items) {
      const claim = claims.get(item.id);
      const error: DomainError | null = versionRefusal(item, claim) ?? othersClaim(claim, actorId, now);
      if (error) result.refused.push({ id: item.id, error });
      else result.applied.push({ type: item.type, id: item.id, version: item.expectedVersion });
    }
    await writeClaims(tx, result.applied, { claimedById: actorId, claimedUntil: claimEnd(now) });
    if (result.applied.length > 0)
      audit({ kind: 'queue.claimed', detail: { ids: result.applied.map(({ id }) => id) } });
    return result;
  });
}

type Claim = { claimedById: string | null; claimedUntil: Date | null; claimedBy: { name: string } | null };

function othersClaim(claim: Claim | undefined, actorId: string, now: Date): ConflictError | null {
  const { claimedById, claimedUntil, claimedBy } = claim ?? { claimedById: null, claimedUntil: null, claimedBy: null };
  if (claimedById === null || claimedById === actorId || claimedUntil === null || claimedUntil <= now) return null;
  const minutes = Math.ceil((claimedUntil.getTime() - now.getTime()) / 60_000);
  const name = claimedBy?.name ?? '';
  return new ConflictError(
    'CLAIMED',
    [
      {
        en: `${name} is working on it, for up to ${minutes} more minutes.`,
        zh: `${name}正在处理，最多还需 ${minutes} 分钟。`,
      },
    ],
    { type: 'User', id: claimedById },
  );
}

/** Ends an input that gave no article: what can't be read is quarantined, what broke is failed, both with the reason in words. */
import { z } from 'zod';
import { type CommandContext, runCommand } from './command.ts';
import { NotFoundError } from './errors.ts';
import { endItem, hasEnded } from './ingest/end-item.ts';
import { lockRows } from './locks.ts';
import { prose, uuid, validate } from './validate.ts';

const schema = z.strictObject({
  itemId: uuid,
  state: z.enum(['QUARANTINED', 'FAILED']),
  /** A sentence for an editor. */
  reason: prose(2000).pipe(z.string().min(1)),
});
export type EndIngestItemInput = z.input<typeof schema>;

/** An item that has ended before stays as it is: a job that runs twice has the effect of one. */
export async function endIngestItem(
  context: CommandContext,
  input: EndIngestItemInput,
): Promise<{ itemId: string; state: string }> {
  const { itemId, state, reason } = validate(schema, input);
  return runCommand(context, 'endIngestItem', async (run) => {
    await lockRows(run.tx, 'IngestItem', [itemId]);
    const item = await run.tx.ingestItem.findUnique({ where: { id: itemId } });
    if (!item) throw new NotFoundError({ type: 'IngestItem', id: itemId });
    if (hasEnded(item.state)) return { itemId, state: item.state };
    await endItem(run, item, { state, reason });
    run.audit({ kind: 'ingest.item.ended', subject: { type: 'IngestItem', id: itemId }, detail: { state, reason } });
    return { itemId, state };
  });
}

/** What a `parse-snapshot` job does: reads the stored bytes, parses them, stores what was found as drafts. */
import type { CommandContext } from '@countermeasure/domain/command';
import { endIngestItem } from '@countermeasure/domain/end-ingest-item';
import { storeExtraction } from '@countermeasure/domain/store-extraction';
import { parsePage } from '@countermeasure/parser';

export type ParseOutcome = { state: string; articleId?: string | null };

/**
 * Run twice it has the effect of once: an item that has ended is left alone. Parsing happens outside the transaction.
 * Throws what may go better later (the database); the queue tries again, and at the last attempt the item says why.
 */
export async function parseStoredSnapshot(
  context: CommandContext,
  ingestItemId: string,
  { isLastAttempt }: { isLastAttempt: boolean },
): Promise<ParseOutcome> {
  const item = await context.db.ingestItem.findUnique({ where: { id: ingestItemId }, include: { snapshot: true } });
  if (!item?.snapshot) return { state: 'GONE' };
  if (item.state !== 'WAITING' && item.state !== 'RUNNING') return { state: item.state };
  const { content, mediaType, charset, url, fetchedAt } = item.snapshot;
  try {
    const page = parsePage(content, {
      mediaType,
      fetchedAt: fetchedAt.toISOString(),
      ...(charset ? { charset } : {}),
      ...(url ? { url } : {}),
    });
    return await storeExtraction(context, { itemId: ingestItemId, page });
  } catch (error) {
    if (isLastAttempt)
      await endIngestItem(context, {
        itemId: ingestItemId,
        state: 'FAILED',
        reason: 'It could not be stored after several attempts; the worker’s log says why. It can be taken in again.',
      });
    throw error;
  }
}

/** Takes inputs in as one run and waits until the worker has dealt with every one of them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { acceptInput } from '@countermeasure/domain/accept-input';
import type { CommandContext } from '@countermeasure/domain/command';
import { refuseInput } from '@countermeasure/domain/refuse-input';
import { startIngestRun } from '@countermeasure/domain/start-ingest-run';
import { type Input, type ListedInput, readInput, type UnreadableInput } from './read-inputs.ts';

export type IngestOutcome = {
  runId: string;
  /** In the order given. `reason` is there for everything that did not become an article of its own. */
  items: { label: string; state: string; reason?: string; articleId?: string }[];
};

export type IngestOptions = {
  sourceId: string;
  /** Called when an item has been stored or has ended. */
  onProgress?: (done: number, total: number) => void;
  /** How long nothing may move before we stop waiting; the jobs stay in the queue. */
  patienceMs?: number;
};

const POLL_MS = 200;

/** Items still WAITING when patience ends are answered as such: no worker took them. */
export async function ingestInputs(
  context: CommandContext,
  inputs: ListedInput[],
  { sourceId, onProgress, patienceMs = 60_000 }: IngestOptions,
): Promise<IngestOutcome> {
  const { runId } = await startIngestRun(context, { trigger: 'MANUAL', sourceId, inputs: inputs.length });
  const itemIds: string[] = [];
  for (const listed of inputs) {
    const input = await readInput(listed, process.stdin);
    itemIds.push(await takeIn(context, runId, sourceId, input));
  }
  const ended = await waitForItems(context, runId, { onProgress, patienceMs });
  return {
    runId,
    items: itemIds.map((itemId, index) => {
      const { state, reason, articleId } = ended.get(itemId) as EndedItem;
      const label = inputs[index]?.label ?? '';
      return { label, state, ...(reason ? { reason } : {}), ...(articleId ? { articleId } : {}) };
    }),
  };
}

async function takeIn(
  context: CommandContext,
  runId: string,
  sourceId: string,
  input: Input | UnreadableInput,
): Promise<string> {
  if ('reason' in input)
    return (await refuseInput(context, { runId, input: input.label, reason: input.reason })).itemId;
  const { label, bytes, mediaType } = input;
  const { itemId } = await acceptInput(context, {
    runId,
    input: label,
    bytes,
    sourceId,
    ...(mediaType ? { mediaType } : {}),
  });
  return itemId;
}

type EndedItem = { state: string; reason: string | null; articleId: string | null };

async function waitForItems(
  { db }: CommandContext,
  runId: string,
  { onProgress, patienceMs }: { onProgress: IngestOptions['onProgress']; patienceMs: number },
): Promise<Map<string, EndedItem>> {
  let lastDone = -1;
  let movedAt = Date.now();
  for (;;) {
    const items = await db.ingestItem.findMany({
      where: { runId },
      select: { id: true, state: true, reason: true, articleId: true },
    });
    const open = items.filter(({ state }) => state === 'WAITING' || state === 'RUNNING').length;
    const total = items.length;
    const done = total - open;
    if (done !== lastDone) {
      onProgress?.(done, total);
      lastDone = done;
      movedAt = Date.now();
    }
    if (open === 0 || Date.now() - movedAt > patienceMs) return new Map(items.map(({ id, ...item }) => [id, item]));
    await sleep(POLL_MS);
  }
}

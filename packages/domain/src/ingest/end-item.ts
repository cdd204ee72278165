/** Ends one input of a run, counts it, and ends the run with its last input. Part of the commands that read pages. */
import type { IngestItemState, IngestRunState } from '@countermeasure/db/generated/prisma/enums';
import type { CommandRun, Transaction } from '../command.ts';

const END_STATES = ['NEW', 'CHANGED', 'UNCHANGED', 'DUPLICATE', 'QUARANTINED', 'FAILED'] as const;
export type EndState = (typeof END_STATES)[number];

const COUNTS = {
  NEW: 'newCount',
  CHANGED: 'changedCount',
  UNCHANGED: 'unchangedCount',
  DUPLICATE: 'duplicateCount',
  QUARANTINED: 'quarantinedCount',
  FAILED: 'failedCount',
} as const satisfies Record<EndState, string>;

export const hasEnded = (state: IngestItemState) => state !== 'WAITING' && state !== 'RUNNING';

export type ItemEnd = { state: EndState; reason?: string; articleId?: string };

/** The item must be locked and not have ended. */
export async function endItem(run: CommandRun, item: { id: string; runId: string }, end: ItemEnd): Promise<void> {
  const { state, reason = null, articleId = null } = end;
  await run.tx.ingestItem.update({
    where: { id: item.id },
    data: { state, reason, articleId, version: { increment: 1 } },
  });
  await countEndedItem(run, item.runId, state);
}

/** Raises the run's count under its row lock, so that exactly one input finds itself to be the last. */
export async function countEndedItem(run: CommandRun, runId: string, state: EndState): Promise<void> {
  const counted = await run.tx.ingestRun.update({
    where: { id: runId },
    data: { [COUNTS[state]]: { increment: 1 } },
  });
  const counts = Object.fromEntries(END_STATES.map((name) => [name, counted[COUNTS[name]]])) as Record<
    EndState,
    number
  >;
  const ended = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (counted.totalCount === null || ended < counted.totalCount) return;
  const outcome = describeOutcome(counts, ended);
  await endRun(run.tx, runId, endOf(counts, ended), outcome, run.now);
  run.audit({ kind: 'ingest.run.ended', subject: { type: 'IngestRun', id: runId }, detail: { outcome } });
}

async function endRun(tx: Transaction, id: string, state: IngestRunState, outcome: string, finishedAt: Date) {
  await tx.ingestRun.update({ where: { id }, data: { state, outcome, finishedAt } });
}

function endOf(counts: Record<EndState, number>, ended: number): IngestRunState {
  const bad = counts.QUARANTINED + counts.FAILED;
  if (bad === 0) return 'SUCCEEDED';
  return bad < ended ? 'PARTIAL' : 'FAILED';
}

/** `3 inputs read: 2 new, 1 quarantined.` */
function describeOutcome(counts: Record<EndState, number>, ended: number): string {
  const parts = END_STATES.filter((state) => counts[state] > 0).map(
    (state) => `${counts[state]} ${state.toLowerCase()}`,
  );
  return `${ended} ${ended === 1 ? 'input' : 'inputs'} read: ${parts.join(', ')}.`;
}

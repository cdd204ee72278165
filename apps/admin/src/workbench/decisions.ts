/** The last ten decisions, each still open to change, and how long they took. */
export type Decision = {
  /** The server's action, for undo; null until it has answered. */
  actionId: string | null;
  key: number;
  itemId: string;
  label: string;
  verdict: 'accepted' | 'rejected' | 'edited' | 'pending';
  seconds: number;
};

const KEPT = 10;

export const addDecision = (decisions: readonly Decision[], decision: Decision): Decision[] =>
  [decision, ...decisions].slice(0, KEPT);

/** Null without decisions. */
export function medianSeconds(decisions: readonly Decision[]): number | null {
  const sorted = decisions.map(({ seconds }) => seconds).sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

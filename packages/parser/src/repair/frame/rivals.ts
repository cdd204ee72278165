/**
 * The other readings that came near the best one, and where they differ from it: a page's one lost digit must not make the sure
 * character two words before it doubtful. Two readings that meet in one state go on alike, so whoever lost there is a whole
 * reading of the region, as far behind at the end as it was where they met.
 */
import type { Hypothesis } from './hypothesis.ts';

/** In nats: whoever is further behind says nothing about a reading. */
export const NEAR = 14;
/** Losers that each reading remembers, and how many losers of losers are looked at. */
const REMEMBERED = 6;
const LEVELS = 2;

/** A reading that lost, at the meeting where it did; `behind` at that place. */
export type Loser = { behind: number; reading: Hypothesis };

/** `start` to `end` is the stretch of the page where the texts differ; `isOwn` where the rival leaves the page's characters as they are. */
export type Rival = { behind: number; start: number; end: number; isOwn: boolean };

export function remember(winner: Hypothesis, loser: Hypothesis): void {
  const behind = winner.score - loser.score;
  if (behind > NEAR) return;
  const losers = winner.losers ?? [];
  winner.losers = losers;
  if (losers.length < REMEMBERED) {
    losers.push({ behind, reading: loser });
    return;
  }
  let last = 0;
  for (let i = 1; i < losers.length; i++) if ((losers[i] as Loser).behind > (losers[last] as Loser).behind) last = i;
  if ((losers[last] as Loser).behind > behind) losers[last] = { behind, reading: loser };
}

/** All rivals of `best`; `others` are readings that ended beside it. `letterOf` names what a reader sees of a token. */
export function rivalsOf(best: Hypothesis, others: readonly Loser[], letterOf: (token: number) => number): Rival[] {
  const path = pathOf(best);
  const onPath = new Map(path.map((node, i) => [node, i]));
  const rivals: Rival[] = [];
  /** `reading` goes on by the steps in `rest` until it meets the best one at `meeting`. */
  const consider = (
    reading: Hypothesis,
    rest: readonly Hypothesis[],
    behind: number,
    meeting: number,
    level: number,
  ) => {
    const own: Hypothesis[] = [];
    let node: Hypothesis | undefined = reading;
    for (; node && !onPath.has(node); node = node.parent) own.push(node);
    own.reverse();
    const fork = node ? (onPath.get(node) as number) : 0;
    const branch = [...own, ...rest];
    const from = (path[fork] as Hypothesis).at;
    const difference = differenceOf(path.slice(fork + 1, meeting + 1), branch, from, letterOf);
    if (difference) rivals.push({ behind, ...difference });
    if (level === LEVELS) return;
    for (const [i, step] of own.entries())
      for (const loser of step.losers ?? [])
        if (behind + loser.behind < NEAR)
          consider(loser.reading, branch.slice(i + 1), behind + loser.behind, meeting, level + 1);
  };
  for (const [i, node] of path.entries())
    for (const loser of node.losers ?? []) consider(loser.reading, [], loser.behind, i, 1);
  for (const loser of others) consider(loser.reading, [], loser.behind, path.length - 1, 1);
  return rivals;
}

function pathOf(reading: Hypothesis): Hypothesis[] {
  const path: Hypothesis[] = [];
  for (let node: Hypothesis | undefined = reading; node; node = node.parent) path.push(node);
  return path.reverse();
}

/** Letters of some steps, each with the stretch of the page it was read from. */
type Placed = { letter: number; start: number; end: number };

function placed(steps: readonly Hypothesis[], from: number, letterOf: (token: number) => number): Placed[] {
  let start = from;
  return steps.flatMap((step) => {
    const here = step.tokens.map((token) => ({ letter: letterOf(token), start, end: step.at }));
    start = step.at;
    return here;
  });
}

/** Where on the page two ways of reading the same stretch differ, or undefined where they say the same. */
function differenceOf(
  best: readonly Hypothesis[],
  other: readonly Hypothesis[],
  from: number,
  letterOf: (token: number) => number,
): Omit<Rival, 'behind'> | undefined {
  const mine = placed(best, from, letterOf);
  const theirs = placed(other, from, letterOf);
  let head = 0;
  while (head < mine.length && head < theirs.length && mine[head]?.letter === theirs[head]?.letter) head++;
  let tail = 0;
  const most = Math.min(mine.length, theirs.length) - head;
  while (tail < most && mine.at(-1 - tail)?.letter === theirs.at(-1 - tail)?.letter) tail++;
  if (head + tail === mine.length && mine.length === theirs.length) return undefined;
  const inside = mine.slice(head, mine.length - tail);
  // Where the other only adds something, it lies at the step behind.
  const start = (inside[0] ?? mine[head - 1])?.start ?? from;
  const end = inside.at(-1)?.end ?? mine[head]?.end ?? mine[head - 1]?.end ?? from;
  let at = from;
  const isOwn = other.every((step) => {
    const overlaps = at < end && step.at > start;
    at = step.at;
    return !overlaps || step.plain;
  });
  return { start, end, isOwn };
}

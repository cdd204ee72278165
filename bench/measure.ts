/**
 * Medians of contenders that take turns in one run: what slows the machine for a second slows all of them, so their ratios hold
 * where absolute times would not.
 */

export type Contender = { name: string; run: () => void };

const WARM_UP_MS = 1500;

const FEWEST_ROUNDS = 7;
const MOST_ROUNDS = 51;
/** Enough rounds for a steady median; a slow contender gets fewer. */
const LONGEST_MS = 20_000;

/** Median milliseconds of one run of each contender. All are run until the code is compiled, then in turn. */
export function interleave(contenders: readonly Contender[]): Map<string, number> {
  for (const { run } of contenders) {
    const start = performance.now();
    do run();
    while (performance.now() - start < WARM_UP_MS);
  }
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  const began = performance.now();
  const hasTime = (round: number) =>
    round < FEWEST_ROUNDS || (round < MOST_ROUNDS && performance.now() - began < LONGEST_MS);
  for (let round = 0; hasTime(round); round++) {
    // Each round begins with another, so that nobody always runs behind the one that leaves most garbage.
    for (let i = 0; i < contenders.length; i++) {
      const { name, run } = contenders[(i + round) % contenders.length] as Contender;
      times.get(name)?.push(timed(run));
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}

export function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Slope of the straight line through the points' logarithms: 1 is linear time, 2 quadratic. */
export function logLogSlope(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const across = logs.reduce((sum, [size, time]) => sum + (size - x) * (time - y), 0);
  return across / logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
}

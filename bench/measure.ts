/**
 * Medians of contenders that take turns in one run: what slows the machine for a second slows all of them, so their ratios hold
 * where absolute times would not.
 */

export type Contender = { name: string; run: () => void };

const WARM_UP_MS = 1500;

/** Median milliseconds of one run of each contender. All are run until the code is compiled, then `rounds` times in turn. */
export function interleave(contenders: readonly Contender[], rounds: number): Map<string, number> {
  for (const { run } of contenders) {
    const start = performance.now();
    do run();
    while (performance.now() - start < WARM_UP_MS);
  }
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
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

/** Points a caller may spend: a bucket that fills by the second, one for each key or anonymous address, in this process. */

export type Budget = { size: number; perSecond: number };
type Bucket = { points: number; at: number };

/** Buckets kept at once; beyond it those full again are forgotten, which changes nothing for their callers. */
const MOST_BUCKETS = 10_000;

export class CostBuckets {
  #buckets = new Map<string, Bucket>();
  #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Takes `cost` when there is enough. Answers what is left, and in how many seconds it would be enough. */
  take(caller: string, cost: number, budget: Budget): { taken: boolean; available: number; retryAfter: number } {
    const points = this.#points(caller, budget);
    const taken = points >= cost;
    const left = taken ? points - cost : points;
    if (this.#buckets.size >= MOST_BUCKETS) this.#forgetFull(budget);
    this.#buckets.set(caller, { points: left, at: this.#now() });
    return {
      taken,
      available: Math.floor(left),
      retryAfter: taken ? 0 : Math.max(1, Math.ceil((cost - points) / budget.perSecond)),
    };
  }

  #points(caller: string, { size, perSecond }: Budget) {
    const bucket = this.#buckets.get(caller);
    if (!bucket) return size;
    return Math.min(size, bucket.points + ((this.#now() - bucket.at) / 1000) * perSecond);
  }

  #forgetFull(budget: Budget) {
    for (const caller of this.#buckets.keys())
      if (this.#points(caller, budget) >= budget.size) this.#buckets.delete(caller);
  }
}

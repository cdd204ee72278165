/** Points a caller may spend: a bucket that fills by the second, one for each key or anonymous address, in this process. */

export type Budget = { size: number; perSecond: number };
type Bucket = { points: number; at: number };

/** Buckets kept at once: beyond it the one that was asked longest ago is forgotten, whoever comes next. */
const MOST_BUCKETS = 10_000;

export class CostBuckets {
  /** The one asked longest ago first: a Map keeps the order in which its keys were set. */
  #buckets = new Map<string, Bucket>();
  #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  get size(): number {
    return this.#buckets.size;
  }

  /** Takes `cost` when there is enough. Answers what is left, and in how many seconds it would be enough. */
  take(caller: string, cost: number, budget: Budget): { taken: boolean; available: number; retryAfter: number } {
    const points = this.#points(caller, budget);
    const taken = points >= cost;
    const left = taken ? points - cost : points;
    this.#buckets.delete(caller);
    this.#buckets.set(caller, { points: left, at: this.#now() });
    if (this.#buckets.size > MOST_BUCKETS) this.#forgetOldest();
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

  #forgetOldest() {
    for (const oldest of this.#buckets.keys()) {
      this.#buckets.delete(oldest);
      return;
    }
  }
}

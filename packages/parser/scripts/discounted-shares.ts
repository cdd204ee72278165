/** Absolute discounting: what each follower of a context gets, and what is left of the context for the order below. */

/** Keys are strings of characters; the last is the follower, those before it the context. */
export type Shares = { share: Map<string, number>; rest: Map<string, number> };

/** `countOf` tells how often a context was seen at all, followers that the table lacks included. */
export function discountedShares(
  counts: ReadonlyMap<string, number>,
  countOf: (context: string) => number,
  discount: number,
): Shares {
  const sums = new Map<string, number>();
  for (const [key, count] of counts) sums.set(contextOf(key), (sums.get(contextOf(key)) ?? 0) + count);
  const share = new Map<string, number>();
  const rest = new Map<string, number>();
  for (const [key, count] of counts) {
    const context = contextOf(key);
    // Rounding and cutting may lift a context's sum over its own count.
    const part = (count - discount) / Math.max(countOf(context), sums.get(context) ?? 0);
    if (part <= 0) continue;
    share.set(key, part);
    rest.set(context, (rest.get(context) ?? 1) - part);
  }
  return { share, rest };
}

export const contextOf = (key: string) => key.slice(0, -1);

/** Which items of a list stand elsewhere, when as few as possible are to be moved: the rest is a longest run in order. */

/** Both lists hold the same keys. `[a b c d]` → `[d a b c]` moves d, not the other three. */
export function movedKeys(before: string[], after: string[]): Set<string> {
  const place = new Map(before.map((key, index) => [key, index]));
  const places = after.map((key) => place.get(key) ?? -1);
  // lengths[i]: of the longest rising run that ends at i. Lists here have some hundred items at most.
  const lengths: number[] = [];
  const previous: number[] = [];
  for (const [i, own] of places.entries()) {
    let best = -1;
    for (let j = 0; j < i; j++) {
      if ((places[j] ?? 0) < own && (best < 0 || (lengths[j] ?? 0) > (lengths[best] ?? 0))) best = j;
    }
    lengths.push(best < 0 ? 1 : (lengths[best] ?? 0) + 1);
    previous.push(best);
  }
  const stays = new Set<string>();
  let at = lengths.indexOf(Math.max(...lengths));
  while (at >= 0) {
    stays.add(after[at] ?? '');
    at = previous[at] ?? -1;
  }
  return new Set(after.filter((key) => !stays.has(key)));
}

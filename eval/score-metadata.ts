/** An article's metadata against the gold's. */
import { add, type Count, type Notes } from './counts.ts';

/** One count for each field that the gold names. */
export function scoreMetadata(
  gold: Record<string, unknown>,
  article: Record<string, unknown>,
  { faults }: Notes,
): Count {
  const count: Count = { right: 0, wrong: 0, missed: 0 };
  const names: Record<string, string> = { source: 'originalPublisher' };
  for (const field of ['title', 'kicker', 'series', 'site', 'publishedAt', 'source', 'byline', 'editor']) {
    if (!(field in gold)) continue;
    const accepted = [gold[field], ...((gold[`${field}Accepted`] as unknown[] | undefined) ?? [])];
    const found = article[names[field] ?? field];
    const right = accepted.some((value) => canonical(value) === canonical(found));
    add(count, right);
    if (!right) faults.push(`${field}: ${JSON.stringify(found)}, not ${JSON.stringify(gold[field])}`);
  }
  return count;
}

/** Keys in one order, so that equal objects are equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  );
}

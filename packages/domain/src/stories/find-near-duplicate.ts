/** The story that a text is a copy of: candidates from the index of bands, then the texts themselves. */
import type { Transaction } from '../command.ts';
import { bands, jaccard, pieces } from './fingerprint.ts';

/**
 * Of the pieces of two texts, how many are in both. Over 129 texts, three mirrors each left 80 % at least (half of the
 * copies 96 %), repaired 92 %; of 8,256 pairs of different reports none shared more than 11 %. A report that takes over
 * half of another shares a third, and stays a report of its own; a copy that lost its last quarter shares 75 %.
 */
export const NEAR_DUPLICATE = 0.6;
/** Shorter notices are written after one pattern, day after day: they are copies only when they say the very same. */
const LEAST_PIECES = 200;
/** Bulletins after one pattern differ in their figures, which mirrors leave alone; a copy cut short still has most of them. */
const SAME_NUMBERS = 0.5;
/** So that a text which many have copied costs no more than others: one copy of each story is enough. */
const CANDIDATES = 20;

export type NearDuplicate = { articleId: string; storyId: string; title: string; similarity: number };

/** The most similar article that stands for its story; null when none is near. */
export async function findNearDuplicate(tx: Transaction, text: string): Promise<NearDuplicate | null> {
  const own = pieces(text);
  if (own.size < LEAST_PIECES) return null;
  const index = bands(own);
  const figures = numbers(text);
  const candidates = await tx.article.findMany({
    where: { simhashBands: { hasSome: index }, canonicalOf: { isNot: null } },
    orderBy: { id: 'asc' },
    take: CANDIDATES,
    select: { id: true, storyId: true, title: true, text: true },
  });
  const near = candidates
    .filter(({ text }) => sameNumbers(figures, numbers(text)))
    .map(({ id, storyId, title, text }) => {
      return { articleId: id, storyId, title, similarity: jaccard(own, pieces(text)) };
    })
    .filter(({ similarity }) => similarity >= NEAR_DUPLICATE);
  return near.toSorted((a, b) => b.similarity - a.similarity)[0] ?? null;
}

/** Locks to take before looking: two copies that come at once must not both begin a story. */
export function storyLocks(text: string): string[] {
  const own = pieces(text);
  return own.size < LEAST_PIECES ? [] : bands(own).map((band) => `near:${band}`);
}

/** Figures of two digits or more, as they are written; single ones are enumerators too often. */
function numbers(text: string): Set<string> {
  return new Set(text.normalize('NFKC').match(/\d[\d.]*\d/g));
}

export function sameNumbers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const either = new Set([...a, ...b]);
  if (either.size < 4) return true;
  return [...either].filter((number) => a.has(number) && b.has(number)).length / either.size >= SAME_NUMBERS;
}

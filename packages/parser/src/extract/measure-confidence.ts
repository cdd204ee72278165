/**
 * How sure a measure is, 0–100, from what speaks for it: the kind of its cue, and a subject named in it.
 * The numbers lie a little under the shares of right answers that each kind reached on pages with gold, for other pages are harder.
 */
import type { ClauseCue } from './clause-cue.ts';

/** Without and with a subject named in the measure itself. A plan or a launch that names one is often somebody else's news. */
const BY_KIND: Record<ClauseCue['kind'], readonly [bare: number, named: number]> = {
  ACT: [62, 78],
  MUST: [66, 82],
  COUNT: [69, 95],
  LAUNCH: [90, 84],
  PLAN: [91, 86],
  RESULT: [93, 93],
};

export function plainConfidence({ kind, named }: { kind: ClauseCue['kind']; named: boolean }): number {
  const [bare, withSubject] = BY_KIND[kind];
  return named ? withSubject : bare;
}

/** Signs that a numbered list is one of measures. */
export type ListEvidence = { leadIn: boolean; nested: boolean; acts: number; actor: boolean };

/** `acts` is the share of the list's items that begin with an official act. */
export function listConfidence({ leadIn, nested, acts, actor }: ListEvidence): number {
  return Math.round(68 + (leadIn || nested ? 10 : 0) + acts * 12 + (actor ? 6 : 0));
}

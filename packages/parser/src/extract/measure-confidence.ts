/**
 * How sure a measure is, 0–100, from what speaks for it: the kind of its cue, and a subject named in it.
 * The numbers lie a little under the shares of right answers that each kind reached on pages with gold, for other pages are harder.
 */
import type { ClauseCue } from './clause-cue.ts';

const BY_KIND: Record<ClauseCue['kind'], number> = { PLAN: 86, LAUNCH: 84, MUST: 82, RESULT: 80, COUNT: 76, ACT: 62 };
const NAMED = 6;

export function plainConfidence({ kind, named }: { kind: ClauseCue['kind']; named: boolean }): number {
  return BY_KIND[kind] + (named ? NAMED : 0);
}

/** Signs that a numbered list is one of measures. */
export type ListEvidence = { leadIn: boolean; nested: boolean; acts: number; actor: boolean };

/** `acts` is the share of the list's items that begin with an official act. */
export function listConfidence({ leadIn, nested, acts, actor }: ListEvidence): number {
  return Math.round(68 + (leadIn || nested ? 10 : 0) + acts * 12 + (actor ? 6 : 0));
}

/**
 * How sure a measure is, 0–100, from what speaks for it: the kind of its cue, a subject named in it, several clauses of one mind.
 * The numbers are shares of right answers by kind of evidence, so that a table of confidence against truth rises.
 */
import type { ClauseCue } from './clause-cue.ts';

const BY_KIND: Record<ClauseCue['kind'], number> = { LAUNCH: 82, PLAN: 80, MUST: 76, COUNT: 72, RESULT: 62, ACT: 56 };
const NAMED = 8;

export function plainConfidence({ kind, named }: { kind: ClauseCue['kind']; named: boolean }): number {
  return BY_KIND[kind] + (named ? NAMED : 0);
}

/** Signs that a numbered list is one of measures. */
export type ListEvidence = { leadIn: boolean; nested: boolean; acts: number; actor: boolean };

/** `acts` is the share of the list's items that begin with an official act. */
export function listConfidence({ leadIn, nested, acts, actor }: ListEvidence): number {
  return Math.round(68 + (leadIn || nested ? 10 : 0) + acts * 12 + (actor ? 6 : 0));
}

/**
 * How sure a measure is, 0–100, from what speaks for it: the kind of its cue and a subject named in it, or how regular its list is.
 * The numbers were set by two looks: at the pages with gold, where the order of the kinds was read off, and at pages written
 * afresh before the rules saw them, where each kind is less often right. 90 and more need an authority and what it does.
 */
import type { Part } from './join-clauses.ts';

/** Without and with a subject named in the measure itself. */
const BY_KIND: Record<Part['kind'], readonly [bare: number, named: number]> = {
  ACT: [56, 66],
  MUST: [62, 80],
  COUNT: [72, 93],
  LAUNCH: [82, 84],
  PLAN: [77, 90],
  RESULT: [81, 81],
};

/** An act that is a plan or an order only by what stands before it. */
const INHERITED = 64;

/** Confidence of a measure in a plain sentence. */
export function plainConfidence({ kind, named, inherited }: Pick<Part, 'kind' | 'named' | 'inherited'>): number {
  if (inherited) return INHERITED;
  const [bare, withSubject] = BY_KIND[kind];
  return named ? withSubject : bare;
}

/** Signs that a numbered list is one of measures. */
export type ListEvidence = { leadIn: boolean; nested: boolean; acts: number; actor: boolean; items: number };

/** `acts` is the share of the list's items that begin with an official act. Lists of two are the likeliest to be something else. */
export function listConfidence({ leadIn, nested, acts, actor, items }: ListEvidence): number {
  return Math.round(52 + (leadIn || nested ? 12 : 0) + acts * 24 + (actor ? 4 : 0) + (items > 2 ? 4 : 0));
}

/** What scoring counts: how many were right, wrong and missed in each field, and what became of each record that was found. */
import type { Evidence, Fact } from '../packages/parser/src/parsed-page.ts';

/** Found and right, found and wrong, missed. */
export type Count = { right: number; wrong: number; missed: number };
/** In the order of the table. */
export const FIELDS = [
  'text',
  'listed',
  'unlisted',
  'campaigns',
  'organizations',
  'laws',
  'systems',
  'modality',
  'functions',
  'actors',
  'lists',
  'dates',
  'quantities',
  'metadata',
] as const;
/** What records say beside name and place; judged where the gold holds it. */
export const DETAILS = [
  'kinds',
  'enumerators',
  'nesting',
  'listActors',
  'units',
  'whats',
  'comparators',
  'people',
  'places',
  'script',
] as const;
export type Detail = (typeof DETAILS)[number];
export type Field = (typeof FIELDS)[number] | Detail;
/** A record that was found and that the gold judges, with the confidence it was found with. */
export type Judged = { kind: string; confidence: number; right: boolean };
/** Collected while a page is scored: what is wrong, in words, and each record's verdict. */
export type Notes = { faults: string[]; judged: Judged[] };

export const none = (): Count => ({ right: 0, wrong: 0, missed: 0 });

/** A value that had to be one thing: a wrong one is missed too. */
export function add(count: Count, right: boolean): void {
  if (right) count.right++;
  else {
    count.wrong++;
    count.missed++;
  }
}

/** Where the record stands first: a measure's whole text, a name's first mention. */
export const first = (fact: Fact): Evidence => fact.evidence[0] as Evidence;
export const same = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start === b.start && a.end === b.end;

/** Length of what two spans share over the length of what they cover together. */
export function overlapShare(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

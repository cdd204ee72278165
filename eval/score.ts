/** Compares what was extracted from one page with its gold answer and counts hits, so that pages can be summed. */
import type { Evidence, Extraction, Fact } from '../packages/parser/src/parsed-page.ts';
import type { GoldMeasure, GoldNamed, GoldPage, GoldSpan } from './gold.ts';

/** Found and right, found and wrong, missed. */
export type Count = { right: number; wrong: number; missed: number };
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
export type Field = (typeof FIELDS)[number];
export type PageScore = { id: string; counts: Partial<Record<Field, Count>>; faults: string[] };
/** What stands to be scored: an extraction, and the article when the whole page was parsed. */
export type Answer = { extraction: Extraction; article?: Record<string, unknown> & { text: string } };

export function scorePage(gold: GoldPage, { extraction, article }: Answer): PageScore {
  const faults: string[] = [];
  const counts: PageScore['counts'] = {
    ...scoreMeasures(gold, extraction, faults),
    campaigns: scoreNamed('campaign', gold.campaigns, extraction.campaigns, faults),
    organizations: scoreNamed('organization', gold.organizations, extraction.organizations, faults),
    laws: scoreNamed('law', gold.laws, extraction.laws, faults),
    systems: scoreNamed('system', gold.systems, extraction.systems, faults),
    lists: scoreLists(gold, extraction, faults),
  };
  if (gold.dates)
    counts.dates = scoreSpans(
      'date',
      gold.dates,
      extraction.dates,
      (one, found) => one.value === found.value && one.precision === found.precision,
      faults,
    );
  if (gold.quantities)
    counts.quantities = scoreSpans(
      'quantity',
      gold.quantities,
      extraction.quantities,
      (one, found) => one.value === found.value,
      faults,
    );
  if (article) {
    counts.text = one(article.text === gold.text);
    if (article.text !== gold.text) faults.push('text differs');
    counts.metadata = scoreMetadata(gold.article, article, faults);
  }
  return { id: gold.id, counts, faults };
}

const one = (right: boolean): Count => ({ right: right ? 1 : 0, wrong: right ? 0 : 1, missed: right ? 0 : 1 });
const same = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start === b.start && a.end === b.end;
const first = (fact: Fact): Evidence => fact.evidence[0] as Evidence;

/** Length of what two spans share over the length of what they cover together. */
export function overlapShare(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function scoreMeasures(gold: GoldPage, extraction: Extraction, faults: string[]): PageScore['counts'] {
  const listed: Count = { right: 0, wrong: 0, missed: 0 };
  const unlisted: Count = { right: 0, wrong: 0, missed: 0 };
  const modality: Count = { right: 0, wrong: 0, missed: 0 };
  const functions: Count = { right: 0, wrong: 0, missed: 0 };
  const actors: Count = { right: 0, wrong: 0, missed: 0 };
  const used = new Set<string>();
  const judge = (goldOne: GoldMeasure, found: Extraction['measures'][number]) => {
    used.add(found.id);
    const right = [goldOne.modality, ...goldOne.modalityAccepted].includes(found.modality);
    add(modality, right);
    if (!right) faults.push(`modality ${found.modality}, not ${goldOne.modality}: ${goldOne.label}`);
    if (goldOne.actors !== undefined) scoreActors(goldOne, found, actors, faults);
    if (goldOne.functions === undefined) return;
    const allowed = [...goldOne.functions, ...goldOne.functionsAccepted];
    const fits =
      found.functions.every((notation) => allowed.includes(notation)) &&
      (found.functions.length > 0 || goldOne.functions.length === 0);
    add(functions, fits);
    if (!fits)
      faults.push(`functions ${found.functions.join('')}, not ${goldOne.functions.join('')}: ${goldOne.label}`);
  };
  for (const goldOne of gold.measures.filter((each) => each.listed)) {
    const found = extraction.measures.find(
      (each) => each.listId !== undefined && same(first(each), goldOne) && each.label === goldOne.label,
    );
    if (found) {
      listed.right++;
      judge(goldOne, found);
    } else {
      listed.missed++;
      faults.push(`listed missed: ${goldOne.exact}`);
    }
  }
  for (const found of extraction.measures) {
    if (found.listId === undefined || used.has(found.id)) continue;
    listed.wrong++;
    faults.push(`listed wrong: [${found.label}] ${first(found).exact}`);
  }
  const plain = extraction.measures.filter((each) => each.listId === undefined);
  for (const goldOne of gold.measures.filter((each) => !each.listed)) {
    const best = plain
      .filter((each) => !used.has(each.id) && overlapShare(first(each), goldOne) >= 0.5)
      .sort((a, b) => overlapShare(first(b), goldOne) - overlapShare(first(a), goldOne))[0];
    if (best) {
      used.add(best.id);
      if (goldOne.optional) continue;
      unlisted.right++;
      judge(goldOne, best);
    } else if (!goldOne.optional) {
      unlisted.missed++;
      faults.push(`unlisted missed: ${goldOne.exact}`);
    }
  }
  for (const found of plain) {
    if (used.has(found.id)) continue;
    unlisted.wrong++;
    faults.push(`unlisted wrong: ${first(found).exact} (${found.rule})`);
  }
  return { listed, unlisted, modality, functions, actors };
}

function scoreActors(gold: GoldMeasure, found: Extraction['measures'][number], count: Count, faults: string[]): void {
  const expected = new Set(gold.actors);
  const free = (name: string) => !expected.has(name) && gold.actorsAccepted?.some((words) => words.includes(name));
  const names = new Set(found.actors.map(({ name }) => name).filter((name) => !free(name)));
  for (const name of expected) {
    if (names.has(name)) count.right++;
    else count.missed++;
  }
  for (const name of names) if (!expected.has(name)) count.wrong++;
  if ([...names].sort().join() !== [...expected].sort().join()) {
    faults.push(`actors ${[...names].join()}, not ${[...expected].join()}: ${gold.label}`);
  }
}

function add(count: Count, right: boolean): void {
  if (right) count.right++;
  else {
    count.wrong++;
    count.missed++;
  }
}

/** Right when the name is the gold's (or an accepted one) and the mentions are the gold's, nested ones left free. */
function scoreNamed(
  kind: string,
  gold: readonly GoldNamed[],
  found: readonly (Fact & { name: string })[],
  faults: string[],
): Count {
  const count: Count = { right: 0, wrong: 0, missed: 0 };
  const used = new Set<Fact>();
  for (const goldOne of gold) {
    const near = found.find(
      (fact) => !used.has(fact) && (fact.name === goldOne.name || goldOne.accepted.includes(fact.name)),
    );
    if (near) used.add(near);
    if (near && sameMentions(near, goldOne)) {
      if (!goldOne.optional) count.right++;
    } else if (!goldOne.optional) {
      count.missed++;
      if (near) count.wrong++;
      faults.push(`${kind} ${near ? `mentions of ${goldOne.name}: ${mentionsOf(near)}` : `missed: ${goldOne.name}`}`);
    }
  }
  for (const fact of found) {
    if (used.has(fact)) continue;
    count.wrong++;
    faults.push(`${kind} wrong: ${fact.name} (${fact.rule}) ${mentionsOf(fact)}`);
  }
  return count;
}

const mentionsOf = (fact: Fact) => fact.evidence.map(({ start, exact }) => `${start} ${exact}`).join(', ');

function sameMentions(fact: Fact, gold: GoldNamed): boolean {
  const free = (span: { start: number; end: number }) => gold.optionalMentions.some((other) => same(other, span));
  return (
    gold.mentions.every((mention) => fact.evidence.some((span) => same(span, mention))) &&
    fact.evidence.every((span) => free(span) || gold.mentions.some((mention) => same(mention, span)))
  );
}

/** A list is right when its kind is and its lead-in overlaps the gold's. */
function scoreLists(gold: GoldPage, { measureLists }: Extraction, faults: string[]): Count {
  const count: Count = { right: 0, wrong: Math.max(0, measureLists.length - gold.lists.length), missed: 0 };
  gold.lists.forEach((goldOne, index) => {
    const found = measureLists[index];
    const leadIn =
      goldOne.leadIn === undefined
        ? found?.leadIn === undefined
        : found?.leadIn !== undefined && overlapShare(found.leadIn, goldOne.leadIn) > 0;
    if (found && leadIn && found.kind === goldOne.kind) count.right++;
    else {
      count.missed++;
      faults.push(
        `list ${index + 1}: ${found?.kind} ${found?.leadIn?.exact}, not ${goldOne.kind} ${goldOne.leadIn?.exact}`,
      );
    }
  });
  return count;
}

function scoreSpans<G extends GoldSpan, F extends Fact>(
  kind: string,
  gold: readonly G[],
  found: readonly F[],
  equal: (gold: G, found: F) => boolean,
  faults: string[],
): Count {
  const count: Count = { right: 0, wrong: 0, missed: 0 };
  const used = new Set<F>();
  for (const goldOne of gold) {
    const hit = found.find((fact) => overlapShare(first(fact), goldOne) >= 0.5 && equal(goldOne, fact));
    if (hit) {
      used.add(hit);
      count.right++;
    } else {
      count.missed++;
      faults.push(`${kind} missed: ${goldOne.exact}`);
    }
  }
  for (const fact of found) {
    if (used.has(fact)) continue;
    count.wrong++;
    faults.push(`${kind} wrong: ${first(fact).exact}`);
  }
  return count;
}

/** One count for each field that the gold names. */
function scoreMetadata(gold: Record<string, unknown>, article: Record<string, unknown>, faults: string[]): Count {
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

export function sumCounts(scores: readonly PageScore[]): Partial<Record<Field, Count>> {
  const total: Partial<Record<Field, Count>> = {};
  for (const { counts } of scores) {
    for (const field of FIELDS) {
      const count = counts[field];
      if (!count) continue;
      const sum = total[field] ?? { right: 0, wrong: 0, missed: 0 };
      total[field] = sum;
      sum.right += count.right;
      sum.wrong += count.wrong;
      sum.missed += count.missed;
    }
  }
  return total;
}

/** Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found. */
export function f1({ right, wrong, missed }: Count): number {
  return right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);
}

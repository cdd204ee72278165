/**
 * What a record says beside its name and place, where the gold says it too: kinds, enumerators, nesting, units and more. A record that
 * was not found misses its details too: a share of the found ones alone would fall when the parser finds more. Their faults are kept
 * apart from the others: two careful readers word a detail differently.
 */
import type { Extraction, Fact } from '../packages/parser/src/parsed-page.ts';
import { add, type Count, type Detail, first, none, overlapShare, same } from './counts.ts';
import type { GoldNamed, GoldPage } from './gold.ts';
import { scoreNamed } from './score-records.ts';

type Details = { counts: Partial<Record<Detail, Count>>; detailFaults: string[] };

/** `script` is the parsed article's; extraction from a clean text has none to judge. */
export function scoreDetails(gold: GoldPage, extraction: Extraction, script?: string): Details {
  const counts: Partial<Record<Detail, Count>> = {};
  const detailFaults: string[] = [];
  const judge = (detail: Detail, where: string, found: unknown, expected: unknown, right = found === expected) => {
    counts[detail] ??= none();
    add(counts[detail], right);
    if (!right) detailFaults.push(`${detail} of ${where}: ${found ?? 'none'}, not ${expected}`);
  };
  const miss = (detail: Detail) => {
    counts[detail] ??= none();
    counts[detail].missed++;
  };

  for (const kind of ['campaigns', 'organizations', 'laws', 'systems'] as const)
    for (const one of gold[kind]) {
      const found = namesake<Fact & { name: string; kind: string }>(one, extraction[kind]);
      if (!one.kinds || one.optional) continue;
      if (found) judge('kinds', one.name, found.kind, one.kinds.join('/'), one.kinds.includes(found.kind));
      else miss('kinds');
    }

  for (const one of gold.measures) {
    if (!one.enumerator) continue;
    const found = extraction.measures.find((each) => each.listId !== undefined && same(first(each), one));
    if (found) judge('enumerators', one.label, found.enumerator, one.enumerator);
    else miss('enumerators');
  }

  gold.lists.forEach(({ actor, parent }, index) => {
    const found = extraction.measureLists[index];
    if (!found) {
      if (actor) miss('listActors');
      if (parent !== undefined) miss('nesting');
      return;
    }
    if (actor) judge('listActors', `list ${index + 1}`, found.actor?.name, actor);
    const above = extraction.measures.find(({ id }) => id === found.parentMeasure);
    const expected = parent === undefined ? undefined : gold.measures[parent];
    const right = above && expected ? overlapShare(first(above), expected) >= 0.5 : above === expected;
    if (above || expected) judge('nesting', `list ${index + 1}`, above?.label, expected?.label, right);
  });

  for (const one of gold.quantities ?? []) {
    const found = extraction.quantities.find(
      (fact) => fact.value === one.value && overlapShare(first(fact), one) >= 0.5,
    );
    if (!found) {
      miss('units');
      if (one.what) miss('whats');
      if (one.comparator) miss('comparators');
      continue;
    }
    judge('units', one.exact, found.unit, one.unit);
    if (one.what) judge('whats', one.exact, found.what, one.what, sharedCharacters(found.what, one.what) >= 0.5);
    if (one.comparator) judge('comparators', one.exact, found.comparator, one.comparator);
  }

  for (const kind of ['people', 'places'] as const)
    if (gold[kind]) counts[kind] = scoreNamed(kind, gold[kind], extraction[kind], { faults: detailFaults, judged: [] });
  if (script && gold.script) judge('script', 'the article', script, gold.script);
  return { counts, detailFaults };
}

function namesake<F extends { name: string }>({ name, accepted }: GoldNamed, found: readonly F[]): F | undefined {
  return found.find((fact) => fact.name === name || accepted.includes(fact.name));
}

/** Twice the characters two texts have in common over the characters of both: 侦破案件 and 侦破诈骗案件 share 0.8. */
function sharedCharacters(a: string, b: string): number {
  const left = Array.from(b);
  const total = Array.from(a).length + left.length;
  let shared = 0;
  for (const character of a) {
    const at = left.indexOf(character);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return total === 0 ? 1 : (2 * shared) / total;
}

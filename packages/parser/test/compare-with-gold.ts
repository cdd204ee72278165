/**
 * Compares an extraction with a page's gold answer and names every difference that the gold doesn't allow. A key ending in
 * `Accepted` lists other right answers, `optional` ones may be found or not, `not…` ones must not be found.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { overlapShare } from '../../../eval/counts.ts';
import type { GoldPage } from '../../../eval/gold.ts';
import { scorePage } from '../../../eval/score.ts';
import type { Extraction, Fact } from '../src/parsed-page.ts';

type Span = { start: number; end: number; exact: string };
type Named = { name?: string | null; title?: string; optional?: boolean; [key: string]: unknown };
type RawGold = {
  measures: {
    id?: string;
    text?: Span;
    start?: number;
    end?: number;
    label: string;
    campaigns?: string[];
    laws?: string[];
    systems?: string[];
    ordinal?: number;
    actors: ({ organization: string | null; role: string; roleAccepted?: string[]; optional?: boolean } | string)[];
  }[];
  organizations: Named[];
  campaigns: Named[];
  laws: Named[];
  systems: Named[];
  people?: Named[];
  notOrganizations?: Span[];
  notSystems?: Span[];
  traps?: { what: string; wrong: string; spans: Span[] }[];
};

/** Differences in spans, labels, names, mentions, modality and functions; empty when all is as the gold says. */
export function compareWithGold(page: GoldPage, extraction: Extraction): string[] {
  const raw = JSON.parse(readFileSync(join(page.directory, 'gold.json'), 'utf8')) as RawGold;
  return [
    ...scorePage(page, { extraction }).faults,
    ...forbidden('notOrganizations', raw.notOrganizations, extraction.organizations),
    ...forbidden('notSystems', raw.notSystems, extraction.systems),
    ...evidenceFaults(page.text, extraction),
  ];
}

/** What the seed's fuller gold asks beyond that: kinds, statuses, links between records, actors and their roles. */
export function compareDetails(page: GoldPage, extraction: Extraction): string[] {
  const raw = JSON.parse(readFileSync(join(page.directory, 'gold.json'), 'utf8')) as RawGold;
  return [
    ...kindFaults(raw.organizations, extraction.organizations, 'type', 'kind'),
    ...kindFaults(raw.campaigns, extraction.campaigns, 'kind', 'kind'),
    ...kindFaults(raw.laws, extraction.laws, 'type', 'kind'),
    ...kindFaults(raw.laws, extraction.laws, 'status', 'status'),
    ...kindFaults(raw.systems, extraction.systems, 'kind', 'kind'),
    ...linkFaults(raw, extraction),
  ];
}

/** A `not…` span may hold a shorter right name (公安部 in 公安部相关部门), never be found as a whole or beyond. */
function forbidden(
  list: string,
  spans: readonly Span[] | undefined,
  facts: readonly (Fact & { name: string })[],
): string[] {
  return (spans ?? []).flatMap((span) =>
    facts
      .filter(({ evidence }) => evidence.some(({ start, end }) => start <= span.start && end >= span.end))
      .map(({ name }) => `${list}: ${name} covers ${span.exact} at ${span.start}`),
  );
}

function kindFaults(
  gold: readonly Named[],
  found: readonly (Fact & { name: string })[],
  goldKey: string,
  foundKey: string,
): string[] {
  return gold.flatMap((one) => {
    const fact = found.find(({ name }) => name === (one.name ?? one.title)) as Record<string, unknown> | undefined;
    const accepted = [one[goldKey], ...((one[`${goldKey}Accepted`] as unknown[] | undefined) ?? [])];
    return !fact || accepted.includes(fact[foundKey])
      ? []
      : [`${foundKey} of ${one.name ?? one.title}: ${fact[foundKey]}, not ${one[goldKey]}`];
  });
}

function linkFaults(raw: RawGold, extraction: Extraction): string[] {
  const faults: string[] = [];
  for (const gold of raw.measures) {
    const span = gold.text ?? { start: gold.start ?? 0, end: gold.end ?? 0 };
    const measure = extraction.measures.find(({ evidence }) => overlapShare(evidence[0] as Span, span) === 1);
    if (!measure) continue;
    for (const key of ['campaigns', 'laws', 'systems'] as const) {
      const names = measure[key].map((id) => extraction[key].find((fact) => fact.id === id)?.name ?? id);
      const expected = gold[key] ?? [];
      if (names.join() !== expected.join())
        faults.push(`${key} of ${gold.label}: ${names.join()}, not ${expected.join()}`);
    }
    if (gold.ordinal !== undefined && measure.ordinal !== gold.ordinal)
      faults.push(`ordinal of ${gold.label}: ${measure.ordinal}`);
    for (const actor of gold.actors) {
      if (typeof actor === 'string' || actor.organization === null || actor.optional) continue;
      const found = measure.actors.find(({ name }) => name === actor.organization);
      const roles = [actor.role, ...(actor.roleAccepted ?? [])];
      if (!found || !roles.includes(found.role))
        faults.push(`actor of ${gold.label}: ${actor.organization} as ${found?.role}, not ${actor.role}`);
    }
  }
  return faults;
}

/** Every piece of evidence must quote the text at its place, context included. */
function evidenceFaults(text: string, extraction: Extraction): string[] {
  const chars = Array.from(text);
  const facts = Object.values(extraction).flat() as Partial<Fact>[];
  return facts.flatMap(({ evidence }) =>
    (evidence ?? []).flatMap(({ start, end, exact, prefix, suffix }) => {
      const right =
        chars.slice(start, end).join('') === exact &&
        chars.slice(Math.max(0, start - 32), start).join('') === prefix &&
        chars.slice(end, end + 32).join('') === suffix;
      return right ? [] : [`evidence at ${start} doesn't quote the text: ${exact}`];
    }),
  );
}

/** Compares what was extracted from one page with its gold answer and counts hits, so that pages can be summed. */
import type { Extraction } from '../packages/parser/src/parsed-page.ts';
import { type Count, DETAILS, FIELDS, type Field, type Notes, none } from './counts.ts';
import type { GoldPage } from './gold.ts';
import { scoreDetails } from './score-details.ts';
import { scoreMeasures } from './score-measures.ts';
import { scoreMetadata } from './score-metadata.ts';
import { scoreLists, scoreNamed, scoreSpans } from './score-records.ts';

/** `detailFaults` are those of the details, which no golden page has to be free of. */
export type PageScore = { id: string; counts: Partial<Record<Field, Count>>; detailFaults: string[] } & Notes;
/** What stands to be scored: an extraction, and the article when the whole page was parsed. */
export type Answer = { extraction: Extraction; article?: Record<string, unknown> & { text: string; script?: string } };

/** A page's counts by field, and in words what is wrong. */
export function scorePage(gold: GoldPage, { extraction, article }: Answer): PageScore {
  const notes: Notes = { faults: [], judged: [] };
  const counts: PageScore['counts'] = {
    ...scoreMeasures(gold, extraction, notes),
    campaigns: scoreNamed('campaign', gold.campaigns, extraction.campaigns, notes),
    organizations: scoreNamed('organization', gold.organizations, extraction.organizations, notes),
    laws: scoreNamed('law', gold.laws, extraction.laws, notes),
    systems: scoreNamed('system', gold.systems, extraction.systems, notes),
    lists: scoreLists(gold, extraction, notes),
  };
  if (gold.dates)
    counts.dates = scoreSpans(
      'date',
      gold.dates,
      extraction.dates,
      (one, found) => one.value === found.value && one.precision === found.precision,
      notes,
    );
  if (gold.quantities)
    counts.quantities = scoreSpans(
      'quantity',
      gold.quantities,
      extraction.quantities,
      (one, found) => one.value === found.value,
      notes,
    );
  if (article) {
    counts.text = one(article.text === gold.text);
    if (article.text !== gold.text) notes.faults.push('text differs');
    counts.metadata = scoreMetadata(gold.article, article, notes);
  }
  const details = scoreDetails(gold, extraction, article?.script);
  return { id: gold.id, counts: { ...counts, ...details.counts }, ...notes, detailFaults: details.detailFaults };
}

const one = (right: boolean): Count => ({ right: right ? 1 : 0, wrong: right ? 0 : 1, missed: right ? 0 : 1 });

/** Fields that no page has are left out. */
export function sumCounts(scores: readonly { counts: Partial<Record<Field, Count>> }[]): Partial<Record<Field, Count>> {
  const total: Partial<Record<Field, Count>> = {};
  for (const { counts } of scores) {
    for (const field of [...FIELDS, ...DETAILS]) {
      const count = counts[field];
      if (!count) continue;
      const sum = total[field] ?? none();
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

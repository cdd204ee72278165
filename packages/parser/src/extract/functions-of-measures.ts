/**
 * Functions of all measures of a page: each by its own words, then by those around it (the other items of its list, the item it is
 * nested in, what the page is about).
 */
import type { CampaignKind, FunctionNotation, Span } from '../parsed-page.ts';
import { foldText } from './fold-characters.ts';
import type { DraftMeasure } from './listed-measures.ts';
import {
  fromSiblings,
  functionsOf,
  type MeasureWords,
  measureFunctions,
  mostServed,
  usualFunction,
} from './measure-functions.ts';
import type { Reading } from './reading.ts';
import type { SpanSet } from './span-set.ts';

type Named = {
  /** Names of bodies and laws, whose words are no evidence (市场监管总局 does not regulate by its name). */
  names: SpanSet<Span>[];
  laws: SpanSet<Span>;
  campaigns: SpanSet<Span & { id: string }>;
  kinds: Map<string, CampaignKind>;
};

export function functionsOfMeasures(
  reading: Reading,
  drafts: readonly DraftMeasure[],
  named: Named,
): Map<DraftMeasure, FunctionNotation[]> {
  const found = new Map<DraftMeasure, FunctionNotation[]>();
  // An outcome serves nothing by itself: what led to it did.
  const acts = drafts.filter(({ modality }) => modality !== 'REPORTED_RESULT');
  const words = new Map(acts.map((draft) => [draft, wordsOf(reading, draft, named)]));
  const title = functionsOf(foldText(Array.from(reading.article.title)), '');
  const page = title.length > 0 ? title : mostServed([...words.values()]);
  for (const [draft, said] of words) {
    const functions = measureFunctions(said, page);
    if (functions) found.set(draft, functions);
  }
  for (const list of new Set(acts.flatMap(({ list }) => list ?? []))) {
    const shared = fromSiblings(list.measures.map((one) => found.get(one) ?? []));
    const outer = (list.parent && found.get(list.parent)) ?? [];
    for (const one of list.measures)
      if (found.get(one)?.length === 0) found.set(one, shared.length > 0 ? shared : outer);
  }
  // An act that shows no purpose of its own serves what the page is about.
  const usual = usualFunction([...found.values()], title);
  for (const [draft, functions] of found) if (functions.length === 0) found.set(draft, usual);
  return found;
}

function wordsOf(
  reading: Reading,
  { start, end, label }: DraftMeasure,
  { names, laws, campaigns, kinds }: Named,
): MeasureWords {
  const without = (span: Span) => {
    const chars = reading.text.slice(span.start, span.end).split('');
    for (const set of names)
      for (const name of set.within(span)) chars.fill(' ', name.start - span.start, name.end - span.start);
    return chars.join('');
  };
  return {
    label: without(label),
    body: without({ start, end: label.start }) + without({ start: label.end, end }),
    campaigns: campaigns.startingIn(label).flatMap(({ id }) => kinds.get(id) ?? []),
    law: laws.overlaps({ start, end }),
  };
}

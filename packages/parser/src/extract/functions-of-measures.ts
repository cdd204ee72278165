/**
 * Functions of all measures of a page: each by its own words, then by those around it: the other items of its list,
 * and the item it is nested in.
 */
import type { CampaignKind, FunctionNotation, Span } from '../parsed-page.ts';
import { ACCORDING_TO, BINDS, GOES_ON } from '../tables/functions.zh.ts';
import type { DraftMeasure } from './listed-measures.ts';
import { fromSiblings, functionsOf, type MeasureWords, measureFunctions } from './measure-functions.ts';
import type { Reading } from './reading.ts';
import { type SpanSet, spanIndexAt } from './span-set.ts';

type Named = {
  /** Names of bodies and laws, whose words are no evidence (市场监管总局 does not regulate by its name). */
  names: SpanSet<Span>[];
  laws: SpanSet<Span>;
  campaigns: SpanSet<Span & { id: string }>;
  kinds: Map<string, CampaignKind>;
};

/** Functions by draft; results have none, and neither have drafts that the answer lacks. */
export function functionsOfMeasures(
  reading: Reading,
  drafts: readonly DraftMeasure[],
  named: Named,
): Map<DraftMeasure, FunctionNotation[]> {
  const found = new Map<DraftMeasure, FunctionNotation[]>();
  // An outcome serves nothing by itself: what led to it did.
  const acts = drafts.filter(({ modality }) => modality !== 'REPORTED_RESULT');
  for (const draft of acts) {
    const functions = measureFunctions(wordsOf(reading, draft, named));
    if (functions) found.set(draft, functions);
  }
  for (const draft of acts)
    if (found.get(draft)?.length === 0) found.set(draft, ofItsCampaign(reading, draft, found, named));
  for (const list of new Set(acts.flatMap(({ list }) => list ?? []))) {
    const shared = fromSiblings(list.measures.map((one) => found.get(one) ?? []));
    const outer = (list.parent && found.get(list.parent)) ?? [];
    for (const one of list.measures)
      if (found.get(one)?.length === 0) found.set(one, shared.length > 0 ? shared : outer);
  }
  return found;
}

/** What the act told next serves, or the one before: how a drive goes on is told beside it. */
function besideIt(draft: DraftMeasure, found: ReadonlyMap<DraftMeasure, FunctionNotation[]>): FunctionNotation[] {
  const drafts = [...found.keys()];
  const at = drafts.indexOf(draft);
  const near = [...drafts.slice(at + 1, at + 1 + BESIDE), ...drafts.slice(Math.max(0, at - BESIDE), at).reverse()];
  return (
    near
      .map((one) => found.get(one) ?? [])
      .find((functions) => functions.length > 0)
      ?.slice(0, 1) ?? []
  );
}

/** How many measures away an act can still be part of a drive. */
const BESIDE = 2;

/** Words of `span` with blanks for the names in it. */
function wordsWithout({ text }: Reading, span: Span | undefined, names: readonly SpanSet<Span>[]): string {
  if (!span) return '';
  const chars = text.slice(span.start, span.end).split('');
  for (const set of names)
    for (const name of set.within(span)) chars.fill(' ', name.start - span.start, name.end - span.start);
  return chars.join('');
}

const sentenceAt = ({ sentences }: Reading, position: number): number => spanIndexAt(sentences, position);

/** A sentence and the one before it in its paragraph, which says why. */
const sameParagraph = ({ sentences }: Reading, index: number): number[] =>
  [index - 1, index].filter((at) => sentences[at]?.paragraph === sentences[index]?.paragraph);

/** “夜鹰”行动将延续到9月底 serves what the measure served that said what the drive is for, else what the
 * sentences say that name the drive. */
function ofItsCampaign(
  reading: Reading,
  draft: DraftMeasure,
  found: ReadonlyMap<DraftMeasure, FunctionNotation[]>,
  { campaigns, names }: Named,
): FunctionNotation[] {
  const mentions = campaigns
    .startingIn({ start: draft.start, end: draft.label.end })
    // 根据“净水”行动情况推出新举措: another act.
    .filter(({ start }) => !ACCORDING_TO.test(reading.text.slice(draft.start, start)));
  const ids = new Set(mentions.map(({ id }) => id));
  if (ids.size === 0) return [];
  const named = [...ids].flatMap((id) => campaigns.all.find((one) => one.id === id) ?? []);
  const told = named.map(({ start }) => sentenceAt(reading, start)).flatMap((index) => sameParagraph(reading, index));
  const words = [...new Set(told)].map((index) => wordsWithout(reading, reading.sentences[index], names)).join('');
  const [first] = functionsOf('', words);
  if (first) return [first];
  for (const [other, functions] of found)
    if (functions.length > 0 && campaigns.startingIn(other).some(({ id }) => ids.has(id))) return functions;
  // What the drive does beside that has its own words.
  const itself = campaigns.startingIn(draft.label).length > 0;
  const label = reading.text.slice(draft.label.start, draft.label.end);
  return itself || GOES_ON.test(label) ? besideIt(draft, found) : [];
}

function wordsOf(
  reading: Reading,
  { start, end, label, modality }: DraftMeasure,
  { names, laws, campaigns, kinds }: Named,
): MeasureWords {
  const without = (span: Span) => wordsWithout(reading, span, names);
  return {
    label: without(label),
    body: without({ start, end: label.start }) + without({ start: label.end, end }),
    campaigns: campaigns.startingIn(label).flatMap(({ id }) => kinds.get(id) ?? []),
    law: laws.overlaps({ start, end }),
    binds: modality === 'DIRECTIVE' && BINDS.test(reading.text.slice(start, end)),
  };
}

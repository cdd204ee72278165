/** Measures that stand in lists: from enumerators to lists, item spans, headlines, modality and actors. */
import type { Actor, MeasureList, Modality, Span } from '../parsed-page.ts';
import { buildLists, type RawList } from './build-lists.ts';
import { type Enumerator, findEnumerators } from './find-enumerators.ts';
import { headedLists, headSpan } from './headed-lists.ts';
import { itemSpans, turnsAway } from './item-spans.ts';
import { introduces, leadInOf } from './list-lead-in.ts';
import { listKind, listModality } from './list-modality.ts';
import { actShare, isDefinition, listsMeasures } from './lists-measures.ts';
import { listConfidence } from './measure-confidence.ts';
import { measureLabel } from './measure-label.ts';
import { contains, exactText, type Reading } from './reading.ts';
import { repeatedLists } from './repeated-lists.ts';
import { semicolonLists } from './semicolon-lists.ts';
import { type SpanSet, spanSet } from './span-set.ts';
import type { Speakers } from './speakers.ts';

/** A measure before ids and links. */
export type DraftMeasure = Span & {
  label: Span;
  modality: Modality;
  rule: string;
  confidence: number;
  list?: DraftList;
  enumerator?: string;
  ordinal?: number;
  actor?: Actor;
};
/** A list of measures before ids and links. */
export type DraftList = {
  raw: RawList;
  kind: MeasureList['kind'];
  modality: Modality;
  leadIn?: Span;
  parent?: DraftMeasure;
  measures: DraftMeasure[];
};

/** All lists of measures of a text, and what else their enumerators take up. */
export type ListedMeasures = {
  lists: DraftList[];
  /** Spans of the items of every list, of measures or not: no sentence in them is a plain measure. */
  items: Span[];
  /** Spans of the lead-ins of every list. */
  leadIns: Span[];
};

/** `bodies` are those that can act; lists that tell no measures are left out, their items are still taken. */
export function listedMeasures(reading: Reading, speakers: Speakers, bodies: SpanSet<Span>): ListedMeasures {
  const numbered = buildLists(findEnumerators(reading), (from, to) => turnsAway(reading, from, to));
  const spans = new Map<RawList, Span[]>();
  const lastInner = new Map<RawList, Map<number, RawList>>();
  for (const inner of numbered) {
    if (!inner.parent) continue;
    const items = lastInner.get(inner.parent.list) ?? new Map<number, RawList>();
    lastInner.set(inner.parent.list, items.set(inner.parent.item, inner));
  }
  // Inner lists first: an item that ends in a list ends where that list does.
  for (const raw of [...numbered].reverse()) {
    const nested = (item: number) => spans.get(lastInner.get(raw)?.get(item) as RawList)?.at(-1)?.end;
    spans.set(raw, itemSpans(reading, raw, nested));
  }
  const all = [...numbered];
  const inNumbered = spanSet([...spans.values()].flat());
  for (const raw of [...repeatedLists(reading), ...headedLists(reading), ...semicolonLists(reading)]) {
    const items = itemSpans(reading, raw, () => undefined);
    const whole = { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 };
    if (inNumbered.overlaps(whole)) continue;
    spans.set(raw, items);
    all.push(raw);
  }
  return draftLists(
    reading,
    all.sort((a, b) => (a.items[0] as Enumerator).start - (b.items[0] as Enumerator).start),
    spans,
    speakers,
    bodies,
  );
}

function draftLists(
  reading: Reading,
  raws: readonly RawList[],
  spans: Map<RawList, Span[]>,
  speakers: Speakers,
  bodies: SpanSet<Span>,
): ListedMeasures {
  const taken: Span[] = [];
  const leadIns: Span[] = [];
  const occupied = new Uint8Array(reading.text.length);
  const drafts = new Map<RawList, DraftList>();
  for (const raw of raws) {
    const items = spans.get(raw) as Span[];
    const leadIn = leadInOf(reading, raw, (span) => occupied.subarray(span.start, span.end).includes(1));
    const outer = raw.parent && drafts.get(raw.parent.list);
    const parent = outer?.measures[raw.parent?.item ?? 0];
    const bounded = parent && leadIn && leadIn.start <= parent.label.start ? undefined : leadIn;
    const rejected = (raw.parent && !outer) || !listsMeasures(reading, raw, bounded ?? leadIn, items, speakers, bodies);
    // 二、处置情况 heads sentences that may tell measures of their own, though the headings are none.
    if (rejected && heads(reading, raw, items)) continue;
    for (const item of items) taken.push(item);
    const introduced = bounded && introduces(reading, bounded);
    if (introduced) leadIns.push(bounded);
    for (const span of introduced ? [...items, bounded] : items) occupied.fill(1, span.start, span.end);
    if (rejected) continue;
    const modality = parent && !bounded ? parent.modality : listModality(reading, raw, bounded);
    const draft: DraftList = {
      raw,
      kind: parent && !bounded ? 'OTHER' : listKind(reading, bounded, modality),
      modality,
      measures: [],
    };
    if (introduced) draft.leadIn = withoutMarks(reading, bounded);
    if (parent && contains(parent, items[0] as Span)) draft.parent = parent;
    const confidence = listConfidence({
      leadIn: bounded !== undefined,
      nested: draft.parent !== undefined,
      acts: actShare(reading, raw),
      items: items.length,
      actor: bodies.before((raw.items[0] as Enumerator).start, 1).length > 0,
    });
    draft.measures = items.map((span, index) =>
      draftItem(reading, draft, raw.items[index] as Enumerator, span, confidence),
    );
    drafts.set(raw, draft);
  }
  // Only now, when no list asks any more for its outer item by number.
  for (const draft of drafts.values())
    draft.measures = draft.measures.filter((_, index) => !isDefinition(reading, draft.raw.items[index]));
  return { lists: [...drafts.values()].filter(({ measures }) => measures.length > 0), items: taken, leadIns };
}

/** True when the items are headings with paragraphs or sentences below. */
function heads({ text }: Reading, { items }: RawList, spans: readonly Span[]): boolean {
  if (items[0]?.family === 'head') return true;
  const headed = spans.filter(({ start, end }) => text.slice(start, end).trimEnd().includes('\n')).length;
  return (items[0] as Enumerator).opens && headed * 2 >= spans.length;
}

function draftItem(
  reading: Reading,
  list: DraftList,
  enumerator: Enumerator,
  span: Span,
  confidence: number,
): DraftMeasure {
  return {
    ...span,
    label: enumerator.family === 'head' ? headSpan(reading, span) : measureLabel(reading, enumerator.body, span.end),
    modality: list.modality,
    rule: `list-${enumerator.family}`,
    confidence,
    list,
    ...(enumerator.end > enumerator.start ? { enumerator: exactText(reading, enumerator) } : {}),
    ordinal: enumerator.ordinal,
  };
}

/** A lead-in without the direct speech or spaces before it. */
function withoutMarks({ text }: Reading, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s”]/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { start, end };
}

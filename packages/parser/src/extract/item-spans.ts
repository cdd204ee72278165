/**
 * Where each item of a list ends: before the next enumerator, and for the last one by the habit of those before it (one
 * clause, one sentence, or a headline with its sentences). A byline in parentheses at the end belongs to no item.
 */
import type { Span } from '../parsed-page.ts';
import { AIM } from '../tables/lead-ins.zh.ts';
import { STOP_SENTENCE } from '../tables/measures.zh.ts';
import { BYLINE_ROLES, CLOSING_NOTES, CLOSING_PREFIXES } from '../tables/people.zh.ts';
import type { RawList } from './build-lists.ts';
import type { Enumerator } from './find-enumerators.ts';
import { clausesOf, type Reading, trimSpan } from './reading.ts';
import { spanIndexAt } from './span-set.ts';

const BYLINE = new RegExp(`\\s*（(?:${CLOSING_PREFIXES})?(?:${BYLINE_ROLES}|${CLOSING_NOTES})[^（）\\n]{0,40}）\\s*$`);

/** Spans of the items of `list`, in order. `nested` gives the end of a list that stands inside an item, if any. */
export function itemSpans(reading: Reading, list: RawList, nested: (item: number) => number | undefined): Span[] {
  const { items } = list;
  const spans: Span[] = [];
  for (let i = 0; i + 1 < items.length; i++) {
    const end = (items[i + 1] as Enumerator).start;
    spans.push(withoutByline(reading, trimSpan(reading, { start: (items[i] as Enumerator).start, end })));
  }
  const last = items[items.length - 1] as Enumerator;
  const inner = nested(items.length - 1);
  const paragraph = reading.paragraphs[last.paragraph] as Span;
  // A heading whose section is a list ends with it; what stands below closes the whole text.
  const headsList = inner !== undefined && last.opens && isHeading(reading, paragraph);
  const end = headsList ? inner : Math.max(lastEnd(reading, list, spans), inner ?? 0);
  spans.push(withoutByline(reading, trimSpan(reading, { start: last.start, end })));
  return spans;
}

/** `span` without a byline in parentheses, or a word that leads to the next item, at its end. */
export function withoutByline(reading: Reading, span: Span): Span {
  const from = Math.max(span.start, span.end - 60);
  const tail = BYLINE.exec(reading.text.slice(from, span.end));
  const end = tail ? from + tail.index : span.end;
  // …；以及 leads to the next item.
  const joining = /(?<=[；，;])(?:以及|及|和)\s*$/.exec(reading.text.slice(from, end));
  return { start: span.start, end: joining ? from + joining.index : end };
}

function lastEnd(reading: Reading, { items }: RawList, spans: readonly Span[]): number {
  const last = items[items.length - 1] as Enumerator;
  const before = items[items.length - 2] as Enumerator;
  const paragraph = reading.paragraphs[last.paragraph] as Span;
  const sentences = sentencesIn(reading, { start: last.start, end: paragraph.end });
  const endOf = (count: number) =>
    count > 0 && sentences.from + count <= sentences.to
      ? reading.sentences[sentences.from + count - 1]?.end
      : undefined;
  const stop = stopIn(reading, sentences);
  const whole = stop === undefined ? paragraph.end : (reading.sentences[stop] as Span).start;
  if (last.opens && before.paragraph !== last.paragraph)
    return isHeading(reading, paragraph) ? sectionEnd(reading, last, longestSection(items)) : whole;
  const habit = spans.map((span) => sentenceEnds(reading, span));
  const separator = reading.text[(spans.at(-1) as Span).end - 1] as string;
  if (separator === '，' && spans.every((span) => clausesOf(reading, span).length === 1)) {
    return withoutClosingQuote(
      reading,
      last.start,
      beforeGoal(reading, { start: last.body, end: endOf(1) ?? paragraph.end }),
    );
  }
  const sentencesEach = habit.reduce((most, count) => Math.max(most, count), 0) + ('。！'.includes(separator) ? 0 : 1);
  const end = Math.min(whole, endOf(sentencesEach) ?? paragraph.end);
  return withoutClosingQuote(reading, last.start, end);
}

/** A headline without a mark at its end: what it heads stands in the paragraphs below. */
function isHeading({ text }: Reading, paragraph: Span): boolean {
  return (
    paragraph.end - paragraph.start <= 40 &&
    !/[。；！？：，”）]$/.test(text.slice(paragraph.start, paragraph.end).trimEnd())
  );
}

/** Paragraphs of the longest section before the last one, its heading among them. */
const longestSection = (items: readonly Enumerator[]): number =>
  items.reduce((most, item, index) => Math.max(most, (items[index + 1] ?? item).paragraph - item.paragraph), 1);

/**
 * The last section runs to the signature, the date, the next headline or somebody else's words, and turns to something else no
 * later than those before it did.
 */
function sectionEnd(reading: Reading, last: Enumerator, longest: number): number {
  let end = (reading.paragraphs[last.paragraph] as Span).end;
  for (const paragraph of reading.paragraphs.slice(last.paragraph + 1, last.paragraph + longest)) {
    const words = reading.text.slice(paragraph.start, paragraph.end);
    if (isHeading(reading, paragraph) || STOP_SENTENCE.test(words) || /\t/.test(words)) break;
    end = paragraph.end;
  }
  return end;
}

/** In a row of single clauses, a clause about the aim (力争到…完成任务) closes the sentence and not the last item. */
function beforeGoal(reading: Reading, span: Span): number {
  const goal = clausesOf(reading, span).find(({ start }) => AIM.test(reading.text.slice(start, start + 6)));
  return goal && goal.start > span.start ? goal.start : span.end;
}

/** Numbers of the sentences from `from` up to, not including, `to`. */
type Sentences = { from: number; to: number };

/** Sentences that share a character with `span`; they follow each other, so two searches find them. */
function sentencesIn({ sentences }: Reading, span: Span): Sentences {
  const first = Math.max(0, spanIndexAt(sentences, span.start));
  const from = (sentences[first]?.end ?? 0) > span.start ? first : first + 1;
  return { from, to: Math.max(from, spanIndexAt(sentences, span.end - 1) + 1) };
}

/** For each sentence of a text, the first from it on that turns away; a page of many lists asks for each of them. */
const turnsOf = new WeakMap<Reading, Int32Array>();

function nextTurns(reading: Reading): Int32Array {
  const known = turnsOf.get(reading);
  if (known) return known;
  const { sentences, text } = reading;
  const turns = new Int32Array(sentences.length + 1).fill(sentences.length);
  for (let i = sentences.length - 1; i >= 0; i--) {
    const { start, end } = sentences[i] as Span;
    turns[i] = STOP_SENTENCE.test(text.slice(start, end)) ? i : (turns[i + 1] as number);
  }
  turnsOf.set(reading, turns);
  return turns;
}

/** The list stops where somebody else begins to speak, or the text turns to something else: the number of that sentence. */
function stopIn(reading: Reading, { from, to }: Sentences): number | undefined {
  const stop = nextTurns(reading)[from + 1];
  return stop !== undefined && stop < to ? stop : undefined;
}

/** True when a sentence between the positions belongs to somebody else's words or another subject (会议要求，). */
export function turnsAway(reading: Reading, from: number, to: number): boolean {
  return stopIn(reading, sentencesIn(reading, { start: from, end: to })) !== undefined;
}

function sentenceEnds(reading: Reading, span: Span): number {
  const { from, to } = sentencesIn(reading, span);
  const last = reading.sentences[to - 1];
  return to - from - (to > from && last && last.end > span.end ? 1 : 0);
}

/** A list in somebody's direct speech ends before the mark that closes the speech. */
function withoutClosingQuote({ text }: Reading, start: number, end: number): number {
  const words = text.slice(start, end);
  const opened = words.split('“').length;
  const closed = words.split('”').length;
  return words.endsWith('”') && closed > opened ? end - 1 : end;
}

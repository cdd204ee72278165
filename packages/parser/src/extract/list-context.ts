/**
 * What stands around a list and what it makes of it: its lead-in, who speaks, whether it lists measures at all, its modality
 * and its kind. An expert's 一是 are opinions, a reporter's are questions, 三个原因：一是 are causes.
 */
import type { MeasureListKind, Modality, Span } from '../parsed-page.ts';
import {
  ACTS_ON,
  ANNOUNCED,
  ASKED,
  ASPECTS,
  BY_DOCUMENT,
  CRIME_FOUGHT,
  CRIME_LEAD_IN,
  DECIDED,
  DEMANDED,
  DONE_ITEM,
  LISTS_OTHER_THINGS,
  ORDERED_ITEM,
  ORDERING,
  ORDERING_TITLE,
  PARTS_OF,
  TAKEN,
  TOLD_FIGURE,
} from '../tables/lead-ins.zh.ts';
import {
  ACT_NOUNS,
  ACT_VERBS,
  ADVICE,
  AUTHORITY,
  CRIME_STEPS,
  FUTURE,
  MODAL_MUST,
  ORDER_PREFACE,
  OUTCOME,
  PERFECT,
  PLAN_TIME,
} from '../tables/measures.zh.ts';
import { BYSTANDER_ROLES } from '../tables/people.zh.ts';
import type { RawList } from './build-lists.ts';
import type { Enumerator } from './find-enumerators.ts';
import type { Reading } from './reading.ts';
import { type SpanSet, spanIndexAt } from './span-set.ts';
import type { Speakers } from './speakers.ts';

/** How far back words can still be about a list. */
const NEAR = 600;

/** The sentence or the words that introduce the list: before it in its own sentence, else the sentence before. */
export function leadInOf(reading: Reading, list: RawList, taken: (span: Span) => boolean): Span | undefined {
  const first = list.items[0] as Enumerator;
  const index = spanIndexAt(reading.sentences, first.start);
  const own = reading.sentences[index];
  if (own && own.start < first.start && first.start < own.end) return { start: own.start, end: first.start };
  const before = own && own.end <= first.start ? own : reading.sentences[index - 1];
  if (!before || taken(before)) return undefined;
  return { start: before.start, end: before.end };
}

/** True when the list tells measures. `parts` are the items' spans. */
export function listsMeasures(
  reading: Reading,
  list: RawList,
  leadIn: Span | undefined,
  parts: readonly Span[],
  speakers: Speakers,
  bodies: SpanSet<Span>,
): boolean {
  const { text } = reading;
  const first = list.items[0] as Enumerator;
  const paragraph = reading.paragraphs[first.paragraph] as Span;
  if (
    isQuestion(text.slice(paragraph.start, Math.min(first.start, paragraph.start + 20))) ||
    parts.some((part) => text.slice(part.start, part.end).endsWith('？'))
  )
    return false;
  const intro = leadIn ? text.slice(leadIn.start, leadIn.end) : '';
  if (ADVICE.test(intro)) return false;
  const end = (parts.at(-1) as Span).end;
  if (speakers.expertSays(intro) || speakers.expertSaysAfter(text.slice(end, end + 50))) return false;
  const lastClause =
    intro
      .replace(/[：，。\s]+$/, '')
      .split(/[，。；]/)
      .at(-1) ?? '';
  const steps = parts.filter(
    (part) =>
      CRIME_STEPS.test(text.slice(part.start, Math.min(part.end, part.start + 20))) &&
      !CRIME_FOUGHT.test(text.slice(part.start, part.end)),
  );
  if (CRIME_LEAD_IN.test(lastClause) || steps.length * 2 >= parts.length) return false;
  // 着力整治六个方面问题 is about acts again.
  const acts = ACTS_ON.test(lastClause);
  if (!acts && LISTS_OTHER_THINGS.test(lastClause) && !ACT_NOUNS.test(lastClause.replace(ASPECTS, ''))) return false;
  if (PARTS_OF.test(lastClause) && !ACT_NOUNS.test(lastClause.replace(ASPECTS, ''))) return false;
  const bodyNear = bodies.before(first.start, 1).some((body) => body.end >= first.start - NEAR);
  const context = text.slice(Math.max(paragraph.start, first.start - 200), first.start) + intro;
  if (new RegExp(`(?:${BYSTANDER_ROLES})[^，。]{0,12}$`).test(lastClause) && !AUTHORITY.test(lastClause)) return false;
  return bodyNear || hasAuthority(context, reading) || actShare(reading, list) >= 0.5;
}

const isQuestion = (words: string) => ASKED.test(words);

function hasAuthority(context: string, reading: Reading): boolean {
  return (
    AUTHORITY.test(context) ||
    OUTCOME.test(context) ||
    MODAL_MUST.test(context) ||
    FUTURE.test(context) ||
    AUTHORITY.test(reading.article.title)
  );
}

/** Share of the items that begin with a verb of official action. */
function actShare({ text }: Reading, { items }: RawList): number {
  const acts = new RegExp(`^(?:要|将|应)?(?:${ACT_VERBS})`);
  return items.filter(({ body }) => acts.test(text.slice(body, body + 8))).length / items.length;
}

/** Modality from the lead-in, else from the words before it and the items' own aspect. */
export function listModality(reading: Reading, list: RawList, leadIn: Span | undefined): Modality {
  const { text } = reading;
  const first = list.items[0] as Enumerator;
  if (first.family === '要' || first.family === '一要') {
    return FUTURE.test(leadIn ? text.slice(leadIn.start, leadIn.end) : '') ? 'PLAN' : 'DIRECTIVE';
  }
  const intro = leadIn ? text.slice(leadIn.start, leadIn.end) : '';
  const known = modalityOfWords(intro);
  if (known) return known;
  const paragraph = reading.paragraphs[first.paragraph] as Span;
  const earlier = modalityOfWords(
    text.slice(Math.max(paragraph.start, first.start - NEAR), leadIn?.start ?? first.start),
  );
  const words = text.slice(first.start, (list.items.at(-1) as Enumerator).end + 60);
  const orders = list.items.filter((item, index) => {
    const end = list.items[index + 1]?.start ?? item.end + 60;
    return ORDERED_ITEM.test(text.slice(item.end, end));
  });
  if (orders.length * 2 >= list.items.length && !earlier) return 'DIRECTIVE';
  if ((words.match(DONE_ITEM) ?? []).length >= 2) return earlier === 'REPORTED_RESULT' ? earlier : 'REPORTED_ACTION';
  if (earlier) return earlier;
  // Nobody announces anything, and the words before tell figures: the list goes on telling what was done.
  const before = text.slice(Math.max(paragraph.start, first.start - NEAR), leadIn?.start ?? first.start);
  if (TOLD_FIGURE.test(before) && !ANNOUNCED.test(intro)) return 'REPORTED_ACTION';
  if (ORDERING_TITLE.test(reading.article.title)) return 'DIRECTIVE';
  return 'PLAN';
}

/** The first strong cue decides: 将 and 会 plan, 要 and 要求 direct, 以来 and 已 report, 成效 tells results. */
export function modalityOfWords(words: string): Modality | undefined {
  const clause =
    words
      .replace(/[：，。\s]+$/, '')
      .split(/[。；]/)
      .at(-1) ?? '';
  const will = position(clause, FUTURE);
  const must = Math.min(position(clause, MODAL_MUST), position(clause, ORDERING));
  const time = position(clause, PLAN_TIME);
  if (OUTCOME.test(clause) && will === Infinity && must === Infinity && time === Infinity) return 'REPORTED_RESULT';
  if (will < Infinity && will <= must + 2) return 'PLAN';
  if (must < Infinity) return time < must && DEMANDED.test(clause.slice(must, must + 2)) ? 'PLAN' : 'DIRECTIVE';
  if (time < Infinity || DECIDED.test(clause)) return 'PLAN';
  if (PERFECT.test(clause) || TAKEN.test(clause)) return 'REPORTED_ACTION';
  return undefined;
}

function position(words: string, cue: RegExp): number {
  const at = words.search(cue);
  return at < 0 ? Infinity : at;
}

export function listKind(reading: Reading, leadIn: Span | undefined, modality: Modality): MeasureListKind {
  const intro = leadIn ? reading.text.slice(leadIn.start, leadIn.end) : '';
  if (modality === 'REPORTED_ACTION' || modality === 'REPORTED_RESULT') return 'RESULT';
  if (BY_DOCUMENT.test(intro) && !PLAN_TIME.test(intro) && !FUTURE.test(intro)) return 'OTHER';
  if (modality === 'PLAN') return leadIn ? 'NEXT_STEP' : 'OTHER';
  return ORDER_PREFACE.test(intro) || MODAL_MUST.test(intro) || DEMANDED.test(intro) ? 'COORDINATION' : 'OTHER';
}

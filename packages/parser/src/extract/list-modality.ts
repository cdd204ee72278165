/**
 * Modality and kind of a list, from its lead-in (下一步, 将, 要求 / 已, 近年来, 取得), from the words before it and from its items.
 */
import type { MeasureListKind, Modality, Span } from '../parsed-page.ts';
import {
  ANNOUNCED,
  BY_DOCUMENT,
  COUNTED_CLAUSE,
  DECIDED,
  DEMANDED,
  DONE_ITEM,
  DRIVE_AHEAD,
  NEW_ACTS,
  ORDERED_ITEM,
  ORDERING,
  ORDERING_TITLE,
  OUTCOME_HEADLINE,
  PRACTISED,
  SINCE_THEN,
  TAKEN,
  TOLD_FIGURE,
} from '../tables/lead-ins.zh.ts';
import { ACT_VERBS, FUTURE, MODAL_MUST, ORDER_PREFACE, OUTCOME, PERFECT, PLAN_TIME } from '../tables/measures.zh.ts';
import type { RawList } from './build-lists.ts';
import type { Enumerator } from './find-enumerators.ts';
import type { Reading } from './reading.ts';

/** How far back words can still be about a list. */
const NEAR = 600;
/** How much of an item is looked at. */
const ITEM_NEAR = 60;
/** The same signs for one item; global ones keep their place. */
const DONE_ITEM_HERE = new RegExp(DONE_ITEM.source);
const COUNTED_HERE = new RegExp(COUNTED_CLAUSE.source);
const STARTS_WITH_ACT = new RegExp(`^(?:${ACT_VERBS})`);

/** One modality for all items of a list. */
export function listModality(reading: Reading, list: RawList, leadIn: Span | undefined): Modality {
  const { text } = reading;
  const first = list.items[0] as Enumerator;
  if (first.family === '要' || first.family === '一要') {
    return FUTURE.test(leadIn ? text.slice(leadIn.start, leadIn.end) : '') ? 'PLAN' : 'DIRECTIVE';
  }
  const intro = leadIn ? text.slice(leadIn.start, leadIn.end) : '';
  const told = modalityOfWords(intro);
  // The sentence before a row of headed paragraphs is often news of its own: only an order or a plan in it is theirs.
  if (first.family === 'head')
    return told === 'DIRECTIVE' || told === 'PLAN' ? told : modalityOfParagraphs(reading, list, first.start);
  const orders = list.items.filter((item, index) => {
    const end = list.items[index + 1]?.start ?? item.end + ITEM_NEAR;
    return ORDERED_ITEM.test(text.slice(item.end, end));
  });
  const ordered = orders.length * 2 >= list.items.length;
  if (told === 'REPORTED_RESULT') return ordered ? 'DIRECTIVE' : resultOrAct(reading, list);
  if (told === 'REPORTED_ACTION' && ordered) return 'DIRECTIVE';
  if (told) return told;
  const paragraph = reading.paragraphs[first.paragraph] as Span;
  const earlier = modalityOfWords(
    text.slice(Math.max(paragraph.start, first.start - NEAR), leadIn?.start ?? first.start),
  );
  const last = list.items.at(-1) as Enumerator;
  const words = text.slice(
    first.start,
    Math.min(last.end + ITEM_NEAR, reading.paragraphs[last.paragraph]?.end ?? last.end),
  );
  if (ordered && !earlier) return 'DIRECTIVE';
  const done = DONE_ITEM_HERE.test(words) || COUNTED_HERE.test(words);
  if (!done && driveAhead(reading, first.start)) return 'PLAN';
  if ((words.match(DONE_ITEM) ?? []).length >= 2) return earlier === 'REPORTED_RESULT' ? earlier : 'REPORTED_ACTION';
  if (earlier) return earlier === 'REPORTED_RESULT' ? resultOrAct(reading, list) : earlier;
  // 排查高层住宅168栋，登记隐患734处；: clauses that end in figures tell what was done.
  if ((words.match(COUNTED_CLAUSE) ?? []).length >= 2 && !NEW_ACTS.test(intro)) return 'REPORTED_ACTION';
  // Nobody announces anything, and the words before tell figures: the list goes on telling what was done.
  const before = text.slice(Math.max(paragraph.start, first.start - NEAR), leadIn?.start ?? first.start);
  if (TOLD_FIGURE.test(before) && !ANNOUNCED.test(intro)) return 'REPORTED_ACTION';
  // 从三个方面入手推进…：: told as what is being done.
  if (PRACTISED.test(intro)) return 'REPORTED_ACTION';
  if (ORDERING_TITLE.test(reading.article.title)) return 'DIRECTIVE';
  return 'PLAN';
}

/** Paragraphs with heads of their own tell what was done, unless most of them plan or order. */
function modalityOfParagraphs(reading: Reading, { items }: RawList, start: number): Modality {
  const { text, paragraphs } = reading;
  const bodies = items.map(({ paragraph }) => text.slice(paragraphs[paragraph]?.start, paragraphs[paragraph]?.end));
  const most = (cue: RegExp) => bodies.filter((words) => cue.test(words)).length * 2 > items.length;
  if (most(FUTURE)) return 'PLAN';
  if (most(ORDERED_ITEM)) return 'DIRECTIVE';
  const done = bodies.some((words) => DONE_ITEM_HERE.test(words) || COUNTED_HERE.test(words));
  return !done && driveAhead(reading, start) ? 'PLAN' : 'REPORTED_ACTION';
}

/** A drive was announced before, and nothing is said to have been done since. */
function driveAhead({ text }: Reading, start: number): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const drive = DRIVE_AHEAD.exec(before);
  return drive !== null && !SINCE_THEN.test(before.slice(drive.index));
}

/** Behind 取得成效 stand outcomes (监管更加有力) or the acts that led to them (排查隐患): their headlines tell. */
function resultOrAct({ text }: Reading, list: RawList): Modality {
  const acts = list.items.filter(({ body }) => {
    const head = text.slice(body, body + ITEM_NEAR).split(/[，。；：\n]/)[0] as string;
    return STARTS_WITH_ACT.test(head) && !OUTCOME_HEADLINE.test(head);
  });
  return acts.length * 2 > list.items.length ? 'REPORTED_ACTION' : 'REPORTED_RESULT';
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

/** What kind of list it is: steps to come, orders to others, results, or another. */
export function listKind(reading: Reading, leadIn: Span | undefined, modality: Modality): MeasureListKind {
  const intro = leadIn ? reading.text.slice(leadIn.start, leadIn.end) : '';
  if (modality === 'REPORTED_ACTION' || modality === 'REPORTED_RESULT') return 'RESULT';
  if (BY_DOCUMENT.test(intro) && !PLAN_TIME.test(intro) && !FUTURE.test(intro)) return 'OTHER';
  if (modality === 'PLAN') return leadIn ? 'NEXT_STEP' : 'OTHER';
  return ORDER_PREFACE.test(intro) || MODAL_MUST.test(intro) || DEMANDED.test(intro) ? 'COORDINATION' : 'OTHER';
}

/**
 * What a clause begins with: 同时，| 去年 | 市水务局 | 全面 | 清理… → joined, dated, its subject an authority, its act at 清理.
 * A clause without a subject of its own goes on about the last one.
 */
import type { Span } from '../parsed-page.ts';
import {
  BEFORE_BODY,
  BODY_FORMS,
  JOINING,
  MANNER,
  MEANS,
  OTHER_SUBJECTS,
  PLACE_HERE,
  SERVING_FORMS,
  TIMES,
  TOGETHER,
} from '../tables/clause-openings.zh.ts';
import { ACT_VERBS, GENERIC_ACTORS } from '../tables/measures.zh.ts';
import type { Reading } from './reading.ts';
import type { SpanSet } from './span-set.ts';

/** How a clause begins. Positions are those of the reading. */
export type ClauseOpening = {
  /** NONE: the clause begins with its act, so the last subject still acts. OTHER: someone or something that is no authority. */
  subject: 'AUTHORITY' | 'NONE' | 'OTHER';
  /** Where that authority is named. */
  named?: Span;
  /** Position of the first verb of official action behind the opening, if the clause tells one. */
  act: number | undefined;
  /** True for a clause of time or joining words alone (今年以来，). */
  empty: boolean;
};

const BEFORE_SUBJECT = new RegExp(`^(?:[\\s，、“”‘’]|${JOINING}|${TIMES})`);
const AHEAD = new RegExp(`${BEFORE_SUBJECT.source}+`);
const HOW = new RegExp(`^(?:[\\s“”]|${MANNER}|${TIMES})`);
const ACT_HERE = new RegExp(`^(?:${ACT_VERBS})`);
const ACT_LATER = new RegExp(`(?:${ACT_VERBS})`);
const BY_MEANS = new RegExp(`^(?:${MEANS})`);
const GENERIC_HERE = new RegExp(`^(?:${GENERIC_ACTORS.source})`);
/** The shortest words that end like a body's name and stand before a sign of an act. */
const BODY_HERE = new RegExp(
  `^(?:(?:\\d{1,3}个)?[\\u3400-\\u9fffA-Za-z·（）]{0,16}?(?:${BODY_FORMS})|(?:各|全[国省市区县州])[^，。]{0,14}?(?:${SERVING_FORMS}))(?:有关|相关|各)?(?:部门|单位|方面)?(?=(?:(?:有关|相关)?(?:新闻)?(?:负责人|负责同志|发言人)|${MANNER}|${BY_MEANS.source.slice(1)}|${TIMES}|${ACT_VERBS}))`,
);

/** Reads each clause once. */
export function clauseOpenings(reading: Reading, bodies: SpanSet<Span>): (clause: Span) => ClauseOpening {
  const known = new Map<number, ClauseOpening>();
  return (clause) => {
    const opening = known.get(clause.start) ?? clauseOpening(reading, clause, bodies);
    known.set(clause.start, opening);
    return opening;
  };
}

/** Reads the beginning of one clause; `bodies` are the named bodies and places that can act. */
export function clauseOpening(reading: Reading, clause: Span, bodies: SpanSet<Span>): ClauseOpening {
  const { text } = reading;
  const rest = (from: number) => text.slice(from, clause.end).replace(/[，；。！？：\s”]+$/, '');
  let at = skip(text, clause.start, clause.end, BEFORE_SUBJECT);
  if (rest(at) === '') return { subject: 'NONE', act: undefined, empty: true };
  const from = at;
  const subjectEnd = subjectAt(reading, at, clause.end, bodies);
  if (subjectEnd !== undefined) {
    at = skip(text, subjectEnd, clause.end, HOW);
    const later = ACT_LATER.exec(rest(at));
    const named = { start: from, end: subjectEnd };
    return { subject: 'AUTHORITY', named, act: later ? at + later.index : undefined, empty: false };
  }
  const start = at;
  at = skip(text, at, clause.end, HOW);
  const words = rest(at);
  if (ACT_HERE.test(words)) return { subject: 'NONE', act: at, empty: false };
  const later = ACT_LATER.exec(words);
  // 全面加强: the adverb is itself known as the beginning of an act.
  if (at > start && ACT_HERE.test(rest(start))) return { subject: 'NONE', act: start, empty: false };
  if (BY_MEANS.test(rest(start)) || BY_MEANS.test(words))
    return { subject: 'NONE', act: later ? at + later.index : undefined, empty: false };
  return { subject: 'OTHER', act: later ? at + later.index : undefined, empty: false };
}

/** 江北海关将…: a body known by its form alone begins a clause of `words`. */
export const namesBody = (words: string): string | undefined => {
  const clause = words.replace(AHEAD, '');
  const form = (BODY_HERE.exec(clause) ?? PLACE_HERE.exec(clause))?.[0];
  return form === undefined || OTHER_SUBJECTS.test(form) ? undefined : form;
};

function skip(text: string, from: number, end: number, what: RegExp): number {
  let at = from;
  while (at < end) {
    const length = what.exec(text.slice(at, Math.min(end, at + 40)))?.[0].length ?? 0;
    if (length === 0) break;
    at += length;
  }
  return at;
}

/** End of the subject that begins at `from`: a body that is named, one of a generic form, or one known by its last words. */
function subjectAt(reading: Reading, from: number, end: number, bodies: SpanSet<Span>): number | undefined {
  const { text } = reading;
  const named = (at: number) => bodies.startingIn({ start: at, end: at + 1 })[0]?.end;
  let at = named(from);
  if (at === undefined) {
    const words = text.slice(from, Math.min(end, from + 40));
    const form = GENERIC_HERE.exec(words) ?? BODY_HERE.exec(words) ?? PLACE_HERE.exec(words);
    if (!form || BEFORE_BODY.test(words) || BY_MEANS.test(words) || OTHER_SUBJECTS.test(form[0])) return undefined;
    return from + form[0].length;
  }
  for (;;) {
    const joint = TOGETHER.exec(text.slice(at, end));
    const next: number | undefined = joint ? named(at + joint[0].length) : undefined;
    if (next === undefined || next > end) return at;
    at = next;
  }
}

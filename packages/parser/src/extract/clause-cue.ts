/**
 * Reads one clause: does it open a measure, and of which modality? 将启用… PLAN, 各地要… DIRECTIVE, 共核查…1.2万条 REPORTED_ACTION,
 * 举报量同比下降… REPORTED_RESULT. What joins clauses to measures is in plain-measures.ts.
 */
import type { Modality, Span } from '../parsed-page.ts';
import {
  ADVISING_SPEECH,
  ALSO_WILL,
  ANNOUNCES,
  CIRCUMSTANCE,
  DECIDED,
  DEMANDING_SPEECH,
  DENIAL,
  DISPOSES,
  DONE_WITH,
  DRIVE_ANNOUNCED,
  FORBIDS,
  FROM_DATE,
  FROM_NOW,
  IN_FORCE,
  ISSUED,
  JUST_DECIDED,
  MUST_AHEAD,
  NOT_A_PLAN,
  OPINION,
  ORDER_TO,
  ORDER_WITHIN,
  ORDERED_ALREADY,
  OWN_SUBJECT,
  PLANNED_THING,
  REPORT_DUTY,
  STRESSING_SPEECH,
  WEAK_WILL,
  WILL_BEHIND_SUBJECT,
} from '../tables/clause-cues.zh.ts';
import {
  ACT_VERBS,
  ADVICE,
  DEMAND_PREFACE,
  FUTURE,
  GENERIC_ACTORS,
  MODAL_MUST,
  OBLIGED,
  ORDER_PREFACE,
  OUTCOME_CHANGE,
  PERFECT,
  PLAN_TIME,
  SPEECH_VERBS,
} from '../tables/measures.zh.ts';
import { UNDER_WAY } from '../tables/reported-cues.zh.ts';
import type { ClauseOpening } from './clause-opening.ts';
import { isDenied, isRumour } from './denied.ts';
import { launchCue } from './launch-cue.ts';
import type { Acting } from './plain-measures.ts';
import type { Reading } from './reading.ts';
import { reportedCue } from './reported-cue.ts';
import type { SpanSet } from './span-set.ts';

/** A clause that tells a measure, or goes on with one. */
export type ClauseCue = {
  modality: Modality;
  /** What told it: acts with a figure, acts without one and outcomes are different measures of one sentence. */
  kind: 'PLAN' | 'MUST' | 'LAUNCH' | 'COUNT' | 'ACT' | 'RESULT';
  rule: string;
  /** Where the act's words begin, for the headline. */
  label: number;
  /** It begins a measure of its own even behind one of the same kind. */
  opens: boolean;
  /** Said to be done: a plan does not go on with it. */
  done?: boolean;
  /** No clause behind it belongs to it. */
  closed?: boolean;
};

/** What the sentence, and the paragraph before it, have said so far. */
export type ClauseState = {
  ordered: boolean;
  demanded: boolean;
  acted: boolean;
  planned: boolean;
  /** A drive was announced: what it does is still to come. */
  launched: boolean;
  /** What is told next was announced as new: 将推出一批举措：压缩…；开设…. */
  announced: boolean;
  /** Advice to the public is being given: what must be done binds nobody. */
  advised: boolean;
  /** Who acts, for clauses without a subject. */
  subject: ClauseOpening['subject'];
};

/** Words that open no measure and decide how the next clauses are read. */
export type ClauseSign = 'order' | 'demand' | 'announcement' | 'speech' | 'advice' | 'denial';

const ACT = new RegExp(`(?:${ACT_VERBS})`);
const SPEECH = new RegExp(`(?:${SPEECH_VERBS})(?:，|：|:)$`);
const GENERIC = new RegExp(GENERIC_ACTORS.source);
/** Fewer words before a plan name no thing that could be its subject (其后会). */
const SHORT_AHEAD = 4;
/** A denial stands with its act at the beginning of a clause. */
const DENIAL_WITHIN = 120;
/** A preface that orders is short; a longer clause says something itself. */
const LONGEST_PREFACE = 24;
/** How far behind a clause the next words can still say what its figure means. */
const BEHIND = 24;

/** What `clause` tells: a measure, a sign for the clauses behind it, or nothing. */
export function clauseCue(
  reading: Reading,
  clause: Span,
  opening: ClauseOpening,
  acting: Acting,
  state: ClauseState,
): ClauseCue | ClauseSign | undefined {
  const words = reading.text.slice(clause.start, clause.end);
  if (CIRCUMSTANCE.test(words)) return undefined;
  if (isDenied(words.slice(0, DENIAL_WITHIN)) || isRumour(reading, clause)) return 'denial';
  if (ORDER_PREFACE.test(words) && words.length <= LONGEST_PREFACE)
    return DEMAND_PREFACE.test(words) ? 'demand' : 'order';
  if (ISSUED.test(words)) return 'order';
  if (ADVICE.test(words) || OPINION.test(words) || ADVISING_SPEECH.test(words)) return 'advice';
  if (ANNOUNCES.test(words) && FUTURE.test(words)) return 'announcement';
  if (SPEECH.test(words))
    return DEMANDING_SPEECH.test(words) ? 'demand' : STRESSING_SPEECH.test(words) ? 'order' : 'speech';
  const has = (spans: SpanSet<Span>) => spans.overlaps(clause);
  const behind = reading.text.slice(clause.end, clause.end + BEHIND);
  const facts = { figure: has(acting.figures), system: has(acting.systems), body: has(acting.bodies), behind };
  return (
    futureCue(reading, words, clause, opening, state) ??
    launchCue(reading, words, clause, acting, state, opening.subject === 'AUTHORITY') ??
    decidedCue(reading, words, clause) ??
    announcedCue(words, clause) ??
    orderCue(words, clause, opening) ??
    mustCue(words, clause, state, facts.body || opening.subject === 'AUTHORITY', opening.act !== undefined) ??
    reportedCue(words, clause, opening, facts, state)
  );
}

function futureCue(
  { text }: Reading,
  words: string,
  clause: Span,
  { named, subject: begins }: ClauseOpening,
  { planned, subject }: ClauseState,
): ClauseCue | undefined {
  // 市教育局将…: behind who acts, 将 is will, whatever follows.
  const willOf = () => {
    if (!named || DISPOSES.test(words) || DONE_WITH.test(words)) return null;
    const will = WILL_BEHIND_SUBJECT.exec(text.slice(named.end, clause.end));
    return will && Object.assign(will, { index: named.end - clause.start });
  };
  // 还要 behind a plan is said of oneself.
  const match = FUTURE.exec(words) ?? (planned ? ALSO_WILL.exec(words) : null) ?? willOf();
  if (!match || NOT_A_PLAN.test(words)) return undefined;
  // 补偿问题将首次被摆上台面, and 会在整点喝水 behind it, plan nothing that an authority does.
  const ahead = words.slice(0, match.index);
  const speaks =
    begins === 'NONE'
      ? subject !== 'OTHER' || !WEAK_WILL.test(match[0])
      : subject === 'AUTHORITY' || ahead.length < SHORT_AHEAD;
  if (begins !== 'AUTHORITY' && !speaks && !planned && !PLANNED_THING.test(ahead)) return undefined;
  return {
    modality: 'PLAN',
    kind: 'PLAN',
    rule: 'plan-clause',
    label: clause.start + match.index + match[0].length,
    opens: true,
  };
}

function decidedCue({ text }: Reading, words: string, clause: Span): ClauseCue | undefined {
  const just = JUST_DECIDED.test(text.slice(Math.max(0, clause.start - 6), clause.start));
  const decided = DECIDED.exec(words) ?? FROM_DATE.exec(words) ?? (just ? FROM_NOW.exec(words) : null);
  if (!decided || !ACT.test(words.slice(decided.index)) || NOT_A_PLAN.test(words) || IN_FORCE.test(words))
    return undefined;
  const label = clause.start + decided.index + decided[0].length;
  return { modality: 'PLAN', kind: 'PLAN', rule: 'decided-clause', label, opens: true };
}

/** 部署开展为期三个月的排查: a drive without a name that is announced. */
function announcedCue(words: string, clause: Span): ClauseCue | undefined {
  const drive = DRIVE_ANNOUNCED.exec(words);
  if (!drive || UNDER_WAY.test(words)) return undefined;
  return {
    modality: 'PLAN',
    kind: 'LAUNCH',
    rule: 'announced-clause',
    label: clause.start + drive.index,
    opens: false,
  };
}

/** 要求各地…, 责令企业…: an order told within the clause. */
function orderCue(words: string, clause: Span, { subject }: ClauseOpening): ClauseCue | undefined {
  if (ORDERED_ALREADY.test(words)) return undefined;
  const report = REPORT_DUTY.exec(words);
  if (report) return { ...MUST, rule: 'report-duty', label: clause.start };
  const order = ORDER_WITHIN.exec(words) ?? (subject === 'OTHER' ? null : ORDER_TO.exec(words));
  if (!order) return undefined;
  return { ...MUST, rule: 'order-clause', label: clause.start + order.index + order[0].length, opens: true };
}

const MUST = { modality: 'DIRECTIVE', kind: 'MUST', opens: false } as const;

function mustCue(
  words: string,
  clause: Span,
  { ordered, demanded, advised }: ClauseState,
  named: boolean,
  acts: boolean,
): ClauseCue | undefined {
  if (advised && !named) return undefined;
  const must = MODAL_MUST.exec(words);
  const actor = named || GENERIC.test(must ? words.slice(0, must.index + 1) : words.slice(0, 12));
  const forbids = must !== null && FORBIDS.test(must[0]);
  const obliged =
    must !== null && (OBLIGED.test(words.slice(0, must.index)) || PLAN_TIME.test(words.slice(0, must.index)));
  const bare = (forbids && must?.index === 0) || MUST_AHEAD.test(words);
  if (must && (ordered || actor || obliged || bare)) {
    // 严禁 and 不得 are part of what is ordered, 要 and 应 are not.
    const label = clause.start + (forbids ? must.index : must.index + must[0].length);
    return {
      ...MUST,
      rule: 'must-clause',
      label,
      opens: must.index > 0 && (actor || OWN_SUBJECT.test(words.slice(0, must.index))),
    };
  }
  // 会议要求，各地对发现的问题建立台账: what a meeting demands needs no 要.
  if (demanded && acts && !DENIAL.test(words) && !PERFECT.test(words) && !OUTCOME_CHANGE.test(words)) {
    const named = GENERIC.exec(words);
    const label = clause.start + (actor && named ? named.index + named[0].length : 0);
    return { ...MUST, rule: 'ordered-clause', label };
  }
  return undefined;
}

/** Reads one clause: does it open a measure, and of which modality? 将启用… PLAN, 各地要… DIRECTIVE, 共核查…1.2万条 REPORTED_ACTION, 举报量同比下降… REPORTED_RESULT. */
import type { Modality, Span } from '../parsed-page.ts';
import {
  ACCOMPLISHED,
  ANOTHER_LAUNCH,
  BEGUN,
  DECIDED,
  DECIDED_BEFORE,
  DENIAL,
  FORBIDS,
  FOUNDED,
  FROM_DATE,
  GROWING_LAUNCH,
  HANGS_ON,
  HEARD,
  IN_FORCE,
  ISSUED,
  LAUNCH,
  LAUNCH_BY_ORDER,
  NOT_A_PLAN,
  NOT_BEGUN,
  ONGOING,
  ORDER_WITHIN,
  ORGANIZED,
  PERIOD_BEFORE,
  PLANNED,
  POINT_LAUNCH,
  REPORT_DUTY,
  TIME_AHEAD,
  UNDER_WAY,
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
  OUTCOME_SUBJECT,
  PERFECT,
  PLAN_TIME,
  SPEECH_VERBS,
} from '../tables/measures.zh.ts';
import type { Acting } from './plain-measures.ts';
import type { Reading } from './reading.ts';
import type { SpanSet } from './span-set.ts';

export type ClauseCue = {
  modality: Modality;
  rule: string;
  confidence: number;
  /** Where the act's words begin, for the headline. */
  label: number;
  /** Clauses behind it may belong to it. */
  grows: boolean;
  /** It begins a measure of its own even behind one of the same modality. */
  opens: boolean;
};

/** What the sentence has said so far. */
export type ClauseState = { ordered: boolean; demanded: boolean; acted: boolean; planned: boolean };

const ACT = new RegExp(`(?:${ACT_VERBS})`);
const STARTS_WITH_ACT = new RegExp(`^(?:${TIME_AHEAD})*(?:${ACT_VERBS})`);
const SPEECH = new RegExp(`(?:${SPEECH_VERBS})(?:，|：|:)$`);
const GENERIC = new RegExp(GENERIC_ACTORS.source);

export function clauseCue(
  reading: Reading,
  clause: Span,
  acting: Acting,
  state: ClauseState,
): ClauseCue | 'order' | 'demand' | 'speech' | 'advice' | undefined {
  const words = reading.text.slice(clause.start, clause.end);
  if (ORDER_PREFACE.test(words) && words.length <= 24) return DEMAND_PREFACE.test(words) ? 'demand' : 'order';
  if (ISSUED.test(words)) return 'order';
  if (SPEECH.test(words)) return 'speech';
  if (ADVICE.test(words)) return 'advice';
  const has = (spans: SpanSet<Span>) => spans.overlaps(clause);
  return (
    futureCue(words, clause) ??
    launchCue(reading, words, clause, acting, state) ??
    decidedCue(words, clause) ??
    resultCue(words, clause, state) ??
    doneCue(words, clause, has(acting.figures)) ??
    mustCue(words, clause, state, has(acting.bodies)) ??
    actionCue(words, clause, has(acting.bodies) || GENERIC.test(words), has(acting.systems), has(acting.figures))
  );
}

function futureCue(words: string, clause: Span): ClauseCue | undefined {
  const match = FUTURE.exec(words);
  if (!match || NOT_A_PLAN.test(words)) return undefined;
  return cueOf(clause, 'PLAN', 'plan-clause', 82, match.index + match[0].length, { opens: true });
}

function decidedCue(words: string, clause: Span): ClauseCue | undefined {
  const decided = DECIDED.exec(words) ?? FROM_DATE.exec(words);
  if (decided && ACT.test(words.slice(decided.index)) && !NOT_A_PLAN.test(words) && !IN_FORCE.test(words)) {
    return cueOf(clause, 'PLAN', 'decided-clause', 76, decided.index + decided[0].length, { opens: true });
  }
  return undefined;
}

function mustCue(
  words: string,
  clause: Span,
  { ordered, demanded }: ClauseState,
  named: boolean,
): ClauseCue | undefined {
  const report = REPORT_DUTY.exec(words);
  if (report) return cueOf(clause, 'DIRECTIVE', 'report-duty', 76, 0, {});
  // 要求各地…, 责令企业…: an order told within the clause.
  const order = ORDER_WITHIN.exec(words);
  if (order) return cueOf(clause, 'DIRECTIVE', 'order-clause', 76, order.index + order[0].length, {});
  const must = MODAL_MUST.exec(words);
  const actor = GENERIC.test(must ? words.slice(0, must.index + 1) : words.slice(0, 12));
  const obliged =
    must !== null && (OBLIGED.test(words.slice(0, must.index)) || PLAN_TIME.test(words.slice(0, must.index)));
  if (must && (ordered || actor || named || obliged)) {
    // 严禁 and 不得 are part of what is ordered, 要 and 应 are not.
    const act = FORBIDS.test(must[0]) ? must.index : must.index + must[0].length;
    return cueOf(clause, 'DIRECTIVE', 'must-clause', 80, act, { opens: actor });
  }
  // 会议要求，各地对发现的问题建立台账: what a meeting demands needs no 要.
  if (demanded && ACT.test(words) && !DENIAL.test(words))
    return cueOf(clause, 'DIRECTIVE', 'ordered-clause', 74, actor ? (GENERIC.exec(words)?.[0].length ?? 0) : 0, {});
  return undefined;
}

function launchCue(
  { text }: Reading,
  words: string,
  clause: Span,
  { campaigns }: Acting,
  { planned: plan, demanded }: ClauseState,
): ClauseCue | undefined {
  const campaign = campaigns.startingIn(clause)[0];
  if (!campaign) return undefined;
  const before = text.slice(clause.start, campaign.start);
  // 各地要推进“断卡”行动 orders; launching is for others.
  if (MODAL_MUST.test(before) || demanded) return undefined;
  const verbs = [...before.matchAll(LAUNCH)];
  const verb = verbs.at(-1);
  // “国门利剑”行动近日在全国启动: the campaign is the subject.
  const begun =
    BEGUN.test(text.slice(campaign.end, clause.end)) && !NOT_BEGUN.test(text.slice(campaign.end, clause.end));
  if (!verb) return begun ? cueOf(clause, 'REPORTED_ACTION', 'campaign-launch', 78, 0, {}) : undefined;
  const earlier = text.slice(Math.max(0, clause.start - 24), clause.start);
  // 将启用…，并会同公安机关开展“安递”行动: what hangs on a plan with 并 is planned too. 会议决定，…组织开展 plans, 组织开展 alone reports.
  const planned =
    (PLANNED.test(before) ||
      (ORGANIZED.test(before) && DECIDED_BEFORE.test(earlier)) ||
      PERIOD_BEFORE.test(earlier) ||
      (plan && HANGS_ON.test(words))) &&
    !UNDER_WAY.test(before);
  const from =
    verbs.length > 1 && LAUNCH_BY_ORDER.test((verbs[0] as RegExpMatchArray)[0])
      ? ((verbs[0] as RegExpMatchArray).index ?? verb.index)
      : verb.index;
  return cueOf(clause, planned ? 'PLAN' : 'REPORTED_ACTION', 'campaign-launch', 84, from, {
    opens: ANOTHER_LAUNCH.test(before),
    grows: GROWING_LAUNCH.test(before) || !POINT_LAUNCH.test(before),
  });
}

function resultCue(words: string, clause: Span, { acted }: ClauseState): ClauseCue | undefined {
  const change = OUTCOME_CHANGE.exec(words);
  if (!change) return undefined;
  const before = words.slice(0, change.index);
  if (!OUTCOME_SUBJECT.test(before) || !acted) return undefined;
  return cueOf(clause, 'REPORTED_RESULT', 'outcome-clause', 70, 0, { grows: true, opens: true });
}

/** 共核查…1.2万条, 去年以来…惩戒6.8万名: an act with a figure that is said to be done. */
function doneCue(words: string, clause: Span, figure: boolean): ClauseCue | undefined {
  const perfect = PERFECT.exec(words);
  // 公开通报2025年…问题: a year alone says nothing is done when the verb only announces.
  if (!figure || !perfect || isOutcome(words) || (HEARD.test(words) && !UNDER_WAY.test(words))) return undefined;
  const act = ACT.exec(words.slice(perfect.index));
  if (!act) return undefined;
  return cueOf(clause, 'REPORTED_ACTION', 'reported-act', 78, perfect.index + act.index, {});
}

/** An act with a figure told of a body, or a body that founds a system. */
function actionCue(
  words: string,
  clause: Span,
  authority: boolean,
  system: boolean,
  figure: boolean,
): ClauseCue | undefined {
  const act = ACT.exec(words);
  if (!act || isOutcome(words) || HEARD.test(words)) return undefined;
  const perfect = PERFECT.test(words);
  const founded = system && FOUNDED.test(words) && (authority || perfect);
  const accomplished = authority && ACCOMPLISHED.test(words);
  const done = accomplished || (figure && (authority || STARTS_WITH_ACT.test(words)));
  const ongoing = authority && ONGOING.test(words);
  if (!done && !founded && !ongoing) return undefined;
  return cueOf(clause, 'REPORTED_ACTION', founded ? 'system-founded' : 'reported-act', 66, act.index, {});
}

const isOutcome = (words: string) =>
  OUTCOME_CHANGE.test(words) && OUTCOME_SUBJECT.test(words.slice(0, words.search(OUTCOME_CHANGE)));

function cueOf(
  clause: Span,
  modality: Modality,
  rule: string,
  confidence: number,
  offset: number,
  flags: { grows?: boolean; opens?: boolean },
): ClauseCue {
  return {
    modality,
    rule,
    confidence,
    label: clause.start + offset,
    grows: flags.grows ?? true,
    opens: flags.opens ?? false,
  };
}

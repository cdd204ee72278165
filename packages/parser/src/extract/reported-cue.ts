/**
 * Clauses that report: 共清理河道120公里 (an act with a figure), 全面清理河道 (an act of an authority), 水质明显好转 (what came of it).
 */
import type { Span } from '../parsed-page.ts';
import { ORDERED_ALREADY } from '../tables/clause-cues.zh.ts';
import { ACT_VERBS, MODAL_MUST, OUTCOME_CHANGE, OUTCOME_SUBJECT, PERFECT } from '../tables/measures.zh.ts';
import {
  ACCOMPLISHED,
  BARE_RATE,
  COUNTED,
  COUNTED_ACT,
  CRIMINAL_SUBJECT,
  DONE,
  ECONOMIC,
  FOUNDED,
  HEARD,
  LEVEL_MOVED,
  MOVED,
  NO_ACT_CLAUSE,
  NONE_HAPPENED,
  OBJECT_ACTED_ON,
  OBJECT_AHEAD,
  OF_WHICH,
  ONGOING,
  OUTCOME_MOVED,
  OUTCOME_STATE,
  PART_OF_BODY,
  STATE_FIGURE,
  STRAY_GROWTH,
  STRONG_PERFECT,
  UNDER_WAY,
  WHOLE_LAND,
  WORSE,
} from '../tables/reported-cues.zh.ts';
import type { ClauseCue, ClauseState } from './clause-cue.ts';
import type { ClauseOpening } from './clause-opening.ts';

const ACT = new RegExp(`(?:${ACT_VERBS})`);

/** What is known of the clause besides its words. */
export type ClauseFacts = {
  figure: boolean;
  system: boolean;
  body: boolean;
  /** The next words of the sentence. */
  behind: string;
};

/** A clause that reports an act or what came of it. */
export function reportedCue(
  words: string,
  clause: Span,
  opening: ClauseOpening,
  facts: ClauseFacts,
  state: ClauseState,
): ClauseCue | undefined {
  if (NO_ACT_CLAUSE.test(words) || PART_OF_BODY.test(words) || isObjectAhead(words) || MODAL_MUST.test(words))
    return undefined;
  if (STRAY_GROWTH.test(words) || ECONOMIC.test(words)) return undefined;
  if (isOutcome(words, opening, facts.behind)) {
    if (!state.acted || WORSE.test(words)) return undefined;
    return { modality: 'REPORTED_RESULT', kind: 'RESULT', rule: 'outcome-clause', label: clause.start, opens: false };
  }
  return countCue(words, clause, opening, facts) ?? actCue(words, clause, opening, facts, state);
}

/** 对查处的酒驾案件，: whom the next clause is about. */
export const isObjectAhead = (words: string): boolean =>
  OBJECT_AHEAD.test(words) && !OBJECT_ACTED_ON.test(words) && !ACT.test(words.slice(words.lastIndexOf('的')));

/** An act with a figure that is said to be done, or done by an authority. */
function countCue(words: string, clause: Span, opening: ClauseOpening, facts: ClauseFacts): ClauseCue | undefined {
  if (!facts.figure || STATE_FIGURE.test(words)) return undefined;
  const perfect = PERFECT.exec(words);
  // 消防救援支队: an act in the name of who acts is none.
  const name = opening.named ? opening.named.end - clause.start : 0;
  const from = perfect?.index ?? name;
  const act = ACT.exec(words.slice(from));
  // 去年受理的1.9万件投诉里: says which, not what was done.
  if (act && OF_WHICH.test(words.slice(from + act.index + act[0].length))) return undefined;
  // 津口海关今年共验放海鲜4.7万吨: no table knows every act, but an authority did it and counted.
  if (
    !act &&
    perfect &&
    opening.subject === 'AUTHORITY' &&
    !WHOLE_LAND.test(words) &&
    COUNTED.test(words.slice(perfect.index))
  )
    return count(clause.start + perfect.index + perfect[0].length, words, opening);
  if (!act && name > 0 && facts.body && COUNTED_ACT.test(words.slice(name)) && !HEARD.test(words))
    return count(clause.start + name, words, opening);
  if (!act || (HEARD.test(words) && !UNDER_WAY.test(words))) return undefined;
  const known = opening.subject !== 'OTHER' && opening.act !== undefined;
  if (!known && (!perfect || CRIMINAL_SUBJECT.test(words))) return undefined;
  return count(clause.start + from + act.index, words, opening);
}

const count = (label: number, words: string, { subject }: ClauseOpening): ClauseCue => ({
  modality: 'REPORTED_ACTION',
  kind: 'COUNT',
  rule: 'reported-act',
  label,
  opens: subject === 'AUTHORITY',
  done: DONE.test(words),
});

/** An act of an authority that is told without a figure. */
function actCue(
  words: string,
  clause: Span,
  { subject, act }: ClauseOpening,
  { system, body }: ClauseFacts,
  state: ClauseState,
): ClauseCue | undefined {
  const ordered = ORDERED_ALREADY.test(words);
  if (act === undefined || (HEARD.test(words) && !ordered)) return undefined;
  const from = words.slice(act - clause.start);
  if (OF_WHICH.test(from.slice(ACT.exec(from)?.[0].length ?? 0))) return undefined;
  const perfect = PERFECT.test(words);
  const founded = system && FOUNDED.test(words) && (subject === 'AUTHORITY' || body || perfect);
  const accomplished = subject !== 'OTHER' && ACCOMPLISHED.test(words);
  const passive = STRONG_PERFECT.test(words) && !CRIMINAL_SUBJECT.test(words);
  const ongoing = subject !== 'OTHER' && ONGOING.test(words);
  // In an order or a plan a bare act needs no subject: 通知提出，要…。严格落实….
  const told =
    subject === 'AUTHORITY' ||
    (subject === 'NONE' && (state.subject === 'AUTHORITY' || state.ordered || state.planned));
  if (!founded && !accomplished && !passive && !ongoing && !told) return undefined;
  return {
    modality: 'REPORTED_ACTION',
    kind: 'ACT',
    rule: founded ? 'system-founded' : 'reported-act',
    label: act,
    opens: subject === 'AUTHORITY',
    done: DONE.test(words),
  };
}

/** 水质明显好转, 超标率下降12%: what came of acts. */
function isOutcome(words: string, { subject }: ClauseOpening, behind: string): boolean {
  if (BARE_RATE.test(words) && !MOVED.test(words + behind)) return false;
  if (NONE_HAPPENED.test(words) || (LEVEL_MOVED.test(words) && !/[将把]/.test(words))) return true;
  const change = words.search(OUTCOME_CHANGE);
  if (change >= 0 && OUTCOME_SUBJECT.test(words.slice(0, change))) return true;
  return OUTCOME_MOVED.test(words) || (subject !== 'AUTHORITY' && OUTCOME_STATE.test(words));
}

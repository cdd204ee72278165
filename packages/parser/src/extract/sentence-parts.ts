/** Reads one sentence clause by clause into the measures it tells, each with the clauses that belong to it. */
import type { Span } from '../parsed-page.ts';
import { CIRCUMSTANCE, OF_WHICH_SOME, PURPOSE } from '../tables/clause-cues.zh.ts';
import { HEARD } from '../tables/reported-cues.zh.ts';
import { type ClauseCue, type ClauseState, clauseCue } from './clause-cue.ts';
import type { ClauseOpening } from './clause-opening.ts';
import { noteSign, rememberSubject } from './clause-state.ts';
import { belongs, inheritedModality, join, type Part } from './join-clauses.ts';
import type { Acting } from './plain-measures.ts';
import { clausesOf, type Reading, type Sentence } from './reading.ts';
import { isObjectAhead } from './reported-cue.ts';

/** `before` is the last measure of the sentence before, in the same paragraph: 下一步将…。同时，完善… goes on planning. */
export function sentenceParts(
  reading: Reading,
  sentence: Sentence,
  acting: Acting,
  state: ClauseState,
  before: Part | undefined,
): Part[] {
  const parts: Part[] = [];
  /** Clauses that say when, or who, before the clause that says what. */
  let opened: Opened | undefined;
  let purpose = false;
  for (const clause of clausesOf(reading, sentence)) {
    const words = reading.text.slice(clause.start, clause.end);
    const opening = acting.opening(clause);
    const counted = parts.at(-1);
    // 全省共查处312起，其中移送47起: a part of what was counted.
    if (counted?.kind === 'COUNT' && counted.end === clause.start && OF_WHICH_SOME.test(words)) {
      counted.end = clause.end;
      continue;
    }
    if (PURPOSE.test(words)) purpose = true;
    else if (opening.subject === 'AUTHORITY' || opening.empty) purpose = false;
    const said = clauseCue(reading, clause, opening, acting, state);
    const cue =
      purpose && typeof said === 'object' && (said.kind === 'ACT' || said.kind === 'COUNT') ? undefined : said;
    const last = parts.at(-1);
    if (cue === undefined || typeof cue === 'string') {
      if (last && cue === undefined && last.grows && belongs(reading, last, clause, opening)) last.end = clause.end;
      else if (last) last.grows = false;
      // What came of a campaign is an outcome though its acts are told elsewhere.
      state.acted ||= acting.campaigns.overlaps(clause);
      opened = cue === undefined ? openedBy(reading, opened, clause, opening, acting, purpose) : undefined;
      noteSign(state, cue, opening);
      continue;
    }
    state.acted ||= cue.modality === 'REPORTED_ACTION';
    state.planned ||= cue.modality === 'PLAN';
    if (cue.done) state.launched = false;
    else state.launched ||= cue.kind === 'LAUNCH' && cue.modality === 'PLAN';
    rememberSubject(state, opening, false);
    const joined = last && last.end === clause.start ? join(reading, last, cue, clause) : undefined;
    if (last && joined) {
      last.end = clause.end;
      last.clauses++;
      last.kind = joined;
      continue;
    }
    const inherited = inheritedModality(cue, opening, last, before, state);
    const from =
      opened?.end === clause.start &&
      (opened.dates || reports(cue) || (cue.kind === 'LAUNCH' && opening.subject === 'NONE'))
        ? opened
        : undefined;
    parts.push({
      start: from?.start ?? clause.start,
      end: clause.end,
      ...cue,
      modality: inherited ?? cue.modality,
      kind: inherited ? (inherited === 'PLAN' ? 'PLAN' : 'MUST') : cue.kind,
      clauses: 1,
      inherited: inherited !== undefined,
      grows: !cue.closed,
      named: opening.subject === 'AUTHORITY' || from !== undefined,
    });
    opened = undefined;
  }
  return parts;
}

/** Words before an act; `dates` when they only say when, or name the drive itself, which belongs to plans as well. */
type Opened = Span & { dates: boolean };

/** 去年以来，公安机关会同人民银行…，共惩戒…: the clauses that say when and who, behind which the next says what. */
function openedBy(
  { text }: Reading,
  before: Opened | undefined,
  clause: Span,
  { subject, empty }: ClauseOpening,
  { campaigns }: Acting,
  purpose: boolean,
): Opened | undefined {
  const words = text.slice(clause.start, clause.end);
  if (purpose || !words.endsWith('，') || HEARD.test(words)) return undefined;
  if (isObjectAhead(words) || (!before && CIRCUMSTANCE.test(words) && subject !== 'AUTHORITY'))
    return { start: clause.start, end: clause.end, dates: true };
  const goesOn = before?.end === clause.start ? before : undefined;
  const start = goesOn?.start ?? clause.start;
  const drive = campaigns.startingIn({ start: clause.start, end: clause.start + 2 }).length > 0;
  if (
    !empty &&
    !drive &&
    !CIRCUMSTANCE.test(words) &&
    subject !== 'AUTHORITY' &&
    (!goesOn || clause.end - start > LONG_LEAD)
  )
    return undefined;
  return { start, end: clause.end, dates: (empty || drive) && (goesOn?.dates ?? true) };
}

const reports = ({ kind }: ClauseCue) => kind === 'COUNT' || kind === 'ACT' || kind === 'RESULT';

/** How far an act may stand from its subject. */
const LONG_LEAD = 60;

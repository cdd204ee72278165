/**
 * Measures in plain sentences, outside lists: 公安部今日部署开展“净土2026”专项行动, 各地要把…结合起来, 共核查可疑招聘信息1.2万条.
 * A clause with a cue (将, 要, 已/共 with an act, a campaign launched) opens one; the clauses behind it belong to it until the
 * next cue. Advice to the public, single cases, experts, questions and bare statistics are none.
 */
import type { Modality, Span } from '../parsed-page.ts';
import {
  ALREADY_DONE,
  BARE_SHARE,
  HOW_PLANNED,
  NO_PART,
  NO_SUBJECT,
  QUESTION_AHEAD,
} from '../tables/clause-cues.zh.ts';
import { SINGLE_CASE } from '../tables/measures.zh.ts';
import { type ClauseCue, type ClauseState, clauseCue } from './clause-cue.ts';
import type { DraftMeasure, ListedMeasures } from './listed-measures.ts';
import { measureLabel } from './measure-label.ts';
import { clausesOf, type Reading, type Sentence } from './reading.ts';
import { type SpanSet, spanSet } from './span-set.ts';
import type { Speakers } from './speakers.ts';

export type Acting = {
  campaigns: SpanSet<Span>;
  bodies: SpanSet<Span>;
  systems: SpanSet<Span>;
  figures: SpanSet<Span>;
  places: SpanSet<Span>;
};

export function plainMeasures(
  reading: Reading,
  { items, leadIns }: Pick<ListedMeasures, 'items' | 'leadIns'>,
  acting: Acting,
  speakers: Speakers,
): DraftMeasure[] {
  const found: DraftMeasure[] = [];
  const inItems = spanSet(items);
  const inLeadIns = spanSet(leadIns);
  const cases = reading.paragraphs.map((one) => isSingleCase(reading.text.slice(one.start, one.end)));
  let acted = { paragraph: -1, figures: false };
  for (const sentence of reading.sentences) {
    if (acted.paragraph !== sentence.paragraph) acted = { paragraph: sentence.paragraph, figures: false };
    const words = reading.text.slice(sentence.start, sentence.end);
    if (cases[sentence.paragraph] || isNoStatement(words) || inItems.overlaps(sentence)) continue;
    if (speakers.expertSays(words) || isReporter(reading, sentence)) continue;
    // Nobody who could take a measure is named anywhere near: a match, a firm, a teacher.
    const [nearest] = acting.bodies.before(sentence.end, 1);
    const authority = nearest !== undefined && nearest.end >= sentence.start - NEAR;
    if (!authority && !acting.campaigns.overlaps(sentence)) continue;
    // A lead-in says again what its list says; only a campaign launched in it is news of its own.
    const isLeadIn = inLeadIns.overlaps(sentence);
    const here = sentenceMeasures(reading, sentence, acting, { launchesOnly: isLeadIn, acted: acted.figures });
    // What came of an act may stand in the sentence behind it (其中，…同比减少37%).
    acted.figures ||= here.some(({ modality }) => modality === 'REPORTED_ACTION');
    for (const measure of here) found.push(measure);
  }
  return found;
}

const isSingleCase = (words: string) => (words.match(new RegExp(SINGLE_CASE.source, 'g')) ?? []).length >= 2;
const isNoStatement = (words: string) =>
  words.includes('\t') || /？[”]?$/.test(words) || !/[\u3400-\u9fff]{4}/.test(words);

/** A question at a press conference, or the chair's words. */
function isReporter({ text, paragraphs }: Reading, sentence: Sentence): boolean {
  const paragraph = paragraphs[sentence.paragraph] as Span;
  return QUESTION_AHEAD.test(text.slice(paragraph.start, paragraph.start + 20));
}

/** How far back a body can stand that a sentence is still about. */
const NEAR = 500;

type Part = Span & { modality: Modality; rule: string; confidence: number; label: number; grows: boolean };

function sentenceMeasures(
  reading: Reading,
  sentence: Span,
  acting: Acting,
  context: { launchesOnly: boolean; acted: boolean },
): DraftMeasure[] {
  const parts: Part[] = [];
  const state: ClauseState = { ordered: false, demanded: false, acted: context.acted, planned: false };
  let subject: Span | undefined;
  for (const clause of clausesOf(reading, sentence)) {
    const cue = clauseCue(reading, clause, acting, state);
    const last = parts.at(-1);
    if (typeof cue === 'string' || cue === undefined) {
      state.ordered ||= cue === 'order' || cue === 'demand';
      state.demanded ||= cue === 'demand';
      if (last && cue === undefined && last.grows && belongs(reading, last, clause)) last.end = clause.end;
      else if (last) last.grows = false;
      // What came of a campaign is an outcome though its acts are told elsewhere.
      state.acted ||= acting.campaigns.overlaps(clause);
      subject = cue === undefined ? subjectSoFar(reading, subject, clause, acting) : undefined;
      continue;
    }
    state.acted ||= cue.modality === 'REPORTED_ACTION';
    state.planned ||= cue.modality === 'PLAN';
    if (context.launchesOnly && cue.rule !== 'campaign-launch') continue;
    if (last && (merges(last, cue) || completesPlan(reading, last, cue, clause))) {
      last.end = clause.end;
      continue;
    }
    const start =
      subject && subject.end === clause.start && opensWithSubject(reading, subject, cue, acting)
        ? subject.start
        : clause.start;
    const { modality, rule, confidence, label, grows } = cue;
    parts.push({ start, end: clause.end, modality, rule, confidence, label, grows });
    subject = undefined;
  }
  return parts.map((part) => draftOf(reading, part));
}

/** How far the first act with a figure may stand from its subject. */
const LONG_LEAD = 60;

/** 公安机关会同…持续开展…行动，共惩戒…: the clauses that say who, behind which the next says what. */
function subjectSoFar(reading: Reading, before: Span | undefined, clause: Span, acting: Acting): Span | undefined {
  if (namesSubject(reading, clause, acting))
    return before?.end === clause.start && continuesClause(reading, before)
      ? { start: before.start, end: clause.end }
      : clause;
  const goesOn =
    before?.end === clause.start &&
    continuesClause(reading, before) &&
    clause.end - before.start <= LONG_LEAD &&
    reading.text[clause.end - 1] === '，';
  return goesOn ? { start: before.start, end: clause.end } : undefined;
}

/** Behind a semicolon another subject may act. */
const continuesClause = ({ text }: Reading, before: Span) => text[before.end - 1] === '，';

function namesSubject({ text }: Reading, clause: Span, { bodies, campaigns, places }: Acting): boolean {
  const words = text.slice(clause.start, clause.end);
  const named =
    bodies.overlaps(clause) ||
    campaigns.overlaps(clause) ||
    places.startingIn({ start: clause.start, end: clause.start + 1 }).length > 0 ||
    ALREADY_DONE.test(words);
  return named && !NO_SUBJECT.test(words);
}

/** A plan begins with its own clause, unless the clause before is about the campaign itself. */
function opensWithSubject({ text }: Reading, subject: Span, cue: ClauseCue, { campaigns }: Acting): boolean {
  if (cue.modality === 'REPORTED_ACTION') return true;
  return (
    campaigns.startingIn({ start: subject.start, end: subject.start + 2 }).length > 0 &&
    /，$/.test(text.slice(subject.start, subject.end))
  );
}

/** Acts reported in one breath (共核查…条，关停…个) are one measure, and so is what one order says in several clauses. */
function merges(last: Part, cue: ClauseCue): boolean {
  if (cue.opens) return false;
  return last.modality === cue.modality && last.grows;
}

/** Behind a plan, a clause about whom it binds says how it will be done. */
function completesPlan({ text }: Reading, last: Part, cue: ClauseCue, clause: Span): boolean {
  const planned = last.modality === 'PLAN' && last.grows && cue.modality === 'DIRECTIVE' && !cue.opens;
  return planned && HOW_PLANNED.test(text.slice(clause.start, clause.end));
}

/** A clause about when, how long or for whom, a bare share or rate, or one behind a semicolon is no part of the act. */
function belongs({ text }: Reading, last: Part, clause: Span): boolean {
  const words = text.slice(clause.start, clause.end);
  if (/[；;]/.test(text[last.end - 1] as string)) return false;
  if (BARE_SHARE.test(words)) return false;
  return !NO_PART.test(words);
}

function draftOf(reading: Reading, part: Part): DraftMeasure {
  const { text } = reading;
  let { start, end } = part;
  while (start < end && /[\s，、“”]/.test(text[start] as string) && !reading.shielded[start]) start++;
  // The mark belongs to a measure only at the end of its sentence.
  while (end > start && /[，；：,;]/.test(text[end - 1] as string)) end--;
  const label = measureLabel(reading, Math.max(start, part.label), end);
  return { start, end, label, modality: part.modality, rule: part.rule, confidence: part.confidence };
}

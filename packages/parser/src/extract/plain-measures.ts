/**
 * Measures in plain sentences, outside lists: 公安部今日部署开展“净土2026”专项行动, 各地要把…结合起来, 共核查可疑招聘信息1.2万条.
 * A clause with a cue opens one; what follows in the same breath belongs to it. Another kind of telling (acts, acts with figures,
 * outcomes, plans), another subject or a semicolon begins the next.
 */
import type { Modality, Span } from '../parsed-page.ts';
import { BARE_SHARE, BESIDES, NO_PART, PURPOSE } from '../tables/clause-cues.zh.ts';
import { HEARD } from '../tables/reported-cues.zh.ts';
import { type ClauseCue, type ClauseState, clauseCue } from './clause-cue.ts';
import type { ClauseOpening } from './clause-opening.ts';
import type { DraftMeasure, ListedMeasures } from './listed-measures.ts';
import { plainConfidence } from './measure-confidence.ts';
import { measureLabel } from './measure-label.ts';
import { clausesOf, type Reading, type Sentence } from './reading.ts';
import { isObjectAhead } from './reported-cue.ts';
import { sentenceGate } from './sentence-gate.ts';
import { type SpanSet, spanSet } from './span-set.ts';
import type { Speakers } from './speakers.ts';

export type Acting = {
  campaigns: SpanSet<Span>;
  bodies: SpanSet<Span>;
  systems: SpanSet<Span>;
  figures: SpanSet<Span>;
  /** How a clause begins, and who acts in it. */
  opening: (clause: Span) => ClauseOpening;
};

/** A measure that grows clause by clause. */
type Part = Span & {
  modality: Modality;
  kind: ClauseCue['kind'];
  rule: string;
  label: number;
  clauses: number;
  grows: boolean;
  /** Who acts is said in the measure itself. */
  named: boolean;
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
  const says = sentenceGate(reading, acting, speakers);
  let paragraph = -1;
  let state = fresh();
  let last: Part | undefined;
  for (const sentence of reading.sentences) {
    if (sentence.paragraph !== paragraph) {
      // What came of acts may be told in the paragraph behind them, the next act is not understood from there.
      state = { ...fresh(), acted: sentence.paragraph === paragraph + 1 && state.acted };
      paragraph = sentence.paragraph;
      last = undefined;
    }
    if (inItems.overlaps(sentence) || !says(sentence)) {
      last = undefined;
      continue;
    }
    // An order goes on in the next sentences of its paragraph: 通知提出，要…。要….
    const { acted, subject, ordered, advised } = state;
    state = { ...fresh(), acted, subject, ordered, advised };
    const parts = sentenceParts(reading, sentence, acting, state, last);
    // A lead-in says again what its list says; only a campaign launched in it is news of its own.
    const told = inLeadIns.overlaps(sentence)
      ? parts.filter(({ kind }) => kind === 'LAUNCH' || kind === 'COUNT')
      : parts;
    for (const part of told) found.push(draftOf(reading, part));
    last = parts.at(-1);
  }
  return found;
}

const fresh = (): ClauseState => ({
  ordered: false,
  demanded: false,
  acted: false,
  planned: false,
  advised: false,
  subject: 'NONE',
});

/** `before` is the last measure of the sentence before, in the same paragraph: 下一步将…。同时，完善… goes on planning. */
function sentenceParts(
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
    if (PURPOSE.test(words)) purpose = true;
    else if (opening.subject === 'AUTHORITY' || opening.empty) purpose = false;
    const said = clauseCue(reading, clause, opening, acting, state);
    const cue =
      purpose && typeof said === 'object' && (said.kind === 'ACT' || said.kind === 'COUNT') ? undefined : said;
    const last = parts.at(-1);
    if (cue === undefined || typeof cue === 'string') {
      // What somebody says for an authority orders when he says 要.
      state.ordered ||= cue === 'order' || cue === 'demand' || (cue === 'speech' && opening.subject === 'AUTHORITY');
      state.demanded ||= cue === 'demand';
      if (typeof cue === 'string') state.advised = cue === 'advice';
      if (cue === 'advice') state.ordered = state.demanded = false;
      if (last && cue === undefined && last.grows && belongs(reading, last, clause, opening)) last.end = clause.end;
      else if (last) last.grows = false;
      // What came of a campaign is an outcome though its acts are told elsewhere.
      state.acted ||= acting.campaigns.overlaps(clause);
      opened = cue === undefined ? openedBy(reading, opened, clause, opening, acting, purpose) : undefined;
      rememberSubject(state, opening, cue === 'speech');
      continue;
    }
    state.acted ||= cue.modality === 'REPORTED_ACTION';
    state.planned ||= cue.modality === 'PLAN';
    rememberSubject(state, opening, false);
    const joined = last && last.end === clause.start ? join(reading, last, cue, clause) : undefined;
    if (last && joined) {
      last.end = clause.end;
      last.clauses++;
      last.kind = joined;
      continue;
    }
    const inherited = inheritedModality(cue, opening, last, before);
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
      grows: !cue.closed,
      named: opening.subject === 'AUTHORITY' || from !== undefined,
    });
    opened = undefined;
  }
  return parts;
}

/** A clause that begins with its act goes on about who acted before; a speaker is remembered as well. */
function rememberSubject(state: ClauseState, { subject, empty }: ClauseOpening, speech: boolean): void {
  if (empty || subject === 'NONE') return;
  state.subject = subject === 'AUTHORITY' || speech ? 'AUTHORITY' : subject;
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
  if (isObjectAhead(words)) return { start: clause.start, end: clause.end, dates: true };
  const goesOn = before?.end === clause.start ? before : undefined;
  const start = goesOn?.start ?? clause.start;
  const drive = campaigns.startingIn({ start: clause.start, end: clause.start + 2 }).length > 0;
  if (!empty && !drive && subject !== 'AUTHORITY' && (!goesOn || clause.end - start > LONG_LEAD)) return undefined;
  return { start, end: clause.end, dates: (empty || drive) && (goesOn?.dates ?? true) };
}

const reports = ({ kind }: ClauseCue) => kind === 'COUNT' || kind === 'ACT' || kind === 'RESULT';

/** How far an act may stand from its subject. */
const LONG_LEAD = 60;

/** The kind of the measure that `cue` and `last` make together, or undefined when `cue` begins another. */
function join(reading: Reading, last: Part, cue: ClauseCue, clause: Span): Part['kind'] | undefined {
  const words = reading.text.slice(clause.start, clause.end);
  if (!last.grows || cue.opens || BESIDES.test(words) || /[；;]/.test(reading.text[last.end - 1] as string))
    return undefined;
  const ahead = last.kind === 'PLAN' || last.kind === 'MUST' || (last.kind === 'LAUNCH' && last.modality === 'PLAN');
  if (ahead && (cue.kind === 'ACT' || cue.kind === 'COUNT') && !cue.done) return last.kind;
  if (last.modality !== cue.modality) {
    // 将对校车逐车检验，不合格的一律不得上路: how it will be done.
    return last.modality === 'PLAN' && cue.modality === 'DIRECTIVE' ? last.kind : undefined;
  }
  // 建立预警机制，累计推送指令…: one act, then what it did. Behind several acts the figures are told apart.
  if (last.kind === 'ACT' && cue.kind === 'COUNT') return last.clauses === 1 ? 'COUNT' : undefined;
  // 设立咨询台78个，循环播放警示片: acts in one breath.
  return last.kind;
}

/** 同时，完善…: a bare act behind a plan or an order is planned or ordered as well. */
function inheritedModality(
  cue: ClauseCue,
  { subject }: ClauseOpening,
  last: Part | undefined,
  earlier: Part | undefined,
): Modality | undefined {
  const before = last ?? (subject === 'NONE' ? earlier : undefined);
  if (!before || (cue.kind !== 'ACT' && cue.kind !== 'COUNT') || cue.done) return undefined;
  return before.modality === 'PLAN' || before.modality === 'DIRECTIVE' ? before.modality : undefined;
}

/** A clause about when, how long or for whom, a bare share or rate, or one behind a semicolon is no part of the act. */
function belongs({ text }: Reading, last: Part, clause: Span, { subject, act }: ClauseOpening): boolean {
  const words = text.slice(clause.start, clause.end);
  if (/[；;]/.test(text[last.end - 1] as string)) return false;
  if (subject === 'AUTHORITY' && act !== undefined && last.kind !== 'LAUNCH') return false;
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
  const { modality, rule } = part;
  return { start, end, label, modality, rule, confidence: plainConfidence(part) };
}

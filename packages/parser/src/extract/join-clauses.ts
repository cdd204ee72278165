/**
 * Which clauses make one measure: acts in one breath do; another kind of telling (acts, acts with figures, outcomes, plans),
 * another subject, 同时 or a semicolon begins the next.
 */
import type { Modality, Span } from '../parsed-page.ts';
import { BARE_SHARE, BESIDES, NO_PART } from '../tables/clause-cues.zh.ts';
import type { ClauseCue, ClauseState } from './clause-cue.ts';
import type { ClauseOpening } from './clause-opening.ts';
import type { Reading } from './reading.ts';

/** A measure that grows clause by clause. */
export type Part = Span & {
  modality: Modality;
  kind: ClauseCue['kind'];
  rule: string;
  label: number;
  clauses: number;
  grows: boolean;
  /** Its modality is that of what stands before it. */
  inherited: boolean;
  /** Who acts is said in the measure itself. */
  named: boolean;
};

/** The kind of the measure that `cue` and `last` make together, or undefined when `cue` begins another. */
export function join(reading: Reading, last: Part, cue: ClauseCue, clause: Span): Part['kind'] | undefined {
  const words = reading.text.slice(clause.start, clause.end);
  if (!last.grows || cue.opens || BESIDES.test(words) || /[；;]/.test(reading.text[last.end - 1] as string))
    return undefined;
  const ahead = last.kind === 'PLAN' || last.kind === 'MUST' || (last.kind === 'LAUNCH' && last.modality === 'PLAN');
  // 压缩办理时间，平均用时控制在5日以内: how far a plan is to go.
  if (ahead && (cue.kind === 'ACT' || cue.kind === 'COUNT' || (cue.kind === 'RESULT' && !cue.done))) {
    if (!cue.done) return last.kind;
  }
  if (last.modality !== cue.modality) {
    // 将对校车逐车检验，不合格的一律不得上路: how it will be done.
    return last.modality === 'PLAN' && cue.modality === 'DIRECTIVE' ? last.kind : undefined;
  }
  // 建立预警机制，累计推送指令…: one act, then what it did. Behind several acts the figures are told apart.
  if (cue.kind === 'LAUNCH') return 'LAUNCH';
  if (last.kind === 'ACT' && cue.kind === 'COUNT') return last.clauses === 1 ? 'COUNT' : undefined;
  // 设立咨询台78个，循环播放警示片: acts in one breath.
  return last.kind;
}

/** 同时，完善…: a bare act behind a plan or an order is planned or ordered as well. */
export function inheritedModality(
  cue: ClauseCue,
  { subject }: ClauseOpening,
  last: Part | undefined,
  earlier: Part | undefined,
  { announced, launched }: ClauseState,
): Modality | undefined {
  if (announced && !cue.done && cue.kind !== 'MUST') return 'PLAN';
  if (launched && !cue.done && cue.kind === 'ACT' && subject !== 'AUTHORITY') return 'PLAN';
  const before = last ?? (subject === 'NONE' ? earlier : undefined);
  if (!before || (cue.kind !== 'ACT' && cue.kind !== 'COUNT') || cue.done) return undefined;
  return before.modality === 'PLAN' || before.modality === 'DIRECTIVE' ? before.modality : undefined;
}

/** A clause about when, how long or for whom, a bare share or rate, or one behind a semicolon is no part of the act. */
export function belongs({ text }: Reading, last: Part, clause: Span, { subject, act }: ClauseOpening): boolean {
  const words = text.slice(clause.start, clause.end);
  if (/[；;]/.test(text[last.end - 1] as string)) return false;
  if (subject === 'AUTHORITY' && act !== undefined && last.kind !== 'LAUNCH') return false;
  if (BARE_SHARE.test(words)) return false;
  return !NO_PART.test(words);
}

/** Which of 打防管控宣 a measure serves, by the evidence of its words; the headline counts more than what follows it. */
import type { CampaignKind, FunctionNotation } from '../parsed-page.ts';
import { FUNCTION_CUES, FUNCTION_FIGURES, FUNCTION_OF_CAMPAIGN } from '../tables/functions.zh.ts';

/** A headline says what the measure is for, its sentences also what else it does. */
const LABEL_WEIGHT = 4;
/** A second function must have this share of the evidence of the first. */
const SHARE = 0.8;
const ENOUGH = 1;

/** `kinds` are the kinds of the campaigns that the measure names: they decide where its own words say nothing. */
export function measureFunctions(label: string, text: string, kinds: readonly CampaignKind[]): FunctionNotation[] {
  const clean = evidenceIn(text);
  const cleanLabel = evidenceIn(label);
  const scores = FUNCTION_CUES.map(([notation, cue]) => ({
    notation,
    score: count(cleanLabel, cue) * LABEL_WEIGHT + count(clean, cue),
    inLabel: count(cleanLabel, cue) > 0,
  }));
  const best = Math.max(...scores.map(({ score }) => score));
  if (best < ENOUGH) return [...new Set(kinds.flatMap((kind) => FUNCTION_OF_CAMPAIGN[kind] ?? []))];
  return scores.filter(({ score }) => score >= best * SHARE && score >= ENOUGH).map(({ notation }) => notation);
}

/** A law's title and a figure of speech are no evidence. */
const evidenceIn = (words: string) => words.replace(/《[^《》]*》/g, '').replace(FUNCTION_FIGURES, '');
const count = (words: string, cue: RegExp) => (words.match(cue) ?? []).length;

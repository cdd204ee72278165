/** Which of 打防管控宣 a measure serves, by the evidence of its words; the headline counts more than what follows it. */
import type { FunctionNotation } from '../parsed-page.ts';
import { FUNCTION_CUES, FUNCTION_FIGURES } from '../tables/functions.zh.ts';

/** A headline says what the measure is for, its sentences also what else it does. */
const LABEL_WEIGHT = 4;
/** A second function must have this share of the evidence of the first. */
const SHARE = 0.8;
const ENOUGH = 1;

export function measureFunctions(label: string, text: string): FunctionNotation[] {
  const clean = text.replace(FUNCTION_FIGURES, '');
  const cleanLabel = label.replace(FUNCTION_FIGURES, '');
  const scores = FUNCTION_CUES.map(([notation, cue]) => ({
    notation,
    score: count(cleanLabel, cue) * LABEL_WEIGHT + count(clean, cue),
    inLabel: count(cleanLabel, cue) > 0,
  }));
  const best = Math.max(...scores.map(({ score }) => score));
  if (best < ENOUGH) return [];
  return scores.filter(({ score }) => score >= best * SHARE && score >= ENOUGH).map(({ notation }) => notation);
}

const count = (words: string, cue: RegExp) => (words.match(cue) ?? []).length;

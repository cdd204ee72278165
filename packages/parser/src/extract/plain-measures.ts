/**
 * Measures in plain sentences, outside lists: 公安部今日部署开展“净土2026”专项行动, 各地要把…结合起来, 共核查可疑招聘信息1.2万条.
 */
import type { Span } from '../parsed-page.ts';
import type { ClauseOpening } from './clause-opening.ts';
import { freshState, nextSentence } from './clause-state.ts';
import type { Part } from './join-clauses.ts';
import type { DraftMeasure, ListedMeasures } from './listed-measures.ts';
import { plainConfidence } from './measure-confidence.ts';
import { measureLabel } from './measure-label.ts';
import type { Reading } from './reading.ts';
import { sentenceGate } from './sentence-gate.ts';
import { sentenceParts } from './sentence-parts.ts';
import { type SpanSet, spanSet } from './span-set.ts';
import type { Speakers } from './speakers.ts';

/** What is known of a text when its sentences are read. */
export type Acting = {
  campaigns: SpanSet<Span>;
  bodies: SpanSet<Span>;
  systems: SpanSet<Span>;
  figures: SpanSet<Span>;
  /** How a clause begins, and who acts in it. */
  opening: (clause: Span) => ClauseOpening;
};

/** Measures outside `items`, in order; a sentence that leads to a list tells only what its list does not. */
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
  let state = freshState();
  let last: Part | undefined;
  for (const sentence of reading.sentences) {
    if (sentence.paragraph !== paragraph) {
      // What came of acts may be told in the paragraph behind them, the next act is not understood from there.
      state = { ...freshState(), acted: sentence.paragraph === paragraph + 1 && state.acted };
      paragraph = sentence.paragraph;
      last = undefined;
    }
    if (inItems.overlaps(sentence) || !says(sentence)) {
      last = undefined;
      continue;
    }
    state = nextSentence(state);
    const parts = sentenceParts(reading, sentence, acting, state, last);
    // A lead-in says again what its list says; only a campaign launched in it and acts with figures are news of their own.
    const told = inLeadIns.overlaps(sentence)
      ? parts.filter(({ kind }, index) => isNews(kind) || (kind === 'RESULT' && parts[index - 1]?.kind === 'COUNT'))
      : parts;
    for (const part of told) found.push(draftOf(reading, part));
    last = parts.at(-1);
  }
  return found;
}

const isNews = (kind: Part['kind']) => kind === 'LAUNCH' || kind === 'COUNT';

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

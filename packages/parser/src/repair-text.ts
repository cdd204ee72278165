/**
 * What the author wrote, from what a damaged page shows: `坚决斩?cái)嚯娦啪W(wǎng)络` → `坚决斩断电信网络`. Each change is a repair that
 * can be replayed and undone; what can't be decided stays as it is and is named. A clean text comes back unchanged.
 * Input is visible text with its lines (HTML already turned to text); spans count code points. Never throws on content.
 */
import type { Diagnosed, Diagnostic, RepairedText, Span } from './parsed-page.ts';
import { composeEdits } from './repair/compose-edits.ts';
import { decodeEntities } from './repair/decode-entities.ts';
import { dropInvisible, dropPrivate } from './repair/drop-invisible.ts';
import { dropSpam } from './repair/drop-spam.ts';
import { dropSplicedSpam } from './repair/drop-spliced-spam.ts';
import { dropTitlePieces } from './repair/drop-title-pieces.ts';
import { applyEdits, type Edit, type StageResult } from './repair/edits.ts';
import { findLost } from './repair/find-lost.ts';
import { findFrameShifts } from './repair/frame/find-frame-shifts.ts';
import { isTraditionalPage, pageHabits } from './repair/page-habits.ts';
import { inCodePoints, toRepairs, traceBack } from './repair/placed-repairs.ts';
import { restoreDates } from './repair/restore-dates.ts';
import { restoreFromCopy } from './repair/restore-from-copy.ts';
import { dropLostIndents, restoreMarks } from './repair/restore-marks.ts';
import { restoreRead } from './repair/restore-read.ts';
import { authorWroteSimplified, restoreScript } from './repair/restore-script.ts';
import { stripPinyin } from './repair/strip-pinyin.ts';
import { tidyReadings } from './repair/tidy-readings.ts';
import { tightenMarks } from './repair/tighten-marks.ts';
import { undoMojibake } from './repair/undo-mojibake.ts';
import { widenPunctuation } from './repair/widen-punctuation.ts';

/** Rounds until nothing changes any more; a second one that finds something is rare, a fourth was never seen. */
const ROUNDS = 4;

export function repairText(text: string): Diagnosed<RepairedText> {
  let edits: Edit[] = [];
  let current = text;
  let diagnostics: Diagnostic[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const result = repairOnce(current);
    if (round === 0) diagnostics = inCodePoints(result.diagnostics, text);
    if (result.edits.length === 0) return { value: { text: current, repairs: toRepairs(text, edits) }, diagnostics };
    edits = composeEdits(edits, result.edits, current);
    current = applyEdits(current, result.edits);
  }
  // Repairs that feed each other for ever are no repairs: the text is left as it came.
  return { value: { text, repairs: [] }, diagnostics };
}

/** Kinds of repair that only a mirror's readings call for. */
const FROM_READINGS = new Set<Edit['kind']>(['PINYIN', 'FRAME_SHIFT', 'MOJIBAKE']);

/** All repairs once, in the order in which the damages were done, backwards. Edits and places lie in the text given. */
function repairOnce(text: string): StageResult {
  const stages = new Stages(text);
  stages.run(undoMojibake);
  stages.run(dropInvisible);
  stages.run(decodeEntities);
  stages.run(dropSpam);
  stages.find(dropSplicedSpam);
  stages.run(dropLostIndents);
  const habits = pageHabits(stages.text);
  stages.run((page) => tidyReadings(page, habits));
  stages.run((page) => restoreRead(page, habits));
  stages.find(findLost);
  stages.find((page) => findFrameShifts(page, habits));
  stages.run(dropPrivate);
  stages.run((page) => stripPinyin(page, habits));
  // Readings that all stayed are the author's own, and show no mirror.
  const shown = { ...habits, hasPinyin: habits.hasPinyin && stages.edits.some(({ kind }) => FROM_READINGS.has(kind)) };
  const isMirrored = shown.hasPinyin || (isTraditionalPage(shown) && authorWroteSimplified(stages.text, shown));
  stages.run((page) => restoreMarks(page, isMirrored));
  stages.run(restoreFromCopy);
  stages.run(tightenMarks);
  stages.run(restoreDates);
  stages.run((page) => widenPunctuation(page, isMirrored));
  stages.run(dropTitlePieces);
  stages.run((page) => restoreScript(page, shown));
  return { edits: stages.edits, diagnostics: stages.diagnostics };
}

/** The text as it stands after the stages so far, and their edits as one list. */
class Stages {
  text: string;
  edits: Edit[] = [];
  diagnostics: Diagnostic[] = [];
  /** Places, in `text`, in order and apart, that a stage could not decide: later ones leave them as they are, so that they stay what the page shows. */
  #undecided: Span[] = [];
  constructor(text: string) {
    this.text = text;
  }
  run(stage: (text: string) => Edit[]): void {
    this.find((text) => ({ edits: stage(text), diagnostics: [] }));
  }
  find(stage: (text: string) => StageResult): void {
    const result = stage(this.text);
    const edits = outside(result.edits, this.#undecided);
    this.diagnostics.push(...traceBack(result.diagnostics, this.edits));
    const places = result.diagnostics.flatMap(({ code, span }) => (code === 'DAMAGED_PLACE' && span ? [span] : []));
    this.#undecided = moved(joined([...this.#undecided, ...places]), edits);
    if (edits.length === 0) return;
    this.edits = composeEdits(this.edits, edits, this.text);
    this.text = applyEdits(this.text, edits);
  }
}

/** The edits that touch none of the places; both in order, as below, for a long page has thousands of either. */
function outside(edits: readonly Edit[], places: readonly Span[]): Edit[] {
  let next = 0;
  return edits.filter((edit) => {
    while (next < places.length && (places[next] as Span).end <= edit.start) next++;
    return (places[next]?.start ?? Infinity) >= edit.end;
  });
}

/** Places in order, those that overlap as one. */
function joined(places: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

/** The places in the text after `edits`, none of which lies in one. */
function moved(places: readonly Span[], edits: readonly Edit[]): Span[] {
  let next = 0;
  let shift = 0;
  return places.map(({ start, end }) => {
    for (; next < edits.length && (edits[next] as Edit).end <= start; next++) {
      const edit = edits[next] as Edit;
      shift += edit.after.length - (edit.end - edit.start);
    }
    return { start: start + shift, end: end + shift };
  });
}

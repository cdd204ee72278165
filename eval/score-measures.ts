/** Measures: a listed one by its exact span and label, a plain one by overlap; of the right ones modality, functions and actors. */
import type { Extraction } from '../packages/parser/src/parsed-page.ts';
import { add, type Count, type Field, first, type Notes, overlapShare, same } from './counts.ts';
import type { GoldMeasure, GoldPage } from './gold.ts';

/** Listed ones by exact span and label, plain ones by half of their text; the rest is judged on those that were found. */
export function scoreMeasures(
  gold: GoldPage,
  extraction: Extraction,
  { faults, judged }: Notes,
): Partial<Record<Field, Count>> {
  const listed: Count = { right: 0, wrong: 0, missed: 0 };
  const unlisted: Count = { right: 0, wrong: 0, missed: 0 };
  const modality: Count = { right: 0, wrong: 0, missed: 0 };
  const functions: Count = { right: 0, wrong: 0, missed: 0 };
  const actors: Count = { right: 0, wrong: 0, missed: 0 };
  const used = new Set<string>();
  const verdict = ({ listId, confidence }: Extraction['measures'][number], right: boolean) =>
    judged.push({ kind: listId === undefined ? 'unlisted' : 'listed', confidence, right });
  const judge = (goldOne: GoldMeasure, found: Extraction['measures'][number]) => {
    used.add(found.id);
    verdict(found, true);
    const right = [goldOne.modality, ...goldOne.modalityAccepted].includes(found.modality);
    add(modality, right);
    if (!right) faults.push(`modality ${found.modality}, not ${goldOne.modality}: ${goldOne.label}`);
    if (goldOne.actors !== undefined) scoreActors(goldOne, found, actors, faults);
    if (goldOne.functions === undefined) return;
    const allowed = [...goldOne.functions, ...goldOne.functionsAccepted];
    const fits =
      found.functions.every((notation) => allowed.includes(notation)) &&
      (found.functions.length > 0 || goldOne.functions.length === 0);
    add(functions, fits);
    if (!fits)
      faults.push(`functions ${found.functions.join('')}, not ${goldOne.functions.join('')}: ${goldOne.label}`);
  };
  for (const goldOne of gold.measures.filter((each) => each.listed)) {
    const found = extraction.measures.find(
      (each) => each.listId !== undefined && same(first(each), goldOne) && each.label === goldOne.label,
    );
    if (found) {
      listed.right++;
      judge(goldOne, found);
    } else {
      listed.missed++;
      faults.push(`listed missed: ${goldOne.exact}`);
    }
  }
  for (const found of extraction.measures) {
    if (found.listId === undefined || used.has(found.id)) continue;
    listed.wrong++;
    verdict(found, false);
    faults.push(`listed wrong: [${found.label}] ${first(found).exact}`);
  }
  const plain = extraction.measures.filter((each) => each.listId === undefined);
  for (const goldOne of gold.measures.filter((each) => !each.listed)) {
    const best = plain
      .filter((each) => !used.has(each.id) && overlapShare(first(each), goldOne) >= 0.5)
      .sort((a, b) => overlapShare(first(b), goldOne) - overlapShare(first(a), goldOne))[0];
    if (best) {
      used.add(best.id);
      if (goldOne.optional) continue;
      unlisted.right++;
      judge(goldOne, best);
    } else if (!goldOne.optional) {
      unlisted.missed++;
      faults.push(`unlisted missed: ${goldOne.exact}`);
    }
  }
  for (const found of plain) {
    if (used.has(found.id)) continue;
    unlisted.wrong++;
    verdict(found, false);
    faults.push(`unlisted wrong: ${first(found).exact} (${found.rule})`);
  }
  return { listed, unlisted, modality, functions, actors };
}

function scoreActors(gold: GoldMeasure, found: Extraction['measures'][number], count: Count, faults: string[]): void {
  const expected = new Set(gold.actors);
  const free = (name: string) => !expected.has(name) && gold.actorsAccepted?.some((words) => words.includes(name));
  const names = new Set(found.actors.map(({ name }) => name).filter((name) => !free(name)));
  for (const name of expected) {
    if (names.has(name)) count.right++;
    else count.missed++;
  }
  for (const name of names) if (!expected.has(name)) count.wrong++;
  if ([...names].sort().join() !== [...expected].sort().join()) {
    faults.push(`actors ${[...names].join()}, not ${[...expected].join()}: ${gold.label}`);
  }
}

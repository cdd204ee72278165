/** Reads a stored page again with the present parser; what editors decided about its repairs is decided again. Pure. */
import { parsePage } from '@countermeasure/parser';
import { extractFacts } from '@countermeasure/parser/extract-facts';
import type { ParsedPage } from '@countermeasure/parser/parsed-page';
import { articleRow } from '../extraction/article-row.ts';
import {
  type Addition,
  BY_HAND,
  type Decision,
  decideText,
  isInOneSlice,
  overlaps,
  type PlannedRepair,
  type PlannedText,
  placesInText,
} from '../repair-plan.ts';
import type { Fields } from '../row-writes.ts';

export type StoredPage = {
  id: string;
  content: Uint8Array;
  mediaType: string;
  charset: string | null;
  url: string | null;
  sourceId: string | null;
  fetchedAt: Date;
};
/** `page` says of the article what `fields` say; `lost` counts decisions whose repair the parser no longer proposes. */
export type ReadAnew = { page: ParsedPage; fields: Fields; decisions: { kept: number; lost: number } };

export function readAnew(snapshot: StoredPage, former: PlannedRepair[]): ReadAnew {
  const { mediaType, charset, url, fetchedAt } = snapshot;
  const parsed = parsePage(snapshot.content, {
    mediaType,
    fetchedAt: fetchedAt.toISOString(),
    ...(charset ? { charset } : {}),
    ...(url ? { url } : {}),
  });
  const row = articleRow({ id: '', storyId: '' }, snapshot, parsed);
  const { id: _id, storyId: _story, sourceId: _source, ...fields } = JSON.parse(JSON.stringify(row)) as Fields;
  const planned = fields as unknown as PlannedText;
  const decided = decideAgain(planned, former);
  if (!decided.changed) return { page: parsed, fields, decisions: decided };
  const { text, slices, paragraphs, repairs } = decided.planned;
  const article = { ...parsed.article, text, slices, paragraphs };
  const page = { ...parsed, article, ...extractFacts(article) };
  return {
    page,
    fields: { ...fields, ...(JSON.parse(JSON.stringify({ text, slices, paragraphs, repairs })) as Fields) },
    decisions: decided,
  };
}

/** A repair is the same one when it changes the same characters of the decoded page. */
function decideAgain(planned: PlannedText, former: PlannedRepair[]) {
  const placeOf = ({ from, before }: PlannedRepair) => `${from.start} ${from.end} ${before}`;
  const present = new Map(planned.repairs.map((repair) => [placeOf(repair), repair]));
  const inside = placesInText(planned);
  let lost = 0;
  const decisions: Decision[] = [];
  const byHand: PlannedRepair[] = [];
  for (const repair of former.filter(
    ({ applied, proposed, rule }) => !applied || proposed !== undefined || rule === BY_HAND,
  )) {
    const same = present.get(placeOf(repair));
    if (same && inside.has(same.key)) {
      const verdict = repair.applied ? 'REPLACE' : 'REVERT';
      decisions.push({ key: same.key, verdict, replacement: repair.after });
    } else if (repair.rule === BY_HAND) byHand.push(repair);
    else lost++;
  }
  const { runs: _, ...first } = decideText(planned, decisions);
  let now: PlannedText = first;
  let added = 0;
  for (const repair of byHand) {
    const addition = placeAgain(now, repair);
    if (!addition) {
      lost++;
      continue;
    }
    const { runs: _, ...next } = decideText(now, [], [addition]);
    now = next;
    const last = now.repairs.find(({ key, rule }) => rule === BY_HAND && key === `e${added + 1}`);
    added++;
    if (last && !repair.applied) now = decideText(now, [{ key: last.key, verdict: 'REVERT' }]);
  }
  const kept = decisions.length + added;
  return { planned: now, changed: kept > 0, kept, lost };
}

/** Where an editor's own repair belongs in the new reading: its characters of the decoded page, if no other repair takes them. */
function placeAgain(
  { text, slices, repairs }: PlannedText,
  { from, before, after, kind, reason }: PlannedRepair,
): Addition | null {
  const previous = repairs.findLast((repair) => repair.from.end <= from.start);
  const shift = previous ? previous.to.end - previous.from.end : 0;
  let at = 0;
  for (const slice of slices) {
    const start = from.start + shift - slice.start + at;
    const place = { start, end: start + from.end - from.start };
    const fits = from.start + shift >= slice.start && from.end + shift <= slice.end && isInOneSlice(slices, place);
    if (fits) {
      const reads = Array.from(text).slice(place.start, place.end).join('') === before;
      const taken = [...placesInText({ slices, repairs }).values()].some(
        (other) => overlaps(place, other) || overlaps(other, place),
      );
      return reads && !taken ? { ...place, replacement: after, kind, reason } : null;
    }
    at += slice.end - slice.start + 1;
  }
  return null;
}

/**
 * An article's plan of repairs after an editor's decisions: which repairs stand, which are put back, what stands instead.
 * Text, slices, paragraphs and every repair's place follow, and replaying what stands on the decoded page still gives the
 * text. Pure: it knows the article only.
 *
 *   text `侦办?案件` with the repair ?→的 applied: `侦办的案件`; REVERT puts `?` back, REPLACE puts `了` there.
 */
import type { Paragraph, Repair, Span } from '@countermeasure/parser/parsed-page';
import { repairsInArticle } from '@countermeasure/parser/repairs-in-article';
import { spanIndex } from '@countermeasure/parser/spans';
import type { Run } from './anchoring/text-diff.ts';

/** `proposed` is what the parser wanted there, once an editor has put something else. Keys: `r…` the parser's, `e…` an editor's. */
export type PlannedRepair = Repair & { key: string; applied: boolean; proposed?: string };
export type PlannedText = { text: string; slices: Span[]; paragraphs: Paragraph[]; repairs: PlannedRepair[] };
export type Decision = {
  key: string;
  verdict: 'APPLY' | 'REVERT' | 'REPLACE';
  replacement?: string | null | undefined;
};
/** A repair by hand, over code points of the article's text. */
export type Addition = Span & { replacement: string; kind: Repair['kind']; reason: string };
/** `runs` is what of the old text stands in the new one. */
export type DecidedText = PlannedText & { runs: Run[] };

/** The rule's name of what an editor added. */
export const BY_HAND = 'editor';

/** Where each repair inside the article stands in its text, by key. */
export function placesInText({ slices, repairs }: Pick<PlannedText, 'slices' | 'repairs'>): Map<string, Span> {
  // `repairsInArticle` reads nothing of an article but its slices, and keeps what it does not know.
  const inside = repairsInArticle({ article: { slices } as never, repairs }) as PlannedRepair[];
  return new Map(inside.map(({ key, to }) => [key, to]));
}

/** What stands in the text for a repair. */
export const standing = ({ applied, before, after }: PlannedRepair) => (applied ? after : before);

/** The repair as decided. What the parser proposed is never forgotten. */
export function decideRepair(repair: PlannedRepair, { verdict, replacement }: Decision): PlannedRepair {
  const { proposed, ...rest } = repair;
  const parsers = { ...rest, after: proposed ?? repair.after };
  if (verdict === 'REVERT') return { ...parsers, applied: false };
  if (verdict === 'APPLY') return { ...parsers, applied: true };
  const after = replacement ?? '';
  if (after === repair.before) return { ...parsers, applied: false };
  if (after === parsers.after) return { ...parsers, applied: true };
  return { ...parsers, applied: true, after, proposed: parsers.after };
}

/** Whether a repair by hand would cut into another one, whose place it would have to share. */
export function overlaps(addition: Span, place: Span): boolean {
  if (place.start === place.end) return addition.start <= place.start && place.end <= addition.end;
  return addition.start < place.end && place.start < addition.end;
}

/** Decisions must name repairs inside the article, additions must lie within one slice and overlap no repair. */
export function decideText(planned: PlannedText, decisions: Decision[], additions: Addition[] = []): DecidedText {
  const repairs = withAdditions(planned, additions);
  const places = placesInText({ ...planned, repairs });
  const byKey = new Map(decisions.map((decision) => [decision.key, decision]));
  const edits: Edit[] = [];
  let shift = 0;
  const decided = repairs.map((repair) => {
    const decision = byKey.get(repair.key);
    const next = decision ? decideRepair(repair, decision) : repair.added ? { ...repair, applied: true } : repair;
    const to = { start: repair.to.start + shift, end: repair.to.end + shift };
    const [was, is] = [standing(repair), standing(next)];
    const { added: _, ...kept } = next as PlannedRepair & { added?: true };
    if (was === is) return { ...kept, to };
    const place = places.get(repair.key);
    if (!place) throw new Error(`repair ${repair.key} lies outside the article`);
    edits.push({ ...place, was, is });
    to.end += lengthOf(is) - lengthOf(was);
    shift += lengthOf(is) - lengthOf(was);
    return { ...kept, to };
  });
  return {
    text: applyEdits(planned.text, edits),
    slices: moveSlices(planned.slices, edits),
    paragraphs: moveParagraphs(planned.paragraphs, edits),
    repairs: decided,
    runs: unchanged(edits, lengthOf(planned.text)),
  };
}

type Edit = Span & { was: string; is: string };
const lengthOf = (text: string) => Array.from(text).length;

/** Additions as repairs that do not stand yet, in their places in the plan. */
function withAdditions({ text, slices, repairs }: PlannedText, additions: Addition[]) {
  const index = spanIndex(text);
  const plan: (PlannedRepair & { added?: true })[] = [...repairs];
  let last = Math.max(0, ...repairs.map(({ key }) => (key.startsWith('e') ? Number(key.slice(1)) : 0)));
  for (const { start, end, replacement, kind, reason } of additions) {
    const offset = sliceOffset(slices, { start, end });
    const to = { start: start + offset, end: end + offset };
    const nth = plan.findLastIndex((repair) => repair.to.end <= to.start);
    const before = plan[nth];
    // Between two repairs the decoded text is the repaired one.
    const shift = before ? before.from.end - before.to.end : 0;
    plan.splice(nth + 1, 0, {
      key: `e${++last}`,
      kind,
      certainty: 'PROBABLE',
      from: { start: to.start + shift, end: to.end + shift },
      to,
      before: index.slice(start, end),
      after: replacement,
      rule: BY_HAND,
      reason,
      applied: false,
      added: true,
    });
  }
  return plan;
}

/** What to add to a place in the text for its place in the repaired page; undefined when it is in no one slice. */
export function sliceOffset(slices: Span[], { start, end }: Span): number {
  let at = 0;
  for (const slice of slices) {
    const length = slice.end - slice.start;
    if (start >= at && end <= at + length) return slice.start - at;
    at += length + 1;
  }
  throw new Error(`[${start}, ${end}) lies in no slice of the article`);
}

/** Whether the place lies within one slice, where it can be repaired. */
export function isInOneSlice(slices: Span[], place: Span): boolean {
  let at = 0;
  return slices.some(({ start, end }) => {
    const inside = place.start >= at && place.end <= at + end - start;
    at += end - start + 1;
    return inside;
  });
}

function applyEdits(text: string, edits: Edit[]): string {
  const index = spanIndex(text);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, was, is } of edits) {
    if (index.slice(start, end) !== was) throw new Error(`the text does not read ${was} at [${start}, ${end})`);
    parts.push(index.slice(at, start), is);
    at = end;
  }
  return parts.join('') + index.slice(at, index.length);
}

/** Each edit lies in one slice; what lies behind moves. */
function moveSlices(slices: Span[], edits: Edit[]): Span[] {
  let [at, shift, next] = [0, 0, 0];
  return slices.map(({ start, end }) => {
    const moved = { start: start + shift, end: 0 };
    const textEnd = at + end - start;
    for (; next < edits.length && (edits[next] as Edit).end <= textEnd; next++) shift += growth(edits[next] as Edit);
    moved.end = end + shift;
    at = textEnd + 1;
    return moved;
  });
}

/** What is put in at a paragraph's edge belongs to it; one that nothing is left of goes. */
function moveParagraphs(paragraphs: Paragraph[], edits: Edit[]): Paragraph[] {
  const move = (place: number, isStart: boolean) => {
    let shift = 0;
    for (const edit of edits) {
      if (edit.start > place || (edit.start === place && isStart)) break;
      if (edit.end > place) return edit.start + shift + Math.min(place - edit.start, lengthOf(edit.is));
      shift += growth(edit);
    }
    return place + shift;
  };
  return paragraphs
    .map((paragraph) => ({ ...paragraph, start: move(paragraph.start, true), end: move(paragraph.end, false) }))
    .filter(({ start, end }) => end > start);
}

const growth = ({ was, is }: Edit) => lengthOf(is) - lengthOf(was);

/** What no edit touched; the ends that an edit's old and new words share stay, too. */
function unchanged(edits: Edit[], length: number): Run[] {
  const runs: Run[] = [];
  let [from, to] = [0, 0];
  const keep = (count: number) => {
    if (count > 0) runs.push({ from, to, length: count });
    from += count;
    to += count;
  };
  for (const { start, end, was, is } of edits) {
    const [olds, news] = [Array.from(was), Array.from(is)];
    const most = Math.min(olds.length, news.length);
    let head = 0;
    while (head < most && olds[head] === news[head]) head++;
    let tail = 0;
    while (tail < most - head && olds.at(-1 - tail) === news.at(-1 - tail)) tail++;
    keep(start + head - from);
    from = end - tail;
    to += news.length - head - tail;
  }
  keep(length - from);
  return runs;
}

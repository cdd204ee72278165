/**
 * What a newer parser finds in an article beside what is there already. Found again is what overlaps a quotation for the
 * same field of the same record, whatever was said of it: what was judged is not proposed again, what was rejected stays
 * rejected. Pure: rows in, rows out.
 */
import type { Prisma } from '@countermeasure/db/generated/prisma/client';
import type { MeasureRows } from '../extraction/measure-rows.ts';
import { type RowChange, UNDECIDED_EVIDENCE, UNDECIDED_TAGGING } from '../row-changes.ts';
import type { Fields } from '../row-writes.ts';
import type { EvidenceRow } from './text-follows.ts';

export type Standing = {
  /** As they are anchored in the new text, of deleted measures too; those without a place left out. */
  evidence: EvidenceRow[];
  measures: { id: string; fields: Fields }[];
  /** Ids of the lists that are not deleted. */
  lists: string[];
  /** `subject concept` of every tagging there is. */
  tagged: Set<string>;
};
type Found = Prisma.EvidenceCreateManyInput;
export type NewFindings = { changes: RowChange[]; foundAgain: Set<string>; measures: number; evidence: number };

/** Two quotations mean the same when what they share is half of what they cover together. */
const SAME = 0.5;

export function newFindings(standing: Standing, mentions: Found[], rows: MeasureRows): NewFindings {
  const foundAgain = new Set<string>();
  const byField = Map.groupBy(standing.evidence, ({ fields }) => String(fields.field));
  const again = (found: Found, subjectId: string | null) => {
    const same = (byField.get(found.field) ?? []).filter(({ fields }) => {
      return (subjectId === null || fields.subjectId === subjectId) && shared(fields, found) >= SAME;
    });
    const best = same.toSorted((a, b) => shared(b.fields, found) - shared(a.fields, found))[0];
    for (const { id } of same) foundAgain.add(id);
    return best;
  };
  // Each measure found that is there already, by the text they share.
  const known = new Map<string, string>();
  for (const found of rows.evidence.filter(({ field }) => field === 'TEXT')) {
    const same = again(found, null);
    if (same && !known.has(found.subjectId)) known.set(found.subjectId, String(same.fields.subjectId));
  }
  const lists = knownLists(standing, rows, known, again);
  const idOf = (id: string) => known.get(id) ?? id;
  const evidence = [...mentions, ...rows.evidence].flatMap((found): Found[] => {
    if (found.field === 'TEXT' && known.has(found.subjectId)) return [];
    if (found.field === 'LEAD_IN') return lists.isNew(found.subjectId) ? [found] : [];
    if (found.field === 'MENTION') return again(found, found.subjectId) ? [] : [found];
    // What is inside a measure that is there is the editors' already: only whole new measures bring their parts.
    return known.has(found.subjectId) ? [] : [found];
  });
  const fresh = rows.measures.filter(({ id }) => !known.has(id as string));
  const parents = new Map(rows.listParents.map(({ id, parentId }) => [id, idOf(parentId)]));
  const changes: RowChange[] = [
    ...inOrder(
      rows.lists
        .filter(({ id }) => lists.isNew(id as string))
        .map((list) => made('MeasureList', { ...list, parentId: parents.get(list.id as string) ?? null })),
      fresh.map((measure) => madeMeasure({ ...measure, listId: lists.idOf(measure.listId ?? null) }, rows)),
    ),
    ...rows.taggings
      .map((tagging) => ({ ...tagging, subjectId: idOf(tagging.subjectId) }))
      .filter(({ subjectId, conceptId }) => !standing.tagged.has(`${subjectId} ${conceptId}`))
      .map((tagging) => made('Tagging', { ...UNDECIDED_TAGGING, ...tagging })),
    ...evidence.map((found) => made('Evidence', { ...UNDECIDED_EVIDENCE, ...found })),
  ];
  return { changes, foundAgain, measures: fresh.length, evidence: evidence.length };
}

/** Lists and measures refer to each other: each row comes after what it refers to, so that each is written once. */
function inOrder(lists: RowChange[], measures: RowChange[]): RowChange[] {
  const ordered: RowChange[] = [];
  let [waitingLists, waitingMeasures] = [lists, measures];
  while (waitingLists.length + waitingMeasures.length > 0) {
    const missing = new Set([...waitingLists, ...waitingMeasures].map(({ id }) => id));
    const isReady = (id: unknown) => typeof id !== 'string' || !missing.has(id);
    const ready = waitingLists.filter(({ after }) => isReady(after?.parentId));
    for (const { id } of ready) missing.delete(id);
    const members = waitingMeasures.filter(({ after }) => isReady(after?.listId));
    if (ready.length + members.length === 0) throw new Error('lists of the page stand inside each other');
    ordered.push(...ready, ...members);
    waitingLists = waitingLists.filter((list) => !ready.includes(list));
    waitingMeasures = waitingMeasures.filter((measure) => !members.includes(measure));
  }
  return ordered;
}

/** Code points in common by code points covered. */
function shared(fields: Fields, { start, end }: { start: number; end: number }): number {
  const [from, to] = [fields.start as number, fields.end as number];
  const common = Math.min(to, end) - Math.max(from, start);
  return common <= 0 ? 0 : common / (Math.max(to, end) - Math.min(from, start));
}

/** A list is there already when its lead-in or one of its measures is; one without any new measure is not made. */
function knownLists(
  standing: Standing,
  rows: MeasureRows,
  known: ReadonlyMap<string, string>,
  again: (found: Found, subjectId: string | null) => EvidenceRow | undefined,
) {
  const lists = new Map<string, string | null>();
  for (const list of rows.lists) {
    const id = list.id as string;
    const leadIn = rows.evidence.find(({ field, subjectId }) => field === 'LEAD_IN' && subjectId === id);
    const own = rows.measures.filter(({ listId }) => listId === id);
    const there = own.map((measure) => standing.measures.find((each) => each.id === known.get(measure.id as string)));
    const byMeasure = there.find((measure) => measure?.fields.listId)?.fields.listId;
    const same = byMeasure ?? (leadIn && again(leadIn, null)?.fields.subjectId);
    if (same) lists.set(id, standing.lists.includes(String(same)) ? String(same) : null);
    else if (own.every((measure) => known.has(measure.id as string))) lists.set(id, null);
  }
  return {
    isNew: (id: string) => rows.lists.some((list) => list.id === id) && !lists.has(id),
    idOf: (id: string | null) => (id === null || !lists.has(id) ? id : (lists.get(id) ?? null)),
  };
}

function made(type: RowChange['type'], { id, ...row }: Record<string, unknown>): RowChange {
  return { type, id: id as string, before: null, after: JSON.parse(JSON.stringify(row)) as Fields };
}

function madeMeasure(measure: MeasureRows['measures'][number], rows: MeasureRows): RowChange {
  const own = <Row extends { measureId: string }>(all: Row[]) =>
    all.filter(({ measureId }) => measureId === measure.id);
  return made('Measure', {
    ...EMPTY_MEASURE,
    ...measure,
    actors: own(rows.actors).map(({ key, role, nameInText, organizationId }) => ({
      key,
      role,
      nameInText,
      organizationId,
    })),
    campaignIds: own(rows.campaigns)
      .map(({ campaignId }) => campaignId)
      .sort(),
    legalInstrumentIds: own(rows.legalInstruments)
      .map(({ legalInstrumentId }) => legalInstrumentId)
      .sort(),
    systemIds: own(rows.systems)
      .map(({ systemId }) => systemId)
      .sort(),
    placeIds: own(rows.places)
      .map(({ placeId }) => placeId)
      .sort(),
  });
}
/** Every field of a measure, so that undo notices whatever is set later. */
export const EMPTY_MEASURE = {
  ...{ listId: null, enumerator: null, ordinal: null, level: null, lifecycle: 'UNKNOWN', quantities: [] },
  ...{ announcedValue: null, announcedText: null, effectiveValue: null, effectiveText: null },
  ...{ endedValue: null, endedText: null, actors: [], campaignIds: [], legalInstrumentIds: [], systemIds: [] },
  ...{ placeIds: [], relations: [] },
};

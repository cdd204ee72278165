/** The links that rest on quotations which go to another record, as changes. */
import type { Transaction } from '../command.ts';
import { LINK_EVIDENCE, LINKS_TO, repoint } from '../record-links.ts';
import type { NamedModel } from '../records.ts';
import { changeOf, type RowChange } from '../row-changes.ts';
import { ROW_MODELS } from '../row-models.ts';
import type { Fields } from '../row-writes.ts';

type Move = { from: string; to: string };
type Span = { id: string; subjectId: string; field: string; itemKey: string | null; verdict: string } & Place;
type Place = { articleId: string; start: number; end: number };

/** `moved` are the quotations that go. The rows must be locked. */
export async function movedLinks(
  tx: Transaction,
  model: NamedModel,
  move: Move,
  moved: ReadonlyMap<string, Fields>,
): Promise<RowChange[]> {
  const places = [...moved.values()] as unknown as Place[];
  const articleIds = [...new Set(places.map(({ articleId }) => articleId))];
  const fields = LINK_EVIDENCE[model] ? [LINK_EVIDENCE[model]] : (['ACTOR', 'LEAD_IN'] as const);
  const spans: Span[] = await tx.evidence.findMany({
    where: {
      articleId: { in: articleIds },
      field: { in: [...fields] },
      subjectType: { in: ['MEASURE', 'MEASURE_LIST'] },
    },
    select: {
      ...{ id: true, subjectId: true, field: true, itemKey: true, verdict: true },
      ...{ articleId: true, start: true, end: true },
    },
    orderBy: { id: 'asc' },
  });
  const goes = (span: Span) => places.some((place) => overlap(place, span));
  if (model === 'Organization') return actorLinks(tx, move, spans.filter(goes));
  return itemLinks(
    tx,
    model,
    move,
    spans.filter(({ itemKey }) => itemKey === move.from),
    goes,
  );
}

const overlap = (a: Place, b: Place) => a.articleId === b.articleId && a.start < b.end && b.start < a.end;

/** Quotations of a measure's link name the record; the link stays with the old one while another of them supports it. */
async function itemLinks(
  tx: Transaction,
  model: NamedModel,
  { from, to }: Move,
  spans: Span[],
  goes: (span: Span) => boolean,
): Promise<RowChange[]> {
  const field = LINKS_TO[model].find((line) => line.model === 'Measure')?.field as string;
  const going = spans.filter(goes);
  const changes = going.map(({ id }): RowChange => {
    return { type: 'Evidence', id, before: { itemKey: from }, after: { itemKey: to } };
  });
  const stays = new Set(
    spans.filter((span) => !goes(span) && span.verdict !== 'REJECTED').map(({ subjectId }) => subjectId),
  );
  for (const [id, current] of await ROW_MODELS.Measure.read(tx, [...new Set(going.map((span) => span.subjectId))])) {
    const ids = current[field] as string[];
    if (!ids.includes(from)) continue;
    const kept = stays.has(id) ? ids : ids.filter((each) => each !== from);
    const change = changeOf('Measure', id, current, { [field]: [...new Set([...kept, to])].sort() });
    if (change) changes.push(change);
  }
  return changes;
}

/** An actor of a measure has one record, and so has that of a list, which its lead-in names. */
async function actorLinks(tx: Transaction, { from, to }: Move, spans: Span[]): Promise<RowChange[]> {
  const changes: RowChange[] = [];
  const subjects = (field: string) => spans.filter((span) => span.field === field);
  const measureIds = [...new Set(subjects('ACTOR').map(({ subjectId }) => subjectId))];
  for (const [id, current] of await ROW_MODELS.Measure.read(tx, measureIds)) {
    const keys = subjects('ACTOR').flatMap(({ subjectId, itemKey }) => (subjectId === id ? [itemKey] : []));
    const actors = (current.actors as { key: string; organizationId: string | null }[]).map((actor) => {
      return keys.includes(actor.key) && actor.organizationId === from ? { ...actor, organizationId: to } : actor;
    });
    const change = changeOf('Measure', id, current, { actors });
    if (change) changes.push(change);
  }
  const listIds = [...new Set(subjects('LEAD_IN').map(({ subjectId }) => subjectId))];
  for (const [id, current] of await ROW_MODELS.MeasureList.read(tx, listIds)) {
    const moved = new Map([[from, to]]);
    const wanted = { actorOrganizationId: repoint(current.actorOrganizationId ?? null, moved) };
    const change = changeOf('MeasureList', id, current, wanted);
    if (change) changes.push(change);
  }
  return changes;
}

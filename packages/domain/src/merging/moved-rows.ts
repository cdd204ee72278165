/** Everything that stands on records that are merged, as changes to the record that takes over. */
import type { Transaction } from '../command.ts';
import { LINK_EVIDENCE, linkingRows, repoint } from '../record-links.ts';
import type { NamedModel } from '../records.ts';
import { changeOf, type RowChange } from '../row-changes.ts';
import { type ChangeableModel, ROW_MODELS } from '../row-models.ts';
import type { Fields } from '../row-writes.ts';

export type StandingRows = {
  linking: { type: ChangeableModel; id: string; field: string; recordId: string }[];
  evidenceIds: string[];
  taggingIds: string[];
  /** Articles in which any of it stands: they are locked before it. */
  articleIds: string[];
};

/** What stands on `sources`; taggings of the kept record are among them, since a tag stands on a record once. */
export async function readStanding(
  tx: Transaction,
  model: NamedModel,
  keptId: string,
  sources: string[],
): Promise<StandingRows> {
  const linking = (await linkingRows(tx, model, sources)).filter(({ id }) => id !== keptId && !sources.includes(id));
  const field = LINK_EVIDENCE[model];
  const evidence = await tx.evidence.findMany({
    where: { OR: [{ subjectId: { in: sources } }, ...(field ? [ofLinks(field, linking, sources)] : [])] },
    select: { id: true, articleId: true },
    orderBy: { id: 'asc' },
  });
  const taggings = await tx.tagging.findMany({
    where: { subjectId: { in: [keptId, ...sources] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const measureIds = linking.filter(({ type }) => type === 'Measure').map(({ id }) => id);
  const measures = await tx.measure.findMany({ where: { id: { in: measureIds } }, select: { articleId: true } });
  return {
    linking,
    evidenceIds: evidence.map(({ id }) => id),
    taggingIds: taggings.map(({ id }) => id),
    articleIds: [...new Set([...evidence, ...measures].map(({ articleId }) => articleId))],
  };
}

/** Quotations of measures for a link to one of the sources. */
function ofLinks(
  field: NonNullable<(typeof LINK_EVIDENCE)[NamedModel]>,
  linking: StandingRows['linking'],
  sources: string[],
) {
  const measureIds = linking.filter(({ type }) => type === 'Measure').map(({ id }) => id);
  return { subjectId: { in: measureIds }, field, itemKey: { in: sources } };
}

/** The rows must be locked. */
export async function movedRows(
  tx: Transaction,
  keptId: string,
  sources: string[],
  standing: StandingRows,
): Promise<RowChange[]> {
  const moved = new Map(sources.map((id) => [id, keptId]));
  const changes: RowChange[] = [];
  for (const [type, rows] of Map.groupBy(standing.linking, (row) => row.type)) {
    const fields = await ROW_MODELS[type].read(tx, [...new Set(rows.map(({ id }) => id))]);
    for (const [id, current] of fields) {
      const names = rows.filter((row) => row.id === id).map(({ field }) => field);
      const wanted = Object.fromEntries(names.map((name) => [name, repoint(current[name] ?? null, moved)]));
      const change = changeOf(type, id, current, wanted);
      if (change) changes.push(change);
    }
  }
  for (const [id, current] of await ROW_MODELS.Evidence.read(tx, standing.evidenceIds)) {
    const { subjectId = null, itemKey = null } = current;
    const change = changeOf('Evidence', id, current, {
      subjectId: repoint(subjectId, moved),
      itemKey: repoint(itemKey, moved),
    });
    if (change) changes.push(change);
  }
  return [...changes, ...(await movedTags(tx, keptId, standing.taggingIds))];
}

/** A tag that both have stays once: with the verdict of whoever has decided, the kept record's before the others'. */
async function movedTags(tx: Transaction, keptId: string, ids: string[]): Promise<RowChange[]> {
  const rows = [...(await ROW_MODELS.Tagging.read(tx, ids))].map(([id, fields]) => ({ id, fields }));
  const gone: RowChange[] = [];
  const changed: RowChange[] = [];
  for (const own of Map.groupBy(rows, ({ fields }) => String(fields.conceptId)).values()) {
    const ranked = own.toSorted((a, b) => rank(a.fields, keptId) - rank(b.fields, keptId));
    const stays = own.find(({ fields }) => fields.subjectId === keptId) ?? ranked[0];
    const decided = ranked[0];
    if (!stays || !decided) continue;
    for (const { id, fields } of own) {
      if (id !== stays.id) gone.push({ type: 'Tagging', id, before: fields, after: null });
    }
    const { verdict, reason, reviewerId, reviewedAt } = decided.fields;
    const wanted = { subjectId: keptId, verdict, reason, reviewerId, reviewedAt } as Fields;
    const change = changeOf('Tagging', stays.id, stays.fields, wanted);
    if (change) changed.push(change);
  }
  // What goes makes room for what moves.
  return [...gone, ...changed];
}

/** Decided before undecided, and among equals the kept record's own first. */
const rank = ({ verdict, subjectId }: Fields, keptId: string) =>
  (verdict === 'PENDING' ? 2 : 0) + (subjectId === keptId ? 0 : 1);

/** Proposals of an earlier parser that nobody has judged and that the present one no longer makes: they go. */
import type { Transaction } from '../command.ts';
import type { RowChange } from '../row-changes.ts';
import { ROW_MODELS } from '../row-models.ts';
import type { Fields } from '../row-writes.ts';
import type { EvidenceRow } from './text-follows.ts';

export type Unjudged = { changes: RowChange[]; ids: Set<string>; count: number };
type Subject = { type: string; id: string; fields: Fields };

/** A measure goes with its quotations and tags when no hand has touched any of them; a mention goes by itself. */
export async function unjudgedMeasures(
  tx: Transaction,
  subjects: Subject[],
  evidence: EvidenceRow[],
  foundAgain: ReadonlySet<string>,
): Promise<Unjudged> {
  const bySubject = Map.groupBy(evidence, ({ fields }) => String(fields.subjectId));
  const isProposal = ({ fields }: EvidenceRow) =>
    fields.origin === 'RULE' && (fields.verdict === 'PENDING' || (fields.verdict === 'ORPHANED' && !fields.reviewedAt));
  const candidates = subjects.filter(({ type, id }) => {
    const own = bySubject.get(id) ?? [];
    const text = own.filter(({ fields }) => fields.field === 'TEXT');
    return type === 'Measure' && text.length > 0 && own.every(isProposal) && !text.some(({ id }) => foundAgain.has(id));
  });
  const ids = candidates.map(({ id }) => id);
  const untouched = new Set(
    (
      await tx.measure.findMany({
        where: { id: { in: ids }, version: 1, nestedLists: { none: { deletedAt: null } } },
        select: { id: true },
      })
    ).map(({ id }) => id),
  );
  const taggings = await tx.tagging.findMany({
    where: { subjectId: { in: ids } },
    select: { id: true, subjectId: true, verdict: true, origin: true },
  });
  for (const { subjectId, verdict, origin } of taggings)
    if (verdict !== 'PENDING' || origin !== 'RULE') untouched.delete(subjectId);
  const tags = await ROW_MODELS.Tagging.read(
    tx,
    taggings.filter(({ subjectId }) => untouched.has(subjectId)).map(({ id }) => id),
  );
  const measures = candidates.filter(({ id }) => untouched.has(id));
  const gone = evidence.filter((row) => {
    if (untouched.has(String(row.fields.subjectId))) return true;
    return row.fields.field === 'MENTION' && isProposal(row) && !foundAgain.has(row.id);
  });
  const rows = await ROW_MODELS.Evidence.read(
    tx,
    gone.map(({ id }) => id),
  );
  const remove = (type: RowChange['type'], id: string, before: Fields): RowChange => ({
    type,
    id,
    before,
    after: null,
  });
  const changes = [
    ...gone.map(({ id }) => remove('Evidence', id, rows.get(id) as Fields)),
    ...[...tags].map(([id, fields]) => remove('Tagging', id, fields)),
    ...measures.map(({ id, fields }) => remove('Measure', id, fields)),
  ];
  return { changes, ids: new Set(changes.map(({ id }) => id)), count: measures.length + gone.length };
}

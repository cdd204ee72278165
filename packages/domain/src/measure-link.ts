/**
 * Links between measures: one UPDATES, SUPERSEDES, IMPLEMENTS or REPORTS_ON another, or two are DUPLICATES of each other.
 * What linking and unlinking have in common.
 */
import { z } from 'zod';
import { versionRefusal } from './bulk.ts';
import { changeRows } from './change-rows.ts';
import type { CommandRun } from './command.ts';
import { NotFoundError } from './errors.ts';
import { lockReferences } from './locks.ts';
import { byKindAndMeasure, type RelationField as Relation } from './measure-fields.ts';
import { changeOf, type RowChange } from './row-changes.ts';
import { ROW_MODELS } from './row-models.ts';
import type { Fields } from './row-writes.ts';
import type { Sentence } from './sentence.ts';
import { uuid, validate } from './validate.ts';

const KINDS = ['UPDATES', 'SUPERSEDES', 'IMPLEMENTS', 'REPORTS_ON', 'DUPLICATES'] as const;
const schema = z
  .strictObject({
    measureId: uuid,
    /** That measure's version. */
    expectedVersion: z.int().min(1),
    kind: z.enum(KINDS),
    otherMeasureId: uuid,
  })
  .refine(({ measureId, otherMeasureId }) => measureId !== otherMeasureId, { path: ['otherMeasureId'] });
export type MeasureLinkInput = z.input<typeof schema>;
/** `actionId` is null when it was so already. */
export type MeasureLinkResult = { actionId: string | null; id: string; version: number };
export type MeasureLink = z.output<typeof schema> & { fromId: string; toId: string };

/** Duplicates have no direction: the link is kept once, with the older measure. */
export function measureLink(input: MeasureLinkInput): MeasureLink {
  const link = validate(schema, input);
  const ends = [link.measureId, link.otherMeasureId] as const;
  const [fromId, toId] = link.kind === 'DUPLICATES' ? ends.toSorted() : ends;
  return { ...link, fromId: fromId as string, toId: toId as string };
}

/** Locks both measures, in the order that others lock them; answers the version and the relations kept with `fromId`. */
export async function lockMeasures(
  { tx }: CommandRun,
  link: MeasureLink,
): Promise<{ version: number; relations: Relation[]; label: string; otherLabel: string }> {
  const ids = [link.measureId, link.otherMeasureId];
  const known = await tx.measure.findMany({ where: { id: { in: ids } }, select: { articleId: true } });
  await lockReferences(tx, [
    ...known.map(({ articleId }) => ({ type: 'Article', id: articleId })),
    ...ids.map((id) => ({ type: 'Measure', id })),
  ]);
  const select = { id: true, version: true, label: true, updatedAt: true, updatedById: true } as const;
  const rows = await tx.measure.findMany({ where: { id: { in: ids }, deletedAt: null }, select });
  const row = rows.find(({ id }) => id === link.measureId);
  const other = rows.find(({ id }) => id === link.otherMeasureId);
  const error = versionRefusal({ type: 'Measure', id: link.measureId, expectedVersion: link.expectedVersion }, row);
  if (error || !row) throw error;
  if (!other) throw new NotFoundError({ type: 'Measure', id: link.otherMeasureId });
  const fields = (await ROW_MODELS.Measure.read(tx, [link.fromId])).get(link.fromId) as Fields;
  const relations = fields.relations as Relation[];
  return { version: row.version, relations, label: row.label, otherLabel: other.label };
}

/** Writes the relations of `fromId`; the measure that was asked about is changed, too, wherever the link is kept. */
export async function writeRelations(
  run: CommandRun,
  link: MeasureLink,
  relations: { before: Relation[]; after: Relation[] },
  doing: { summary: Sentence; kind: string },
): Promise<MeasureLinkResult> {
  const { measureId, fromId, kind, otherMeasureId } = link;
  const sorted = relations.after.toSorted(byKindAndMeasure);
  const change = changeOf('Measure', fromId, { relations: relations.before }, { relations: sorted });
  const changes: RowChange[] = change ? [change] : [];
  if (measureId !== fromId) changes.push({ type: 'Measure', id: measureId, before: {}, after: {} });
  const { actionId, versionOf } = await changeRows(run, changes, {
    summary: doing.summary,
    payload: { kind },
    audit: { kind: doing.kind, subject: { type: 'Measure', id: measureId }, detail: { kind, otherMeasureId } },
  });
  return { actionId, id: measureId, version: versionOf(measureId) };
}

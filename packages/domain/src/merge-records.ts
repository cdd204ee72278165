/**
 * Makes one record of several of a kind: links, tags and quotations move to the one that stays, names unite, and the old
 * ids lead to it from then on. Published ones that go are withdrawn, pointing at it. Undo puts every row back; what was
 * withdrawn stays withdrawn until somebody publishes it again.
 */
import { z } from 'zod';
import { versionRefusal } from './bulk.ts';
import { changeRows } from './change-rows.ts';
import { type CommandContext, type CommandRun, runCommand, type Transaction } from './command.ts';
import { NotFoundError } from './errors.ts';
import { lockReferences } from './locks.ts';
import { type MergePart, mergeRefusal } from './merging/merge-refusal.ts';
import { movedRows, readStanding, type StandingRows } from './merging/moved-rows.ts';
import { unitedFields } from './merging/united-fields.ts';
import { NAMED_NAMES, NAMED_ROWS, readNamedFields } from './named-fields.ts';
import { lockRecordNames } from './named-names.ts';
import { ancestors, lockHierarchy } from './named-references.ts';
import { takePublicationInstant } from './publishing/go-live.ts';
import { lockForWithdrawal, takeAway } from './publishing/take-away.ts';
import { repoint } from './record-links.ts';
import { NAMED_MODELS, type NamedModel, RECORD_TYPES, readRecordHeads } from './records.ts';
import { changeOf, type RowChange } from './row-changes.ts';
import type { Fields } from './row-writes.ts';
import { uuid, validate } from './validate.ts';

const reference = z.strictObject({ type: z.enum(NAMED_MODELS), id: uuid, expectedVersion: z.int().min(1) });
const schema = z
  .strictObject({
    /** The one that stays. */
    keep: reference,
    /** Those that go, of the same type. */
    merge: z.array(reference).min(1).max(20),
  })
  .refine(({ keep, merge }) => merge.every(({ type }) => type === keep.type), { path: ['merge'] })
  .refine(({ keep, merge }) => new Set([keep, ...merge].map(({ id }) => id)).size === merge.length + 1, {
    path: ['merge'],
  });
export type MergeRecordsInput = z.input<typeof schema>;
export type MergeRecordsResult = {
  actionId: string;
  kept: { type: NamedModel; id: string; version: number };
  mergedIds: string[];
  /** Links, tags and quotations that moved. */
  movedReferences: number;
};

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError, ConflictError (EDITION_STATE, CYCLE, DUPLICATE). */
export async function mergeRecords(context: CommandContext, input: MergeRecordsInput): Promise<MergeRecordsResult> {
  const { keep, merge } = validate(schema, input);
  const model = keep.type;
  const mergedIds = merge.map(({ id }) => id);
  return runCommand(context, 'mergeRecords', async (run) => {
    const { tx } = run;
    const standing = await lockAll(tx, model, keep.id, mergedIds);
    const { kept, sources } = await readParts(tx, [keep, ...merge]);
    const editions = await tx.edition.findMany({
      where: { contentId: { in: [keep.id, ...mergedIds] }, state: { in: ['SUBMITTED', 'SCHEDULED', 'PUBLISHED'] } },
      select: { id: true, contentId: true, number: true, state: true },
    });
    const refusal = await mergeRefusal(tx, model, kept, sources, editions);
    if (refusal) throw refusal;
    const moved = await movedRows(tx, keep.id, mergedIds, standing);
    const changes = [...(await redirected(tx, model, keep.id, mergedIds)), ...moved];
    const united = await unite(tx, model, kept, sources);
    changes.push(united ?? { type: model, id: keep.id, before: {}, after: {} });
    const labels = sources.map(({ label }) => `“${label}”`);
    const done = await changeRows(run, changes, {
      summary: {
        en: `Merged ${labels.join(', ')} into the ${NAMED_NAMES[model].en} “${kept.label}”`,
        zh: `将${labels.join('、')}并入${NAMED_NAMES[model].zh}“${kept.label}”`,
      },
      payload: { count: sources.length, moved: moved.length },
      audit: {
        kind: `${RECORD_TYPES[model].toLowerCase()}.merged`,
        subject: { type: model, id: keep.id },
        detail: { mergedIds, moved: moved.length },
      },
    });
    const live = editions.filter(({ state, contentId }) => state === 'PUBLISHED' && contentId !== keep.id);
    await withdrawAll(
      run,
      live.map(({ id }) => id),
      keep.id,
    );
    const version = done.versionOf(keep.id);
    return {
      actionId: done.actionId,
      kept: { type: model, id: keep.id, version },
      mergedIds,
      movedReferences: moved.length,
    };
  });
}

/** Names first, then rows in the common order; what was linked meanwhile is found by the second look. */
async function lockAll(tx: Transaction, model: NamedModel, keptId: string, sources: string[]): Promise<StandingRows> {
  const ids = [keptId, ...sources];
  const fields = await readNamedFields(tx, model, ids);
  const missing = ids.find((id) => !fields.has(id));
  if (missing) throw new NotFoundError({ type: model, id: missing });
  if (model === 'Organization' || model === 'Place') await lockHierarchy(tx, model);
  await lockRecordNames(tx, model, ...fields.values());
  const chained = await chainedIds(tx, model, sources);
  const lock = async ({ linking, evidenceIds, taggingIds, articleIds }: StandingRows) =>
    lockReferences(tx, [
      ...articleIds.map((id) => ({ type: 'Article', id })),
      ...linking,
      ...[...ids, ...chained].map((id) => ({ type: model, id })),
      ...evidenceIds.map((id) => ({ type: 'Evidence', id })),
      ...taggingIds.map((id) => ({ type: 'Tagging', id })),
    ]);
  await lock(await readStanding(tx, model, keptId, sources));
  const standing = await readStanding(tx, model, keptId, sources);
  await lock(standing);
  return standing;
}

async function readParts(
  tx: Transaction,
  wanted: { type: NamedModel; id: string; expectedVersion: number }[],
): Promise<{ kept: MergePart; sources: MergePart[] }> {
  const heads = await readRecordHeads(tx, wanted);
  const fields = await readNamedFields(
    tx,
    (wanted[0] as { type: NamedModel }).type,
    wanted.map(({ id }) => id),
  );
  const parts = wanted.map((item): MergePart => {
    const head = heads.get(item.id);
    const error = versionRefusal(item, head?.present ? head : undefined);
    if (error) throw error;
    return { id: item.id, label: head?.label ?? '', fields: fields.get(item.id) as Fields };
  });
  const [kept, ...sources] = parts as [MergePart, ...MergePart[]];
  return { kept, sources };
}

/** Records that were merged into those that go now. */
async function chainedIds(tx: Transaction, model: NamedModel, sources: string[]): Promise<string[]> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT id FROM ${NAMED_ROWS[model].table} WHERE merged_into_id = ANY($1::uuid[]) AND deleted_at IS NULL ORDER BY id`,
    sources,
  );
  return rows.map(({ id }) => id);
}

/** The old ids lead to the kept record, and so do those that led to one of them. */
async function redirected(tx: Transaction, model: NamedModel, keptId: string, sources: string[]): Promise<RowChange[]> {
  const rows = await readNamedFields(tx, model, [...(await chainedIds(tx, model, sources)), ...sources]);
  return [...rows].map(([id, { mergedIntoId = null }]) => {
    return { type: model, id, before: { mergedIntoId }, after: { mergedIntoId: keptId } };
  });
}

async function unite(
  tx: Transaction,
  model: NamedModel,
  kept: MergePart,
  sources: MergePart[],
): Promise<RowChange | null> {
  const moved = new Map(sources.map(({ id }) => [id, kept.id]));
  const repointed = sources.map(({ fields }) => {
    return Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, name.endsWith('Ids') ? repoint(value, moved) : value]),
    );
  });
  const united = unitedFields(model, kept.fields, repointed);
  if ((model === 'Organization' || model === 'Place') && united.parentId === null) {
    const parts = [kept.id, ...moved.keys()];
    for (const { fields } of sources) {
      const { parentId } = fields;
      // What lies under one of them can't be above them all.
      if (typeof parentId !== 'string' || united.parentId !== null) continue;
      const above = await ancestors(tx, model, parentId);
      if (!above.some((id) => parts.includes(id))) united.parentId = parentId;
    }
  }
  return changeOf(model, kept.id, kept.fields, united);
}

async function withdrawAll(run: CommandRun, editionIds: string[], keptId: string): Promise<void> {
  if (editionIds.length === 0) return;
  const editions = [];
  for (const id of editionIds.toSorted()) editions.push((await lockForWithdrawal(run.tx, id)).edition);
  const withdrawnAt = await takePublicationInstant(run.tx);
  const why = { reason: 'DUPLICATE', explanation: null, replacedById: keptId } as const;
  for (const edition of editions) if (edition) await takeAway(run, edition, why, withdrawnAt);
}

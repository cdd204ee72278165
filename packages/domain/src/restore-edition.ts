/**
 * Makes an old edition's document the record's present one, as a draft: its fields, links and tags come back, to be
 * submitted like any change. What can't come back is said, and undone the record is as it was before.
 */
import { z } from 'zod';
import { versionRefusal } from './bulk.ts';
import { type CommandContext, type CommandRun, runCommand } from './command.ts';
import { type RecordDocument, readDocuments } from './documents/read-documents.ts';
import { stateRefusal } from './edition-transitions.ts';
import type { JsonObject } from './editions/document-diff.ts';
import { editionDiff } from './editions/edition-diff.ts';
import { notRestored } from './editions/not-restored.ts';
import { readReferenceLabels } from './editions/reference-labels.ts';
import { tagChanges, textChanges } from './editions/restored-decisions.ts';
import { restoredFields } from './editions/restored-fields.ts';
import { withoutGone } from './editions/restored-links.ts';
import { ConflictError, NotFoundError } from './errors.ts';
import { lockRows } from './locks.ts';
import { RECORD_MODELS, type RecordHead, type RecordModel, type RecordType, readRecordHeads } from './records.ts';
import { refreshDerived } from './refresh-derived.ts';
import { applyChanges, changeOf, type RowChange } from './row-changes.ts';
import { ROW_MODELS, type RowModel } from './row-models.ts';
import type { Sentence } from './sentence.ts';
import { raiseVersions } from './tag-records.ts';
import { uuid, validate } from './validate.ts';

const schema = z.strictObject({
  /** The edition. */
  id: uuid,
  /** The record's version that the editor saw. */
  expectedVersion: z.int().min(1),
});
export type RestoreEditionInput = z.input<typeof schema>;
/** `actionId` is null when the record is so already; `id` and `version` are the record's. */
export type RestoreEditionResult = { actionId: string | null; id: string; version: number; notRestored: Sentence[] };

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError (the record's), ConflictError (EDITION_STATE). */
export async function restoreEdition(
  context: CommandContext,
  input: RestoreEditionInput,
): Promise<RestoreEditionResult> {
  const { id, expectedVersion } = validate(schema, input);
  return runCommand(context, 'restoreEdition', async (run) => {
    const { tx, actorId, now } = run;
    const edition = await tx.edition.findUnique({ where: { id } });
    if (!edition) throw new NotFoundError({ type: 'Edition', id });
    const record = { type: RECORD_MODELS[edition.contentType as RecordType], id: edition.contentId };
    await lockRows(tx, record.type, [record.id]);
    const head = (await readRecordHeads(tx, [record])).get(record.id);
    const error = versionRefusal({ ...record, expectedVersion }, head?.present ? head : undefined);
    if (error || !head) throw error;
    const refusal = stateRefusal(edition.state, 'RESTORE');
    if (refusal) throw new ConflictError('EDITION_STATE', [refusal], { type: 'Edition', id });
    const old = edition.document as JsonObject;
    const current = (await readDocuments(tx, [record])).get(record.id) as unknown as JsonObject;
    const { document, gone } = await withoutGone(tx, old, current);
    const changes = await changesFor(run, head, document, current, edition.number);
    const rows = await applyChanges(tx, changes, actorId);
    const isOwnRow = changes.some((change) => change.id === record.id);
    if (changes.length > 0 && !isOwnRow) await raiseVersions(tx, [record], actorId);
    await refreshDerived(tx, changes, actorId, now);
    const { changes: left } = await editionDiff(tx, { editionId: id }, { draftOf: record });
    const sentences = notRestored(left, new Set((await readReferenceLabels(tx, [...gone])).values()));
    if (changes.length === 0) return { actionId: null, id: record.id, version: head.version, notRestored: sentences };
    const version = head.version + 1;
    const own = { ...record, versionBefore: head.version, versionAfter: version };
    const { number } = edition;
    const actionId = await run.recordAction({
      summary: { en: `Restored edition ${number} of “${head.label}”`, zh: `恢复“${head.label}”的第 ${number} 版` },
      payload: { editionId: id, number, notRestored: sentences },
      changes,
      records: [...rows, ...(isOwnRow ? [] : [own])],
    });
    run.audit({ kind: 'edition.restored', subject: { type: 'Edition', id }, detail: { recordId: record.id, number } });
    return { actionId, id: record.id, version, notRestored: sentences };
  });
}

async function changesFor(
  run: CommandRun,
  head: RecordHead,
  old: JsonObject,
  current: JsonObject,
  number: number,
): Promise<RowChange[]> {
  const document = old as unknown as RecordDocument;
  const changes = await tagChanges(run, document, number);
  const model = rowModelOf(head.type);
  if (!model) return changes;
  const row = (await model.read(run.tx, [head.id])).get(head.id) ?? {};
  const { text, ...fields } = restoredFields(old, current, row);
  // A measure stands where its text does, and its text is the article's own.
  if (head.type === 'Measure') delete fields.position;
  if (head.type === 'Measure' && text !== undefined) {
    const quoted = await textChanges(run, document);
    if (quoted) Object.assign(fields, { text, position: quoted.position });
    changes.push(...(quoted?.changes ?? []));
  }
  const known = new Set([...model.shape.fields, ...Object.keys(model.shape.children ?? {})]);
  const settable = Object.fromEntries(Object.entries(fields).filter(([name]) => known.has(name) && !FIXED.has(name)));
  const change = changeOf(head.type as RowChange['type'], head.id, row, settable);
  return change ? [change, ...changes] : changes;
}

/** What a record is, not what is said of it; the article's text has its own commands. */
const FIXED = new Set(['articleId', 'snapshotId', 'sourceId', 'textSha256', 'textLength', 'quality', 'parserVersion']);

/** Undefined for records whose rows no action can put back yet: only their tags come back. */
const rowModelOf = (type: RecordModel): RowModel | undefined => (ROW_MODELS as Partial<Record<string, RowModel>>)[type];

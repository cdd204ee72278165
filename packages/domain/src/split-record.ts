/**
 * Makes a record of its own from part of another: quotations and aliases that turned out to mean something else. A link
 * of a measure or a list that rests on a moved quotation moves along; one that other quotations support stays, too.
 */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { versionRefusal } from './bulk.ts';
import { changeRows } from './change-rows.ts';
import { type CommandContext, runCommand, type Transaction } from './command.ts';
import { NotFoundError, ValidationError } from './errors.ts';
import { lockReferences } from './locks.ts';
import { nameKey } from './name-keys.ts';
import { NAMED_NAMES, readNamedFields } from './named-fields.ts';
import { aliasesField, aliasesInput, namesField, namesInput } from './named-input.ts';
import { checkNameIsFree, lockRecordNames } from './named-names.ts';
import { NAMED_MODELS, type NamedModel, RECORD_TYPES, readRecordHeads } from './records.ts';
import { changeOf, type RowChange } from './row-changes.ts';
import { ROW_MODELS } from './row-models.ts';
import type { Fields } from './row-writes.ts';
import { movedLinks } from './splitting/moved-links.ts';
import { BULK_LIMIT, fieldError, uuid, validate } from './validate.ts';

const schema = z
  .strictObject({
    record: z.strictObject({ type: z.enum(NAMED_MODELS), id: uuid, expectedVersion: z.int().min(1) }),
    /** The new record's. */
    names: namesInput,
    /** Quotations that name the new record. */
    evidenceIds: z.array(uuid).max(BULK_LIMIT),
    /** Those of the record's aliases that are the new one's. */
    aliases: aliasesInput,
  })
  .refine(({ evidenceIds, aliases }) => evidenceIds.length + aliases.length > 0, { path: ['evidenceIds'] });
export type SplitRecordInput = z.input<typeof schema>;
export type SplitRecordResult = {
  actionId: string;
  record: { type: NamedModel; id: string; version: number };
  created: { type: NamedModel; id: string; version: number };
  /** Links and quotations that moved. */
  movedReferences: number;
};

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError, ConflictError (DUPLICATE). */
export async function splitRecord(context: CommandContext, input: SplitRecordInput): Promise<SplitRecordResult> {
  const { record, names, evidenceIds, aliases } = validate(schema, input);
  const { type: model, id } = record;
  return runCommand(context, 'splitRecord', async (run) => {
    const { tx } = run;
    const newId = uuidv7();
    const given: Fields = { names: namesField(names), aliases: aliasesField(aliases) };
    const seen = (await readNamedFields(tx, model, [id])).get(id);
    if (!seen) throw new NotFoundError({ type: model, id });
    await lockRecordNames(tx, model, seen, { ...seen, ...given });
    const wanted = [...new Set(evidenceIds)];
    await lockWith(tx, model, id, wanted);
    const head = (await readRecordHeads(tx, [record])).get(id);
    const error = versionRefusal(record, head?.present ? head : undefined);
    if (error || !head) throw error;
    const current = (await readNamedFields(tx, model, [id])).get(id) as Fields;
    const evidence = await ROW_MODELS.Evidence.read(tx, wanted);
    checkParts(id, current, evidence, wanted, given);
    const created: Fields = { ...EMPTY[model], kind: current.kind as string, ...carried(model, current), ...given };
    await checkNameIsFree(tx, model, newId, created);
    const quoted = [...evidence].map(([each, fields]): RowChange => {
      return {
        type: 'Evidence',
        id: each,
        before: { subjectId: fields.subjectId as string },
        after: { subjectId: newId },
      };
    });
    const links = await movedLinks(tx, model, { from: id, to: newId }, evidence);
    const rest = changeOf(model, id, current, { aliases: without(current.aliases ?? [], created) });
    const changes: RowChange[] = [
      { type: model, id: newId, before: null, after: created },
      ...quoted,
      ...links,
      rest ?? { type: model, id, before: {}, after: {} },
    ];
    const label = names[0]?.value ?? '';
    const done = await changeRows(run, changes, {
      summary: {
        en: `Split “${label}” off the ${NAMED_NAMES[model].en} “${head.label}”`,
        zh: `从${NAMED_NAMES[model].zh}“${head.label}”拆分出“${label}”`,
      },
      payload: { moved: quoted.length + links.length },
      audit: {
        kind: `${RECORD_TYPES[model].toLowerCase()}.split`,
        subject: { type: model, id },
        detail: { createdId: newId, evidence: quoted.length, links: links.length },
      },
    });
    return {
      actionId: done.actionId,
      record: { type: model, id, version: done.versionOf(id) },
      created: { type: model, id: newId, version: 1 },
      movedReferences: quoted.length + links.length,
    };
  });
}

/** Articles of the quotations first, then what stands in them, the record, and the quotations. */
async function lockWith(tx: Transaction, model: NamedModel, id: string, evidenceIds: string[]): Promise<void> {
  const evidence = await tx.evidence.findMany({ where: { id: { in: evidenceIds } }, select: { articleId: true } });
  const articleIds = [...new Set(evidence.map(({ articleId }) => articleId))];
  const inside = { where: { articleId: { in: articleIds } }, select: { id: true } };
  const measures = await tx.measure.findMany(inside);
  const lists = await tx.measureList.findMany(inside);
  await lockReferences(tx, [
    ...articleIds.map((each) => ({ type: 'Article', id: each })),
    ...measures.map((row) => ({ type: 'Measure', id: row.id })),
    ...lists.map((row) => ({ type: 'MeasureList', id: row.id })),
    { type: model, id },
    ...evidenceIds.map((each) => ({ type: 'Evidence', id: each })),
  ]);
}

function checkParts(id: string, current: Fields, evidence: Map<string, Fields>, wanted: string[], given: Fields): void {
  const own = (current.aliases as { language: string; value: string }[]).map(aliasKey);
  const errors = [
    ...wanted.flatMap((each, index) =>
      evidence.get(each)?.subjectId === id ? [] : [notOfRecord(['evidenceIds', index])],
    ),
    ...(given.aliases as { language: string; value: string }[]).flatMap((alias, index) =>
      own.includes(aliasKey(alias)) ? [] : [notOfRecord(['aliases', index])],
    ),
  ];
  if (errors.length > 0) throw new ValidationError(errors);
}

const aliasKey = ({ language, value }: { language: string; value: string }) => `${language} ${value}`;
const notOfRecord = (path: (string | number)[]) =>
  fieldError(path, 'UNKNOWN_REFERENCE', {
    en: 'This does not belong to the record, or no longer does.',
    zh: '该内容不属于此记录，或已被移走。',
  });

/** What is the new record's name or alias names the old one no more. */
function without(aliases: Fields[string], created: Fields): Fields[string] {
  const names = Object.values(created.names as Record<string, string>).map(nameKey);
  const moved = (created.aliases as { language: string; value: string }[]).map(aliasKey);
  return (aliases as { language: string; value: string }[]).filter((alias) => {
    return !moved.includes(aliasKey(alias)) && !names.includes(nameKey(alias.value));
  });
}

const CARRIED: Partial<Record<NamedModel, string[]>> = {
  Campaign: ['head'],
  Organization: ['parentId'],
  Place: ['parentId'],
};
const carried = (model: NamedModel, current: Fields): Fields =>
  Object.fromEntries((CARRIED[model] ?? []).map((field) => [field, current[field] ?? null]));

const none = (...fields: string[]) => Object.fromEntries(fields.map((field) => [field, null]));
/** What is known of the old record is not known of the new one. */
const EMPTY: Record<NamedModel, Fields> = {
  Campaign: {
    ...none('mergedIntoId', 'head', 'objective', 'startedValue', 'startedText', 'endedValue', 'endedText'),
    ...{ status: 'UNKNOWN', leadOrganizationIds: [] },
  },
  Organization: none('mergedIntoId', 'parentId'),
  System: none('mergedIntoId', 'operatorId'),
  LegalInstrument: {
    ...none('mergedIntoId', 'documentNumber', 'promulgatedValue', 'promulgatedText', 'effectiveValue', 'effectiveText'),
    ...{ ...none('repealedValue', 'repealedText'), status: 'UNKNOWN', issuerIds: [] },
  },
  Place: none('mergedIntoId', 'code', 'parentId'),
};

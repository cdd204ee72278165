/**
 * An editor's change of a measure. What is absent stays, null clears, a list replaces. A new text must stand in the
 * article: its place is looked up and quoted as the editor's own evidence, and the rule's quotation counts as edited.
 */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { refreshReviewState } from './article-review-state.ts';
import { versionRefusal } from './bulk.ts';
import { canonicalJson, type JsonValue } from './canonical-json.ts';
import { type CommandContext, type CommandRun, runCommand, type Transaction } from './command.ts';
import { ValidationError } from './errors.ts';
import { type Quotation, quoter } from './extraction/evidence-rows.ts';
import { fuzzyFields, fuzzyInput } from './fuzzy-input.ts';
import { lockRows } from './locks.ts';
import { type ActorField, type MeasureFields, readMeasureFields } from './measure-fields.ts';
import { checkMeasureReferences } from './measure-references.ts';
import { refreshMeasureSearch } from './refresh-derived.ts';
import { applyChanges, type RowChange } from './row-changes.ts';
import { fieldError, prose, uuid, validate } from './validate.ts';

const required = (max: number) => prose(max).pipe(z.string().min(1));

const schema = z.strictObject({
  id: uuid,
  expectedVersion: z.int().min(1),
  label: required(200).optional(),
  text: required(5000).optional(),
  listId: uuid.nullish(),
  enumerator: prose(20).nullish(),
  ordinal: z.int().min(1).max(1000).nullish(),
  modality: z.enum(['PLAN', 'DIRECTIVE', 'REPORTED_ACTION', 'REPORTED_RESULT']).optional(),
  lifecycle: z.enum(['PROPOSED', 'ANNOUNCED', 'IN_FORCE', 'COMPLETED', 'ENDED', 'REVOKED', 'UNKNOWN']).optional(),
  level: z.enum(['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'INTERNATIONAL']).nullish(),
  actors: z
    .array(
      z.strictObject({
        key: required(20).nullish(),
        role: z.enum(['INITIATOR', 'LEAD', 'COORDINATOR', 'IMPLEMENTER', 'TARGET']),
        nameInText: required(200),
        organizationId: uuid.nullish(),
      }),
    )
    .max(50)
    .optional(),
  quantities: z
    .array(
      z.strictObject({
        key: required(20).nullish(),
        value: z.number(),
        comparator: z.enum(['EXACT', 'AT_LEAST', 'AT_MOST', 'ABOUT']),
        unit: prose(50),
        what: prose(200),
      }),
    )
    .max(100)
    .optional(),
  announced: fuzzyInput,
  effective: fuzzyInput,
  ended: fuzzyInput,
  campaignIds: z.array(uuid).max(100).optional(),
  legalInstrumentIds: z.array(uuid).max(100).optional(),
  systemIds: z.array(uuid).max(100).optional(),
  placeIds: z.array(uuid).max(100).optional(),
  confidence: z.int().min(0).max(100).optional(),
});
export type UpdateMeasureInput = z.input<typeof schema>;
type Valid = z.output<typeof schema>;
/** `actionId` is null when nothing differed. */
export type UpdateMeasureResult = { actionId: string | null; id: string; version: number };

/** Throws ValidationError, PermissionError, NotFoundError, StaleVersionError. */
export async function updateMeasure(context: CommandContext, input: UpdateMeasureInput): Promise<UpdateMeasureResult> {
  const valid = validate(schema, input);
  const { id, expectedVersion } = valid;
  return runCommand(context, 'updateMeasure', async (run) => {
    const { tx, actorId, now } = run;
    // The article first, as whoever changes its text does.
    const known = await tx.measure.findUnique({ where: { id }, select: { articleId: true } });
    await lockRows(tx, 'Article', known ? [known.articleId] : []);
    await lockRows(tx, 'Measure', [id]);
    const row = await tx.measure.findUnique({
      where: { id },
      include: { article: { select: { id: true, text: true } } },
    });
    const error = versionRefusal({ type: 'Measure', id, expectedVersion }, row?.deletedAt === null ? row : undefined);
    if (error || !row) throw error;
    await checkMeasureReferences(tx, row.articleId, valid);
    const current = (await readMeasureFields(tx, [id])).get(id) as MeasureFields;
    const wanted = wantedFields(valid, current);
    const quotation = valid.text === undefined || valid.text === current.text ? null : findText(row, valid.text);
    if (quotation) wanted.position = quotation.start;
    const changed = Object.keys(wanted).filter((name) => differs(current, wanted, name as keyof MeasureFields));
    if (changed.length === 0) return { actionId: null, id, version: row.version };
    const pick = (fields: Partial<MeasureFields>) =>
      Object.fromEntries(changed.map((name) => [name, fields[name as keyof MeasureFields] ?? null]));
    const changes: RowChange[] = [{ type: 'Measure', id, before: pick(current), after: pick(wanted) }];
    if (quotation) changes.push(...(await requote(run, row, quotation)));
    const rows = await applyChanges(tx, changes, actorId);
    await refreshMeasureSearch(tx, [id]);
    await refreshReviewState(tx, [row.articleId], actorId, now);
    const actionId = await run.recordAction({
      summary: { en: `Changed the measure “${row.label}”`, zh: `修改措施“${row.label}”` },
      payload: { fields: changed },
      changes,
      records: rows,
    });
    run.audit({ kind: 'measure.updated', subject: { type: 'Measure', id }, detail: { fields: changed } });
    return { actionId, id, version: row.version + 1 };
  });
}

const differs = (current: MeasureFields, wanted: Partial<MeasureFields>, name: keyof MeasureFields) =>
  canonicalJson(current[name]) !== canonicalJson(wanted[name] ?? null);

/** The fields that the input sets, as they would be stored. */
function wantedFields(input: Valid, current: MeasureFields): Partial<MeasureFields> {
  const { id: _id, expectedVersion: _version, announced, effective, ended, actors, quantities, ...plain } = input;
  const wanted: Partial<Record<string, JsonValue | undefined>> = {
    ...plain,
    ...(plain.enumerator === '' && { enumerator: null }),
    ...fuzzyFields('announced', announced),
    ...fuzzyFields('effective', effective),
    ...fuzzyFields('ended', ended),
    actors:
      actors &&
      withKeys(actors, current.actors as ActorField[], 'a').map((actor) => {
        return { ...actor, organizationId: actor.organizationId ?? null };
      }),
    quantities: quantities && withKeys(quantities, current.quantities as { key: string }[], 'q'),
    campaignIds: input.campaignIds && [...new Set(input.campaignIds)].sort(),
    legalInstrumentIds: input.legalInstrumentIds && [...new Set(input.legalInstrumentIds)].sort(),
    systemIds: input.systemIds && [...new Set(input.systemIds)].sort(),
    placeIds: input.placeIds && [...new Set(input.placeIds)].sort(),
  };
  return Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== undefined),
  ) as Partial<MeasureFields>;
}

/** What is there keeps its key, since evidence refers to it; a key is never used again for something else. */
function withKeys<Item extends { key?: string | null | undefined }>(
  items: Item[],
  current: { key: string }[],
  letter: string,
) {
  const known = new Set(current.map(({ key }) => key));
  let last = Math.max(0, ...current.map(({ key }) => Number(key.slice(1)) || 0));
  return items.map(({ key, ...item }, index) => {
    if (!key) return { ...item, key: `${letter}${++last}` };
    if (known.delete(key)) return { ...item, key };
    throw new ValidationError([
      fieldError([letter === 'a' ? 'actors' : 'quantities', index, 'key'], 'UNKNOWN_REFERENCE', {
        en: `There is no “${key}” here, or it is given twice.`,
        zh: `此处没有“${key}”，或重复给出。`,
      }),
    ]);
  });
}

/** The place of `text` in the article nearest to where the measure stands now. */
function findText(row: { position: number; article: { text: string } }, text: string): Quotation {
  const quote = quoter(row.article.text);
  const places: number[] = [];
  const length = Array.from(text).length;
  // Positions are code points; the offset of each find is counted from the last one.
  let [from, codePoints] = [0, 0];
  for (let at = row.article.text.indexOf(text); at >= 0; at = row.article.text.indexOf(text, at + 1)) {
    codePoints += Array.from(row.article.text.slice(from, at)).length;
    from = at;
    places.push(codePoints);
  }
  const nearest = places.toSorted((a, b) => Math.abs(a - row.position) - Math.abs(b - row.position))[0];
  if (nearest !== undefined) return quote(nearest, nearest + length);
  throw new ValidationError([
    fieldError(['text'], 'INVALID', {
      en: 'These words do not stand in the article. A measure’s text is the article’s own.',
      zh: '正文中没有这段文字。措施文本必须出自原文。',
    }),
  ]);
}

/** The editor's quotation in the place of those that stood for the text. */
async function requote(
  { tx, actorId, now }: CommandRun,
  row: { id: string; articleId: string },
  quotation: Quotation,
): Promise<RowChange[]> {
  const replaced = await lockTextEvidence(tx, row.id);
  const decision = { verdict: 'EDITED', reviewerId: actorId, reviewedAt: now.toISOString() };
  const edited = replaced.map(({ id, verdict, reviewerId, reviewedAt }): RowChange => {
    const before = { verdict, reviewerId, reviewedAt: reviewedAt?.toISOString() ?? null };
    return { type: 'Evidence', id, before, after: decision };
  });
  const after = {
    ...{ subjectType: 'MEASURE', subjectId: row.id, field: 'TEXT', itemKey: null, articleId: row.articleId },
    ...{
      ...quotation,
      origin: 'HUMAN',
      extractorVersion: null,
      rule: null,
      confidence: null,
      reason: null,
      candidates: [],
    },
    ...{ verdict: 'ACCEPTED', reviewerId: actorId, reviewedAt: now.toISOString() },
  };
  return [...edited, { type: 'Evidence', id: uuidv7(), before: null, after }];
}

async function lockTextEvidence(tx: Transaction, measureId: string) {
  const where = { subjectId: measureId, field: 'TEXT', verdict: { notIn: ['EDITED', 'REJECTED'] } } as const;
  const rows = await tx.evidence.findMany({ where: { ...where, verdict: { notIn: [...where.verdict.notIn] } } });
  await lockRows(
    tx,
    'Evidence',
    rows.map(({ id }) => id),
  );
  return rows;
}

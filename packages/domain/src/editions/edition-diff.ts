/**
 * Any two editions of a record compared, or an edition with the record as it is by now, as people read it: fields by their
 * names in both languages, references by labels, quotations by their words, texts by what was put in and taken out.
 */

import type { JsonValue } from '../canonical-json.ts';
import type { Transaction } from '../command.ts';
import { readDocuments } from '../documents/read-documents.ts';
import { NotFoundError, type Reference } from '../errors.ts';
import { RECORD_MODELS, type RecordType } from '../records.ts';
import type { Sentence } from '../sentence.ts';
import { type DocumentChange, documentDiff, type JsonObject, type LabelPart } from './document-diff.ts';
import { readQuotations } from './quotations-shown.ts';
import { labelsIn, readReferenceLabels } from './reference-labels.ts';
import { type DiffKind, type TextDiffPart, textDiff } from './text-diff.ts';
import { readTexts } from './texts-shown.ts';

/** An edition; or the record as it would be published now. */
export type EditionSide = { editionId: string } | { draftOf: Reference };
export type FieldChange = {
  /** JSON Pointer (RFC 6901) into the newer document; of what is gone, into the older one. */
  path: string;
  /** `Who acts › 公安部 › Role`. */
  label: Sentence;
  kind: Exclude<DiffKind, 'KEPT'>;
  /** References as labels, quotations as {field, itemKey, exact, prefix, suffix, article}. */
  before: JsonValue;
  after: JsonValue;
  /** Of an item that stands elsewhere in its list: from which place to which, from 0. */
  moved: { from: number; to: number } | null;
  /** For texts: the difference by characters. */
  parts: TextDiffPart[];
};
/** `number` null: the record as it is by now. `fromNumber` null, too, where there was none before. */
export type EditionDiff = { fromNumber: number | null; toNumber: number | null; changes: FieldChange[] };

/** `from` null: all that is in `to` was added. `db` may be a client too. Throws NotFoundError; comparing two records is a defect of the caller. */
export async function editionDiff(db: Transaction, from: EditionSide | null, to: EditionSide): Promise<EditionDiff> {
  const older = from && (await readSide(db, from));
  const newer = await readSide(db, to);
  if (older && older.document.id !== newer.document.id) throw new Error('two editions of different records');
  const changes = documentDiff(older?.document ?? null, newer.document);
  const values = changes.flatMap(({ before, after, labels }) => [
    before,
    after,
    labels.filter((part) => typeof part === 'string'),
  ]);
  const quotations = await readQuotations(db, values, older?.editionId ?? null, newer.editionId);
  const labels = await readReferenceLabels(db, [...values, ...quotations.articleIds]);
  const texts = await readTexts(db, changes);
  const shown = (value: JsonValue) => labelsIn(quotations.shown(value), labels);
  const show = (change: DocumentChange): FieldChange => {
    const { path, kind, moved } = change;
    const [before, after] = [shown(change.before), shown(change.after)];
    const label = labelOf(
      change.labels.map((part) => (typeof part === 'string' ? quotations.name(part) : part)),
      labels,
    );
    return { path, label, kind, before, after, moved, parts: partsOf(change, before, after, texts) };
  };
  return { fromNumber: older?.number ?? null, toNumber: newer.number, changes: changes.map(show) };
}

/** What an edition is compared with by itself: the live edition, or the one published before it; null for a first one. */
export async function editionBefore(db: Transaction, editionId: string): Promise<string | null> {
  const edition = await db.edition.findUnique({
    where: { id: editionId },
    select: { contentId: true, number: true },
  });
  if (!edition) throw new NotFoundError({ type: 'Edition', id: editionId });
  const before = await db.edition.findFirst({
    where: {
      contentId: edition.contentId,
      number: { lt: edition.number },
      state: { in: ['PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'] },
    },
    orderBy: { number: 'desc' },
    select: { id: true },
  });
  return before?.id ?? null;
}

type Side = { number: number | null; editionId: string | null; document: JsonObject };

/** A draft's document is made anew: what it held when it was last submitted is nobody's wish any more. */
async function readSide(db: Transaction, side: EditionSide): Promise<Side> {
  if ('draftOf' in side) return { number: null, editionId: null, document: await readDraft(db, side.draftOf) };
  const { editionId } = side;
  const edition = await db.edition.findUnique({ where: { id: editionId } });
  if (!edition) throw new NotFoundError({ type: 'Edition', id: editionId });
  const { number, state, contentType, contentId } = edition;
  if (state !== 'DRAFT') return { number, editionId, document: edition.document as JsonObject };
  const record = { type: RECORD_MODELS[contentType as RecordType], id: contentId };
  return { number, editionId: null, document: await readDraft(db, record) };
}

async function readDraft(db: Transaction, record: Reference): Promise<JsonObject> {
  const document = (await readDocuments(db, [record])).get(record.id);
  if (!document) throw new NotFoundError(record);
  return document as unknown as JsonObject;
}

function labelOf(parts: LabelPart[], labels: Map<string, string>): Sentence {
  const inLanguage = (language: 'en' | 'zh') =>
    parts.map((part) => (typeof part === 'string' ? (labels.get(part) ?? part) : part[language])).join(' › ');
  return { en: inLanguage('en'), zh: inLanguage('zh') };
}

/** An article's text stands in its document by its hash only, and is compared as what it stands for. */
function partsOf(
  change: DocumentChange,
  before: JsonValue,
  after: JsonValue,
  texts: Map<string, string>,
): TextDiffPart[] {
  if (change.path === '/textSha256') {
    const [old, now] = [texts.get(String(change.before)), texts.get(String(change.after))];
    return old !== undefined && now !== undefined ? textDiff(old, now) : [];
  }
  if (change.isText) return textDiff(String(before ?? ''), String(after ?? ''));
  const [old, now] = [exactOf(before), exactOf(after)];
  return old !== null && now !== null ? textDiff(old, now) : [];
}

const exactOf = (value: JsonValue) =>
  typeof value === 'object' && value !== null && 'exact' in value && typeof value.exact === 'string'
    ? value.exact
    : null;

/** The documents of any records as they would be published now, whatever their types. */
import type { JsonValue } from '../canonical-json.ts';
import type { Transaction } from '../command.ts';
import type { Reference } from '../errors.ts';
import { RECORD_TYPES, type RecordModel } from '../records.ts';
import { type ArticleDocument, articleDocuments } from './article-document.ts';
import { type CampaignDocument, campaignDocuments } from './campaign-document.ts';
import { type LegalInstrumentDocument, legalInstrumentDocuments } from './legal-instrument-document.ts';
import { type MeasureDocument, measureDocuments } from './measure-document.ts';
import { type OrganizationDocument, organizationDocuments } from './organization-document.ts';
import { type PlaceDocument, placeDocuments } from './place-document.ts';
import { type SystemDocument, systemDocuments } from './system-document.ts';
import { type ConceptDocument, conceptDocuments, type SchemeDocument, schemeDocuments } from './taxonomy-documents.ts';

export type RecordDocument =
  | ArticleDocument
  | MeasureDocument
  | CampaignDocument
  | OrganizationDocument
  | SystemDocument
  | LegalInstrumentDocument
  | PlaceDocument
  | SchemeDocument
  | ConceptDocument;

const READERS: Record<RecordModel, (tx: Transaction, ids: string[]) => Promise<Map<string, RecordDocument>>> = {
  Article: articleDocuments,
  Measure: measureDocuments,
  Campaign: campaignDocuments,
  Organization: organizationDocuments,
  System: systemDocuments,
  LegalInstrument: legalInstrumentDocuments,
  Place: placeDocuments,
  Scheme: schemeDocuments,
  Concept: conceptDocuments,
};

/** By record id; records that do not exist have none. `tx` may be a client too. */
export async function readDocuments(tx: Transaction, records: Reference[]): Promise<Map<string, RecordDocument>> {
  const documents = new Map<string, RecordDocument>();
  for (const model of Object.keys(RECORD_TYPES) as RecordModel[]) {
    const ids = records.filter(({ type }) => type === model).map(({ id }) => id);
    if (ids.length === 0) continue;
    for (const [id, document] of await READERS[model](tx, ids)) documents.set(id, document);
  }
  return documents;
}

/** A document as plain JSON, to be hashed, compared and stored. */
export const asJson = (document: RecordDocument): JsonValue => document as unknown as JsonValue;

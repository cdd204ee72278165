/** The records that partners see: their name in the closed list, their GraphQL type and their table. */
import type { DocumentOf } from './documents.ts';

export const RECORDS = {
  ARTICLE: { typeName: 'Article', table: 'published.article' },
  MEASURE: { typeName: 'Measure', table: 'published.measure' },
  CAMPAIGN: { typeName: 'Campaign', table: 'published.campaign' },
  ORGANIZATION: { typeName: 'Organization', table: 'published.organization' },
  SYSTEM: { typeName: 'System', table: 'published.system' },
  LEGAL_INSTRUMENT: { typeName: 'LegalInstrument', table: 'published.legal_instrument' },
  SCHEME: { typeName: 'Scheme', table: 'published.scheme' },
  CONCEPT: { typeName: 'Concept', table: 'published.concept' },
} as const satisfies Record<keyof DocumentOf, { typeName: string; table: string }>;

export type RecordType = keyof typeof RECORDS;
export const RECORD_TYPES = Object.keys(RECORDS) as RecordType[];

export const isRecordType = (text: string): text is RecordType => Object.hasOwn(RECORDS, text);

export const recordTypeOfName = (typeName: string): RecordType | undefined =>
  RECORD_TYPES.find((type) => RECORDS[type].typeName === typeName);

/** One published edition of a record, as its row has it. */
export type RecordRow<Type extends RecordType = RecordType> = {
  recordType: Type;
  id: string;
  editionNumber: number;
  editionId: string;
  document: DocumentOf[Type];
  sha256: string;
  updateType: 'MAJOR' | 'MINOR';
  changeNote: string | null;
  changedPaths: string[];
  publishedAt: Date;
  retiredAt: Date | null;
};

/** The columns of `RecordRow`, of a table under the alias `r`. */
export const recordColumns = (type: RecordType): string => `
  '${type}' AS "recordType", r.id, r.edition_number AS "editionNumber", r.edition_id AS "editionId", r.document, r.sha256,
  r.update_type AS "updateType", r.change_note AS "changeNote", r.changed_paths AS "changedPaths",
  r.published_at AS "publishedAt", r.retired_at AS "retiredAt"`;

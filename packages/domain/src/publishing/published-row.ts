/** An edition's row on the published side, every column of it: made when it goes live, and again when all are rebuilt. */
import type { JsonValue } from '../canonical-json.ts';
import { asJson, type RecordDocument } from '../documents/read-documents.ts';
import { type ArticleText, publishedColumns } from './published-columns.ts';
import type { PublishedRow } from './published-tables.ts';

export type PublishedEdition = {
  editionId: string;
  recordId: string;
  number: number;
  document: RecordDocument;
  sha256: string;
  updateType: 'MAJOR' | 'MINOR';
  changeNote: string | null;
  changedPaths: string[];
  publishedAt: Date;
  retiredAt: Date | null;
};

/** `text` is an article's, where its source allows it. */
export function publishedRow(edition: PublishedEdition, text: ArticleText): PublishedRow {
  return {
    id: edition.recordId,
    edition_number: edition.number,
    edition_id: edition.editionId,
    document: asJson(edition.document) as JsonValue,
    sha256: edition.sha256,
    update_type: edition.updateType,
    change_note: edition.changeNote,
    changed_paths: edition.changedPaths,
    published_at: edition.publishedAt.toISOString(),
    retired_at: edition.retiredAt?.toISOString() ?? null,
    ...publishedColumns(edition.document, text),
  };
}

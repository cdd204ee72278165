/**
 * Quotations on the published side. A quotation goes there only while the article it stands in is live; so when an
 * article comes (back), the quotations that live editions of other records have of it come with it.
 */
import type { Prisma } from '@countermeasure/db/generated/prisma/client';
import type { Transaction } from '../command.ts';
import { type DecidedEvidence, evidenceSha256, readEvidence } from '../documents/document-evidence.ts';
import type { EvidenceReference } from '../documents/document-parts.ts';
import type { RecordDocument } from '../documents/read-documents.ts';
import { fromGlobalId } from '../global-id.ts';
import type { RecordType } from '../records.ts';
import { readLiveIds } from './published-tables.ts';

/** The record's edition that rests on the quotations. */
export type Holder = { recordType: RecordType; recordId: string; editionNumber: number };

/** Every quotation a document names, its measure lists' included, with the row it belongs to. */
export function referencesOf(document: RecordDocument): (EvidenceReference & { subjectId: string })[] {
  const own = 'evidence' in document ? document.evidence : [];
  const parts = document.recordType === 'ARTICLE' ? document.measureLists : [];
  return [{ id: document.id, evidence: own }, ...parts].flatMap(({ id, evidence }) => {
    const subjectId = fromGlobalId(id)?.id ?? '';
    return evidence.map((reference) => ({ ...reference, subjectId }));
  });
}

/** Writes the quotations that `document` names and whose articles are live. */
export async function publishEvidence(
  tx: Transaction,
  holder: Holder,
  document: RecordDocument,
  publishedAt: Date,
): Promise<void> {
  const references = referencesOf(document);
  const rows = await readNamed(tx, references);
  const live = await readLiveIds(tx, 'ARTICLE', [...new Set(rows.map(({ articleId }) => articleId))]);
  const quoted = rows.filter(({ articleId }) => live.has(articleId));
  await insertEvidence(
    tx,
    quoted.map((row) => evidenceRow(row, holder, publishedAt)),
  );
}

/** Writes what live editions of other records quote from an article that has just gone live. */
export async function publishQuotationsOf(tx: Transaction, articleId: string, publishedAt: Date): Promise<void> {
  const quoting = await tx.evidence.findMany({
    where: { articleId, verdict: 'ACCEPTED' },
    select: { id: true, subjectId: true },
  });
  const editions = await tx.edition.findMany({
    where: { state: 'PUBLISHED', contentId: { in: [...new Set(quoting.map(({ subjectId }) => subjectId))] } },
    orderBy: { id: 'asc' },
  });
  const alreadyLive = new Set(
    (await tx.publishedEvidence.findMany({ where: { articleId, retiredAt: null }, select: { id: true } })).map(
      ({ id }) => id,
    ),
  );
  const candidates = new Set(quoting.map(({ id }) => id).filter((id) => !alreadyLive.has(id)));
  for (const edition of editions) {
    const references = referencesOf(edition.document as unknown as RecordDocument);
    const wanted = references.filter(({ id }) => candidates.has(fromGlobalId(id)?.id ?? ''));
    const rows = await readNamed(tx, wanted);
    const { contentId: recordId, number: editionNumber } = edition;
    const holder = { recordType: edition.contentType as RecordType, recordId, editionNumber };
    await insertEvidence(
      tx,
      rows.map((row) => evidenceRow(row, holder, publishedAt)),
    );
  }
}

/** The rows that still say what the references' hashes stand for. */
async function readNamed(tx: Transaction, references: (EvidenceReference & { subjectId: string })[]) {
  const named = new Map(references.map(({ id, sha256 }) => [fromGlobalId(id)?.id, sha256]));
  const bySubject = await readEvidence(tx, [...new Set(references.map(({ subjectId }) => subjectId))]);
  return [...bySubject.values()].flat().filter((row) => named.get(row.id) === evidenceSha256(row));
}

function evidenceRow(row: DecidedEvidence, holder: Holder, publishedAt: Date): Prisma.PublishedEvidenceCreateManyInput {
  const { id, subjectType, subjectId, field, itemKey, articleId, start, end, exact, prefix, suffix, origin } = row;
  return {
    ...{ id, ...holder, subjectType, subjectId, field, itemKey, articleId, start, end, exact, prefix, suffix, origin },
    textSha256: row.article.textSha256,
    sha256: evidenceSha256(row),
    pageFrom: row.article.publishedFrom,
    publishedAt,
  };
}

async function insertEvidence(tx: Transaction, data: Prisma.PublishedEvidenceCreateManyInput[]): Promise<void> {
  await tx.publishedEvidence.createMany({ data });
}

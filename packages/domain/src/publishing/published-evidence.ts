/**
 * Quotations on the published side. An edition keeps those it took there, word for word, and the published rows are made
 * from what it keeps: when it goes live, and when the published side is rebuilt. A quotation goes there only while the
 * article it stands in is live; when an article comes back, so do the quotations that live editions have of it.
 */
import type { Transaction } from '../command.ts';
import { type DecidedEvidence, evidenceSha256, readEvidence } from '../documents/document-evidence.ts';
import type { EvidenceReference } from '../documents/document-parts.ts';
import type { RecordDocument } from '../documents/read-documents.ts';
import { fromGlobalId } from '../global-id.ts';

type NamedQuotation = EvidenceReference & { subjectId: string };

/** Every quotation a document names, its measure lists' included, with the row it belongs to. */
export function referencesOf(document: RecordDocument): NamedQuotation[] {
  const own = 'evidence' in document ? document.evidence : [];
  const parts = document.recordType === 'ARTICLE' ? document.measureLists : [];
  return [{ id: document.id, evidence: own }, ...parts].flatMap(({ id, evidence }) => {
    const subjectId = fromGlobalId(id)?.id ?? '';
    return evidence.map((reference) => ({ ...reference, subjectId }));
  });
}

/** Takes along the quotations that `document` names and whose articles are live. */
export async function publishEvidence(
  tx: Transaction,
  editionId: string,
  document: RecordDocument,
  publishedAt: Date,
): Promise<void> {
  const rows = await readNamed(tx, referencesOf(document));
  const pages = await readLivePages(tx, [...new Set(rows.map(({ articleId }) => articleId))]);
  const quoted = rows.filter(({ articleId }) => pages.has(articleId));
  await takeAlong(
    tx,
    quoted.map((row) => ({ editionId, row })),
    pages,
    publishedAt,
  );
}

/** Takes along what live editions of other records quote from an article that has just gone live. */
export async function publishQuotationsOf(tx: Transaction, articleId: string, publishedAt: Date): Promise<void> {
  const quoting = await tx.evidence.findMany({
    where: { articleId, verdict: 'ACCEPTED' },
    select: { id: true, subjectId: true },
  });
  const editions = await tx.edition.findMany({
    where: { state: 'PUBLISHED', contentId: { in: [...new Set(quoting.map(({ subjectId }) => subjectId))] } },
    orderBy: { id: 'asc' },
    select: { id: true, document: true },
  });
  if (editions.length === 0) return;
  const live = await tx.publishedEvidence.findMany({ where: { articleId, retiredAt: null }, select: { id: true } });
  const alreadyLive = new Set(live.map(({ id }) => id));
  const candidates = new Set(quoting.map(({ id }) => id).filter((id) => !alreadyLive.has(id)));
  const holders = new Map<string, string>();
  const wanted = editions.flatMap(({ id: editionId, document }) => {
    const named = referencesOf(document as unknown as RecordDocument);
    return named.filter(({ id }) => {
      const evidenceId = fromGlobalId(id)?.id ?? '';
      if (!candidates.has(evidenceId)) return false;
      holders.set(evidenceId, editionId);
      return true;
    });
  });
  const rows = await readNamed(tx, wanted);
  const taken = rows.map((row) => ({ editionId: holders.get(row.id) as string, row }));
  await takeAlong(tx, taken, await readLivePages(tx, [articleId]), publishedAt);
}

/** The rows that still say what the references' hashes stand for. */
async function readNamed(tx: Transaction, references: NamedQuotation[]): Promise<DecidedEvidence[]> {
  if (references.length === 0) return [];
  const named = new Map(references.map(({ id, sha256 }) => [fromGlobalId(id)?.id, sha256]));
  const bySubject = await readEvidence(tx, [...new Set(references.map(({ subjectId }) => subjectId))]);
  return [...bySubject.values()].flat().filter((row) => named.get(row.id) === evidenceSha256(row));
}

/** The live ones among the articles, each with the date that partners are given of its page. */
async function readLivePages(tx: Transaction, ids: string[]): Promise<Map<string, Date | null>> {
  if (ids.length === 0) return new Map();
  const where = { id: { in: ids }, retiredAt: null };
  const rows = await tx.publishedArticle.findMany({ where, select: { id: true, pageFrom: true } });
  return new Map(rows.map(({ id, pageFrom }) => [id, pageFrom]));
}

async function takeAlong(
  tx: Transaction,
  taken: { editionId: string; row: DecidedEvidence }[],
  pages: Map<string, Date | null>,
  publishedAt: Date,
): Promise<void> {
  if (taken.length === 0) return;
  const rows = taken.map(({ editionId, row }) => ({
    ...{ edition_id: editionId, evidence_id: row.id, subject_type: row.subjectType, subject_id: row.subjectId },
    ...{ field: row.field, item_key: row.itemKey, article_id: row.articleId, text_sha256: row.article.textSha256 },
    ...{ span_start: row.start, span_end: row.end, exact: row.exact, prefix: row.prefix, suffix: row.suffix },
    ...{ origin: row.origin, sha256: evidenceSha256(row), page_from: pages.get(row.articleId) ?? null },
    ...{ published_at: publishedAt, withdrawn_at: null },
  }));
  // It may have left with its article and come back.
  await tx.$executeRawUnsafe(
    `INSERT INTO editorial.edition_quotation
     SELECT * FROM jsonb_populate_recordset(NULL::editorial.edition_quotation, $1::jsonb)
     ON CONFLICT (edition_id, evidence_id) DO UPDATE SET published_at = EXCLUDED.published_at, withdrawn_at = NULL`,
    JSON.stringify(rows),
  );
  const ids = JSON.stringify(rows.map(({ edition_id, evidence_id }) => ({ edition_id, evidence_id })));
  await tx.$executeRawUnsafe(
    `INSERT INTO published.evidence (${EVIDENCE_COLUMNS}) ${KEPT_QUOTATIONS}
       AND (kept.edition_id, kept.evidence_id) IN
         (SELECT edition_id, evidence_id FROM jsonb_to_recordset($1::jsonb) AS taken (edition_id uuid, evidence_id uuid))`,
    ids,
  );
}

/** The columns of published.evidence, in the order in which KEPT_QUOTATIONS gives them. */
export const EVIDENCE_COLUMNS = `id, record_type, record_id, edition_number, subject_type, subject_id, field, item_key,
  article_id, text_sha256, span_start, span_end, exact, prefix, suffix, origin, sha256, page_from, published_at, retired_at`;
/** The published rows that the editions' quotations make. */
export const KEPT_QUOTATIONS = `SELECT kept.evidence_id, edition.content_type::text, edition.content_id, edition.number,
    kept.subject_type, kept.subject_id, kept.field, kept.item_key, kept.article_id, kept.text_sha256, kept.span_start,
    kept.span_end, kept.exact, kept.prefix, kept.suffix, kept.origin, kept.sha256, kept.page_from, kept.published_at,
    edition.superseded_at
  FROM editorial.edition_quotation AS kept JOIN editorial.edition ON edition.id = kept.edition_id
  WHERE kept.withdrawn_at IS NULL`;

/** A record is withdrawn: its quotations leave, and an article's with those that others have of it. */
export async function withdrawQuotations(tx: Transaction, recordId: string, withdrawnAt: Date): Promise<void> {
  await tx.publishedEvidence.deleteMany({ where: { OR: [{ recordId }, { articleId: recordId }] } });
  await tx.$executeRaw`
    UPDATE editorial.edition_quotation SET withdrawn_at = ${withdrawnAt}
    WHERE withdrawn_at IS NULL AND (article_id = ${recordId}::uuid
      OR edition_id IN (SELECT id FROM editorial.edition WHERE content_id = ${recordId}::uuid))`;
}

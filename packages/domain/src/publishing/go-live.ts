/**
 * Makes one edition the live one: its row, its quotations, the end of the edition before it, the change that partners
 * are told. Part of the commands that publish; they have checked everything and hold the record's locks.
 */
import type { Prisma } from '@countermeasure/db/generated/prisma/client';
import { canonicalSha256 } from '../canonical-json.ts';
import type { CommandRun, Transaction } from '../command.ts';
import { asJson, type RecordDocument } from '../documents/read-documents.ts';
import type { RecordType } from '../records.ts';
import { readArticleText } from './article-text.ts';
import { chooseCanonicalLive } from './canonical-article.ts';
import { publishEvidence, publishQuotationsOf } from './published-evidence.ts';
import { publishedRow } from './published-row.ts';
import { insertPublishedRow, retirePublishedRow } from './published-tables.ts';

export type Publication = {
  editionId: string;
  recordType: RecordType;
  recordId: string;
  number: number;
  document: RecordDocument;
  updateType: 'MAJOR' | 'MINOR';
  changeNote: string | null;
  changedPaths: string[];
};

/**
 * The instant a publication bears, drawn under the lock that orders the change feed: later publications are later. To be
 * taken once all other rows are locked, since it makes other commands wait until this one ends.
 */
export async function takePublicationInstant(tx: Transaction): Promise<Date> {
  const [row] = await tx.$queryRaw<{ at: Date }[]>`SELECT editorial.take_order_lock() AS at`;
  if (!row) throw new Error('take_order_lock answered nothing');
  return row.at;
}

/**
 * Answers the document's hash. The editorial edition itself is the caller's to update; what the published row is made of
 * beside the document is kept with it here.
 */
export async function goLive(run: CommandRun, publication: Publication, publishedAt: Date): Promise<string> {
  const { tx } = run;
  const { editionId, recordType, recordId, number: editionNumber, document } = publication;
  const sha256 = canonicalSha256(asJson(document));
  const superseded = await endEditionBefore(tx, publication, publishedAt);
  const text = document.recordType === 'ARTICLE' ? await readArticleText(tx, recordId, document.textSha256) : null;
  if (text) {
    const articleText = text as Prisma.InputJsonObject;
    await tx.edition.update({ where: { id: editionId }, data: { articleText }, select: { id: true } });
  }
  const row = publishedRow({ ...publication, sha256, publishedAt, retiredAt: null }, text);
  await insertPublishedRow(tx, recordType, row);
  await publishEvidence(tx, editionId, document, publishedAt);
  if (recordType === 'ARTICLE') {
    await publishQuotationsOf(tx, recordId, publishedAt);
    await chooseCanonicalLive(tx, recordId);
  }
  run.feed({ kind: superseded ? 'UPDATED' : 'PUBLISHED', recordType, recordId, editionNumber });
  return sha256;
}

/** Retires the live edition with its quotations, or takes the tombstone away; answers whether there was a live one. */
async function endEditionBefore(tx: Transaction, publication: Publication, publishedAt: Date): Promise<boolean> {
  const { recordType, recordId, number } = publication;
  // Numbers only grow, so before the first nothing was live or withdrawn; most publications are first editions.
  if (number === 1) return false;
  await tx.tombstone.deleteMany({ where: { recordId } });
  await tx.publishedEvidence.updateMany({ where: { recordId, retiredAt: null }, data: { retiredAt: publishedAt } });
  if (recordType === 'ARTICLE') {
    await tx.$executeRaw`
      UPDATE editorial.edition SET was_canonical = live.canonical FROM published.article AS live
      WHERE live.id = ${recordId}::uuid AND live.retired_at IS NULL AND edition.id = live.edition_id`;
  }
  return retirePublishedRow(tx, recordType, recordId, publishedAt);
}

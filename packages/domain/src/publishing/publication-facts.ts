/** All that has to be known of editions before it can be said what stands in the way of publishing them. */
import type { Transaction } from '../command.ts';
import { type RecordDocument, readDocuments } from '../documents/read-documents.ts';
import type { EditionState } from '../edition-transitions.ts';
import { fromGlobalId } from '../global-id.ts';
import { RECORD_MODELS, type RecordHead, type RecordType, readRecordHeads } from '../records.ts';
import { linkedRecords } from './linked-records.ts';
import { readLiveIds } from './published-tables.ts';

export type EditionRow = {
  id: string;
  contentType: string;
  contentId: string;
  number: number;
  state: EditionState;
  document: unknown;
  submittedById: string | null;
};
/**
 * Now; at a set time, when what is scheduled until then will be live; or now that the time has come, when the second reader
 * has been found long before.
 */
export type PublicationPlan = { transition: 'PUBLISH' | 'GO_LIVE' } | { transition: 'SCHEDULE'; publishAt: Date };

export type Facts = {
  heads: Map<string, RecordHead>;
  current: Map<string, RecordDocument>;
  /** Records that are live, or will be with these editions. */
  live: Set<string>;
  /** By article that measures rest on: the hash of its text now, and of what partners have or will have by then. */
  texts: Map<string, { current: string; published: string | null }>;
  /** Articles whose text partners may get. */
  republishable: Set<string>;
  /** What is left of records that were withdrawn, by record. */
  withdrawn: Map<string, Withdrawal>;
};
export type Withdrawal = { withdrawnAt: Date; reason: string; explanation: string | null };

/** A few statements for any number of editions. */
export async function readFacts(tx: Transaction, editions: EditionRow[], plan: PublicationPlan): Promise<Facts> {
  const records = editions.map(({ contentType, contentId }) => {
    return { type: RECORD_MODELS[contentType as RecordType], id: contentId };
  });
  const documents = editions.map(({ document }) => document as RecordDocument);
  const links = documents.flatMap(linkedRecords);
  const live = new Set(records.map(({ id }) => id));
  for (const [recordType, linked] of Map.groupBy(links, (link) => link.recordType)) {
    const ids = [...new Set(linked.map(({ id }) => id))];
    for (const id of await readLiveIds(tx, recordType, ids)) live.add(id);
  }
  const linkedIds = links.map(({ id }) => id);
  const scheduled = plan.transition === 'SCHEDULE' ? await readScheduled(tx, linkedIds, plan.publishAt) : [];
  for (const { contentId } of scheduled) live.add(contentId);
  const republishable = await tx.article.findMany({
    where: { id: { in: records.map(({ id }) => id) }, source: { mayRepublishText: true } },
    select: { id: true },
  });
  const tombstones = await tx.tombstone.findMany({ where: { recordId: { in: records.map(({ id }) => id) } } });
  return {
    heads: await readRecordHeads(tx, [...records, ...links]),
    current: await readDocuments(tx, records),
    live,
    texts: await readTexts(tx, documents, [...scheduled, ...editions]),
    republishable: new Set(republishable.map(({ id }) => id)),
    withdrawn: new Map(tombstones.map((tombstone) => [tombstone.recordId, tombstone])),
  };
}

/** The editions of these records that will have gone live by then. */
async function readScheduled(tx: Transaction, ids: string[], by: Date) {
  if (ids.length === 0) return [];
  return tx.edition.findMany({
    where: { contentId: { in: ids }, state: 'SCHEDULED', scheduledFor: { lte: by } },
    select: { contentId: true, document: true },
  });
}

/** `coming` are the editions that go live before or together with the measures. */
async function readTexts(
  tx: Transaction,
  documents: RecordDocument[],
  coming: { contentId: string; document: unknown }[],
) {
  const articleIds = documents.flatMap((document) =>
    document.recordType === 'MEASURE' ? [fromGlobalId(document.articleId)?.id ?? ''] : [],
  );
  if (articleIds.length === 0) return new Map<string, { current: string; published: string | null }>();
  const where = { id: { in: [...new Set(articleIds)] } };
  const select = { id: true, textSha256: true } as const;
  const published = new Map<string, string>();
  for (const { id, textSha256 } of await tx.publishedArticle.findMany({ where: { ...where, retiredAt: null }, select }))
    published.set(id, textSha256);
  for (const { contentId, document } of coming) {
    const { recordType, textSha256 } = document as { recordType?: string; textSha256?: string };
    if (recordType === 'ARTICLE' && textSha256) published.set(contentId, textSha256);
  }
  const articles = await tx.article.findMany({ where, select });
  return new Map(
    articles.map(({ id, textSha256 }) => [id, { current: textSha256, published: published.get(id) ?? null }]),
  );
}

/**
 * What happened in a campaign, in order: its own beginning and end, the pages that name it, and what its measures were
 * announced for, began and ended with. Only what an editor has accepted, or has written. Four statements, however long.
 */
import type { PrismaClient } from '@countermeasure/db/client';
import type { Transaction } from './command.ts';
import { isSupported } from './documents/document-evidence.ts';
import { type FuzzyDateDocument, fuzzyDate } from './documents/document-parts.ts';

export type TimelineEntry = {
  kind: 'STARTED' | 'ENDED' | 'MENTIONED' | 'MEASURE_ANNOUNCED' | 'MEASURE_EFFECTIVE' | 'MEASURE_ENDED';
  /** Null where the source gives none; such entries come last. */
  date: FuzzyDateDocument | null;
  articleId: string | null;
  measureId: string | null;
  /** Of the campaign (a mention) or of the measure's link to it. */
  evidenceIds: string[];
  label: string;
};

/** Empty when there is no such campaign. A campaign that was merged has none: read the one that took over. */
export async function campaignTimeline(db: PrismaClient | Transaction, campaignId: string): Promise<TimelineEntry[]> {
  const campaign = await db.campaign.findFirst({ where: { id: campaignId, deletedAt: null, mergedIntoId: null } });
  if (!campaign) return [];
  // With their articles and measures, in one statement each.
  const measures = await db.measure.findMany({
    where: { campaigns: { some: { campaignId } }, deletedAt: null },
    orderBy: { id: 'asc' },
  });
  const evidence = await db.evidence.findMany({
    where: {
      // By subject, which has an index.
      subjectId: { in: [campaignId, ...measures.map(({ id }) => id)] },
      OR: [{ subjectId: campaignId }, { field: 'CAMPAIGN', itemKey: campaignId }],
    },
    orderBy: [{ articleId: 'asc' }, { start: 'asc' }, { id: 'asc' }],
    include: { article: { select: ARTICLE } },
  });
  const own = (name: 'started' | 'ended') => fuzzyDate(campaign, name);
  const nobody = { articleId: null, measureId: null, evidenceIds: [], label: campaign.label };
  const entries: TimelineEntry[] = [
    ...(own('started') ? [{ ...nobody, kind: 'STARTED' as const, date: own('started') }] : []),
    ...(own('ended') ? [{ ...nobody, kind: 'ENDED' as const, date: own('ended') }] : []),
  ];
  const mentions = evidence.filter(({ subjectId, verdict }) => subjectId === campaignId && verdict === 'ACCEPTED');
  for (const [articleId, rows] of Map.groupBy(mentions, (row) => row.articleId)) {
    const article = (rows[0] as (typeof rows)[number]).article;
    const evidenceIds = rows.map(({ id }) => id);
    const date = fuzzyDate(article, 'published');
    entries.push({ kind: 'MENTIONED', date, articleId, measureId: null, evidenceIds, label: article.title });
  }
  for (const measure of measures) {
    const links = evidence.filter(({ subjectId }) => subjectId === measure.id);
    if (!isSupported(links, 'CAMPAIGN', campaignId)) continue;
    const evidenceIds = links.filter(({ verdict }) => verdict === 'ACCEPTED').map(({ id }) => id);
    const { id: measureId, articleId, label } = measure;
    for (const name of ['announced', 'effective', 'ended'] as const) {
      const date = fuzzyDate(measure, name);
      if (date) entries.push({ kind: KINDS[name], date, articleId, measureId, evidenceIds, label });
    }
  }
  return entries.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

const ARTICLE = {
  ...{ title: true, textSha256: true, publishedValue: true, publishedText: true, publishedPrecision: true },
  ...{ publishedFrom: true, publishedUntil: true },
} as const;
const KINDS = { announced: 'MEASURE_ANNOUNCED', effective: 'MEASURE_EFFECTIVE', ended: 'MEASURE_ENDED' } as const;

/** By the first instant; of dates that begin together the more exact first; then in an order that never changes. */
function orderOf({ date, kind, measureId, articleId }: TimelineEntry): string {
  return [date?.start ?? '9999', date?.end ?? '9999', kind, articleId ?? '', measureId ?? ''].join(' ');
}

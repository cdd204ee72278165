/** An article as it is published. The text stands in it only by its hash: who may read it depends on the source and the key. */
import type { Transaction } from '../command.ts';
import { toGlobalId } from '../global-id.ts';
import {
  type DecidedEvidence,
  evidenceReferences,
  isSupported,
  readConcepts,
  readEvidence,
} from './document-evidence.ts';
import {
  type ConceptReference,
  type EvidenceReference,
  type FuzzyDateDocument,
  fuzzyDate,
  globalIdOrNull,
} from './document-parts.ts';

export type MeasureListDocument = {
  id: string;
  kind: string;
  leadIn: string | null;
  parentId: string | null;
  actor: { key: string; role: string; nameInText: string; organizationId: string | null } | null;
  position: number;
  evidence: EvidenceReference[];
};
export type ArticleDocument = {
  id: string;
  recordType: 'ARTICLE';
  displayLabel: string;
  url: string | null;
  site: string | null;
  kicker: string | null;
  title: string;
  series: string | null;
  byline: { name: string; role: string | null }[];
  editor: string | null;
  originalPublisher: string | null;
  publishedAt: FuzzyDateDocument | null;
  language: string;
  textSha256: string;
  textLength: number;
  quality: { score: number; reasons: string[] };
  parserVersion: string;
  snapshotSha256: string;
  retrievedAt: string;
  source: { name: string; scale: string; reliability: string; licence: string | null } | null;
  story: { id: string; canonicalId: string | null };
  measureLists: MeasureListDocument[];
  concepts: ConceptReference[];
  evidence: EvidenceReference[];
};

export async function articleDocuments(tx: Transaction, ids: string[]): Promise<Map<string, ArticleDocument>> {
  const articles = await tx.article.findMany({
    where: { id: { in: ids } },
    include: {
      snapshot: { select: { sha256: true, fetchedAt: true } },
      source: { select: { name: true, scale: true, reliability: true, licence: true } },
      story: { select: { id: true, canonicalId: true } },
      measureLists: { where: { deletedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
    },
  });
  const listIds = articles.flatMap(({ measureLists }) => measureLists.map(({ id }) => id));
  const evidence = await readEvidence(tx, [...ids, ...listIds]);
  const concepts = await readConcepts(tx, ids);
  return new Map(
    articles.map((article): [string, ArticleDocument] => [
      article.id,
      {
        id: toGlobalId('Article', article.id),
        recordType: 'ARTICLE',
        displayLabel: article.title,
        url: article.url,
        site: article.site,
        kicker: article.kicker,
        title: article.title,
        series: article.series,
        byline: bylineOf(article.byline),
        editor: article.editor,
        originalPublisher: article.originalPublisher,
        publishedAt: fuzzyDate(article, 'published'),
        language: article.language,
        textSha256: article.textSha256,
        textLength: article.textLength,
        quality: { score: article.quality, reasons: article.qualityReasons },
        parserVersion: article.parserVersion,
        snapshotSha256: article.snapshot.sha256,
        retrievedAt: article.snapshot.fetchedAt.toISOString(),
        source: article.source,
        story: {
          id: toGlobalId('Story', article.story.id),
          canonicalId: globalIdOrNull('Article', article.story.canonicalId),
        },
        measureLists: article.measureLists.map((list) => listDocument(list, evidence.get(list.id))),
        concepts: concepts.get(article.id) ?? [],
        evidence: evidenceReferences(evidence.get(article.id)),
      },
    ]),
  );
}

const bylineOf = (byline: unknown) =>
  (byline as { name: string; role?: string | null }[]).map(({ name, role }) => ({ name, role: role || null }));

type ListRow = {
  id: string;
  kind: string;
  leadIn: string | null;
  parentId: string | null;
  position: number;
  actorName: string | null;
  actorRole: string | null;
  actorOrganizationId: string | null;
};

function listDocument(list: ListRow, evidence: DecidedEvidence[] | undefined): MeasureListDocument {
  const { actorName, actorRole, actorOrganizationId } = list;
  // What the lead-in says goes with it: a lead-in that nobody has accepted says nothing.
  const supported = isSupported(evidence, 'LEAD_IN');
  return {
    id: toGlobalId('MeasureList', list.id),
    kind: list.kind,
    leadIn: supported ? list.leadIn : null,
    parentId: globalIdOrNull('Measure', list.parentId),
    actor:
      supported && actorName !== null && actorRole !== null
        ? {
            key: 'actor',
            role: actorRole,
            nameInText: actorName,
            organizationId: globalIdOrNull('Organization', actorOrganizationId),
          }
        : null,
    position: list.position,
    evidence: evidenceReferences(evidence),
  };
}

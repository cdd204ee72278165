/** What editors have decided about records: the quotations and tags that their documents rest on. */
import type { Prisma } from '@countermeasure/db/generated/prisma/client';
import { canonicalSha256 } from '../canonical-json.ts';
import type { Transaction } from '../command.ts';
import { toGlobalId } from '../global-id.ts';
import {
  type ConceptReference,
  type EvidenceReference,
  type LocalizedDocument,
  localizedList,
} from './document-parts.ts';

export type DecidedEvidence = Prisma.EvidenceGetPayload<{
  include: { article: { select: { textSha256: true; publishedFrom: true } } };
}>;

/** All evidence of the subjects in text order, whatever its verdict. */
export async function readEvidence(tx: Transaction, subjectIds: string[]): Promise<Map<string, DecidedEvidence[]>> {
  const rows = await tx.evidence.findMany({
    where: { subjectId: { in: subjectIds } },
    orderBy: [{ articleId: 'asc' }, { start: 'asc' }, { end: 'asc' }, { id: 'asc' }],
    include: { article: { select: { textSha256: true, publishedFrom: true } } },
  });
  return Map.groupBy(rows, ({ subjectId }) => subjectId);
}

/** How documents name accepted quotations: by id and by what they say. */
export function evidenceReferences(evidence: DecidedEvidence[] = []): EvidenceReference[] {
  return evidence
    .filter(({ verdict }) => verdict === 'ACCEPTED')
    .map((row) => ({ id: toGlobalId('Evidence', row.id), sha256: evidenceSha256(row) }));
}

/** SHA-256 (hex) over the canonical form of all that the quotation claims. */
export function evidenceSha256(row: DecidedEvidence): string {
  const { subjectId, field, itemKey, articleId, start, end, exact, prefix, suffix, origin, article } = row;
  const { textSha256 } = article;
  return canonicalSha256({
    ...{ subjectId, field, itemKey, articleId, textSha256, start, end, exact, prefix, suffix, origin },
  });
}

/**
 * Whether one item of a record may be published: nobody has quoted anything for it (an editor wrote it), or at least one
 * quotation is accepted. `itemKey` null asks for the field as a whole.
 */
export function isSupported(evidence: DecidedEvidence[] = [], field: string, itemKey: string | null = null): boolean {
  const quoted = evidence.filter((row) => row.field === field && row.itemKey === itemKey && row.verdict !== 'EDITED');
  return quoted.length === 0 || quoted.some(({ verdict }) => verdict === 'ACCEPTED');
}

/** Accepted tags of the subjects by code. */
export async function readConcepts(tx: Transaction, subjectIds: string[]): Promise<Map<string, ConceptReference[]>> {
  const rows = await tx.tagging.findMany({
    where: { subjectId: { in: subjectIds }, verdict: 'ACCEPTED' },
    orderBy: { concept: { code: 'asc' } },
    select: { subjectId: true, concept: { select: { id: true, code: true } } },
  });
  const references = rows.map(({ subjectId, concept }) => {
    return { subjectId, concept: { id: toGlobalId('Concept', concept.id), code: concept.code } };
  });
  const grouped = Map.groupBy(references, ({ subjectId }) => subjectId);
  return new Map([...grouped].map(([id, entries]) => [id, entries.map(({ concept }) => concept)]));
}

/** Aliases that an editor wrote, or has accepted a quotation of: what a page has added to a known record waits until then. */
export function supportedAliases(aliases: unknown, evidence: DecidedEvidence[] = []): LocalizedDocument[] {
  return localizedList(aliases).filter(({ value }) => isSupported(evidence, 'ALIAS', value));
}

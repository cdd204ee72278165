/** Schemes and concepts as they are published (SKOS). Their URIs depend on where the API is served and are made there. */
import type { Transaction } from '../command.ts';
import { toGlobalId } from '../global-id.ts';
import { globalIdOrNull, type LocalizedDocument, localized, localizedList } from './document-parts.ts';

export type SchemeDocument = {
  id: string;
  recordType: 'SCHEME';
  displayLabel: string;
  code: string;
  prefLabels: LocalizedDocument[];
  definition: LocalizedDocument[];
  position: number;
};
export type ConceptDocument = {
  id: string;
  recordType: 'CONCEPT';
  displayLabel: string;
  schemeId: string;
  schemeCode: string;
  code: string;
  notation: string | null;
  prefLabels: LocalizedDocument[];
  altLabels: LocalizedDocument[];
  scopeNote: LocalizedDocument[];
  broaderId: string | null;
  position: number;
  status: string;
  replacedById: string | null;
};

export async function schemeDocuments(tx: Transaction, ids: string[]): Promise<Map<string, SchemeDocument>> {
  const schemes = await tx.scheme.findMany({ where: { id: { in: ids } } });
  return new Map(
    schemes.map((scheme): [string, SchemeDocument] => [
      scheme.id,
      {
        id: toGlobalId('Scheme', scheme.id),
        recordType: 'SCHEME',
        displayLabel: scheme.label,
        code: scheme.code,
        prefLabels: localized(scheme.prefLabels),
        definition: localized(scheme.definition),
        position: scheme.position,
      },
    ]),
  );
}

export async function conceptDocuments(tx: Transaction, ids: string[]): Promise<Map<string, ConceptDocument>> {
  const concepts = await tx.concept.findMany({
    where: { id: { in: ids } },
    include: { scheme: { select: { code: true } } },
  });
  return new Map(
    concepts.map((concept): [string, ConceptDocument] => [
      concept.id,
      {
        id: toGlobalId('Concept', concept.id),
        recordType: 'CONCEPT',
        displayLabel: concept.label,
        schemeId: toGlobalId('Scheme', concept.schemeId),
        schemeCode: concept.scheme.code,
        code: concept.code,
        notation: concept.notation,
        prefLabels: localized(concept.prefLabels),
        altLabels: localizedList(concept.altLabels),
        scopeNote: localized(concept.scopeNote),
        broaderId: globalIdOrNull('Concept', concept.broaderId),
        position: concept.position,
        status: concept.status,
        replacedById: globalIdOrNull('Concept', concept.replacedById),
      },
    ]),
  );
}

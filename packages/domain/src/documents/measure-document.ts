/** A measure as it is published: only what no editor has rejected, and nothing that still waits for one. */
import type { Transaction } from '../command.ts';
import { toGlobalId } from '../global-id.ts';
import { byKindAndMeasure, type RelationField } from '../measure-fields.ts';
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
  globalIds,
} from './document-parts.ts';

export type ActorDocument = { key: string; role: string; nameInText: string; organizationId: string | null };
export type QuantityDocument = { key: string; value: number; comparator: string; unit: string; what: string };
export type MeasureDocument = {
  id: string;
  recordType: 'MEASURE';
  displayLabel: string;
  articleId: string;
  listId: string | null;
  listKind: string | null;
  enumerator: string | null;
  ordinal: number | null;
  position: number;
  label: string;
  text: string;
  language: string;
  modality: string;
  lifecycle: string;
  level: string | null;
  actors: ActorDocument[];
  placeIds: string[];
  quantities: QuantityDocument[];
  announced: FuzzyDateDocument | null;
  effective: FuzzyDateDocument | null;
  ended: FuzzyDateDocument | null;
  campaignIds: string[];
  legalInstrumentIds: string[];
  systemIds: string[];
  relations: { kind: string; measureId: string }[];
  concepts: ConceptReference[];
  confidence: number;
  evidence: EvidenceReference[];
};

export async function measureDocuments(tx: Transaction, ids: string[]): Promise<Map<string, MeasureDocument>> {
  const measures = await readMeasures(tx, ids);
  const evidence = await readEvidence(tx, ids);
  const concepts = await readConcepts(tx, ids);
  return new Map(
    measures.map((measure) => [
      measure.id,
      measureDocument(measure, evidence.get(measure.id) ?? [], concepts.get(measure.id) ?? []),
    ]),
  );
}

const readMeasures = (tx: Transaction, ids: string[]) =>
  tx.measure.findMany({
    where: { id: { in: ids } },
    include: {
      article: { select: { language: true } },
      list: { select: { kind: true } },
      actors: { orderBy: { position: 'asc' } },
      places: { select: { placeId: true } },
      campaigns: { select: { campaignId: true } },
      legalInstruments: { select: { legalInstrumentId: true } },
      systems: { select: { systemId: true } },
      relations: { orderBy: [{ kind: 'asc' }, { toId: 'asc' }] },
      // Kept once, with either of the two.
      inverseRelations: { where: { kind: 'DUPLICATES' }, orderBy: { fromId: 'asc' } },
    },
  });
type MeasureRow = Awaited<ReturnType<typeof readMeasures>>[number];

function measureDocument(
  measure: MeasureRow,
  evidence: DecidedEvidence[],
  concepts: ConceptReference[],
): MeasureDocument {
  const linked = (ids: string[], field: string) => ids.filter((id) => isSupported(evidence, field, id));
  return {
    id: toGlobalId('Measure', measure.id),
    recordType: 'MEASURE',
    displayLabel: measure.label,
    articleId: toGlobalId('Article', measure.articleId),
    listId: globalIdOrNull('MeasureList', measure.listId),
    listKind: measure.list?.kind ?? null,
    enumerator: measure.enumerator,
    ordinal: measure.ordinal,
    position: measure.position,
    label: measure.label,
    text: measure.text,
    language: measure.article.language,
    modality: measure.modality,
    lifecycle: measure.lifecycle,
    level: measure.level,
    actors: measure.actors
      .filter(({ key }) => isSupported(evidence, 'ACTOR', key))
      .map(({ key, role, nameInText, organizationId }) => {
        return { key, role, nameInText, organizationId: globalIdOrNull('Organization', organizationId) };
      }),
    placeIds: globalIds(
      'Place',
      linked(
        measure.places.map(({ placeId }) => placeId),
        'PLACE',
      ),
    ),
    quantities: (measure.quantities as QuantityDocument[])
      .filter(({ key }) => isSupported(evidence, 'QUANTITY', key))
      .map(({ key, value, comparator, unit, what }) => ({ key, value, comparator, unit, what })),
    announced: fuzzyDate(measure, 'announced'),
    effective: fuzzyDate(measure, 'effective'),
    ended: fuzzyDate(measure, 'ended'),
    campaignIds: globalIds(
      'Campaign',
      linked(
        measure.campaigns.map(({ campaignId }) => campaignId),
        'CAMPAIGN',
      ),
    ),
    legalInstrumentIds: globalIds(
      'LegalInstrument',
      linked(
        measure.legalInstruments.map(({ legalInstrumentId }) => legalInstrumentId),
        'LEGAL_INSTRUMENT',
      ),
    ),
    systemIds: globalIds(
      'System',
      linked(
        measure.systems.map(({ systemId }) => systemId),
        'SYSTEM',
      ),
    ),
    relations: relationsOf(measure)
      .filter(({ toId }) => isSupported(evidence, 'RELATION', toId))
      .map(({ kind, toId }) => ({ kind, measureId: toGlobalId('Measure', toId) })),
    concepts,
    confidence: measure.confidence,
    evidence: evidenceReferences(evidence),
  };
}

/** By kind and measure; a duplicate is one from either side. */
function relationsOf({ relations, inverseRelations }: MeasureRow): RelationField[] {
  const all = [...relations, ...inverseRelations.map(({ kind, fromId }) => ({ kind, toId: fromId }))];
  return all.map(({ kind, toId }) => ({ kind, toId })).sort(byKindAndMeasure);
}

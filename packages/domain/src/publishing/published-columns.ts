/**
 * A document's columns on the published side: what partners filter, order and search by. They are worked out from the
 * frozen document, never from the record as it is by now, so that lists and documents can't disagree.
 */
import type { JsonValue } from '../canonical-json.ts';
import type { ArticleDocument } from '../documents/article-document.ts';
import type { CampaignDocument } from '../documents/campaign-document.ts';
import type { FuzzyDateDocument, LocalizedDocument } from '../documents/document-parts.ts';
import type { LegalInstrumentDocument } from '../documents/legal-instrument-document.ts';
import type { MeasureDocument } from '../documents/measure-document.ts';
import type { OrganizationDocument } from '../documents/organization-document.ts';
import type { PlaceDocument } from '../documents/place-document.ts';
import type { RecordDocument } from '../documents/read-documents.ts';
import type { SystemDocument } from '../documents/system-document.ts';
import type { ConceptDocument, SchemeDocument } from '../documents/taxonomy-documents.ts';
import { fromGlobalId } from '../global-id.ts';
import { nameKeys } from '../name-keys.ts';
import { articleFields, measureFields, nameFields, type SearchField, searchVector } from '../search-vector.ts';
import type { PublishedRow } from './published-tables.ts';

/** Null where the source may not be republished. */
export type ArticleText = { text: string; paragraphs: JsonValue; repairs: JsonValue } | null;

/** The columns beside those that every published row has. `text` matters for articles only. */
export function publishedColumns(document: RecordDocument, text: ArticleText): PublishedRow {
  switch (document.recordType) {
    case 'ARTICLE':
      return articleColumns(document, text);
    case 'MEASURE':
      return measureColumns(document);
    case 'CAMPAIGN':
      return campaignColumns(document);
    case 'ORGANIZATION':
      return organizationColumns(document);
    case 'SYSTEM':
      return systemColumns(document);
    case 'LEGAL_INSTRUMENT':
      return legalInstrumentColumns(document);
    case 'PLACE':
      return placeColumns(document);
    case 'SCHEME':
      return schemeColumns(document);
    case 'CONCEPT':
      return conceptColumns(document);
  }
}

function articleColumns(document: ArticleDocument, text: ArticleText): PublishedRow {
  // The positions of a text's bigrams are the text: where it may not go, only what is published anyway can be searched.
  const leadIns = document.measureLists.map(({ leadIn }): SearchField => ({ text: leadIn, weight: 'D' }));
  const fields = [...articleFields({ ...document, text: text?.text ?? null }), ...(text ? [] : leadIns)];
  return {
    url: document.url,
    site: document.site,
    title: document.title,
    language: document.language,
    source_scale: document.source?.scale ?? null,
    page_precision: document.publishedAt?.precision ?? null,
    page_from: document.publishedAt?.start ?? null,
    page_until: document.publishedAt?.end ?? null,
    quality: document.quality.score,
    story_id: uuidOf(document.story.id),
    // Chosen among the story's live articles once this one is.
    canonical: false,
    concept_codes: codesOf(document),
    text_sha256: document.textSha256,
    text_length: document.textLength,
    text: text?.text ?? null,
    paragraphs: text?.paragraphs ?? null,
    repairs: text?.repairs ?? null,
    search_vector: searchVector(fields),
  };
}

function measureColumns(document: MeasureDocument): PublishedRow {
  const actors = document.actors.map(({ role, organizationId }) => ({ role, organization: uuidOf(organizationId) }));
  const identified = actors.filter(({ organization }) => organization !== null);
  return {
    article_id: uuidOf(document.articleId),
    list_id: uuidOf(document.listId),
    list_kind: document.listKind,
    ordinal: document.ordinal,
    position: document.position,
    label: document.label,
    modality: document.modality,
    lifecycle: document.lifecycle,
    level: document.level,
    confidence: document.confidence,
    announced_precision: document.announced?.precision ?? null,
    announced_from: document.announced?.start ?? null,
    announced_until: document.announced?.end ?? null,
    effective_precision: document.effective?.precision ?? null,
    effective_from: document.effective?.start ?? null,
    effective_until: document.effective?.end ?? null,
    organization_ids: [...new Set(identified.map(({ organization }) => organization))],
    actor_roles: [...new Set(actors.map(({ role }) => role))],
    actor_keys: [...new Set(identified.map(({ role, organization }) => `${role}:${organization}`))],
    place_ids: uuidsOf(document.placeIds),
    campaign_ids: uuidsOf(document.campaignIds),
    legal_instrument_ids: uuidsOf(document.legalInstrumentIds),
    system_ids: uuidsOf(document.systemIds),
    related_ids: uuidsOf(document.relations.map(({ measureId }) => measureId)),
    concept_codes: codesOf(document),
    search_vector: searchVector(measureFields(document)),
  };
}

function campaignColumns(document: CampaignDocument): PublishedRow {
  return {
    ...namedColumns(document, document.head),
    kind: document.kind,
    status: document.status,
    period_from: document.period.start?.start ?? null,
    period_until: document.period.end?.end ?? null,
    lead_organization_ids: uuidsOf(document.leadOrganizationIds),
    concept_codes: codesOf(document),
  };
}

function organizationColumns(document: OrganizationDocument): PublishedRow {
  return { ...namedColumns(document), kind: document.kind, parent_id: uuidOf(document.parentId) };
}

function systemColumns(document: SystemDocument): PublishedRow {
  return { ...namedColumns(document), kind: document.kind, operator_id: uuidOf(document.operatorId) };
}

function legalInstrumentColumns(document: LegalInstrumentDocument): PublishedRow {
  const effective: FuzzyDateDocument | null = document.effective;
  return {
    ...namedColumns(document),
    kind: document.kind,
    status: document.status,
    document_number: document.documentNumber,
    issuer_ids: uuidsOf(document.issuerIds),
    effective_precision: effective?.precision ?? null,
    effective_from: effective?.start ?? null,
    effective_until: effective?.end ?? null,
  };
}

function placeColumns(document: PlaceDocument): PublishedRow {
  const { kind, code, parentId } = document;
  return { ...namedColumns(document), kind, code, parent_id: uuidOf(parentId) };
}

function schemeColumns(document: SchemeDocument): PublishedRow {
  return { code: document.code, label: document.displayLabel, position: document.position };
}

function conceptColumns(document: ConceptDocument): PublishedRow {
  const texts = [...document.prefLabels, ...document.altLabels].map(({ value }) => value);
  return {
    label: document.displayLabel,
    name_keys: nameKeys(texts),
    search_vector: searchVector(nameFields(texts)),
    scheme_id: uuidOf(document.schemeId),
    scheme_code: document.schemeCode,
    code: document.code,
    notation: document.notation,
    broader_id: uuidOf(document.broaderId),
    position: document.position,
    status: document.status,
    replaced_by_id: uuidOf(document.replacedById),
  };
}

type NamedDocument = { displayLabel: string; names: LocalizedDocument[]; aliases: LocalizedDocument[] };

function namedColumns(document: NamedDocument, head: string | null = null): PublishedRow {
  const texts = [...document.names, ...document.aliases].map(({ value }) => value);
  return {
    label: document.displayLabel,
    name_keys: nameKeys(texts, head),
    search_vector: searchVector(nameFields([document.displayLabel, ...texts])),
  };
}

const codesOf = ({ concepts }: { concepts: { code: string }[] }) => concepts.map(({ code }) => code);
const uuidOf = (globalId: string | null) => (globalId === null ? null : (fromGlobalId(globalId)?.id ?? null));
const uuidsOf = (globalIds: string[]) => globalIds.map((globalId) => uuidOf(globalId)).filter((id) => id !== null);

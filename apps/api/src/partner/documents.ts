/**
 * The documents that publishing wrote, as the partner endpoint reads them. Every key is always there; references are
 * global ids. They are frozen: what is added later may be absent from an old one.
 */
import type { ValueOf } from '../graphql/base-builder.ts';
import type { SHARED_ENUMS } from '../graphql/shared-enums.ts';
import type { PARTNER_ENUMS } from './enums.ts';

type Shared<Name extends keyof typeof SHARED_ENUMS> = ValueOf<typeof SHARED_ENUMS, Name>;
type Own<Name extends keyof typeof PARTNER_ENUMS> = ValueOf<typeof PARTNER_ENUMS, Name>;

export type Localized = { language: string; value: string };
export type Fuzzy = {
  edtf: string | null;
  precision: Shared<'DatePrecision'>;
  start: string | null;
  end: string | null;
  text: string | null;
};
export type ActorEntry = { key: string; role: Shared<'ActorRole'>; nameInText: string; organizationId: string | null };
export type QuantityEntry = {
  key: string;
  value: number;
  comparator: Shared<'QuantityComparator'>;
  unit: string;
  what: string;
};
export type ConceptEntry = { id: string; code: string };

type Common = { id: string; recordType: string; displayLabel: string };
type Names = { names: Localized[]; aliases: Localized[] };

export type MeasureListEntry = {
  id: string;
  kind: Shared<'MeasureListKind'>;
  leadIn: string | null;
  parentId: string | null;
  actor: ActorEntry | null;
  position: number;
};

export type ArticleDocument = Common & {
  url: string | null;
  site: string | null;
  kicker: string | null;
  title: string;
  series: string | null;
  byline: { name: string; role: string | null }[];
  editor: string | null;
  originalPublisher: string | null;
  publishedAt: Fuzzy | null;
  language: string;
  textSha256: string;
  textLength: number;
  quality: { score: number; reasons: string[] };
  parserVersion: string;
  snapshotSha256: string;
  retrievedAt: string;
  source: { name: string; scale: Own<'SourceScale'>; reliability: Own<'SourceReliability'>; licence: string | null };
  story: { id: string } | null;
  measureLists: MeasureListEntry[];
  concepts: ConceptEntry[];
};

export type MeasureDocument = Common & {
  articleId: string;
  listId: string | null;
  enumerator: string | null;
  ordinal: number | null;
  label: string;
  text: string;
  language: string;
  modality: Shared<'MeasureModality'>;
  lifecycle: Shared<'MeasureLifecycle'>;
  level: Shared<'AdministrativeLevel'> | null;
  actors: ActorEntry[];
  quantities: QuantityEntry[];
  announced: Fuzzy | null;
  effective: Fuzzy | null;
  ended: Fuzzy | null;
  campaignIds: string[];
  legalInstrumentIds: string[];
  systemIds: string[];
  relations: { kind: Own<'MeasureRelationKind'>; measureId: string }[];
  concepts: ConceptEntry[];
  confidence: number;
};

export type CampaignDocument = Common &
  Names & {
    head: string | null;
    kind: Shared<'CampaignKind'>;
    status: Shared<'CampaignStatus'>;
    period: { start: Fuzzy | null; end: Fuzzy | null };
    objective: Localized[] | null;
    leadOrganizationIds: string[];
    concepts: ConceptEntry[];
  };

export type OrganizationDocument = Common & Names & { kind: Shared<'OrganizationKind'>; parentId: string | null };
export type SystemDocument = Common & Names & { kind: Shared<'SystemKind'>; operatorId: string | null };

export type LegalInstrumentDocument = Common &
  Names & {
    kind: Shared<'LegalInstrumentKind'>;
    status: Shared<'LegalInstrumentStatus'>;
    documentNumber: string | null;
    issuerIds: string[];
    promulgated: Fuzzy | null;
    effective: Fuzzy | null;
    repealed: Fuzzy | null;
  };

export type SchemeDocument = Common & { code: string; prefLabels: Localized[]; definition: Localized[] | null };

export type ConceptDocument = Common & {
  schemeId: string;
  code: string;
  notation: string | null;
  prefLabels: Localized[];
  altLabels: Localized[];
  scopeNote: Localized[] | null;
  broaderId: string | null;
  status: Shared<'ConceptStatus'>;
  replacedById: string | null;
};

export type DocumentOf = {
  ARTICLE: ArticleDocument;
  MEASURE: MeasureDocument;
  CAMPAIGN: CampaignDocument;
  ORGANIZATION: OrganizationDocument;
  SYSTEM: SystemDocument;
  LEGAL_INSTRUMENT: LegalInstrumentDocument;
  SCHEME: SchemeDocument;
  CONCEPT: ConceptDocument;
};

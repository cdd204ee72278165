/**
 * The rows that the editor endpoint reads, without what is heavy and seldom asked (texts, repairs, bytes, documents),
 * each marked with its model so that interfaces can tell them apart.
 */
import type { Prisma } from '@countermeasure/db/generated/prisma/client';

export const ARTICLE = {
  omit: {
    text: true,
    paragraphs: true,
    slices: true,
    repairs: true,
    diagnostics: true,
    decoding: true,
    simhash: true,
    simhashBands: true,
  },
} satisfies Prisma.ArticleDefaultArgs;
export const EDITION = { omit: { document: true } } satisfies Prisma.EditionDefaultArgs;
export const SNAPSHOT = { omit: { content: true, headers: true } } satisfies Prisma.SnapshotDefaultArgs;
export const ACTION = { omit: { inverse: true } } satisfies Prisma.ActionDefaultArgs;

type Rows = {
  Article: Prisma.ArticleGetPayload<typeof ARTICLE>;
  Measure: Prisma.MeasureGetPayload<object>;
  MeasureList: Prisma.MeasureListGetPayload<object>;
  Campaign: Prisma.CampaignGetPayload<object>;
  Organization: Prisma.OrganizationGetPayload<object>;
  System: Prisma.SystemGetPayload<object>;
  LegalInstrument: Prisma.LegalInstrumentGetPayload<object>;
  Scheme: Prisma.SchemeGetPayload<object>;
  Concept: Prisma.ConceptGetPayload<object>;
  Evidence: Prisma.EvidenceGetPayload<object>;
  Tagging: Prisma.TaggingGetPayload<object>;
  Edition: Prisma.EditionGetPayload<typeof EDITION>;
  Snapshot: Prisma.SnapshotGetPayload<typeof SNAPSHOT>;
  IngestRun: Prisma.IngestRunGetPayload<object>;
  IngestItem: Prisma.IngestItemGetPayload<object>;
  User: Prisma.UserGetPayload<object>;
  Action: Prisma.ActionGetPayload<typeof ACTION>;
};

export type Model = keyof Rows;
export type Row<Name extends Model = Model> = { [Each in Name]: { model: Each } & Rows[Each] }[Name];

export const RECORD_MODELS = [
  'Article',
  'Measure',
  'Campaign',
  'Organization',
  'System',
  'LegalInstrument',
  'Scheme',
  'Concept',
] as const;
export type RecordModel = (typeof RECORD_MODELS)[number];
export type VersionedModel = RecordModel | 'MeasureList' | 'Evidence' | 'Tagging' | 'Edition' | 'IngestItem' | 'User';

/** By the names of the closed lists `RecordType` and `EvidenceSubject`. */
export const MODEL_OF_TYPE = {
  ARTICLE: 'Article',
  MEASURE: 'Measure',
  MEASURE_LIST: 'MeasureList',
  CAMPAIGN: 'Campaign',
  ORGANIZATION: 'Organization',
  SYSTEM: 'System',
  LEGAL_INSTRUMENT: 'LegalInstrument',
  SCHEME: 'Scheme',
  CONCEPT: 'Concept',
} as const satisfies Record<string, Model>;
export type SubjectType = keyof typeof MODEL_OF_TYPE;

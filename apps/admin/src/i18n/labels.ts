/** What the schema's closed lists are called, in the editor's language. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  ActorRole,
  ArticleState,
  CampaignKind,
  CampaignStatus,
  EditionState,
  IngestItemState,
  IngestRunState,
  LegalInstrumentKind,
  LegalInstrumentStatus,
  MeasureLifecycle,
  MeasureListKind,
  MeasureModality,
  OrganizationKind,
  QueueKind,
  RecordType,
  RepairKind,
  Role,
  SystemKind,
  WithdrawalReason,
} from '../gql/graphql.ts';

type Labels<T extends string> = Record<T, MessageDescriptor>;

export const roleLabel: Labels<Role> = {
  VIEWER: msg`Viewer`,
  EDITOR: msg`Editor`,
  REVIEWER: msg`Reviewer`,
  ADMIN: msg`Administrator`,
};

export const queueKindLabel: Labels<QueueKind> = {
  REVIEW_ARTICLE: msg`To review`,
  PUBLISH: msg`To publish`,
  QUARANTINED: msg`Quarantined`,
  INGEST_FAILED: msg`Not read`,
};

export const articleStateLabel: Labels<ArticleState> = {
  NEW: msg`New`,
  IN_REVIEW: msg`In review`,
  REVIEWED: msg`Reviewed`,
  QUARANTINED: msg`Quarantined`,
  DISCARDED: msg`Discarded`,
};

export const editionStateLabel: Labels<EditionState> = {
  DRAFT: msg`Draft`,
  SUBMITTED: msg`Submitted`,
  CHANGES_REQUESTED: msg`Sent back`,
  SCHEDULED: msg`Scheduled`,
  PUBLISHED: msg`Published`,
  SUPERSEDED: msg`Superseded`,
  WITHDRAWN: msg`Withdrawn`,
};

export const modalityLabel: Labels<MeasureModality> = {
  PLAN: msg`Plan`,
  DIRECTIVE: msg`Directive`,
  REPORTED_ACTION: msg`Reported action`,
  REPORTED_RESULT: msg`Reported result`,
};

export const lifecycleLabel: Labels<MeasureLifecycle> = {
  PROPOSED: msg`Proposed`,
  ANNOUNCED: msg`Announced`,
  IN_FORCE: msg`In force`,
  COMPLETED: msg`Completed`,
  ENDED: msg`Ended`,
  REVOKED: msg`Revoked`,
  UNKNOWN: msg`Not stated`,
};

export const actorRoleLabel: Labels<ActorRole> = {
  INITIATOR: msg`Initiates`,
  LEAD: msg`Leads`,
  COORDINATOR: msg`Coordinates`,
  IMPLEMENTER: msg`Carries out`,
  TARGET: msg`Is acted on`,
};

export const listKindLabel: Labels<MeasureListKind> = {
  NEXT_STEP: msg`Next steps`,
  COORDINATION: msg`Coordination`,
  RESULT: msg`Results`,
  OTHER: msg`Other list`,
};

export const campaignKindLabel: Labels<CampaignKind> = {
  CRACKDOWN: msg`Crackdown`,
  PUBLICITY: msg`Publicity`,
  RECTIFICATION: msg`Rectification`,
  OTHER: msg`Other`,
};

export const campaignStatusLabel: Labels<CampaignStatus> = {
  PLANNED: msg`Planned`,
  ACTIVE: msg`Running`,
  ENDED: msg`Ended`,
  UNKNOWN: msg`Not stated`,
};

export const organizationKindLabel: Labels<OrganizationKind> = {
  MINISTRY: msg`Ministry`,
  PARTY_BODY: msg`Party body`,
  REGULATOR: msg`Regulator`,
  CENTRAL_BANK: msg`Central bank`,
  POLICE: msg`Police`,
  PROSECUTION: msg`Procuratorate`,
  COURT: msg`Court`,
  JOINT_MECHANISM: msg`Joint body`,
  LOCAL_GOVERNMENT: msg`Local government`,
  COMPANY: msg`Company`,
  MEDIA: msg`Media`,
  OTHER: msg`Other`,
};

export const systemKindLabel: Labels<SystemKind> = {
  PLATFORM: msg`Platform`,
  APP: msg`App`,
  HOTLINE: msg`Hotline`,
  MECHANISM: msg`Mechanism`,
  OTHER: msg`Other`,
};

export const lawKindLabel: Labels<LegalInstrumentKind> = {
  LAW: msg`Law`,
  ADMINISTRATIVE_REGULATION: msg`Administrative regulation`,
  DEPARTMENTAL_RULE: msg`Departmental rule`,
  LOCAL_REGULATION: msg`Local regulation`,
  JUDICIAL_INTERPRETATION: msg`Judicial interpretation`,
  NORMATIVE_DOCUMENT: msg`Normative document`,
  INTERNATIONAL_AGREEMENT: msg`International agreement`,
  OTHER: msg`Other`,
};

export const lawStatusLabel: Labels<LegalInstrumentStatus> = {
  DRAFT: msg`Not yet adopted`,
  IN_FORCE: msg`In force`,
  REPEALED: msg`Repealed`,
  UNKNOWN: msg`Not stated`,
};

export const recordTypeLabel: Labels<RecordType> = {
  ARTICLE: msg`Article`,
  MEASURE: msg`Measure`,
  CAMPAIGN: msg`Campaign`,
  ORGANIZATION: msg`Organisation`,
  SYSTEM: msg`System`,
  LEGAL_INSTRUMENT: msg`Law`,
  SCHEME: msg`Tag scheme`,
  CONCEPT: msg`Tag`,
};

export const repairKindLabel: Labels<RepairKind> = {
  PINYIN: msg`Pinyin`,
  FRAME_SHIFT: msg`Shifted bytes`,
  MOJIBAKE: msg`Wrong encoding`,
  PUNCTUATION: msg`Punctuation`,
  SCRIPT: msg`Script`,
  SPAM: msg`Spam`,
  BOILERPLATE: msg`Page furniture`,
  INVISIBLE: msg`Invisible characters`,
  ENTITY: msg`Character references`,
};

export const runStateLabel: Labels<IngestRunState> = {
  QUEUED: msg`Waiting`,
  RUNNING: msg`Reading`,
  SUCCEEDED: msg`Done`,
  PARTIAL: msg`Done in part`,
  FAILED: msg`Failed`,
  CANCELLED: msg`Cancelled`,
};

export const itemStateLabel: Labels<IngestItemState> = {
  WAITING: msg`Waiting`,
  RUNNING: msg`Reading`,
  NEW: msg`New article`,
  CHANGED: msg`Changed article`,
  UNCHANGED: msg`Known already`,
  DUPLICATE: msg`Reprint`,
  QUARANTINED: msg`Quarantined`,
  FAILED: msg`Failed`,
  DISMISSED: msg`Dismissed`,
};

export const withdrawalReasonLabel: Labels<WithdrawalReason> = {
  ERROR: msg`It was wrong`,
  DUPLICATE: msg`It is another record`,
  SOURCE_RETRACTED: msg`The source took it back`,
  LEGAL: msg`A legal duty`,
  OTHER: msg`Another reason`,
};

/** What each kind of damage is, for someone who meets it for the first time. */
export const repairKindMeaning: Labels<RepairKind> = {
  PINYIN: msg`Pinyin was inserted after characters; it was taken out.`,
  FRAME_SHIFT: msg`A byte was lost, so that what follows was read wrongly; with the byte put back the characters return.`,
  MOJIBAKE: msg`The text was read in the wrong encoding; it was read again in the right one.`,
  PUNCTUATION: msg`Full-width marks had been turned into half-width ones; they were turned back.`,
  SCRIPT: msg`The page had been converted to the other script; it was converted back.`,
  SPAM: msg`Links and words put in by others were taken out.`,
  BOILERPLATE: msg`The page’s furniture was taken out.`,
  INVISIBLE: msg`Characters that can’t be seen were taken out.`,
  ENTITY: msg`Character references were turned into their characters.`,
};

-- The tables, as `schemaSql` (packages/db/src/schema-sql.ts) makes them from prisma/schema.prisma, unchanged but for this
-- note. What that file can't say (checks, triggers, partial indexes, privileges) follows in the next migrations.

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "auth";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "editorial";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "published";

-- CreateEnum
CREATE TYPE "editorial"."source_kind" AS ENUM ('FEED', 'SITEMAP', 'LIST_PAGE', 'WARC', 'UPLOAD', 'PASTE');

-- CreateEnum
CREATE TYPE "editorial"."source_scale" AS ENUM ('NATIONAL', 'LOCAL', 'INTERNATIONAL');

-- CreateEnum
CREATE TYPE "editorial"."source_reliability" AS ENUM ('A', 'B', 'C', 'D', 'E', 'F');

-- CreateEnum
CREATE TYPE "editorial"."source_health" AS ENUM ('OK', 'DEGRADED', 'BROKEN', 'PAUSED');

-- CreateEnum
CREATE TYPE "editorial"."robots_policy" AS ENUM ('RESPECT', 'PERMITTED');

-- CreateEnum
CREATE TYPE "editorial"."ingest_trigger" AS ENUM ('MANUAL', 'SCHEDULE', 'BACKFILL', 'REPLAY');

-- CreateEnum
CREATE TYPE "editorial"."ingest_run_state" AS ENUM ('QUEUED', 'RUNNING', 'SUCCEEDED', 'PARTIAL', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "editorial"."ingest_item_state" AS ENUM ('WAITING', 'RUNNING', 'NEW', 'CHANGED', 'UNCHANGED', 'DUPLICATE', 'QUARANTINED', 'FAILED', 'DISMISSED');

-- CreateEnum
CREATE TYPE "editorial"."article_state" AS ENUM ('NEW', 'IN_REVIEW', 'REVIEWED', 'QUARANTINED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "editorial"."script" AS ENUM ('Hans', 'Hant');

-- CreateEnum
CREATE TYPE "editorial"."date_precision" AS ENUM ('MINUTE', 'DAY', 'MONTH', 'YEAR', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "editorial"."measure_list_kind" AS ENUM ('NEXT_STEP', 'COORDINATION', 'RESULT', 'OTHER');

-- CreateEnum
CREATE TYPE "editorial"."measure_modality" AS ENUM ('PLAN', 'DIRECTIVE', 'REPORTED_ACTION', 'REPORTED_RESULT');

-- CreateEnum
CREATE TYPE "editorial"."measure_lifecycle" AS ENUM ('PROPOSED', 'ANNOUNCED', 'IN_FORCE', 'COMPLETED', 'ENDED', 'REVOKED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "editorial"."measure_relation_kind" AS ENUM ('UPDATES', 'SUPERSEDES', 'IMPLEMENTS', 'REPORTS_ON', 'DUPLICATES');

-- CreateEnum
CREATE TYPE "editorial"."administrative_level" AS ENUM ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'INTERNATIONAL');

-- CreateEnum
CREATE TYPE "editorial"."actor_role" AS ENUM ('INITIATOR', 'LEAD', 'COORDINATOR', 'IMPLEMENTER', 'TARGET');

-- CreateEnum
CREATE TYPE "editorial"."campaign_kind" AS ENUM ('CRACKDOWN', 'PUBLICITY', 'RECTIFICATION', 'OTHER');

-- CreateEnum
CREATE TYPE "editorial"."campaign_status" AS ENUM ('PLANNED', 'ACTIVE', 'ENDED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "editorial"."organization_kind" AS ENUM ('MINISTRY', 'PARTY_BODY', 'REGULATOR', 'CENTRAL_BANK', 'POLICE', 'PROSECUTION', 'COURT', 'JOINT_MECHANISM', 'LOCAL_GOVERNMENT', 'COMPANY', 'MEDIA', 'OTHER');

-- CreateEnum
CREATE TYPE "editorial"."system_kind" AS ENUM ('PLATFORM', 'APP', 'HOTLINE', 'MECHANISM', 'OTHER');

-- CreateEnum
CREATE TYPE "editorial"."legal_instrument_kind" AS ENUM ('LAW', 'ADMINISTRATIVE_REGULATION', 'DEPARTMENTAL_RULE', 'LOCAL_REGULATION', 'JUDICIAL_INTERPRETATION', 'NORMATIVE_DOCUMENT', 'INTERNATIONAL_AGREEMENT', 'OTHER');

-- CreateEnum
CREATE TYPE "editorial"."legal_instrument_status" AS ENUM ('DRAFT', 'IN_FORCE', 'REPEALED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "editorial"."place_kind" AS ENUM ('COUNTRY', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'OTHER');

-- CreateEnum
CREATE TYPE "editorial"."concept_status" AS ENUM ('CURRENT', 'DEPRECATED');

-- CreateEnum
CREATE TYPE "editorial"."record_type" AS ENUM ('ARTICLE', 'MEASURE', 'CAMPAIGN', 'ORGANIZATION', 'SYSTEM', 'LEGAL_INSTRUMENT', 'PLACE', 'SCHEME', 'CONCEPT');

-- CreateEnum
CREATE TYPE "editorial"."evidence_subject" AS ENUM ('ARTICLE', 'MEASURE', 'MEASURE_LIST', 'CAMPAIGN', 'ORGANIZATION', 'SYSTEM', 'LEGAL_INSTRUMENT', 'PLACE');

-- CreateEnum
CREATE TYPE "editorial"."tagging_subject" AS ENUM ('ARTICLE', 'MEASURE', 'CAMPAIGN');

-- CreateEnum
CREATE TYPE "editorial"."evidence_field" AS ENUM ('MENTION', 'TITLE', 'ALIAS', 'LABEL', 'TEXT', 'ENUMERATOR', 'LEAD_IN', 'MODALITY', 'LIFECYCLE', 'ACTOR', 'PLACE', 'QUANTITY', 'DATE', 'CAMPAIGN', 'LEGAL_INSTRUMENT', 'SYSTEM', 'RELATION', 'CONCEPT', 'OBJECTIVE', 'STATUS', 'OTHER');

-- CreateEnum
CREATE TYPE "editorial"."evidence_origin" AS ENUM ('RULE', 'HUMAN', 'IMPORT');

-- CreateEnum
CREATE TYPE "editorial"."evidence_verdict" AS ENUM ('PENDING', 'ACCEPTED', 'EDITED', 'REJECTED', 'ORPHANED');

-- CreateEnum
CREATE TYPE "editorial"."update_type" AS ENUM ('MAJOR', 'MINOR');

-- CreateEnum
CREATE TYPE "editorial"."edition_state" AS ENUM ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'SCHEDULED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "editorial"."withdrawal_reason" AS ENUM ('ERROR', 'DUPLICATE', 'SOURCE_RETRACTED', 'LEGAL', 'OTHER');

-- CreateEnum
CREATE TYPE "auth"."role" AS ENUM ('VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN');

-- CreateEnum
CREATE TYPE "auth"."theme" AS ENUM ('LIGHT', 'DARK', 'SYSTEM');

-- CreateEnum
CREATE TYPE "auth"."api_scope" AS ENUM ('RECORDS_READ', 'TEXT_READ', 'CHANGES_READ', 'EXPORTS_READ');

-- CreateTable
CREATE TABLE "auth"."user" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "role" "auth"."role" NOT NULL DEFAULT 'VIEWER',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "lastSeenAt" TIMESTAMPTZ(3),
    "language" TEXT NOT NULL DEFAULT 'zh-CN',
    "theme" "auth"."theme" NOT NULL DEFAULT 'SYSTEM',

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" UUID NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."account" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."verification" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."partner" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "contact" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."api_key" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "partner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "scopes" "auth"."api_scope"[] DEFAULT ARRAY[]::"auth"."api_scope"[],
    "trusted_documents_only" BOOLEAN NOT NULL DEFAULT false,
    "budget" INTEGER NOT NULL DEFAULT 10000,
    "restore_rate" INTEGER NOT NULL DEFAULT 200,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."source" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "kind" "editorial"."source_kind" NOT NULL,
    "url" TEXT,
    "link_selector" TEXT,
    "reliability" "editorial"."source_reliability" NOT NULL DEFAULT 'F',
    "scale" "editorial"."source_scale" NOT NULL DEFAULT 'NATIONAL',
    "licence" TEXT,
    "may_republish_text" BOOLEAN NOT NULL DEFAULT false,
    "robots" "editorial"."robots_policy" NOT NULL DEFAULT 'RESPECT',
    "minimum_delay_ms" INTEGER NOT NULL DEFAULT 2000,
    "schedule" TEXT,
    "health" "editorial"."source_health" NOT NULL DEFAULT 'OK',
    "health_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."snapshot" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "byte_length" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "charset" TEXT,
    "url" TEXT,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "http_status" INTEGER,
    "headers" JSONB,
    "source_id" UUID,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."upload" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "byte_length" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "file_name" TEXT,
    "uploaded_by_id" UUID NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."ingest_run" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "trigger" "editorial"."ingest_trigger" NOT NULL,
    "source_id" UUID,
    "state" "editorial"."ingest_run_state" NOT NULL DEFAULT 'QUEUED',
    "parser_version" TEXT NOT NULL,
    "options" JSONB,
    "total_count" INTEGER,
    "fetched_count" INTEGER NOT NULL DEFAULT 0,
    "new_count" INTEGER NOT NULL DEFAULT 0,
    "changed_count" INTEGER NOT NULL DEFAULT 0,
    "unchanged_count" INTEGER NOT NULL DEFAULT 0,
    "duplicate_count" INTEGER NOT NULL DEFAULT 0,
    "quarantined_count" INTEGER NOT NULL DEFAULT 0,
    "failed_count" INTEGER NOT NULL DEFAULT 0,
    "outcome" TEXT,
    "started_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "ingest_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."ingest_item" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "run_id" UUID NOT NULL,
    "input" TEXT NOT NULL,
    "state" "editorial"."ingest_item_state" NOT NULL DEFAULT 'WAITING',
    "reason" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "snapshot_id" UUID,
    "article_id" UUID,
    "claimed_by_id" UUID,
    "claimed_until" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ingest_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."story" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "canonical_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."article" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "snapshot_id" UUID NOT NULL,
    "source_id" UUID,
    "story_id" UUID NOT NULL,
    "url" TEXT,
    "site" TEXT,
    "kicker" TEXT,
    "title" TEXT NOT NULL,
    "series" TEXT,
    "byline" JSONB NOT NULL DEFAULT '[]',
    "editor" TEXT,
    "original_publisher" TEXT,
    "published_value" TEXT,
    "published_precision" "editorial"."date_precision",
    "published_text" TEXT,
    "published_from" TIMESTAMPTZ(3),
    "published_until" TIMESTAMPTZ(3),
    "language" TEXT NOT NULL,
    "script" "editorial"."script",
    "text" TEXT NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "text_length" INTEGER NOT NULL,
    "paragraphs" JSONB NOT NULL DEFAULT '[]',
    "slices" JSONB NOT NULL DEFAULT '[]',
    "repairs" JSONB NOT NULL DEFAULT '[]',
    "diagnostics" JSONB NOT NULL DEFAULT '[]',
    "decoding" JSONB,
    "parser_version" TEXT NOT NULL,
    "quality" INTEGER NOT NULL,
    "quality_reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "state" "editorial"."article_state" NOT NULL DEFAULT 'NEW',
    "simhash" BIGINT,
    "simhash_bands" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "search_vector" tsvector,
    "claimed_by_id" UUID,
    "claimed_until" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."article_revision" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "article_id" UUID NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "parser_version" TEXT NOT NULL,
    "parsed_at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "paragraphs" JSONB NOT NULL,
    "slices" JSONB NOT NULL,
    "repairs" JSONB NOT NULL,
    "quality" INTEGER NOT NULL,
    "quality_reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "measure_changes" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."measure_list" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "article_id" UUID NOT NULL,
    "kind" "editorial"."measure_list_kind" NOT NULL,
    "lead_in" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "parent_id" UUID,
    "actor_name" TEXT,
    "actor_role" "editorial"."actor_role",
    "actor_organization_id" UUID,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "measure_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."measure" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "article_id" UUID NOT NULL,
    "list_id" UUID,
    "enumerator" TEXT,
    "ordinal" INTEGER,
    "label" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "modality" "editorial"."measure_modality" NOT NULL,
    "lifecycle" "editorial"."measure_lifecycle" NOT NULL DEFAULT 'UNKNOWN',
    "level" "editorial"."administrative_level",
    "quantities" JSONB NOT NULL DEFAULT '[]',
    "announced_value" TEXT,
    "announced_precision" "editorial"."date_precision",
    "announced_text" TEXT,
    "announced_from" TIMESTAMPTZ(3),
    "announced_until" TIMESTAMPTZ(3),
    "effective_value" TEXT,
    "effective_precision" "editorial"."date_precision",
    "effective_text" TEXT,
    "effective_from" TIMESTAMPTZ(3),
    "effective_until" TIMESTAMPTZ(3),
    "ended_value" TEXT,
    "ended_precision" "editorial"."date_precision",
    "ended_text" TEXT,
    "ended_from" TIMESTAMPTZ(3),
    "ended_until" TIMESTAMPTZ(3),
    "confidence" INTEGER NOT NULL,
    "search_vector" tsvector,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."measure_actor" (
    "measure_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "editorial"."actor_role" NOT NULL,
    "name_in_text" TEXT NOT NULL,
    "organization_id" UUID,

    CONSTRAINT "measure_actor_pkey" PRIMARY KEY ("measure_id","key")
);

-- CreateTable
CREATE TABLE "editorial"."measure_place" (
    "measure_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,

    CONSTRAINT "measure_place_pkey" PRIMARY KEY ("measure_id","place_id")
);

-- CreateTable
CREATE TABLE "editorial"."measure_campaign" (
    "measure_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,

    CONSTRAINT "measure_campaign_pkey" PRIMARY KEY ("measure_id","campaign_id")
);

-- CreateTable
CREATE TABLE "editorial"."measure_legal_instrument" (
    "measure_id" UUID NOT NULL,
    "legal_instrument_id" UUID NOT NULL,

    CONSTRAINT "measure_legal_instrument_pkey" PRIMARY KEY ("measure_id","legal_instrument_id")
);

-- CreateTable
CREATE TABLE "editorial"."measure_system" (
    "measure_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,

    CONSTRAINT "measure_system_pkey" PRIMARY KEY ("measure_id","system_id")
);

-- CreateTable
CREATE TABLE "editorial"."measure_relation" (
    "from_id" UUID NOT NULL,
    "kind" "editorial"."measure_relation_kind" NOT NULL,
    "to_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "measure_relation_pkey" PRIMARY KEY ("from_id","kind","to_id")
);

-- CreateTable
CREATE TABLE "editorial"."campaign" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "names" JSONB NOT NULL,
    "aliases" JSONB NOT NULL DEFAULT '[]',
    "label" TEXT NOT NULL DEFAULT '',
    "name_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "search_vector" tsvector,
    "head" TEXT,
    "kind" "editorial"."campaign_kind" NOT NULL,
    "status" "editorial"."campaign_status" NOT NULL DEFAULT 'UNKNOWN',
    "started_value" TEXT,
    "started_precision" "editorial"."date_precision",
    "started_text" TEXT,
    "started_from" TIMESTAMPTZ(3),
    "started_until" TIMESTAMPTZ(3),
    "ended_value" TEXT,
    "ended_precision" "editorial"."date_precision",
    "ended_text" TEXT,
    "ended_from" TIMESTAMPTZ(3),
    "ended_until" TIMESTAMPTZ(3),
    "objective" JSONB,
    "merged_into_id" UUID,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."campaign_lead_organization" (
    "campaign_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,

    CONSTRAINT "campaign_lead_organization_pkey" PRIMARY KEY ("campaign_id","organization_id")
);

-- CreateTable
CREATE TABLE "editorial"."organization" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "names" JSONB NOT NULL,
    "aliases" JSONB NOT NULL DEFAULT '[]',
    "label" TEXT NOT NULL DEFAULT '',
    "name_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "search_vector" tsvector,
    "kind" "editorial"."organization_kind" NOT NULL,
    "parent_id" UUID,
    "merged_into_id" UUID,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."system" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "names" JSONB NOT NULL,
    "aliases" JSONB NOT NULL DEFAULT '[]',
    "label" TEXT NOT NULL DEFAULT '',
    "name_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "search_vector" tsvector,
    "kind" "editorial"."system_kind" NOT NULL,
    "operator_id" UUID,
    "merged_into_id" UUID,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "system_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."legal_instrument" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "names" JSONB NOT NULL,
    "aliases" JSONB NOT NULL DEFAULT '[]',
    "label" TEXT NOT NULL DEFAULT '',
    "name_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "search_vector" tsvector,
    "kind" "editorial"."legal_instrument_kind" NOT NULL,
    "status" "editorial"."legal_instrument_status" NOT NULL DEFAULT 'UNKNOWN',
    "document_number" TEXT,
    "promulgated_value" TEXT,
    "promulgated_precision" "editorial"."date_precision",
    "promulgated_text" TEXT,
    "promulgated_from" TIMESTAMPTZ(3),
    "promulgated_until" TIMESTAMPTZ(3),
    "effective_value" TEXT,
    "effective_precision" "editorial"."date_precision",
    "effective_text" TEXT,
    "effective_from" TIMESTAMPTZ(3),
    "effective_until" TIMESTAMPTZ(3),
    "repealed_value" TEXT,
    "repealed_precision" "editorial"."date_precision",
    "repealed_text" TEXT,
    "repealed_from" TIMESTAMPTZ(3),
    "repealed_until" TIMESTAMPTZ(3),
    "merged_into_id" UUID,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "legal_instrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."legal_instrument_issuer" (
    "legal_instrument_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,

    CONSTRAINT "legal_instrument_issuer_pkey" PRIMARY KEY ("legal_instrument_id","organization_id")
);

-- CreateTable
CREATE TABLE "editorial"."place" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "names" JSONB NOT NULL,
    "aliases" JSONB NOT NULL DEFAULT '[]',
    "label" TEXT NOT NULL DEFAULT '',
    "name_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "search_vector" tsvector,
    "kind" "editorial"."place_kind" NOT NULL,
    "code" TEXT,
    "parent_id" UUID,
    "merged_into_id" UUID,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."scheme" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "pref_labels" JSONB NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "definition" JSONB NOT NULL DEFAULT '{}',
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "scheme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."concept" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "scheme_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "notation" TEXT,
    "pref_labels" JSONB NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "alt_labels" JSONB NOT NULL DEFAULT '[]',
    "scope_note" JSONB NOT NULL DEFAULT '{}',
    "broader_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "status" "editorial"."concept_status" NOT NULL DEFAULT 'CURRENT',
    "replaced_by_id" UUID,
    "name_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "search_vector" tsvector,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "concept_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."tagging" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "subject_type" "editorial"."tagging_subject" NOT NULL,
    "subject_id" UUID NOT NULL,
    "concept_id" UUID NOT NULL,
    "origin" "editorial"."evidence_origin" NOT NULL,
    "extractor_version" TEXT,
    "rule" TEXT,
    "verdict" "editorial"."evidence_verdict" NOT NULL DEFAULT 'PENDING',
    "reason" TEXT,
    "reviewer_id" UUID,
    "reviewed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tagging_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."evidence" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "subject_type" "editorial"."evidence_subject" NOT NULL,
    "subject_id" UUID NOT NULL,
    "field" "editorial"."evidence_field" NOT NULL,
    "item_key" TEXT,
    "article_id" UUID NOT NULL,
    "span_start" INTEGER NOT NULL,
    "span_end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "origin" "editorial"."evidence_origin" NOT NULL,
    "extractor_version" TEXT,
    "rule" TEXT,
    "confidence" INTEGER,
    "verdict" "editorial"."evidence_verdict" NOT NULL DEFAULT 'PENDING',
    "reason" TEXT,
    "reviewer_id" UUID,
    "reviewed_at" TIMESTAMPTZ(3),
    "candidates" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."edition" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "content_type" "editorial"."record_type" NOT NULL,
    "content_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "editorial"."edition_state" NOT NULL DEFAULT 'DRAFT',
    "document" JSONB NOT NULL,
    "sha256" TEXT,
    "update_type" "editorial"."update_type",
    "changed_paths" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "change_note" TEXT,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "review_comment" TEXT,
    "scheduled_for" TIMESTAMPTZ(3),
    "scheduled_by_id" UUID,
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "superseded_at" TIMESTAMPTZ(3),
    "forced" BOOLEAN NOT NULL DEFAULT false,
    "force_reason" TEXT,
    "withdrawn_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawal_reason" "editorial"."withdrawal_reason",
    "withdrawal_explanation" TEXT,
    "claimed_by_id" UUID,
    "claimed_until" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."action" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "command" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "inverse" JSONB,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial"."action_record" (
    "action_id" UUID NOT NULL,
    "record_type" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "version_before" INTEGER,
    "version_after" INTEGER,

    CONSTRAINT "action_record_pkey" PRIMARY KEY ("action_id","record_id")
);

-- CreateTable
CREATE TABLE "editorial"."audit_event" (
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT,
    "subject_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "previous_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "published"."article" (
    "id" UUID NOT NULL,
    "edition_number" INTEGER NOT NULL,
    "edition_id" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "update_type" TEXT NOT NULL,
    "change_note" TEXT,
    "changed_paths" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "url" TEXT,
    "site" TEXT,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "source_scale" TEXT,
    "page_precision" TEXT,
    "page_from" TIMESTAMPTZ(3),
    "page_until" TIMESTAMPTZ(3),
    "quality" INTEGER NOT NULL,
    "story_id" UUID,
    "canonical" BOOLEAN NOT NULL DEFAULT true,
    "concept_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "text_sha256" TEXT NOT NULL,
    "text_length" INTEGER NOT NULL,
    "text" TEXT,
    "paragraphs" JSONB,
    "repairs" JSONB,
    "search_vector" tsvector,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id","edition_number")
);

-- CreateTable
CREATE TABLE "published"."measure" (
    "id" UUID NOT NULL,
    "edition_number" INTEGER NOT NULL,
    "edition_id" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "update_type" TEXT NOT NULL,
    "change_note" TEXT,
    "changed_paths" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "article_id" UUID NOT NULL,
    "list_id" UUID,
    "list_kind" TEXT,
    "ordinal" INTEGER,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "modality" TEXT NOT NULL,
    "lifecycle" TEXT NOT NULL,
    "level" TEXT,
    "confidence" INTEGER NOT NULL,
    "announced_precision" TEXT,
    "announced_from" TIMESTAMPTZ(3),
    "announced_until" TIMESTAMPTZ(3),
    "effective_precision" TEXT,
    "effective_from" TIMESTAMPTZ(3),
    "effective_until" TIMESTAMPTZ(3),
    "organization_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "actor_roles" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "actor_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "place_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "campaign_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "legal_instrument_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "system_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "related_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "concept_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "search_vector" tsvector,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("id","edition_number")
);

-- CreateTable
CREATE TABLE "published"."campaign" (
    "id" UUID NOT NULL,
    "edition_number" INTEGER NOT NULL,
    "edition_id" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "update_type" TEXT NOT NULL,
    "change_note" TEXT,
    "changed_paths" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "label" TEXT NOT NULL,
    "name_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "search_vector" tsvector,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "period_from" TIMESTAMPTZ(3),
    "period_until" TIMESTAMPTZ(3),
    "lead_organization_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "concept_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id","edition_number")
);

-- CreateTable
CREATE TABLE "published"."organization" (
    "id" UUID NOT NULL,
    "edition_number" INTEGER NOT NULL,
    "edition_id" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "update_type" TEXT NOT NULL,
    "change_note" TEXT,
    "changed_paths" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "label" TEXT NOT NULL,
    "name_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "search_vector" tsvector,
    "kind" TEXT NOT NULL,
    "parent_id" UUID,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id","edition_number")
);

-- CreateTable
CREATE TABLE "published"."system" (
    "id" UUID NOT NULL,
    "edition_number" INTEGER NOT NULL,
    "edition_id" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "update_type" TEXT NOT NULL,
    "change_note" TEXT,
    "changed_paths" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "label" TEXT NOT NULL,
    "name_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "search_vector" tsvector,
    "kind" TEXT NOT NULL,
    "operator_id" UUID,

    CONSTRAINT "system_pkey" PRIMARY KEY ("id","edition_number")
);

-- CreateTable
CREATE TABLE "published"."legal_instrument" (
    "id" UUID NOT NULL,
    "edition_number" INTEGER NOT NULL,
    "edition_id" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "update_type" TEXT NOT NULL,
    "change_note" TEXT,
    "changed_paths" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "label" TEXT NOT NULL,
    "name_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "search_vector" tsvector,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "document_number" TEXT,
    "issuer_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "effective_precision" TEXT,
    "effective_from" TIMESTAMPTZ(3),
    "effective_until" TIMESTAMPTZ(3),

    CONSTRAINT "legal_instrument_pkey" PRIMARY KEY ("id","edition_number")
);

-- CreateTable
CREATE TABLE "published"."place" (
    "id" UUID NOT NULL,
    "edition_number" INTEGER NOT NULL,
    "edition_id" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "update_type" TEXT NOT NULL,
    "change_note" TEXT,
    "changed_paths" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "label" TEXT NOT NULL,
    "name_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "search_vector" tsvector,
    "kind" TEXT NOT NULL,
    "code" TEXT,
    "parent_id" UUID,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id","edition_number")
);

-- CreateTable
CREATE TABLE "published"."scheme" (
    "id" UUID NOT NULL,
    "edition_number" INTEGER NOT NULL,
    "edition_id" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "update_type" TEXT NOT NULL,
    "change_note" TEXT,
    "changed_paths" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "scheme_pkey" PRIMARY KEY ("id","edition_number")
);

-- CreateTable
CREATE TABLE "published"."concept" (
    "id" UUID NOT NULL,
    "edition_number" INTEGER NOT NULL,
    "edition_id" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "update_type" TEXT NOT NULL,
    "change_note" TEXT,
    "changed_paths" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "label" TEXT NOT NULL,
    "name_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "search_vector" tsvector,
    "scheme_id" UUID NOT NULL,
    "scheme_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "notation" TEXT,
    "broader_id" UUID,
    "position" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "replaced_by_id" UUID,

    CONSTRAINT "concept_pkey" PRIMARY KEY ("id","edition_number")
);

-- CreateTable
CREATE TABLE "published"."evidence" (
    "id" UUID NOT NULL,
    "record_type" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "edition_number" INTEGER NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "item_key" TEXT,
    "article_id" UUID NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "span_start" INTEGER NOT NULL,
    "span_end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "page_from" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id","edition_number")
);

-- CreateTable
CREATE TABLE "published"."change" (
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "kind" TEXT NOT NULL,
    "record_type" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "edition_number" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "change_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "published"."tombstone" (
    "record_id" UUID NOT NULL,
    "record_type" TEXT NOT NULL,
    "last_edition_number" INTEGER NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "explanation" TEXT,
    "replaced_by_id" UUID,

    CONSTRAINT "tombstone_pkey" PRIMARY KEY ("record_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "auth"."user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "auth"."session"("token");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "auth"."session"("userId");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "auth"."account"("userId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "auth"."verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_sha256_key" ON "auth"."api_key"("sha256");

-- CreateIndex
CREATE INDEX "api_key_partner_id_idx" ON "auth"."api_key"("partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_sha256_key" ON "editorial"."snapshot"("sha256");

-- CreateIndex
CREATE INDEX "snapshot_source_id_idx" ON "editorial"."snapshot"("source_id");

-- CreateIndex
CREATE INDEX "snapshot_url_idx" ON "editorial"."snapshot"("url");

-- CreateIndex
CREATE INDEX "upload_created_at_idx" ON "editorial"."upload"("created_at");

-- CreateIndex
CREATE INDEX "ingest_run_source_id_created_at_idx" ON "editorial"."ingest_run"("source_id", "created_at");

-- CreateIndex
CREATE INDEX "ingest_run_created_at_idx" ON "editorial"."ingest_run"("created_at");

-- CreateIndex
CREATE INDEX "ingest_item_state_updated_at_idx" ON "editorial"."ingest_item"("state", "updated_at");

-- CreateIndex
CREATE INDEX "ingest_item_snapshot_id_idx" ON "editorial"."ingest_item"("snapshot_id");

-- CreateIndex
CREATE INDEX "ingest_item_article_id_idx" ON "editorial"."ingest_item"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "ingest_item_run_id_input_key" ON "editorial"."ingest_item"("run_id", "input");

-- CreateIndex
CREATE UNIQUE INDEX "story_canonical_id_key" ON "editorial"."story"("canonical_id");

-- CreateIndex
CREATE INDEX "article_state_created_at_idx" ON "editorial"."article"("state", "created_at");

-- CreateIndex
CREATE INDEX "article_updated_at_idx" ON "editorial"."article"("updated_at");

-- CreateIndex
CREATE INDEX "article_published_from_idx" ON "editorial"."article"("published_from");

-- CreateIndex
CREATE INDEX "article_source_id_idx" ON "editorial"."article"("source_id");

-- CreateIndex
CREATE INDEX "article_snapshot_id_idx" ON "editorial"."article"("snapshot_id");

-- CreateIndex
CREATE INDEX "article_story_id_idx" ON "editorial"."article"("story_id");

-- CreateIndex
CREATE INDEX "article_url_idx" ON "editorial"."article"("url");

-- CreateIndex
CREATE INDEX "article_text_sha256_idx" ON "editorial"."article"("text_sha256");

-- CreateIndex
CREATE INDEX "article_simhash_bands_idx" ON "editorial"."article" USING GIN ("simhash_bands");

-- CreateIndex
CREATE INDEX "article_revision_article_id_created_at_idx" ON "editorial"."article_revision"("article_id", "created_at");

-- CreateIndex
CREATE INDEX "article_revision_snapshot_id_idx" ON "editorial"."article_revision"("snapshot_id");

-- CreateIndex
CREATE INDEX "measure_list_article_id_position_idx" ON "editorial"."measure_list"("article_id", "position");

-- CreateIndex
CREATE INDEX "measure_list_parent_id_idx" ON "editorial"."measure_list"("parent_id");

-- CreateIndex
CREATE INDEX "measure_list_actor_organization_id_idx" ON "editorial"."measure_list"("actor_organization_id");

-- CreateIndex
CREATE INDEX "measure_article_id_position_idx" ON "editorial"."measure"("article_id", "position");

-- CreateIndex
CREATE INDEX "measure_list_id_ordinal_idx" ON "editorial"."measure"("list_id", "ordinal");

-- CreateIndex
CREATE INDEX "measure_updated_at_idx" ON "editorial"."measure"("updated_at");

-- CreateIndex
CREATE INDEX "measure_announced_from_idx" ON "editorial"."measure"("announced_from");

-- CreateIndex
CREATE INDEX "measure_effective_from_idx" ON "editorial"."measure"("effective_from");

-- CreateIndex
CREATE INDEX "measure_actor_organization_id_idx" ON "editorial"."measure_actor"("organization_id");

-- CreateIndex
CREATE INDEX "measure_place_place_id_idx" ON "editorial"."measure_place"("place_id");

-- CreateIndex
CREATE INDEX "measure_campaign_campaign_id_idx" ON "editorial"."measure_campaign"("campaign_id");

-- CreateIndex
CREATE INDEX "measure_legal_instrument_legal_instrument_id_idx" ON "editorial"."measure_legal_instrument"("legal_instrument_id");

-- CreateIndex
CREATE INDEX "measure_system_system_id_idx" ON "editorial"."measure_system"("system_id");

-- CreateIndex
CREATE INDEX "measure_relation_to_id_idx" ON "editorial"."measure_relation"("to_id");

-- CreateIndex
CREATE INDEX "campaign_name_keys_idx" ON "editorial"."campaign" USING GIN ("name_keys");

-- CreateIndex
CREATE INDEX "campaign_label_idx" ON "editorial"."campaign"("label");

-- CreateIndex
CREATE INDEX "campaign_updated_at_idx" ON "editorial"."campaign"("updated_at");

-- CreateIndex
CREATE INDEX "campaign_merged_into_id_idx" ON "editorial"."campaign"("merged_into_id");

-- CreateIndex
CREATE INDEX "campaign_started_from_idx" ON "editorial"."campaign"("started_from");

-- CreateIndex
CREATE INDEX "campaign_lead_organization_organization_id_idx" ON "editorial"."campaign_lead_organization"("organization_id");

-- CreateIndex
CREATE INDEX "organization_name_keys_idx" ON "editorial"."organization" USING GIN ("name_keys");

-- CreateIndex
CREATE INDEX "organization_label_idx" ON "editorial"."organization"("label");

-- CreateIndex
CREATE INDEX "organization_updated_at_idx" ON "editorial"."organization"("updated_at");

-- CreateIndex
CREATE INDEX "organization_merged_into_id_idx" ON "editorial"."organization"("merged_into_id");

-- CreateIndex
CREATE INDEX "organization_parent_id_idx" ON "editorial"."organization"("parent_id");

-- CreateIndex
CREATE INDEX "system_name_keys_idx" ON "editorial"."system" USING GIN ("name_keys");

-- CreateIndex
CREATE INDEX "system_label_idx" ON "editorial"."system"("label");

-- CreateIndex
CREATE INDEX "system_updated_at_idx" ON "editorial"."system"("updated_at");

-- CreateIndex
CREATE INDEX "system_merged_into_id_idx" ON "editorial"."system"("merged_into_id");

-- CreateIndex
CREATE INDEX "system_operator_id_idx" ON "editorial"."system"("operator_id");

-- CreateIndex
CREATE INDEX "legal_instrument_name_keys_idx" ON "editorial"."legal_instrument" USING GIN ("name_keys");

-- CreateIndex
CREATE INDEX "legal_instrument_label_idx" ON "editorial"."legal_instrument"("label");

-- CreateIndex
CREATE INDEX "legal_instrument_updated_at_idx" ON "editorial"."legal_instrument"("updated_at");

-- CreateIndex
CREATE INDEX "legal_instrument_merged_into_id_idx" ON "editorial"."legal_instrument"("merged_into_id");

-- CreateIndex
CREATE INDEX "legal_instrument_issuer_organization_id_idx" ON "editorial"."legal_instrument_issuer"("organization_id");

-- CreateIndex
CREATE INDEX "place_name_keys_idx" ON "editorial"."place" USING GIN ("name_keys");

-- CreateIndex
CREATE INDEX "place_label_idx" ON "editorial"."place"("label");

-- CreateIndex
CREATE INDEX "place_updated_at_idx" ON "editorial"."place"("updated_at");

-- CreateIndex
CREATE INDEX "place_merged_into_id_idx" ON "editorial"."place"("merged_into_id");

-- CreateIndex
CREATE INDEX "place_parent_id_idx" ON "editorial"."place"("parent_id");

-- CreateIndex
CREATE INDEX "place_code_idx" ON "editorial"."place"("code");

-- CreateIndex
CREATE UNIQUE INDEX "scheme_code_key" ON "editorial"."scheme"("code");

-- CreateIndex
CREATE UNIQUE INDEX "concept_code_key" ON "editorial"."concept"("code");

-- CreateIndex
CREATE INDEX "concept_broader_id_idx" ON "editorial"."concept"("broader_id");

-- CreateIndex
CREATE INDEX "concept_replaced_by_id_idx" ON "editorial"."concept"("replaced_by_id");

-- CreateIndex
CREATE INDEX "concept_name_keys_idx" ON "editorial"."concept" USING GIN ("name_keys");

-- CreateIndex
CREATE UNIQUE INDEX "concept_scheme_id_slug_key" ON "editorial"."concept"("scheme_id", "slug");

-- CreateIndex
CREATE INDEX "tagging_concept_id_idx" ON "editorial"."tagging"("concept_id");

-- CreateIndex
CREATE INDEX "tagging_subject_type_verdict_idx" ON "editorial"."tagging"("subject_type", "verdict");

-- CreateIndex
CREATE UNIQUE INDEX "tagging_subject_id_concept_id_key" ON "editorial"."tagging"("subject_id", "concept_id");

-- CreateIndex
CREATE INDEX "evidence_subject_id_field_idx" ON "editorial"."evidence"("subject_id", "field");

-- CreateIndex
CREATE INDEX "evidence_article_id_span_start_idx" ON "editorial"."evidence"("article_id", "span_start");

-- CreateIndex
CREATE INDEX "evidence_verdict_article_id_idx" ON "editorial"."evidence"("verdict", "article_id");

-- CreateIndex
CREATE INDEX "edition_state_submitted_at_idx" ON "editorial"."edition"("state", "submitted_at");

-- CreateIndex
CREATE INDEX "edition_published_at_idx" ON "editorial"."edition"("published_at");

-- CreateIndex
CREATE UNIQUE INDEX "edition_content_id_number_key" ON "editorial"."edition"("content_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "action_undone_by_id_key" ON "editorial"."action"("undone_by_id");

-- CreateIndex
CREATE INDEX "action_actor_id_at_idx" ON "editorial"."action"("actor_id", "at");

-- CreateIndex
CREATE INDEX "action_at_idx" ON "editorial"."action"("at");

-- CreateIndex
CREATE INDEX "action_record_record_id_idx" ON "editorial"."action_record"("record_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_hash_key" ON "editorial"."audit_event"("hash");

-- CreateIndex
CREATE INDEX "audit_event_subject_id_idx" ON "editorial"."audit_event"("subject_id");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_sequence_idx" ON "editorial"."audit_event"("actor_id", "sequence");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "editorial"."audit_event"("at");

-- CreateIndex
CREATE UNIQUE INDEX "article_edition_id_key" ON "published"."article"("edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "measure_edition_id_key" ON "published"."measure"("edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_edition_id_key" ON "published"."campaign"("edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_edition_id_key" ON "published"."organization"("edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "system_edition_id_key" ON "published"."system"("edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "legal_instrument_edition_id_key" ON "published"."legal_instrument"("edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "place_edition_id_key" ON "published"."place"("edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "scheme_edition_id_key" ON "published"."scheme"("edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "concept_edition_id_key" ON "published"."concept"("edition_id");

-- CreateIndex
CREATE INDEX "evidence_record_id_edition_number_idx" ON "published"."evidence"("record_id", "edition_number");

-- CreateIndex
CREATE INDEX "change_record_id_idx" ON "published"."change"("record_id");

-- AddForeignKey
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."api_key" ADD CONSTRAINT "api_key_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "auth"."partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."api_key" ADD CONSTRAINT "api_key_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."source" ADD CONSTRAINT "source_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."snapshot" ADD CONSTRAINT "snapshot_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "editorial"."source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."upload" ADD CONSTRAINT "upload_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."ingest_run" ADD CONSTRAINT "ingest_run_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "editorial"."source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."ingest_run" ADD CONSTRAINT "ingest_run_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."ingest_item" ADD CONSTRAINT "ingest_item_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "editorial"."ingest_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."ingest_item" ADD CONSTRAINT "ingest_item_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "editorial"."snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."ingest_item" ADD CONSTRAINT "ingest_item_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "editorial"."article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."ingest_item" ADD CONSTRAINT "ingest_item_claimed_by_id_fkey" FOREIGN KEY ("claimed_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."story" ADD CONSTRAINT "story_canonical_id_fkey" FOREIGN KEY ("canonical_id") REFERENCES "editorial"."article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."article" ADD CONSTRAINT "article_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "editorial"."snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."article" ADD CONSTRAINT "article_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "editorial"."source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."article" ADD CONSTRAINT "article_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "editorial"."story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."article" ADD CONSTRAINT "article_claimed_by_id_fkey" FOREIGN KEY ("claimed_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."article" ADD CONSTRAINT "article_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."article_revision" ADD CONSTRAINT "article_revision_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "editorial"."article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."article_revision" ADD CONSTRAINT "article_revision_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "editorial"."snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure_list" ADD CONSTRAINT "measure_list_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "editorial"."article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure_list" ADD CONSTRAINT "measure_list_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "editorial"."measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure_list" ADD CONSTRAINT "measure_list_actor_organization_id_fkey" FOREIGN KEY ("actor_organization_id") REFERENCES "editorial"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure_list" ADD CONSTRAINT "measure_list_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure" ADD CONSTRAINT "measure_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "editorial"."article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure" ADD CONSTRAINT "measure_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "editorial"."measure_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure" ADD CONSTRAINT "measure_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure_actor" ADD CONSTRAINT "measure_actor_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "editorial"."measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure_actor" ADD CONSTRAINT "measure_actor_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "editorial"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure_place" ADD CONSTRAINT "measure_place_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "editorial"."measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure_place" ADD CONSTRAINT "measure_place_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "editorial"."place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure_campaign" ADD CONSTRAINT "measure_campaign_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "editorial"."measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure_campaign" ADD CONSTRAINT "measure_campaign_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "editorial"."campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure_legal_instrument" ADD CONSTRAINT "measure_legal_instrument_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "editorial"."measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure_legal_instrument" ADD CONSTRAINT "measure_legal_instrument_legal_instrument_id_fkey" FOREIGN KEY ("legal_instrument_id") REFERENCES "editorial"."legal_instrument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure_system" ADD CONSTRAINT "measure_system_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "editorial"."measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure_system" ADD CONSTRAINT "measure_system_system_id_fkey" FOREIGN KEY ("system_id") REFERENCES "editorial"."system"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure_relation" ADD CONSTRAINT "measure_relation_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "editorial"."measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."measure_relation" ADD CONSTRAINT "measure_relation_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "editorial"."measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."campaign" ADD CONSTRAINT "campaign_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "editorial"."campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."campaign" ADD CONSTRAINT "campaign_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."campaign_lead_organization" ADD CONSTRAINT "campaign_lead_organization_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "editorial"."campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."campaign_lead_organization" ADD CONSTRAINT "campaign_lead_organization_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "editorial"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."organization" ADD CONSTRAINT "organization_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "editorial"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."organization" ADD CONSTRAINT "organization_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "editorial"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."organization" ADD CONSTRAINT "organization_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."system" ADD CONSTRAINT "system_operator_id_fkey" FOREIGN KEY ("operator_id") REFERENCES "editorial"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."system" ADD CONSTRAINT "system_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "editorial"."system"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."system" ADD CONSTRAINT "system_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."legal_instrument" ADD CONSTRAINT "legal_instrument_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "editorial"."legal_instrument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."legal_instrument" ADD CONSTRAINT "legal_instrument_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."legal_instrument_issuer" ADD CONSTRAINT "legal_instrument_issuer_legal_instrument_id_fkey" FOREIGN KEY ("legal_instrument_id") REFERENCES "editorial"."legal_instrument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."legal_instrument_issuer" ADD CONSTRAINT "legal_instrument_issuer_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "editorial"."organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."place" ADD CONSTRAINT "place_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "editorial"."place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."place" ADD CONSTRAINT "place_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "editorial"."place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."place" ADD CONSTRAINT "place_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."scheme" ADD CONSTRAINT "scheme_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."concept" ADD CONSTRAINT "concept_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "editorial"."scheme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."concept" ADD CONSTRAINT "concept_broader_id_fkey" FOREIGN KEY ("broader_id") REFERENCES "editorial"."concept"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."concept" ADD CONSTRAINT "concept_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "editorial"."concept"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."concept" ADD CONSTRAINT "concept_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."tagging" ADD CONSTRAINT "tagging_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "editorial"."concept"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."tagging" ADD CONSTRAINT "tagging_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."evidence" ADD CONSTRAINT "evidence_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "editorial"."article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."evidence" ADD CONSTRAINT "evidence_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."edition" ADD CONSTRAINT "edition_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."edition" ADD CONSTRAINT "edition_scheduled_by_id_fkey" FOREIGN KEY ("scheduled_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."edition" ADD CONSTRAINT "edition_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."edition" ADD CONSTRAINT "edition_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."edition" ADD CONSTRAINT "edition_claimed_by_id_fkey" FOREIGN KEY ("claimed_by_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."action" ADD CONSTRAINT "action_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."action" ADD CONSTRAINT "action_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "editorial"."action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."action_record" ADD CONSTRAINT "action_record_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "editorial"."action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial"."audit_event" ADD CONSTRAINT "audit_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "auth"."user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What partners filter, order and search by. Nearly every question is about what is live now, so these indexes hold
-- nothing else; a question about another instant (`asOf`) is answered too, only slower.

-- At most one live edition of a record.
CREATE UNIQUE INDEX article_live ON published.article (id) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX measure_live ON published.measure (id) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX campaign_live ON published.campaign (id) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX organization_live ON published.organization (id) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX system_live ON published.system (id) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX legal_instrument_live ON published.legal_instrument (id) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX place_live ON published.place (id) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX scheme_live ON published.scheme (code) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX concept_live ON published.concept (code) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX evidence_live ON published.evidence (id) WHERE retired_at IS NULL;

-- Orders, ties broken by id. What has no date comes last.
CREATE INDEX article_by_page_date ON published.article (page_from DESC NULLS LAST, id) WHERE retired_at IS NULL;
CREATE INDEX article_by_update ON published.article (published_at DESC, id) WHERE retired_at IS NULL;
CREATE INDEX article_by_quality ON published.article (quality DESC, id) WHERE retired_at IS NULL;
CREATE INDEX measure_by_announced ON published.measure (announced_from DESC NULLS LAST, id) WHERE retired_at IS NULL;
CREATE INDEX measure_by_effective ON published.measure (effective_from DESC NULLS LAST, id) WHERE retired_at IS NULL;
CREATE INDEX measure_by_update ON published.measure (published_at DESC, id) WHERE retired_at IS NULL;
CREATE INDEX measure_by_confidence ON published.measure (confidence DESC, id) WHERE retired_at IS NULL;
CREATE INDEX measure_in_text ON published.measure (article_id, position, id) WHERE retired_at IS NULL;
CREATE INDEX measure_in_list ON published.measure (list_id, ordinal) WHERE retired_at IS NULL;
CREATE INDEX campaign_by_period ON published.campaign (period_from DESC NULLS LAST, id) WHERE retired_at IS NULL;
CREATE INDEX campaign_by_update ON published.campaign (published_at DESC, id) WHERE retired_at IS NULL;
CREATE INDEX campaign_by_name ON published.campaign (label, id) WHERE retired_at IS NULL;
CREATE INDEX organization_by_name ON published.organization (label, id) WHERE retired_at IS NULL;
CREATE INDEX system_by_name ON published.system (label, id) WHERE retired_at IS NULL;
CREATE INDEX legal_instrument_by_name ON published.legal_instrument (label, id) WHERE retired_at IS NULL;
CREATE INDEX place_by_code ON published.place (code NULLS LAST, id) WHERE retired_at IS NULL;

-- Links and look-ups.
CREATE INDEX article_by_url ON published.article (url) WHERE retired_at IS NULL;
CREATE INDEX article_by_story ON published.article (story_id) WHERE retired_at IS NULL;
CREATE INDEX organization_by_parent ON published.organization (parent_id) WHERE retired_at IS NULL;
CREATE INDEX system_by_operator ON published.system (operator_id) WHERE retired_at IS NULL;
CREATE INDEX place_by_parent ON published.place (parent_id) WHERE retired_at IS NULL;
CREATE INDEX concept_by_broader ON published.concept (broader_id) WHERE retired_at IS NULL;
CREATE INDEX concept_in_scheme ON published.concept (scheme_id, position) WHERE retired_at IS NULL;
CREATE INDEX evidence_in_text ON published.evidence (article_id, span_start) WHERE retired_at IS NULL;
CREATE INDEX evidence_of_subject ON published.evidence (subject_id, span_start) WHERE retired_at IS NULL;
CREATE INDEX evidence_timeline ON published.evidence (subject_id, page_from, id) WHERE retired_at IS NULL;
CREATE INDEX tombstone_by_time ON published.tombstone (withdrawn_at);

CREATE INDEX article_concepts ON published.article USING gin (concept_codes) WHERE retired_at IS NULL;
CREATE INDEX measure_concepts ON published.measure USING gin (concept_codes) WHERE retired_at IS NULL;
CREATE INDEX measure_organizations ON published.measure USING gin (organization_ids) WHERE retired_at IS NULL;
CREATE INDEX measure_actor_keys ON published.measure USING gin (actor_keys) WHERE retired_at IS NULL;
CREATE INDEX measure_places ON published.measure USING gin (place_ids) WHERE retired_at IS NULL;
CREATE INDEX measure_campaigns ON published.measure USING gin (campaign_ids) WHERE retired_at IS NULL;
CREATE INDEX measure_legal_instruments ON published.measure USING gin (legal_instrument_ids) WHERE retired_at IS NULL;
CREATE INDEX measure_systems ON published.measure USING gin (system_ids) WHERE retired_at IS NULL;
CREATE INDEX measure_related ON published.measure USING gin (related_ids) WHERE retired_at IS NULL;
CREATE INDEX campaign_concepts ON published.campaign USING gin (concept_codes) WHERE retired_at IS NULL;
CREATE INDEX campaign_leads ON published.campaign USING gin (lead_organization_ids) WHERE retired_at IS NULL;
CREATE INDEX legal_instrument_issuers ON published.legal_instrument USING gin (issuer_ids) WHERE retired_at IS NULL;

CREATE INDEX campaign_names ON published.campaign USING gin (name_keys) WHERE retired_at IS NULL;
CREATE INDEX organization_names ON published.organization USING gin (name_keys) WHERE retired_at IS NULL;
CREATE INDEX system_names ON published.system USING gin (name_keys) WHERE retired_at IS NULL;
CREATE INDEX legal_instrument_names ON published.legal_instrument USING gin (name_keys) WHERE retired_at IS NULL;
CREATE INDEX place_names ON published.place USING gin (name_keys) WHERE retired_at IS NULL;
CREATE INDEX concept_names ON published.concept USING gin (name_keys) WHERE retired_at IS NULL;

CREATE INDEX article_search ON published.article USING gin (search_vector) WHERE retired_at IS NULL;
CREATE INDEX measure_search ON published.measure USING gin (search_vector) WHERE retired_at IS NULL;
CREATE INDEX campaign_search ON published.campaign USING gin (search_vector) WHERE retired_at IS NULL;
CREATE INDEX organization_search ON published.organization USING gin (search_vector) WHERE retired_at IS NULL;
CREATE INDEX system_search ON published.system USING gin (search_vector) WHERE retired_at IS NULL;
CREATE INDEX legal_instrument_search ON published.legal_instrument USING gin (search_vector) WHERE retired_at IS NULL;
CREATE INDEX place_search ON published.place USING gin (search_vector) WHERE retired_at IS NULL;
CREATE INDEX concept_search ON published.concept USING gin (search_vector) WHERE retired_at IS NULL;

-- A text that may not be republished is not here at all, nor what would betray it.
ALTER TABLE published.article
  ADD CONSTRAINT article_text_whole CHECK ((text IS NULL) = (paragraphs IS NULL) AND (text IS NULL) = (repairs IS NULL)),
  ADD CONSTRAINT article_text_sha256_check CHECK (text_sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  ADD CONSTRAINT article_text_length_check CHECK (text_length = char_length(text));
ALTER TABLE published.evidence
  ADD CONSTRAINT evidence_span_check CHECK (span_start >= 0 AND char_length(exact) = span_end - span_start);

-- Values that check themselves: names in several languages, imprecise dates, hashes, percentages.
-- A trigger that refuses names its constraint in DETAIL too: Prisma hands on nothing else (violated-constraint.ts reads it).
-- What can be worked out from other columns is filled here and overwritten whatever a writer gives, so that a label or an
-- instant can't differ from the name or the date it stands for.

-- A list is empty, never null: `&&` and `@>` answer null on null.
DO $$
DECLARE
  found record;
BEGIN
  FOR found IN
    SELECT n.nspname AS schema, c.relname AS relation, a.attname AS attribute
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('auth', 'editorial', 'published') AND c.relkind = 'r' AND a.attnum > 0 AND a.attndims > 0
  LOOP
    EXECUTE format('ALTER TABLE %I.%I ALTER COLUMN %I SET NOT NULL', found.schema, found.relation, found.attribute);
  END LOOP;
END $$;

-- Names ---------------------------------------------------------------------------------------------------------------

-- People look names up by their sound: 行动 stands under xing, not under its code point.
ALTER TABLE editorial.article ALTER COLUMN title TYPE text COLLATE "zh-x-icu";
ALTER TABLE editorial.measure ALTER COLUMN label TYPE text COLLATE "zh-x-icu";
ALTER TABLE editorial.campaign ALTER COLUMN label TYPE text COLLATE "zh-x-icu";
ALTER TABLE editorial.organization ALTER COLUMN label TYPE text COLLATE "zh-x-icu";
ALTER TABLE editorial.system ALTER COLUMN label TYPE text COLLATE "zh-x-icu";
ALTER TABLE editorial.legal_instrument ALTER COLUMN label TYPE text COLLATE "zh-x-icu";
ALTER TABLE editorial.place ALTER COLUMN label TYPE text COLLATE "zh-x-icu";
ALTER TABLE editorial.scheme ALTER COLUMN label TYPE text COLLATE "zh-x-icu";
ALTER TABLE editorial.concept ALTER COLUMN label TYPE text COLLATE "zh-x-icu";
ALTER TABLE published.campaign ALTER COLUMN label TYPE text COLLATE "zh-x-icu";
ALTER TABLE published.organization ALTER COLUMN label TYPE text COLLATE "zh-x-icu";
ALTER TABLE published.system ALTER COLUMN label TYPE text COLLATE "zh-x-icu";
ALTER TABLE published.legal_instrument ALTER COLUMN label TYPE text COLLATE "zh-x-icu";
ALTER TABLE published.place ALTER COLUMN label TYPE text COLLATE "zh-x-icu";
ALTER TABLE published.scheme ALTER COLUMN label TYPE text COLLATE "zh-x-icu";
ALTER TABLE published.concept ALTER COLUMN label TYPE text COLLATE "zh-x-icu";

-- {"zh-Hans": "…", "en": "…"}: BCP 47 tags, no empty text. May be empty itself.
CREATE FUNCTION editorial.is_localized(texts jsonb) RETURNS boolean IMMUTABLE LANGUAGE sql
RETURN jsonb_typeof(texts) = 'object' AND NOT EXISTS (
  SELECT FROM jsonb_each(CASE jsonb_typeof(texts) WHEN 'object' THEN texts END) AS entry
  WHERE entry.key !~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'
    OR jsonb_typeof(entry.value) <> 'string' OR btrim(entry.value #>> '{}') = '');

-- [{"language": "zh-Hans", "value": "…"}].
CREATE FUNCTION editorial.is_localized_list(texts jsonb) RETURNS boolean IMMUTABLE LANGUAGE sql
RETURN jsonb_typeof(texts) = 'array' AND NOT EXISTS (
  SELECT FROM jsonb_array_elements(CASE jsonb_typeof(texts) WHEN 'array' THEN texts END) AS entry
  WHERE jsonb_typeof(entry) <> 'object' OR NOT coalesce(
    entry ->> 'language' ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' AND btrim(entry ->> 'value') <> '', false));

CREATE FUNCTION editorial.label_of(texts jsonb) RETURNS text IMMUTABLE LANGUAGE sql
RETURN coalesce(texts ->> 'zh-Hans', texts ->> 'zh', texts ->> 'zh-Hant', texts ->> 'en',
  (SELECT value FROM jsonb_each_text(CASE jsonb_typeof(texts) WHEN 'object' THEN texts END) ORDER BY key LIMIT 1), '');

-- The argument is the column that holds the names.
CREATE FUNCTION editorial.fill_label() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  texts jsonb;
BEGIN
  EXECUTE format('SELECT ($1).%I', TG_ARGV[0]) INTO texts USING NEW;
  NEW.label := editorial.label_of(texts);
  RETURN NEW;
END $$;

-- A campaign is shown with its head noun (断卡 + 行动), which its name may or may not end in.
CREATE FUNCTION editorial.fill_campaign_label() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.label := editorial.label_of(NEW.names);
  IF NEW.names ? 'zh-Hans' AND NEW.head IS NOT NULL AND NOT starts_with(reverse(NEW.label), reverse(NEW.head)) THEN
    NEW.label := NEW.label || NEW.head;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER campaign_label BEFORE INSERT OR UPDATE OF names, head, label ON editorial.campaign
  FOR EACH ROW EXECUTE FUNCTION editorial.fill_campaign_label();
CREATE TRIGGER organization_label BEFORE INSERT OR UPDATE OF names, label ON editorial.organization
  FOR EACH ROW EXECUTE FUNCTION editorial.fill_label('names');
CREATE TRIGGER system_label BEFORE INSERT OR UPDATE OF names, label ON editorial.system
  FOR EACH ROW EXECUTE FUNCTION editorial.fill_label('names');
CREATE TRIGGER legal_instrument_label BEFORE INSERT OR UPDATE OF names, label ON editorial.legal_instrument
  FOR EACH ROW EXECUTE FUNCTION editorial.fill_label('names');
CREATE TRIGGER place_label BEFORE INSERT OR UPDATE OF names, label ON editorial.place
  FOR EACH ROW EXECUTE FUNCTION editorial.fill_label('names');
CREATE TRIGGER scheme_label BEFORE INSERT OR UPDATE OF pref_labels, label ON editorial.scheme
  FOR EACH ROW EXECUTE FUNCTION editorial.fill_label('pref_labels');
CREATE TRIGGER concept_label BEFORE INSERT OR UPDATE OF pref_labels, label ON editorial.concept
  FOR EACH ROW EXECUTE FUNCTION editorial.fill_label('pref_labels');

ALTER TABLE editorial.campaign ADD CONSTRAINT campaign_names_check CHECK (editorial.is_localized(names) AND names <> '{}'),
  ADD CONSTRAINT campaign_aliases_check CHECK (editorial.is_localized_list(aliases)),
  ADD CONSTRAINT campaign_objective_check CHECK (objective IS NULL OR editorial.is_localized(objective));
ALTER TABLE editorial.organization
  ADD CONSTRAINT organization_names_check CHECK (editorial.is_localized(names) AND names <> '{}'),
  ADD CONSTRAINT organization_aliases_check CHECK (editorial.is_localized_list(aliases));
ALTER TABLE editorial.system ADD CONSTRAINT system_names_check CHECK (editorial.is_localized(names) AND names <> '{}'),
  ADD CONSTRAINT system_aliases_check CHECK (editorial.is_localized_list(aliases));
ALTER TABLE editorial.legal_instrument
  ADD CONSTRAINT legal_instrument_names_check CHECK (editorial.is_localized(names) AND names <> '{}'),
  ADD CONSTRAINT legal_instrument_aliases_check CHECK (editorial.is_localized_list(aliases));
ALTER TABLE editorial.place ADD CONSTRAINT place_names_check CHECK (editorial.is_localized(names) AND names <> '{}'),
  ADD CONSTRAINT place_aliases_check CHECK (editorial.is_localized_list(aliases));
ALTER TABLE editorial.scheme ADD CONSTRAINT scheme_labels_check
  CHECK (editorial.is_localized(pref_labels) AND pref_labels <> '{}' AND editorial.is_localized(definition));
ALTER TABLE editorial.concept ADD CONSTRAINT concept_labels_check CHECK (editorial.is_localized(pref_labels)
  AND pref_labels <> '{}' AND editorial.is_localized_list(alt_labels) AND editorial.is_localized(scope_note));

-- Codes of the taxonomy stand in partners' filters for ever, so they are set once.
CREATE FUNCTION editorial.fill_concept_code() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.scheme_id, NEW.slug) IS DISTINCT FROM (OLD.scheme_id, OLD.slug) THEN
    RAISE EXCEPTION 'The code of concept % can''t be changed.', OLD.code
      USING ERRCODE = 'check_violation', CONSTRAINT = 'concept_code_kept',
      DETAIL = 'Violates constraint "concept_code_kept".';
  END IF;
  -- A scheme that does not exist is left to the foreign key to refuse.
  NEW.code := coalesce((SELECT scheme.code FROM editorial.scheme WHERE scheme.id = NEW.scheme_id), '') || ':' || NEW.slug;
  RETURN NEW;
END $$;
CREATE TRIGGER concept_code BEFORE INSERT OR UPDATE OF scheme_id, slug, code ON editorial.concept
  FOR EACH ROW EXECUTE FUNCTION editorial.fill_concept_code();

CREATE FUNCTION editorial.keep_scheme_code() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The code of scheme % can''t be changed.', OLD.code
    USING ERRCODE = 'check_violation', CONSTRAINT = 'scheme_code_kept',
      DETAIL = 'Violates constraint "scheme_code_kept".';
END $$;
CREATE TRIGGER scheme_code BEFORE UPDATE OF code ON editorial.scheme
  FOR EACH ROW WHEN (NEW.code <> OLD.code) EXECUTE FUNCTION editorial.keep_scheme_code();

ALTER TABLE editorial.scheme ADD CONSTRAINT scheme_code_check CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE editorial.concept ADD CONSTRAINT concept_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT concept_self_check CHECK (broader_id <> id AND replaced_by_id <> id);

-- Dates ---------------------------------------------------------------------------------------------------------------

-- EDTF level 0 says its precision by its length; null where the text is none.
CREATE FUNCTION editorial.edtf_precision(value text) RETURNS editorial.date_precision IMMUTABLE LANGUAGE sql
RETURN CASE
  WHEN value ~ '^\d{4}$' THEN 'YEAR'
  WHEN value ~ '^\d{4}-\d{2}$' THEN 'MONTH'
  WHEN value ~ '^\d{4}-\d{2}-\d{2}$' THEN 'DAY'
  WHEN value ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$' THEN 'MINUTE'
END::editorial.date_precision;

-- The first instant a date can mean. The sources' days, months and years are China's.
CREATE FUNCTION editorial.edtf_from(value text) RETURNS timestamptz STABLE LANGUAGE sql
RETURN CASE editorial.edtf_precision(value)
  WHEN 'MINUTE' THEN date_trunc('minute', value::timestamptz)
  WHEN 'DAY' THEN value::date::timestamp AT TIME ZONE 'Asia/Shanghai'
  WHEN 'MONTH' THEN (value || '-01')::date::timestamp AT TIME ZONE 'Asia/Shanghai'
  WHEN 'YEAR' THEN (value || '-01-01')::date::timestamp AT TIME ZONE 'Asia/Shanghai'
END;

-- The instant after the last.
CREATE FUNCTION editorial.edtf_until(value text) RETURNS timestamptz STABLE LANGUAGE sql
RETURN CASE editorial.edtf_precision(value)
  WHEN 'MINUTE' THEN date_trunc('minute', value::timestamptz) + interval '1 minute'
  WHEN 'DAY' THEN (value::date + interval '1 day') AT TIME ZONE 'Asia/Shanghai'
  WHEN 'MONTH' THEN ((value || '-01')::date + interval '1 month') AT TIME ZONE 'Asia/Shanghai'
  WHEN 'YEAR' THEN ((value || '-01-01')::date + interval '1 year') AT TIME ZONE 'Asia/Shanghai'
END;

-- The arguments are the dates' names: `announced` stands for announced_value, announced_text and the three filled here.
CREATE FUNCTION editorial.fill_dates() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  name text;
  value text;
  words text;
  filled jsonb := '{}';
BEGIN
  FOREACH name IN ARRAY TG_ARGV LOOP
    EXECUTE format('SELECT ($1).%I, ($1).%I', name || '_value', name || '_text') INTO value, words USING NEW;
    IF value IS NOT NULL AND editorial.edtf_precision(value) IS NULL THEN
      RAISE EXCEPTION '% is not a date of EDTF level 0 to the minute, day, month or year.', quote_literal(value)
        USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_' || name || '_value_check',
        DETAIL = format('Violates constraint "%s_%s_value_check".', TG_TABLE_NAME, name);
    END IF;
    filled := filled || jsonb_build_object(
      name || '_precision', coalesce(editorial.edtf_precision(value)::text, CASE WHEN words IS NOT NULL THEN 'UNKNOWN' END),
      name || '_from', editorial.edtf_from(value),
      name || '_until', editorial.edtf_until(value));
  END LOOP;
  RETURN jsonb_populate_record(NEW, filled);
END $$;

CREATE TRIGGER article_dates BEFORE INSERT OR UPDATE OF
    published_value, published_precision, published_text, published_from, published_until ON editorial.article
  FOR EACH ROW EXECUTE FUNCTION editorial.fill_dates('published');
CREATE TRIGGER measure_dates BEFORE INSERT OR UPDATE OF
    announced_value, announced_precision, announced_text, announced_from, announced_until,
    effective_value, effective_precision, effective_text, effective_from, effective_until,
    ended_value, ended_precision, ended_text, ended_from, ended_until ON editorial.measure
  FOR EACH ROW EXECUTE FUNCTION editorial.fill_dates('announced', 'effective', 'ended');
CREATE TRIGGER campaign_dates BEFORE INSERT OR UPDATE OF
    started_value, started_precision, started_text, started_from, started_until,
    ended_value, ended_precision, ended_text, ended_from, ended_until ON editorial.campaign
  FOR EACH ROW EXECUTE FUNCTION editorial.fill_dates('started', 'ended');
CREATE TRIGGER legal_instrument_dates BEFORE INSERT OR UPDATE OF
    promulgated_value, promulgated_precision, promulgated_text, promulgated_from, promulgated_until,
    effective_value, effective_precision, effective_text, effective_from, effective_until,
    repealed_value, repealed_precision, repealed_text, repealed_from, repealed_until ON editorial.legal_instrument
  FOR EACH ROW EXECUTE FUNCTION editorial.fill_dates('promulgated', 'effective', 'repealed');

-- Bytes and texts -----------------------------------------------------------------------------------------------------

ALTER TABLE editorial.snapshot
  ADD CONSTRAINT snapshot_sha256_check CHECK (sha256 = encode(sha256(content), 'hex')),
  ADD CONSTRAINT snapshot_byte_length_check CHECK (byte_length = octet_length(content));
ALTER TABLE editorial.upload
  ADD CONSTRAINT upload_sha256_check CHECK (sha256 = encode(sha256(content), 'hex')),
  ADD CONSTRAINT upload_byte_length_check CHECK (byte_length = octet_length(content));
ALTER TABLE editorial.article
  ADD CONSTRAINT article_text_sha256_check CHECK (text_sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  ADD CONSTRAINT article_text_length_check CHECK (text_length = char_length(text)),
  ADD CONSTRAINT article_quality_check CHECK (quality BETWEEN 0 AND 100),
  ADD CONSTRAINT article_lists_check CHECK (jsonb_typeof(byline) = 'array' AND jsonb_typeof(paragraphs) = 'array'
    AND jsonb_typeof(slices) = 'array' AND jsonb_typeof(repairs) = 'array' AND jsonb_typeof(diagnostics) = 'array');
ALTER TABLE editorial.article_revision
  ADD CONSTRAINT article_revision_text_sha256_check
    CHECK (text_sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'));

CREATE FUNCTION editorial.refuse_snapshot_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A snapshot is kept as it came.' USING ERRCODE = 'check_violation', CONSTRAINT = 'snapshot_kept',
      DETAIL = 'Violates constraint "snapshot_kept".';
END $$;
CREATE TRIGGER snapshot_kept BEFORE UPDATE ON editorial.snapshot
  FOR EACH ROW EXECUTE FUNCTION editorial.refuse_snapshot_update();

-- The rest ------------------------------------------------------------------------------------------------------------

ALTER TABLE editorial.measure
  ADD CONSTRAINT measure_confidence_check CHECK (confidence BETWEEN 0 AND 100),
  ADD CONSTRAINT measure_place_in_text_check CHECK (position >= 0 AND ordinal >= 1),
  ADD CONSTRAINT measure_quantities_check CHECK (jsonb_typeof(quantities) = 'array');
ALTER TABLE editorial.measure_list
  ADD CONSTRAINT measure_list_position_check CHECK (position >= 0),
  ADD CONSTRAINT measure_list_actor_check CHECK ((actor_name IS NULL) = (actor_role IS NULL)
    AND (actor_organization_id IS NULL OR actor_name IS NOT NULL));
ALTER TABLE editorial.measure_relation ADD CONSTRAINT measure_relation_self_check CHECK (from_id <> to_id);
ALTER TABLE editorial.campaign ADD CONSTRAINT campaign_self_check CHECK (merged_into_id <> id);
ALTER TABLE editorial.organization ADD CONSTRAINT organization_self_check CHECK (merged_into_id <> id AND parent_id <> id);
ALTER TABLE editorial.system ADD CONSTRAINT system_self_check CHECK (merged_into_id <> id);
ALTER TABLE editorial.legal_instrument ADD CONSTRAINT legal_instrument_self_check CHECK (merged_into_id <> id);
ALTER TABLE editorial.place ADD CONSTRAINT place_self_check CHECK (merged_into_id <> id AND parent_id <> id),
  ADD CONSTRAINT place_code_check CHECK (code ~ '^\d{6}$');
CREATE UNIQUE INDEX place_code_once ON editorial.place (code) WHERE merged_into_id IS NULL AND deleted_at IS NULL;
ALTER TABLE editorial.source ADD CONSTRAINT source_minimum_delay_ms_check CHECK (minimum_delay_ms >= 0);
ALTER TABLE editorial.ingest_item ADD CONSTRAINT ingest_item_attempts_check CHECK (attempts >= 0);
ALTER TABLE auth.api_key ADD CONSTRAINT api_key_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT api_key_budget_check CHECK (budget >= 1 AND restore_rate >= 1);

-- A claim has an owner and an end, or neither.
ALTER TABLE editorial.article ADD CONSTRAINT article_claim_check CHECK ((claimed_by_id IS NULL) = (claimed_until IS NULL));
ALTER TABLE editorial.edition ADD CONSTRAINT edition_claim_check CHECK ((claimed_by_id IS NULL) = (claimed_until IS NULL));
ALTER TABLE editorial.ingest_item
  ADD CONSTRAINT ingest_item_claim_check CHECK ((claimed_by_id IS NULL) = (claimed_until IS NULL));

-- Search in the editors' lists: the tokens are written with the record.
CREATE INDEX article_search ON editorial.article USING gin (search_vector);
CREATE INDEX measure_search ON editorial.measure USING gin (search_vector);
CREATE INDEX campaign_search ON editorial.campaign USING gin (search_vector);
CREATE INDEX organization_search ON editorial.organization USING gin (search_vector);
CREATE INDEX system_search ON editorial.system USING gin (search_vector);
CREATE INDEX legal_instrument_search ON editorial.legal_instrument USING gin (search_vector);
CREATE INDEX place_search ON editorial.place USING gin (search_vector);
CREATE INDEX concept_search ON editorial.concept USING gin (search_vector);

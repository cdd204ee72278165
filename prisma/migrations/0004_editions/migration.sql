-- Editions: one in the making and one live for each record, a second reader or a reason, and what was published stays.

CREATE UNIQUE INDEX edition_one_draft ON editorial.edition (content_id)
  WHERE state IN ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'SCHEDULED');
CREATE UNIQUE INDEX edition_one_live ON editorial.edition (content_id) WHERE state = 'PUBLISHED';

ALTER TABLE editorial.edition
  ADD CONSTRAINT edition_number_check CHECK (number >= 1),
  ADD CONSTRAINT edition_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT edition_second_reader CHECK (published_by_id <> submitted_by_id OR forced),
  ADD CONSTRAINT edition_force_reason CHECK (NOT forced OR btrim(coalesce(force_reason, '')) <> ''),
  -- A draft may be without its note; what is handed in may not. A first edition changes nothing.
  ADD CONSTRAINT edition_change_note CHECK (update_type IS DISTINCT FROM 'MAJOR' OR number = 1 OR state = 'DRAFT'
    OR btrim(coalesce(change_note, '')) <> ''),
  ADD CONSTRAINT edition_submitted_whole CHECK (state NOT IN ('SUBMITTED', 'SCHEDULED')
    OR (submitted_by_id IS NOT NULL AND submitted_at IS NOT NULL AND update_type IS NOT NULL)),
  ADD CONSTRAINT edition_scheduled_whole CHECK (state <> 'SCHEDULED' OR scheduled_for IS NOT NULL),
  -- Without a person on either side (the set-up's own taxonomy) an edition counts as forced.
  ADD CONSTRAINT edition_published_whole CHECK (state NOT IN ('PUBLISHED', 'SUPERSEDED')
    OR (published_at IS NOT NULL AND sha256 IS NOT NULL AND update_type IS NOT NULL
      AND (forced OR (submitted_by_id IS NOT NULL AND published_by_id IS NOT NULL)))),
  ADD CONSTRAINT edition_superseded_whole CHECK (state <> 'SUPERSEDED' OR superseded_at IS NOT NULL),
  ADD CONSTRAINT edition_withdrawn_whole CHECK (state <> 'WITHDRAWN'
    OR (withdrawn_at IS NOT NULL AND withdrawal_reason IS NOT NULL));

CREATE FUNCTION editorial.guard_edition() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was_published boolean := OLD.state IN ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN');
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF was_published THEN
      RAISE EXCEPTION 'Edition % of % was published; it can''t be deleted.', OLD.number, OLD.content_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_kept',
        DETAIL = 'Violates constraint "edition_kept".';
    END IF;
    RETURN OLD;
  END IF;
  IF (NEW.content_type, NEW.content_id, NEW.number) IS DISTINCT FROM (OLD.content_type, OLD.content_id, OLD.number) THEN
    RAISE EXCEPTION 'An edition keeps its record and its number.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_number_kept',
      DETAIL = 'Violates constraint "edition_number_kept".';
  END IF;
  IF NOT was_published THEN
    RETURN NEW;
  END IF;
  IF (NEW.document, NEW.sha256, NEW.update_type, NEW.changed_paths, NEW.change_note, NEW.submitted_by_id, NEW.submitted_at,
      NEW.published_by_id, NEW.published_at, NEW.forced, NEW.force_reason)
    IS DISTINCT FROM (OLD.document, OLD.sha256, OLD.update_type, OLD.changed_paths, OLD.change_note, OLD.submitted_by_id,
      OLD.submitted_at, OLD.published_by_id, OLD.published_at, OLD.forced, OLD.force_reason) THEN
    RAISE EXCEPTION 'Edition % of % was published; it can''t be changed.', OLD.number, OLD.content_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_frozen',
      DETAIL = 'Violates constraint "edition_frozen".';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN
    (('PUBLISHED', 'SUPERSEDED'), ('PUBLISHED', 'WITHDRAWN'), ('SUPERSEDED', 'WITHDRAWN')) THEN
    RAISE EXCEPTION 'An edition can''t go from % to %.', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_state_order',
      DETAIL = 'Violates constraint "edition_state_order".';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER edition_guard BEFORE UPDATE OR DELETE ON editorial.edition
  FOR EACH ROW EXECUTE FUNCTION editorial.guard_edition();

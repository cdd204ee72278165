-- Editions from draft to withdrawn: going live at a set time, going back, and what the published side is made of.

-- The queue that wakes the worker when an edition is due. One job an instant: what is due then goes live together.
SELECT pgboss.create_queue('publish-due.dead', '{"policy": "standard", "retryLimit": 0, "retentionSeconds": 31536000}');
SELECT pgboss.create_queue('publish-due', '{"policy": "exclusive", "retryLimit": 4, "retryDelay": 2, "retryBackoff": true, "expireInSeconds": 300, "heartbeatSeconds": 30, "retentionSeconds": 31536000, "deadLetter": "publish-due.dead"}');

CREATE INDEX edition_due ON editorial.edition (scheduled_for) WHERE state = 'SCHEDULED';

ALTER TABLE editorial.edition
  -- A withdrawn edition's successor, as its tombstone names it.
  ADD COLUMN replaced_by_id uuid,
  -- An article's {"text", "paragraphs", "repairs"} as partners got them; null where its source did not allow it. Beside
  -- the document and not frozen with it, since a text may have to go.
  ADD COLUMN article_text jsonb,
  -- Of an article's edition that has been superseded: whether it stood for its story until then.
  ADD COLUMN was_canonical boolean,
  DROP CONSTRAINT edition_scheduled_whole,
  -- Whoever sets the time is the second reader: nobody looks again before it goes live.
  ADD CONSTRAINT edition_scheduled_whole CHECK (state <> 'SCHEDULED'
    OR (scheduled_for IS NOT NULL AND scheduled_by_id IS NOT NULL)),
  ADD CONSTRAINT edition_second_scheduler CHECK (state <> 'SCHEDULED' OR scheduled_by_id <> submitted_by_id OR forced),
  ADD CONSTRAINT edition_review_comment CHECK (state <> 'CHANGES_REQUESTED' OR btrim(coalesce(review_comment, '')) <> '');

-- As before, and now the way to publication too: nothing goes live that has not been handed in.
CREATE OR REPLACE FUNCTION editorial.guard_edition() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF was_published AND (NEW.document, NEW.sha256, NEW.update_type, NEW.changed_paths, NEW.change_note,
      NEW.submitted_by_id, NEW.submitted_at, NEW.published_by_id, NEW.published_at, NEW.forced, NEW.force_reason)
    IS DISTINCT FROM (OLD.document, OLD.sha256, OLD.update_type, OLD.changed_paths, OLD.change_note,
      OLD.submitted_by_id, OLD.submitted_at, OLD.published_by_id, OLD.published_at, OLD.forced, OLD.force_reason) THEN
    RAISE EXCEPTION 'Edition % of % was published; it can''t be changed.', OLD.number, OLD.content_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_frozen',
      DETAIL = 'Violates constraint "edition_frozen".';
  END IF;
  -- Undoing goes back along these ways, hence both directions of some.
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
    ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'CHANGES_REQUESTED'), ('SUBMITTED', 'SCHEDULED'),
    ('SUBMITTED', 'PUBLISHED'), ('CHANGES_REQUESTED', 'SUBMITTED'), ('CHANGES_REQUESTED', 'SCHEDULED'),
    ('SCHEDULED', 'SUBMITTED'), ('SCHEDULED', 'CHANGES_REQUESTED'), ('SCHEDULED', 'PUBLISHED'),
    ('PUBLISHED', 'SUPERSEDED'), ('PUBLISHED', 'WITHDRAWN'), ('SUPERSEDED', 'WITHDRAWN')) THEN
    RAISE EXCEPTION 'An edition can''t go from % to %.', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_state_order',
      DETAIL = 'Violates constraint "edition_state_order".';
  END IF;
  RETURN NEW;
END $$;

-- The quotations that an edition took to the published side, word for word: the editorial ones move when their article is
-- parsed again. They leave it when their record, or the article they stand in, is withdrawn, and may come back with it.
CREATE TABLE editorial.edition_quotation (
  edition_id uuid NOT NULL REFERENCES editorial.edition (id) ON DELETE CASCADE ON UPDATE CASCADE,
  evidence_id uuid NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  field text NOT NULL,
  item_key text,
  article_id uuid NOT NULL,
  text_sha256 text NOT NULL,
  span_start integer NOT NULL,
  span_end integer NOT NULL,
  exact text NOT NULL,
  prefix text NOT NULL,
  suffix text NOT NULL,
  origin text NOT NULL,
  sha256 text NOT NULL,
  page_from timestamptz(3),
  published_at timestamptz(3) NOT NULL,
  withdrawn_at timestamptz(3),
  CONSTRAINT edition_quotation_pkey PRIMARY KEY (edition_id, evidence_id)
);
CREATE INDEX edition_quotation_article_id_idx ON editorial.edition_quotation (article_id);
GRANT SELECT, INSERT, UPDATE (published_at, withdrawn_at) ON editorial.edition_quotation TO editor_app;

-- What has been published so far.
INSERT INTO editorial.edition_quotation
SELECT edition.id, quoted.id, quoted.subject_type, quoted.subject_id, quoted.field, quoted.item_key, quoted.article_id,
  quoted.text_sha256, quoted.span_start, quoted.span_end, quoted.exact, quoted.prefix, quoted.suffix, quoted.origin,
  quoted.sha256, quoted.page_from, quoted.published_at
FROM published.evidence AS quoted
  JOIN editorial.edition ON edition.content_id = quoted.record_id AND edition.number = quoted.edition_number;
UPDATE editorial.edition SET
  article_text = CASE WHEN article.text IS NOT NULL
    THEN jsonb_build_object('text', article.text, 'paragraphs', article.paragraphs, 'repairs', article.repairs) END,
  was_canonical = CASE WHEN article.retired_at IS NOT NULL THEN article.canonical END
FROM published.article WHERE article.edition_id = edition.id;
UPDATE editorial.edition SET replaced_by_id = tombstone.replaced_by_id
FROM published.tombstone
WHERE tombstone.record_id = edition.content_id AND tombstone.last_edition_number = edition.number
  AND tombstone.replaced_by_id IS NOT NULL;

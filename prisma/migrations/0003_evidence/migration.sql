-- Evidence is the article's own characters, or it is not stored. `substr` counts code points, as every span here does.

ALTER TABLE editorial.evidence
  ADD CONSTRAINT evidence_span_check CHECK (span_start >= 0 AND span_end > span_start),
  ADD CONSTRAINT evidence_exact_length_check CHECK (char_length(exact) = span_end - span_start),
  ADD CONSTRAINT evidence_context_length_check CHECK (char_length(prefix) <= 32 AND char_length(suffix) <= 32),
  ADD CONSTRAINT evidence_confidence_check CHECK (confidence BETWEEN 0 AND 100),
  ADD CONSTRAINT evidence_candidates_check CHECK (jsonb_typeof(candidates) = 'array');

-- Whether a quotation stands in the text where it says it does, with as much context as it gives. (`substr` from before
-- the text's beginning answers fewer characters than asked, so too long a prefix differs.)
CREATE FUNCTION editorial.evidence_fits(content text, span_start int, span_end int, exact text, prefix text, suffix text)
RETURNS boolean IMMUTABLE LANGUAGE sql
RETURN substr(content, span_start + 1, span_end - span_start) = exact
  AND substr(content, span_start - char_length(prefix) + 1, char_length(prefix)) = prefix
  AND substr(content, span_end + 1, char_length(suffix)) = suffix;

-- Both checks can be put off to the end of the transaction (SET CONSTRAINTS ALL DEFERRED), for a command that changes a
-- text and re-anchors its evidence. What is ORPHANED has lost its place and says so.
-- The lock on the article makes whoever changes its text wait for whoever quotes it, and the other way round; without it
-- each would check against what the other has not committed yet.
CREATE FUNCTION editorial.check_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept editorial.evidence;
  content text;
BEGIN
  -- The row as it is by now: put off, this may run long after it was written.
  SELECT * INTO kept FROM editorial.evidence WHERE id = NEW.id;
  IF NOT FOUND OR kept.verdict = 'ORPHANED' THEN
    RETURN NULL;
  END IF;
  SELECT article.text INTO content FROM editorial.article WHERE article.id = kept.article_id FOR NO KEY UPDATE;
  IF NOT editorial.evidence_fits(content, kept.span_start, kept.span_end, kept.exact, kept.prefix, kept.suffix) THEN
    RAISE EXCEPTION 'Evidence % does not quote its article: [%, %) reads %, not %.', kept.id, kept.span_start, kept.span_end,
      quote_literal(substr(content, kept.span_start + 1, kept.span_end - kept.span_start)), quote_literal(kept.exact)
      USING ERRCODE = 'check_violation', CONSTRAINT = 'evidence_quotes_article',
      DETAIL = 'Violates constraint "evidence_quotes_article".';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER evidence_quotes_article AFTER INSERT ON editorial.evidence
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION editorial.check_evidence();
-- A verdict alone moves nothing, so that two reviewers of one article don't wait for each other.
CREATE CONSTRAINT TRIGGER evidence_still_quotes_article AFTER UPDATE ON editorial.evidence
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW
  WHEN ((NEW.article_id, NEW.span_start, NEW.span_end, NEW.exact, NEW.prefix, NEW.suffix)
    IS DISTINCT FROM (OLD.article_id, OLD.span_start, OLD.span_end, OLD.exact, OLD.prefix, OLD.suffix)
    OR OLD.verdict = 'ORPHANED')
  EXECUTE FUNCTION editorial.check_evidence();

CREATE FUNCTION editorial.check_article_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  content text;
  lost uuid;
BEGIN
  SELECT article.text INTO content FROM editorial.article WHERE article.id = NEW.id;
  SELECT e.id INTO lost FROM editorial.evidence e
    WHERE e.article_id = NEW.id AND e.verdict <> 'ORPHANED'
      AND NOT editorial.evidence_fits(content, e.span_start, e.span_end, e.exact, e.prefix, e.suffix)
    ORDER BY e.span_start LIMIT 1;
  IF lost IS NOT NULL THEN
    RAISE EXCEPTION 'Evidence % does not quote article % any more.', lost, NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'article_text_quoted',
      DETAIL = 'Violates constraint "article_text_quoted".';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER article_text_quoted AFTER UPDATE OF text ON editorial.article
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN (NEW.text IS DISTINCT FROM OLD.text)
  EXECUTE FUNCTION editorial.check_article_evidence();

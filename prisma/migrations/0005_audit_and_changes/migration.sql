-- Two numbered rows of events: what the system records (hash-chained) and what partners are told. Both draw their
-- numbers under one lock held until the transaction ends, so that numbers become visible in order and no reader can
-- skip one. A command writes these rows last; taken earlier, the lock would make all commands wait for each other.

-- Answers the instant, to the millisecond, that a publication in this transaction should bear.
CREATE FUNCTION editorial.take_order_lock() RETURNS timestamptz(3) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7203120); -- Any number that nothing else in this database locks.
  RETURN date_trunc('milliseconds', clock_timestamp());
END $$;

CREATE FUNCTION editorial.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% can only grow.', TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only',
      DETAIL = format('Violates constraint "%s_append_only".', TG_TABLE_NAME);
END $$;

-- Audit ---------------------------------------------------------------------------------------------------------------

-- SHA-256 (hex) over a JSON array in PostgreSQL's own jsonb spelling: the hash before (64 zeros at first), sequence,
-- microseconds since 1970, and the columns as they stand. JSON quotes, so no two rows spell the same.
CREATE FUNCTION editorial.audit_hash(event editorial.audit_event) RETURNS text STABLE LANGUAGE sql
RETURN encode(sha256(convert_to(jsonb_build_array(event.previous_hash, event.sequence,
  (extract(epoch FROM event.at) * 1000000)::bigint, event.actor_id, event.kind, event.subject_type, event.subject_id,
  event.detail)::text, 'UTF8')), 'hex');

-- Whatever a writer gives for sequence, at and the hashes is overwritten.
CREATE FUNCTION editorial.chain_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  PERFORM editorial.take_order_lock();
  SELECT sequence, hash INTO last FROM editorial.audit_event ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(last.sequence, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, repeat('0', 64));
  NEW.at := clock_timestamp();
  NEW.hash := editorial.audit_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER audit_event_chain BEFORE INSERT ON editorial.audit_event
  FOR EACH ROW EXECUTE FUNCTION editorial.chain_audit_event();
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON editorial.audit_event
  FOR EACH ROW EXECUTE FUNCTION editorial.refuse_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON editorial.audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION editorial.refuse_change();

-- The first event whose number, link or hash is wrong; null while the chain is whole. `after` is the last event already
-- verified, 0 for all: its own hash is taken as right.
CREATE FUNCTION editorial.first_broken_audit_event(after bigint DEFAULT 0) RETURNS bigint STABLE LANGUAGE sql
RETURN (
  SELECT min(chain.sequence) FROM (
    SELECT event.sequence, event.previous_hash, event.hash, editorial.audit_hash(event) AS recomputed,
      lag(event.sequence, 1, 0::bigint) OVER (ORDER BY event.sequence) AS sequence_before,
      lag(event.hash, 1, repeat('0', 64)) OVER (ORDER BY event.sequence) AS hash_before
    FROM editorial.audit_event AS event WHERE event.sequence >= after) AS chain
  WHERE chain.sequence > after AND (chain.sequence <> chain.sequence_before + 1
    OR chain.previous_hash <> chain.hash_before OR chain.hash <> chain.recomputed));

-- Changes -------------------------------------------------------------------------------------------------------------

ALTER TABLE published.change
  ADD CONSTRAINT change_kind_check CHECK (kind IN ('PUBLISHED', 'UPDATED', 'WITHDRAWN')),
  ADD CONSTRAINT change_edition_check CHECK ((kind = 'WITHDRAWN') = (edition_number IS NULL));

CREATE FUNCTION published.number_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.at := editorial.take_order_lock();
  SELECT coalesce(max(sequence), 0) + 1 INTO NEW.sequence FROM published.change;
  RETURN NEW;
END $$;
CREATE TRIGGER change_number BEFORE INSERT ON published.change
  FOR EACH ROW EXECUTE FUNCTION published.number_change();
CREATE TRIGGER change_append_only BEFORE UPDATE OR DELETE ON published.change
  FOR EACH ROW EXECUTE FUNCTION editorial.refuse_change();
CREATE TRIGGER change_no_truncate BEFORE TRUNCATE ON published.change
  FOR EACH STATEMENT EXECUTE FUNCTION editorial.refuse_change();

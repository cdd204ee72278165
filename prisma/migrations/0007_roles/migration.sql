-- Three groups, none of which can log in; packages/db/src/roles.ts makes one login in each. Roles belong to the server,
-- not to the database, so they may be here already, or be made by another database's migration at this moment.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['editor_app', 'partner_reader', 'key_reader'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', name);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL; -- Made meanwhile: all the same.
      END;
    END IF;
  END LOOP;
END $$;

-- Nothing by default: a table or function that a later migration adds is closed until it says otherwise.
REVOKE ALL ON SCHEMA public, auth, editorial, published FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA auth, editorial, published FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA editorial, published FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE ALL ON FUNCTIONS FROM PUBLIC;

-- The editorial side, through the commands --------------------------------------------------------------------------

GRANT USAGE ON SCHEMA auth, editorial, published TO editor_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth, editorial TO editor_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA editorial, published TO editor_app;

-- What is written once.
REVOKE UPDATE, DELETE ON editorial.snapshot, editorial.audit_event FROM editor_app;
-- People who have left stay, switched off.
REVOKE DELETE ON auth."user", auth.partner, auth.api_key FROM editor_app;

GRANT SELECT, INSERT, DELETE ON ALL TABLES IN SCHEMA published TO editor_app;
REVOKE DELETE ON published.change FROM editor_app;
-- A published row is never changed; it retires when the next edition takes its place.
GRANT UPDATE (retired_at) ON published.article, published.measure, published.campaign, published.organization,
  published.system, published.legal_instrument, published.place, published.scheme, published.concept, published.evidence
  TO editor_app;
-- A source may forbid or allow republishing later, and the text leaves or comes back without a new edition; with it go
-- the search tokens, whose positions are the text. Which of a story's copies is canonical changes as copies come in.
GRANT UPDATE (text, paragraphs, repairs, search_vector, story_id, canonical) ON published.article TO editor_app;

-- Whether the database is migrated is the API's to know (`/readyz`). The ledger is not there when the files are run by hand.
DO $$
BEGIN
  GRANT USAGE ON SCHEMA public TO editor_app;
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    GRANT SELECT ON public._prisma_migrations TO editor_app;
  END IF;
END $$;

-- Partners: what is published, and nothing else ----------------------------------------------------------------------

GRANT USAGE ON SCHEMA published TO partner_reader;
GRANT SELECT ON published.article, published.measure, published.campaign, published.organization, published.system,
  published.legal_instrument, published.place, published.scheme, published.concept, published.evidence, published.change,
  published.tombstone TO partner_reader;

-- Keys ----------------------------------------------------------------------------------------------------------------

GRANT USAGE ON SCHEMA auth TO key_reader;
GRANT SELECT ON auth.api_key, auth.partner TO key_reader;
GRANT UPDATE (last_used_at) ON auth.api_key TO key_reader;

-- Processes hold keys for some seconds; this tells them (channel `api_key`) to look again.
CREATE FUNCTION auth.tell_key_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('api_key', NEW.id::text); -- A key's id, or its partner's.
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION auth.tell_key_change() TO editor_app;
CREATE TRIGGER api_key_told
  AFTER UPDATE OF scopes, trusted_documents_only, budget, restore_rate, expires_at, revoked_at ON auth.api_key
  FOR EACH ROW EXECUTE FUNCTION auth.tell_key_change();
CREATE TRIGGER partner_told AFTER UPDATE OF active ON auth.partner
  FOR EACH ROW EXECUTE FUNCTION auth.tell_key_change();

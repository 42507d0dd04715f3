-- Signing in: what proves who somebody is, sessions, and what the built-in issuer keeps. The front door alone reads and writes it, so that a
-- secret that must be there in clear, such as that of a second factor, needs no sealing of its own. See docs/decisions/0027-signing-in.md.

-- How an account proves itself to the built-in issuer. The hash is in PHC form (argon2id).
CREATE TABLE identity.password (
  account    text PRIMARY KEY,
  hash       text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE identity.second_factor (
  account   text PRIMARY KEY,
  secret    bytea NOT NULL,
  since     timestamptz NOT NULL DEFAULT clock_timestamp(),
  last_step bigint NOT NULL
);
COMMENT ON COLUMN identity.second_factor.last_step IS 'The half minute of the last code that was taken: neither it nor one before it is taken again.';
CREATE TABLE identity.recovery_code (
  account text NOT NULL,
  digest  bytea NOT NULL,
  PRIMARY KEY (account, digest)
);

-- Attempts that failed, by what they were made on or from; no names are in it, for what is typed as a login may be a password.
CREATE TABLE identity.attempt (
  key          text PRIMARY KEY,
  failures     int NOT NULL,
  failed_at    timestamptz NOT NULL,
  locked_until timestamptz
);
CREATE INDEX ON identity.attempt (failed_at);
-- Counts an attempt before it is looked at, so that many at once are no more than many in a row. Answers until when it may not be made; null: it may.
-- From the failure in `p_from` on each one locks, for a minute at first, twice as long each time, an hour at most.
CREATE FUNCTION identity.begin_attempt(p_keys text[], p_from int[]) RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
  until timestamptz;
BEGIN
  DELETE FROM identity.attempt WHERE key = ANY (p_keys) AND failed_at < clock_timestamp() - interval '24 hours';
  INSERT INTO identity.attempt (key, failures, failed_at)
    SELECT key, 0, clock_timestamp() FROM unnest(p_keys) key ORDER BY key ON CONFLICT (key) DO NOTHING;
  PERFORM FROM identity.attempt WHERE key = ANY (p_keys) ORDER BY key FOR UPDATE;
  SELECT max(locked_until) INTO until FROM identity.attempt WHERE key = ANY (p_keys) AND locked_until > clock_timestamp();
  IF until IS NOT NULL THEN
    RETURN until;
  END IF;
  UPDATE identity.attempt a SET failures = a.failures + 1, failed_at = clock_timestamp(),
    locked_until = CASE WHEN a.failures + 1 >= asked.first
      THEN clock_timestamp() + least(interval '1 minute' * 2 ^ least(a.failures + 1 - asked.first, 10), interval '1 hour') END
  FROM unnest(p_keys, p_from) AS asked (key, first) WHERE a.key = asked.key;
  RETURN NULL;
END $$;
-- It succeeded: what is counted of the first key is forgotten, of the others (an address) this one attempt.
CREATE FUNCTION identity.end_attempt(p_keys text[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM identity.attempt WHERE key = p_keys[1];
  UPDATE identity.attempt SET failures = greatest(failures - 1, 0), locked_until = NULL WHERE key = ANY (p_keys[2:])
$$;

-- Who is signed in. The id is in the browser alone; here is its digest. Several accounts: one person of a provider, known to several committees.
CREATE TABLE identity.session (
  digest       bytea PRIMARY KEY,
  accounts     text[] NOT NULL CHECK (accounts <> '{}'),
  signed_in_by text NOT NULL CHECK (signed_in_by IN ('ISSUER', 'PROVIDER', 'DEVELOPMENT')),
  browser      text NOT NULL,
  began_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  used_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  ends_at      timestamptz NOT NULL
);
CREATE INDEX ON identity.session USING gin (accounts);
CREATE INDEX ON identity.session (ends_at);
-- A session that is good now, with its accounts that are; noted as used, at most once in a minute.
CREATE FUNCTION identity.use_session(p_digest bytea, p_idle interval) RETURNS TABLE (accounts text[], signed_in_by text, ends_at timestamptz) LANGUAGE plpgsql AS $$
BEGIN
  UPDATE identity.session s SET used_at = clock_timestamp()
  WHERE s.digest = p_digest AND s.ends_at > clock_timestamp() AND s.used_at + p_idle > clock_timestamp()
    AND s.used_at < clock_timestamp() - least(interval '1 minute', p_idle / 4);
  RETURN QUERY
    SELECT array_agg(a.id ORDER BY a.id), s.signed_in_by, least(s.ends_at, s.used_at + p_idle)
    FROM identity.session s, unnest(s.accounts) asked (id), identity.live_account(asked.id) a
    WHERE s.digest = p_digest AND s.ends_at > clock_timestamp() AND s.used_at + p_idle > clock_timestamp()
    GROUP BY s.digest;
END $$;

-- What the issuer keeps between two requests (grants, codes, its own sessions), as its library writes it.
CREATE TABLE identity.issued (
  model      text NOT NULL,
  id         text NOT NULL,
  data       jsonb NOT NULL,
  uid        text,
  grant_id   text,
  consumed   bigint,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (model, id)
);
CREATE INDEX ON identity.issued (uid) WHERE uid IS NOT NULL;
CREATE INDEX ON identity.issued (grant_id) WHERE grant_id IS NOT NULL;
CREATE INDEX ON identity.issued (expires_at);

-- Keys: those by which the issuer signs, and those by which cookies are sealed. Two of each are good at once.
CREATE TABLE identity.key (
  kid     text PRIMARY KEY,
  use     text NOT NULL CHECK (use IN ('SIGN', 'SEAL')),
  jwk     jsonb NOT NULL,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- What is over. Asked by the front door now and then.
CREATE FUNCTION identity.sweep() RETURNS void LANGUAGE sql AS $$
  DELETE FROM identity.issued WHERE expires_at < clock_timestamp();
  DELETE FROM identity.session WHERE ends_at < clock_timestamp();
  DELETE FROM identity.attempt WHERE failed_at < clock_timestamp() - interval '24 hours';
$$;

REVOKE ALL ON FUNCTION identity.begin_attempt, identity.end_attempt, identity.use_session, identity.sweep FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.begin_attempt, identity.end_attempt, identity.use_session, identity.sweep TO tongxin_door;
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.password, identity.second_factor, identity.recovery_code, identity.attempt, identity.session,
  identity.issued, identity.key TO tongxin_door;

-- With an account its sessions end, and the secrets of the keys that act for it: opened again, it begins anew.
CREATE FUNCTION identity.end_account(p_account text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pg_temp AS $$
BEGIN
  PERFORM identity.own(p_account);
  DELETE FROM identity.session WHERE accounts <@ ARRAY[p_account];
  UPDATE identity.session SET accounts = array_remove(accounts, p_account) WHERE p_account = ANY (accounts);
  UPDATE identity.secret SET ends_at = clock_timestamp()
  WHERE api_key IN (SELECT id FROM offices.api_key WHERE account = p_account) AND (ends_at IS NULL OR ends_at > clock_timestamp());
END $$;
REVOKE ALL ON FUNCTION identity.end_account FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.end_account TO tongxin_writer;

-- Cells know each other by keys. See infra/peer/README.md and docs/decisions/0025-signed-cells.md.
CREATE SCHEMA peer;
GRANT USAGE ON SCHEMA peer, ledger TO tongxin_signer;
-- For whom a peer may speak: for the committees that its cell keeps.
GRANT SELECT ON ledger.owner TO tongxin_signer;

-- With what this cell signs: the one without an end; those before it are believed until theirs.
CREATE TABLE peer.own_key (
  kid         text PRIMARY KEY,
  public_key  text NOT NULL CHECK (public_key ~ '^[\w-]{43}$'),
  private_key text NOT NULL CHECK (private_key ~ '^[\w-]{43}$'),
  made        timestamptz NOT NULL DEFAULT clock_timestamp(),
  ends        timestamptz
);
CREATE UNIQUE INDEX one_without_end ON peer.own_key ((ends IS NULL)) WHERE ends IS NULL;
COMMENT ON COLUMN peer.own_key.kid IS 'The thumbprint of the public key (RFC 7638).';

-- Whom this cell believes. A key is one cell's; one that is believed no more stays, so that no announcement brings it back.
CREATE TABLE peer.trusted_key (
  kid        text PRIMARY KEY,
  cell       text NOT NULL REFERENCES reference.committee,
  public_key text NOT NULL CHECK (public_key ~ '^[\w-]{43}$'),
  since      timestamptz NOT NULL DEFAULT clock_timestamp(),
  ends       timestamptz,
  announced  boolean NOT NULL DEFAULT false
);
CREATE INDEX ON peer.trusted_key (cell);
COMMENT ON COLUMN peer.trusted_key.announced IS 'Whether the cell said so itself, under a key that was trusted; else somebody here did, by command.';

-- Changes that peers have asked for, for as long as the statement that asked is good: of several processes one does it, once.
CREATE TABLE peer.used (
  cell  text NOT NULL,
  jti   text NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (cell, jti)
);
CREATE INDEX ON peer.used (until);

GRANT SELECT ON peer.own_key, peer.trusted_key TO tongxin_signer;

-- The first pair, where there is none: of several processes that start at once, one makes it.
CREATE FUNCTION peer.begin(p_kid text, p_public text, p_private text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = peer, pg_temp AS $$
  INSERT INTO peer.own_key (kid, public_key, private_key) VALUES (p_kid, p_public, p_private) ON CONFLICT DO NOTHING
$$;

-- What a cell says of its keys, under one that is trusted. It can add keys and bring ends forward, no more: what somebody here ended stays ended.
-- Whether there is something new.
CREATE FUNCTION peer.learn(p_by text, p_cell text, p_keys jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = peer, pg_temp AS $$
DECLARE
  fresh bigint;
BEGIN
  PERFORM FROM peer.trusted_key WHERE kid = p_by AND cell = p_cell AND (ends IS NULL OR ends > clock_timestamp()) FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  -- A peer cannot fill the table.
  IF (SELECT count(*) FROM peer.trusted_key WHERE cell = p_cell) > 1000 THEN RETURN false; END IF;
  INSERT INTO peer.trusted_key (kid, cell, public_key, ends, announced)
  SELECT k.kid, p_cell, k.key, k.ends, true FROM jsonb_to_recordset(p_keys) AS k (kid text, key text, ends timestamptz)
  WHERE NOT EXISTS (SELECT FROM peer.own_key o WHERE o.kid = k.kid)
  ON CONFLICT (kid) DO NOTHING;
  GET DIAGNOSTICS fresh = ROW_COUNT;
  UPDATE peer.trusted_key t SET ends = k.ends FROM jsonb_to_recordset(p_keys) AS k (kid text, key text, ends timestamptz)
  WHERE t.kid = k.kid AND t.cell = p_cell AND k.ends < coalesce(t.ends, 'infinity');
  RETURN fresh > 0;
END $$;

-- Takes a statement that asks for a change, once, as keys and owners are at this moment; p_committee is the one it speaks for, null for the public.
CREATE FUNCTION peer.take(p_kid text, p_cell text, p_committee text, p_jti text, p_until timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = peer, pg_temp AS $$
BEGIN
  DELETE FROM peer.used u USING (SELECT cell, jti FROM peer.used WHERE until < clock_timestamp() ORDER BY until LIMIT 100 FOR UPDATE SKIP LOCKED) old
  WHERE u.cell = old.cell AND u.jti = old.jti;
  IF NOT EXISTS (SELECT FROM peer.trusted_key WHERE kid = p_kid AND cell = p_cell AND (ends IS NULL OR ends > clock_timestamp())) THEN RETURN 'ENDED'; END IF;
  IF p_committee IS NOT NULL AND NOT EXISTS (SELECT FROM ledger.owner WHERE committee = p_committee AND cell = p_cell) THEN RETURN 'NOT_ITS_OWN'; END IF;
  INSERT INTO peer.used (cell, jti, until) VALUES (p_cell, p_jti, p_until) ON CONFLICT DO NOTHING;
  RETURN CASE WHEN FOUND THEN 'TAKEN' ELSE 'AGAIN' END;
END $$;

REVOKE ALL ON FUNCTION peer.begin, peer.learn, peer.take FROM PUBLIC;
GRANT EXECUTE ON FUNCTION peer.begin, peer.learn, peer.take TO tongxin_signer;

-- Whoever keeps these in memory looks again.
CREATE FUNCTION peer.tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NOTIFY tongxin_peers;
  RETURN NULL;
END $$;
CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON peer.own_key FOR EACH STATEMENT EXECUTE FUNCTION peer.tell();
CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON peer.trusted_key FOR EACH STATEMENT EXECUTE FUNCTION peer.tell();
CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON ledger.owner FOR EACH STATEMENT EXECUTE FUNCTION peer.tell();

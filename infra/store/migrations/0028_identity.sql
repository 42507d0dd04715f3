-- What an office keeps about who works for it: accounts, what they may do for whom, keys of programs. See docs/decisions/0024-identity.md.

-- Who may do what, as the program declares it (infra/store/permissions.ts): the second wall, whatever the program forgets to ask.
-- ABOVE: the administrator of the committee directly above.
CREATE TABLE record.permission (
  action text NOT NULL,
  kind   text NOT NULL,
  role   text NOT NULL CHECK (role IN ('STAFF', 'ABOVE', 'MEMBER', 'UNIT', 'ANALYST', 'PUBLIC')),
  duty   text,
  PRIMARY KEY (action, kind, role),
  CHECK ((role = 'STAFF') = (duty IS NOT NULL))
);
GRANT SELECT ON record.permission TO tongxin_writer;

-- The committee that acts for another by now: itself, or what it became.
CREATE FUNCTION reference.office_of(p_code text) RETURNS text LANGUAGE sql STABLE RETURN coalesce(
  (SELECT p.place FROM reference.place p WHERE p.code = p_code AND p.since <= (current_timestamp AT TIME ZONE 'Asia/Shanghai')::date AND (current_timestamp AT TIME ZONE 'Asia/Shanghai')::date < p.until LIMIT 1), p_code);

-- Of whoever acts: the role, their committee, their duties; what they do is an action of a kind.
CREATE FUNCTION record.role() RETURNS text LANGUAGE sql STABLE RETURN nullif(current_setting('tongxin.role', true), '');
CREATE FUNCTION record.duties() RETURNS text[] LANGUAGE sql STABLE RETURN string_to_array(current_setting('tongxin.duties', true), ',');
CREATE FUNCTION record.in_office() RETURNS boolean LANGUAGE sql STABLE
  RETURN coalesce(record.role() = 'STAFF' AND reference.office_of(record.acting_for()) = current_setting('tongxin.office', true), false);
CREATE FUNCTION record.above() RETURNS boolean LANGUAGE sql STABLE
  RETURN coalesce(record.role() = 'STAFF' AND 'ADMINISTRATOR' = ANY (record.duties())
    AND (SELECT d.parent FROM reference.division d WHERE d.code = record.acting_for()) = current_setting('tongxin.office', true), false);

-- The committee for which this transaction may write: the one acted for, if who acts may do this. Null otherwise, which no row's is.
CREATE FUNCTION record.writing_for() RETURNS text LANGUAGE sql STABLE RETURN CASE WHEN record.role() = 'OPERATOR' OR EXISTS (
    SELECT FROM record.permission p
    WHERE p.action = current_setting('tongxin.action', true) AND p.kind = current_setting('tongxin.kind', true) AND CASE p.role
      WHEN 'STAFF' THEN record.in_office() AND p.duty = ANY (record.duties())
      WHEN 'ABOVE' THEN record.above()
      ELSE p.role = record.role() END)
  THEN record.acting_for() END;
-- The committee whose personal data, versions and audit this transaction may read: to its own staff, and in what somebody may do there.
CREATE FUNCTION record.reading_for() RETURNS text LANGUAGE sql STABLE
  RETURN CASE WHEN record.role() = 'OPERATOR' OR record.in_office() THEN record.acting_for() ELSE record.writing_for() END;

CREATE FUNCTION record.guard(relation regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER POLICY own_insert ON %s WITH CHECK (committee = (SELECT record.writing_for()))', relation);
  EXECUTE format('ALTER POLICY own_update ON %s USING (committee = (SELECT record.writing_for())) WITH CHECK (committee = (SELECT record.writing_for()))', relation);
END $$;
DO $$
DECLARE
  relation regclass;
BEGIN
  FOR relation IN SELECT polrelid::regclass FROM pg_policy WHERE polname = 'own_update' LOOP PERFORM record.guard(relation); END LOOP;
END $$;
-- Tables registered from now on are guarded so from the beginning.
CREATE OR REPLACE FUNCTION record.register(relation regclass, kind text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ADD FOREIGN KEY (committee) REFERENCES reference.committee', relation);
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', relation);
  EXECUTE format('CREATE POLICY readable ON %s FOR SELECT USING (true)', relation);
  EXECUTE format('CREATE POLICY own_insert ON %s FOR INSERT WITH CHECK (committee = (SELECT record.writing_for()))', relation);
  EXECUTE format('CREATE POLICY own_update ON %s FOR UPDATE USING (committee = (SELECT record.writing_for())) WITH CHECK (committee = (SELECT record.writing_for()))', relation);
  EXECUTE format('GRANT SELECT ON %s TO tongxin_reader', relation);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %s TO tongxin_writer', relation);
  EXECUTE format('CREATE TRIGGER after_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION record.after_insert(%L)', relation, kind);
  EXECUTE format('CREATE TRIGGER after_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS replaced NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION record.after_update(%L)', relation, kind);
END $$;

-- Beside the records: a code of a platform and one of a person, a receipt, personal data.
ALTER POLICY own_insert ON liaison.receipt WITH CHECK (committee = (SELECT record.writing_for()));
DROP POLICY own_only ON members.person_code;
CREATE POLICY own_read ON members.person_code FOR SELECT USING (committee = (SELECT record.reading_for()));
CREATE POLICY own_insert ON members.person_code FOR INSERT WITH CHECK (committee = (SELECT record.writing_for()));
CREATE POLICY own_update ON members.person_code FOR UPDATE USING (committee = (SELECT record.writing_for())) WITH CHECK (committee = (SELECT record.writing_for()));
-- A platform's code is compared with what a citizen scanned.
DROP POLICY own_only ON liaison.platform_code;
CREATE POLICY own_read ON liaison.platform_code FOR SELECT USING (committee = record.acting_for());
CREATE POLICY own_insert ON liaison.platform_code FOR INSERT WITH CHECK (committee = (SELECT record.writing_for()));
CREATE POLICY own_update ON liaison.platform_code FOR UPDATE USING (committee = (SELECT record.writing_for())) WITH CHECK (committee = (SELECT record.writing_for()));
DROP POLICY own_only ON record.personal;
CREATE POLICY own_read ON record.personal FOR SELECT USING (committee = (SELECT record.reading_for()));
-- The member to whom a submission is matched reads what the citizen wrote.
CREATE POLICY matched_member ON record.personal FOR SELECT USING (committee = record.acting_for() AND record.role() = 'MEMBER' AND EXISTS (
  SELECT FROM liaison.submission s WHERE s.id = record AND s.matched_to = nullif(current_setting('tongxin.subject', true), '')));
CREATE POLICY own_insert ON record.personal FOR INSERT WITH CHECK (committee = (SELECT record.writing_for()));
CREATE POLICY own_update ON record.personal FOR UPDATE USING (committee = (SELECT record.writing_for())) WITH CHECK (committee = (SELECT record.writing_for()));
ALTER POLICY own_only ON record.version USING (committee = (SELECT record.reading_for()));
ALTER POLICY own_only ON record.audit USING (committee = (SELECT record.reading_for()));

-- Makes a table a record table that only its own committee sees: no card, link or fact of it is published (kind.inHouse).
CREATE FUNCTION record.register_in_house(relation regclass, kind text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM record.register(relation, kind);
  EXECUTE format('DROP POLICY readable ON %s', relation);
  EXECUTE format('CREATE POLICY own_read ON %s FOR SELECT USING (committee = (SELECT record.reading_for()))', relation);
  EXECUTE format('REVOKE ALL ON %s FROM tongxin_reader', relation);
END $$;

CREATE TABLE offices.account (
  LIKE record.base INCLUDING ALL,
  login text NOT NULL,
  issuer text,
  subject text,
  opened_on date NOT NULL,
  closed_on date,
  close_reason text,
  CHECK ((issuer IS NULL) = (subject IS NULL)),
  CHECK ((closed_on IS NULL) = (close_reason IS NULL))
);
-- One who signs in says no committee: a name is one account's of the cell.
CREATE UNIQUE INDEX account_login ON offices.account (record.normal_key(login)) WHERE withdrawn_at IS NULL;
-- One person of a provider may have an account of each committee, but one.
CREATE UNIQUE INDEX account_subject ON offices.account (issuer, subject, committee) WHERE withdrawn_at IS NULL;
SELECT record.register_in_house('offices.account', 'account');

CREATE TABLE offices.delegation (
  LIKE record.base INCLUDING ALL,
  account text NOT NULL REFERENCES offices.account,
  duty text NOT NULL,
  person_key text,
  unit text REFERENCES offices.unit,
  begins_on date NOT NULL,
  ends_on date,
  end_reason text,
  CHECK ((duty = 'MEMBER') = (person_key IS NOT NULL)),
  CHECK ((duty = 'UNIT') = (unit IS NOT NULL))
);
CREATE INDEX ON offices.delegation (account);
CREATE INDEX ON offices.delegation (unit);
SELECT record.register_in_house('offices.delegation', 'delegation');

CREATE TABLE offices.api_key (
  LIKE record.base INCLUDING ALL,
  purpose text NOT NULL,
  scope text NOT NULL,
  account text REFERENCES offices.account,
  expires_on date NOT NULL,
  issued_on date NOT NULL,
  rotated_on date,
  revoked_on date,
  revoke_reason text,
  CHECK ((scope = 'OPEN_DATA') = (account IS NULL)),
  CHECK ((revoked_on IS NULL) = (revoke_reason IS NULL))
);
CREATE INDEX ON offices.api_key (account);
SELECT record.register_in_house('offices.api_key', 'apiKey');

CREATE TABLE offices.disclosure (
  LIKE record.base INCLUDING ALL,
  receiver text NOT NULL,
  area text NOT NULL,
  grounds text NOT NULL,
  begins_on date NOT NULL,
  ends_on date NOT NULL
);
SELECT record.register_in_house('offices.disclosure', 'disclosure');

-- In which areas the committee acted for lets the one of who asks, which is above it, read personal data today, if a purpose is stated.
CREATE FUNCTION record.disclosed() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = record, pg_temp RETURN CASE
  WHEN record.role() = 'STAFF' AND coalesce(current_setting('tongxin.purpose', true), '') <> '' THEN ARRAY(
    SELECT DISTINCT d.area FROM offices.disclosure d WHERE d.committee = record.acting_for() AND d.receiver = current_setting('tongxin.office', true)
      AND d.withdrawn_at IS NULL AND (current_timestamp AT TIME ZONE 'Asia/Shanghai')::date BETWEEN d.begins_on AND d.ends_on)
  ELSE '{}' END;
-- Which records are of an area says the program; in whatever area, nobody else reads here.
CREATE POLICY disclosed ON record.personal FOR SELECT USING (committee = record.acting_for() AND (SELECT cardinality(record.disclosed())) > 0);
REVOKE ALL ON FUNCTION record.disclosed FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.disclosed TO tongxin_writer;

-- What nobody but the front door may read: digests of secrets. Their records are above.
CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO tongxin_door, tongxin_writer;

-- The secrets of a key: one, or two while it is changed. A digest, for a secret of 160 random bits needs no slow hash.
CREATE TABLE identity.secret (
  digest    bytea PRIMARY KEY,
  api_key   text NOT NULL,
  issued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  ends_at   timestamptz,
  used_at   timestamptz
);
CREATE INDEX ON identity.secret (api_key);

-- By which somebody who was given an account makes it their own: once.
CREATE TABLE identity.activation (
  digest     bytea PRIMARY KEY,
  account    text NOT NULL,
  issued_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX ON identity.activation (account);

-- What a writer may do to them: for a record of the committee that it acts for, and without reading any.
CREATE FUNCTION identity.own(p_record text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF split_part(p_record, '_', 2) IS DISTINCT FROM record.acting_for() THEN
    RAISE EXCEPTION 'No record % of the committee acted for', p_record USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;
-- A new secret of a key. Those before it end at `p_others_end`; more than one besides the new one ends now.
CREATE FUNCTION identity.add_secret(p_key text, p_digest bytea, p_others_end timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pg_temp AS $$
BEGIN
  PERFORM identity.own(p_key);
  UPDATE identity.secret SET ends_at = clock_timestamp()
  WHERE api_key = p_key AND digest NOT IN (SELECT digest FROM identity.secret WHERE api_key = p_key ORDER BY issued_at DESC LIMIT 1);
  UPDATE identity.secret SET ends_at = least(coalesce(ends_at, p_others_end), p_others_end) WHERE api_key = p_key;
  INSERT INTO identity.secret (digest, api_key) VALUES (p_digest, p_key);
END $$;
CREATE FUNCTION identity.end_secrets(p_key text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pg_temp AS $$
BEGIN
  PERFORM identity.own(p_key);
  UPDATE identity.secret SET ends_at = clock_timestamp() WHERE api_key = p_key AND (ends_at IS NULL OR ends_at > clock_timestamp());
END $$;
-- When the secrets of some keys were last used, for those who administer them.
CREATE FUNCTION identity.last_used(p_keys text[]) RETURNS TABLE (api_key text, used_at timestamptz, live int) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = identity, pg_temp AS $$
  SELECT s.api_key, max(s.used_at), (count(*) FILTER (WHERE s.ends_at IS NULL OR s.ends_at > clock_timestamp()))::int
  FROM identity.secret s WHERE s.api_key = ANY (p_keys) AND split_part(s.api_key, '_', 2) = record.acting_for() GROUP BY 1
$$;
-- A code by which an account is activated, in the place of any before it.
CREATE FUNCTION identity.add_activation(p_account text, p_digest bytea, p_expires_at timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pg_temp AS $$
BEGIN
  PERFORM identity.own(p_account);
  DELETE FROM identity.activation WHERE account = p_account;
  INSERT INTO identity.activation (digest, account, expires_at) VALUES (p_digest, p_account, p_expires_at);
END $$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA identity FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.add_secret, identity.end_secrets, identity.last_used, identity.add_activation TO tongxin_writer;

-- What the front door asks. An account that is closed or withdrawn is none.
CREATE TYPE identity.account AS (id text, committee text, login text, name text);
CREATE FUNCTION identity.live_account(p_id text) RETURNS SETOF identity.account LANGUAGE sql STABLE SECURITY DEFINER SET search_path = identity, pg_temp AS $$
  SELECT a.id, a.committee, a.login, p.data ->> 'name' FROM offices.account a LEFT JOIN record.personal p ON p.record = a.id
  WHERE a.id = p_id AND a.withdrawn_at IS NULL AND a.closed_on IS NULL
$$;
CREATE FUNCTION identity.account_of_login(p_login text) RETURNS SETOF identity.account LANGUAGE sql STABLE SECURITY DEFINER SET search_path = identity, pg_temp AS $$
  SELECT live.* FROM offices.account a, identity.live_account(a.id) live WHERE record.normal_key(a.login) = record.normal_key(p_login) AND a.withdrawn_at IS NULL
$$;
CREATE FUNCTION identity.accounts_of_subject(p_issuer text, p_subject text) RETURNS SETOF identity.account LANGUAGE sql STABLE SECURITY DEFINER SET search_path = identity, pg_temp AS $$
  SELECT live.* FROM offices.account a, identity.live_account(a.id) live WHERE a.issuer = p_issuer AND a.subject = p_subject AND a.withdrawn_at IS NULL ORDER BY a.id
$$;
-- For whom and as what some accounts may act today.
CREATE FUNCTION identity.mandates(p_accounts text[]) RETURNS TABLE (delegation text, account text, committee text, duty text, subject text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = identity, pg_temp AS $$
  SELECT d.id, d.account, d.committee, d.duty, CASE d.duty WHEN 'MEMBER' THEN d.person_key WHEN 'UNIT' THEN u.present_name END
  FROM unnest(p_accounts) asked (id) JOIN identity.live_account(asked.id) a ON true JOIN offices.delegation d ON d.account = a.id
  LEFT JOIN offices.unit u ON u.id = d.unit
  WHERE d.withdrawn_at IS NULL AND d.end_reason IS NULL AND (d.unit IS NULL OR u.withdrawn_at IS NULL)
    AND (current_timestamp AT TIME ZONE 'Asia/Shanghai')::date BETWEEN d.begins_on AND coalesce(d.ends_on, 'infinity')
    -- A member is one who holds a seat: who has left it is none any more, whatever was delegated.
    AND (d.duty <> 'MEMBER' OR EXISTS (SELECT FROM members.member m WHERE m.committee = d.committee AND m.person_key = d.person_key AND m.withdrawn_at IS NULL
      AND m.joined_on <= (current_timestamp AT TIME ZONE 'Asia/Shanghai')::date AND coalesce(m.left_on, 'infinity') > (current_timestamp AT TIME ZONE 'Asia/Shanghai')::date))
  ORDER BY d.id
$$;
-- The key of a secret, if both are good now; noted as used, at most once in a minute.
CREATE FUNCTION identity.use_secret(p_digest bytea) RETURNS TABLE (api_key text, committee text, scope text, account text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT k.id, k.committee, k.scope, k.account FROM identity.secret s JOIN offices.api_key k ON k.id = s.api_key
  WHERE s.digest = p_digest AND (s.ends_at IS NULL OR s.ends_at > clock_timestamp()) AND k.withdrawn_at IS NULL AND k.revoked_on IS NULL
    AND k.expires_on >= (current_timestamp AT TIME ZONE 'Asia/Shanghai')::date;
  IF FOUND THEN
    UPDATE identity.secret s SET used_at = clock_timestamp() WHERE s.digest = p_digest AND (s.used_at IS NULL OR s.used_at < clock_timestamp() - interval '1 minute');
  END IF;
END $$;
REVOKE ALL ON FUNCTION identity.live_account, identity.account_of_login, identity.accounts_of_subject, identity.mandates, identity.use_secret FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.live_account, identity.account_of_login, identity.accounts_of_subject, identity.mandates, identity.use_secret TO tongxin_door;
-- Whose an activation code is; it is used up where the password is set (a later migration).
CREATE FUNCTION identity.use_activation(p_digest bytea) RETURNS SETOF identity.account LANGUAGE sql SECURITY DEFINER SET search_path = identity, pg_temp AS $$
  WITH used AS (DELETE FROM identity.activation a WHERE a.digest = p_digest AND a.expires_at > clock_timestamp() RETURNING a.account)
  SELECT live.* FROM used, identity.live_account(used.account) live
$$;
REVOKE ALL ON FUNCTION identity.use_activation FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.use_activation TO tongxin_door;

-- How the proposer rated it themself: nobody speaks for another.
ALTER TABLE proposals.satisfaction ADD COLUMN attestation text;

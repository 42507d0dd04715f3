-- What every record has, and who may write it.
CREATE SCHEMA record;

CREATE TABLE record.base (
  id                text PRIMARY KEY CHECK (id ~ '^[a-z]{3}_\d{6}_[0-9a-f]{32}$'),
  committee         text NOT NULL,
  natural_key       text NOT NULL,
  recorded_at       timestamptz,
  synthetic         boolean NOT NULL DEFAULT false,
  created_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  withdrawn_at      timestamptz,
  withdrawal_reason text,
  version           integer NOT NULL DEFAULT 1,
  CHECK (split_part(id, '_', 2) = committee),
  CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL)),
  UNIQUE (committee, natural_key)
);
COMMENT ON COLUMN record.base.recorded_at IS
  'Only for history taken over from an earlier register: when that register knew it. Null for everything written here.';

-- Personal data, apart from the records: only the owner's staff can read it, and nothing of it is ever published.
CREATE TABLE record.personal (
  record    text PRIMARY KEY,
  committee text NOT NULL,
  data      jsonb NOT NULL,
  CHECK (split_part(record, '_', 2) = committee)
);

-- What was done once for this database, such as loading the demonstration to its end.
CREATE TABLE record.milestone (
  name text PRIMARY KEY,
  at   timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- With which program, and in which shape, this database last passed the self-check of a start (infra/store/fingerprint.ts).
CREATE TABLE record.self_check (
  program  text NOT NULL,
  database text NOT NULL
);

-- The open fields of every version that a record ever had, the newest too, and since when each was known. Personal data is never in them.
CREATE TABLE record.version (
  record    text NOT NULL,
  committee text NOT NULL,
  version   integer NOT NULL,
  known     timestamptz(3) NOT NULL,
  data      jsonb NOT NULL,
  PRIMARY KEY (record, known),
  CHECK (split_part(record, '_', 2) = committee)
);
COMMENT ON COLUMN record.version.known IS 'The instant at which the transaction that left the record so became known, as of its facts.';

-- Who did what, when, and which version it made; what was before and after is in the versions. Written by a trigger, so that no way of
-- writing escapes it.
CREATE TABLE record.audit (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor     text NOT NULL,
  committee text NOT NULL,
  action    text NOT NULL,
  reason    text,
  record    text NOT NULL,
  version   integer NOT NULL
);
CREATE INDEX ON record.audit (record, id);

-- The audit of some records, with what was before and after. Of several changes in one transaction, the versions in between were known to
-- nobody and are not kept: each is shown with what the transaction found and left.
CREATE FUNCTION record.changes(p_records text[])
RETURNS TABLE (record text, id bigint, at timestamptz, actor text, action text, reason text, before jsonb, after jsonb) LANGUAGE sql STABLE AS $$
  SELECT a.record, a.id, a.at, a.actor, a.action, a.reason,
    (SELECT data FROM record.version v WHERE v.record = a.record AND v.version < a.version ORDER BY v.version DESC, known DESC LIMIT 1),
    (SELECT data FROM record.version v WHERE v.record = a.record AND v.version >= a.version ORDER BY v.version, known LIMIT 1)
  FROM record.audit a WHERE a.record = ANY (p_records)
$$;

-- Some records as they were known at an instant.
CREATE FUNCTION record.as_of(p_records text[], instant timestamptz) RETURNS SETOF record.version LANGUAGE sql STABLE AS $$
  SELECT newest.* FROM unnest(p_records) asked (id),
    LATERAL (SELECT * FROM record.version v WHERE v.record = asked.id AND v.known <= instant ORDER BY v.known DESC LIMIT 1) newest
$$;

CREATE FUNCTION record.acting_for() RETURNS text LANGUAGE sql STABLE
  RETURN nullif(current_setting('tongxin.committee', true), '');

-- One normal form of what people type as a name, a number or a code: infra/kernel/key.ts says the same (a test holds them together).
CREATE FUNCTION record.normal_key(typed text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  lower(regexp_replace(regexp_replace(regexp_replace(normalize(typed, NFKC),
    '[\s\u0085\u00A0\u00AD\u034F\u061C\u115F\u1160\u1680\u17B4\u17B5\u180B-\u180F\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\u3164\u2800\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\U000E0000-\U000E0FFF]', '', 'g'),
    '[\u02D7\u058A\u05BE\u1806\u2010-\u2015\u2043\u2212\u2500\u2501\u2E3A\u2E3B\uFE58\uFE63\uFF0D]', '-', 'g'),
    '[\u2022\u2027\u2219\u22C5\u30FB\uFF65]', '·', 'g') COLLATE "und-x-icu");
CREATE FUNCTION record.number_key(typed text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  coalesce(nullif(regexp_replace(regexp_replace(record.normal_key(typed), '[第号]', '', 'g'), '(?<![0-9])0+(?=[0-9])', '', 'g'), ''), record.normal_key(typed));
-- Of the names by which a record is called each once.
CREATE FUNCTION record.normal_keys(typed text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  ARRAY(SELECT DISTINCT record.normal_key(name) FROM unnest(typed) name WHERE name IS NOT NULL);

-- What changes in the course of time: the columns of a record hold what holds now, `formerly` what held before, each until a day:
-- [{"attribute": "SECTOR", "until": "2023-06-01", "value": "05"}]. The ranges follow from the days, so that no two of them overlap.
CREATE FUNCTION record.in_sequence(formerly jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT count(*) = count(DISTINCT (f ->> 'attribute', (f ->> 'until')::date)) AND coalesce(bool_and(f ->> 'attribute' <> '' AND (f ->> 'until')::date IS NOT NULL), true)
  FROM jsonb_array_elements(formerly) f
$$;

-- The stretches of days in each of which all attributes stayed as they were: from ever to the first change, and so on to for ever.
CREATE FUNCTION record.eras(formerly jsonb) RETURNS SETOF daterange LANGUAGE sql IMMUTABLE AS $$
  SELECT daterange(day, lead(day) OVER (ORDER BY day NULLS FIRST))
  FROM (SELECT NULL::date AS day UNION SELECT (f ->> 'until')::date FROM jsonb_array_elements(formerly) f) cuts
$$;

-- What some attributes were before, whenever.
CREATE FUNCTION record.former_values(formerly jsonb, attributes text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  ARRAY(SELECT f ->> 'value' FROM jsonb_array_elements(formerly) f WHERE f ->> 'attribute' = ANY (attributes) AND f ->> 'value' IS NOT NULL);

-- What an attribute was in an era: the value that ended next, or what it is now.
CREATE FUNCTION record.held(formerly jsonb, p_attribute text, present text, era daterange) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN next IS NULL THEN present ELSE next ->> 'value' END
  FROM (SELECT (SELECT f FROM jsonb_array_elements(formerly) f WHERE f ->> 'attribute' = p_attribute AND (f ->> 'until')::date >= upper(era)
                ORDER BY (f ->> 'until')::date LIMIT 1) AS next) ended
$$;

GRANT USAGE ON SCHEMA record TO tongxin_reader, tongxin_writer;
GRANT SELECT ON record.milestone TO tongxin_reader, tongxin_writer;

ALTER TABLE record.personal ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_only ON record.personal USING (committee = record.acting_for()) WITH CHECK (committee = record.acting_for());
GRANT SELECT, INSERT, UPDATE ON record.personal TO tongxin_writer;

ALTER TABLE record.version ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_only ON record.version FOR SELECT USING (committee = record.acting_for());
GRANT SELECT ON record.version TO tongxin_writer;

ALTER TABLE record.audit ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_only ON record.audit FOR SELECT USING (committee = record.acting_for());
GRANT SELECT ON record.audit TO tongxin_writer;

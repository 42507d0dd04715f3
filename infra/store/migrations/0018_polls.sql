-- Polls and their ballots.
CREATE TABLE consultations.poll (
  LIKE record.base INCLUDING ALL,
  title text NOT NULL,
  options text[] NOT NULL DEFAULT '{}',
  most_choices integer NOT NULL,
  opened_on date NOT NULL,
  closes_on date,
  closing_time text
);
SELECT record.register('consultations.poll', 'poll');

-- Ballots of polls. No record: nobody is to read who chose what, not in the audit either. No role but the owner of the database
-- may touch the table; the service has two functions, one to cast a ballot and one that counts them when the poll is closed.
CREATE TABLE consultations.ballot (
  poll    text NOT NULL REFERENCES consultations.poll,
  voter   text NOT NULL,
  choices text[] NOT NULL,
  PRIMARY KEY (poll, voter)
);
COMMENT ON COLUMN consultations.ballot.voter IS 'A digest of the opaque key of the voter, another one in every poll.';

-- The instant at which a poll closes: that time of its last day in Asia/Shanghai, or the end of it.
CREATE FUNCTION consultations.poll_closes_at(closes_on date, closing_time text) RETURNS timestamptz LANGUAGE sql STABLE
  RETURN (CASE WHEN closing_time IS NULL THEN (closes_on + 1)::timestamp ELSE closes_on + closing_time::time END) AT TIME ZONE 'Asia/Shanghai';

-- One ballot a voter: another one replaces it. Returns whether it did.
CREATE FUNCTION consultations.cast_ballot(p_poll text, p_voter text, p_choices text[]) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = consultations, pg_temp AS $$
DECLARE
  cast_before boolean;
BEGIN
  IF NOT EXISTS (SELECT FROM poll WHERE id = p_poll AND committee = record.acting_for()
                 AND coalesce(clock_timestamp() < poll_closes_at(closes_on, closing_time), true)) THEN
    RAISE EXCEPTION 'No open poll % of the committee acted for', p_poll;
  END IF;
  INSERT INTO ballot AS b VALUES (p_poll, encode(sha256(convert_to(p_poll || ' ' || record.known_as(p_voter), 'UTF8')), 'hex'), p_choices)
  ON CONFLICT (poll, voter) DO UPDATE SET choices = EXCLUDED.choices
  RETURNING xmax <> 0 INTO cast_before;
  RETURN cast_before;
END $$;

-- When polls close and, once they are closed, how many ballots were cast and how many chose each option.
CREATE FUNCTION consultations.poll_results(p_polls text[]) RETURNS TABLE (poll text, closes_at timestamptz, closed boolean, ballots integer, votes jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = consultations, pg_temp AS $$
  SELECT p.id, c.closes_at, c.closed,
    CASE WHEN c.closed THEN (SELECT count(*)::int FROM ballot b WHERE b.poll = p.id) END,
    CASE WHEN c.closed THEN (SELECT coalesce(jsonb_object_agg(choice, n), '{}') FROM (
      SELECT choice, count(*) AS n FROM ballot b, unnest(b.choices) choice WHERE b.poll = p.id GROUP BY 1) v) END
  FROM poll p, LATERAL (SELECT at, coalesce(at <= clock_timestamp(), false) FROM poll_closes_at(p.closes_on, p.closing_time) at) c (closes_at, closed)
  WHERE p.id = ANY (p_polls)
$$;

REVOKE ALL ON FUNCTION consultations.cast_ballot, consultations.poll_results FROM PUBLIC;
GRANT EXECUTE ON FUNCTION consultations.cast_ballot TO tongxin_writer;
GRANT EXECUTE ON FUNCTION consultations.poll_results TO tongxin_reader, tongxin_writer;

-- Whether anybody has cast a ballot: then what they chose among stays as it was. Not how many, nor who.
CREATE FUNCTION consultations.ballots_cast(p_poll text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = consultations, pg_temp
  RETURN EXISTS (SELECT FROM consultations.ballot WHERE poll = p_poll);
REVOKE ALL ON FUNCTION consultations.ballots_cast FROM PUBLIC;
GRANT EXECUTE ON FUNCTION consultations.ballots_cast TO tongxin_writer;

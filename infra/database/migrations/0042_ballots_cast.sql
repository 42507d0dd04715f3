-- Whether anybody has cast a ballot: then what they chose among stays as it was. Not how many, nor who.
CREATE FUNCTION consultations.ballots_cast(p_poll text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = consultations, pg_temp
  RETURN EXISTS (SELECT FROM consultations.ballot WHERE poll = p_poll);
REVOKE ALL ON FUNCTION consultations.ballots_cast FROM PUBLIC;
GRANT EXECUTE ON FUNCTION consultations.ballots_cast TO tongxin_writer;

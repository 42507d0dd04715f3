-- Persons posted: the subject is the person, counted once however many postings.
CREATE VIEW liaison.posting__members_posted AS
WITH live AS NOT MATERIALIZED (
  SELECT id, spell, person_key, jsonb_strip_nulls(jsonb_build_object('level', level, 'place_level', place_level, 'sector', sector, 'industry_chain', industry_chain)) AS dimensions
  FROM liaison.posting_spells WHERE withdrawn_at IS NULL
)
SELECT id AS record, 1 AS amount, lower(spell) AS day, dimensions, person_key AS subject FROM live
UNION ALL
SELECT id, -1, upper(spell), dimensions, person_key FROM live WHERE upper(spell) IS NOT NULL;

-- Places to which somebody is posted: the subject is the place by its division and name, so that city and county members of one community
-- count it once; without a division it is one of its committee.
CREATE VIEW liaison.posting__places_served AS
WITH live AS NOT MATERIALIZED (
  SELECT id, spell, coalesce(division, committee) || '/' || place_name AS place, jsonb_build_object('place_level', place_level) AS dimensions
  FROM liaison.posting_spells WHERE withdrawn_at IS NULL
)
SELECT id AS record, 1 AS amount, lower(spell) AS day, dimensions, place AS subject FROM live
UNION ALL
SELECT id, -1, upper(spell), dimensions, place FROM live WHERE upper(spell) IS NOT NULL;

CREATE VIEW liaison.posting__card AS
SELECT id AS record, '下沉 ' || place_name AS title, CASE WHEN ended_on IS NULL THEN 'POSTED' ELSE 'ENDED' END AS status, posted_on AS day,
       jsonb_strip_nulls(jsonb_build_object('level', level, 'place_level', place_level, 'sector', sector, 'industry_chain', industry_chain)) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.posting;

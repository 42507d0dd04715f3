-- Pairings that last: +1 on the day they begin, -1 on the day they end.
CREATE VIEW liaison.pairing__pairings AS
WITH live AS NOT MATERIALIZED (
  SELECT id, spell, jsonb_build_object('partner', partner_kind, 'level', level) AS dimensions
  FROM liaison.pairing_spells WHERE withdrawn_at IS NULL
)
SELECT id AS record, 1 AS amount, lower(spell) AS day, dimensions, '' AS subject FROM live
UNION ALL
SELECT id, -1, upper(spell), dimensions, '' FROM live WHERE upper(spell) IS NOT NULL;

-- Persons in at least one pairing: the subject is the person.
CREATE VIEW liaison.pairing__members_paired AS
WITH live AS NOT MATERIALIZED (
  SELECT id, spell, person_key, jsonb_build_object('partner', partner_kind, 'level', level) AS dimensions
  FROM liaison.pairing_spells WHERE withdrawn_at IS NULL
)
SELECT id AS record, 1 AS amount, lower(spell) AS day, dimensions, person_key AS subject FROM live
UNION ALL
SELECT id, -1, upper(spell), dimensions, person_key FROM live WHERE upper(spell) IS NOT NULL;

CREATE VIEW liaison.pairing__card AS
SELECT id AS record, concat_ws(' ', '结对', place_name, CASE WHEN partner_kind IN ('ENTERPRISE', 'VILLAGE') THEN partner END) AS title, CASE WHEN ended_on IS NULL THEN 'PAIRED' ELSE 'ENDED' END AS status, paired_on AS day,
       jsonb_build_object('partner_kind', partner_kind, 'level', level) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.pairing;

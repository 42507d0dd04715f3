CREATE VIEW members.party_body__party_bodies AS
SELECT id AS record, 1 AS amount, lower(spell) AS day, jsonb_build_object('type', body_type) AS dimensions, '' AS subject FROM members.party_body_spells WHERE withdrawn_at IS NULL
UNION ALL
SELECT id, -1, upper(spell), jsonb_build_object('type', body_type), '' FROM members.party_body_spells WHERE withdrawn_at IS NULL AND upper(spell) IS NOT NULL;

CREATE VIEW members.party_body__card AS
SELECT id AS record, name AS title, CASE WHEN dissolved_on IS NULL THEN 'OPEN' ELSE 'CLOSED' END AS status, founded_on AS day, jsonb_build_object('body_type', body_type) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM members.party_body;

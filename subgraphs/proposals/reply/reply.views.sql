CREATE VIEW proposals.reply__proposal_replies AS
SELECT r.id AS record, 1 AS amount, r.replied_on AS day,
       jsonb_strip_nulls(jsonb_build_object('unit', u.present_name, 'scheme', r.scheme, 'grade', r.grade, 'adoption', r.adoption, 'open', CASE WHEN r.open_to_public THEN 'true' ELSE 'false' END)) AS dimensions,
       '' AS subject
FROM proposals.reply r JOIN proposals.proposal p ON p.id = r.proposal JOIN offices.unit u ON u.id = r.unit WHERE r.withdrawn_at IS NULL AND p.withdrawn_at IS NULL;

-- Of those that tell how they were given.
CREATE VIEW proposals.reply__replies_manner_told AS
SELECT r.id AS record, 1 AS amount, r.replied_on AS day, jsonb_build_object('unit', u.present_name, 'manner', r.manner) AS dimensions, '' AS subject
FROM proposals.reply r JOIN proposals.proposal p ON p.id = r.proposal JOIN offices.unit u ON u.id = r.unit
WHERE r.withdrawn_at IS NULL AND p.withdrawn_at IS NULL AND r.manner IS NOT NULL;

CREATE VIEW proposals.reply__replies_in_person AS
SELECT r.id AS record, 1 AS amount, r.replied_on AS day, jsonb_build_object('unit', u.present_name) AS dimensions, '' AS subject
FROM proposals.reply r JOIN proposals.proposal p ON p.id = r.proposal JOIN offices.unit u ON u.id = r.unit
WHERE r.withdrawn_at IS NULL AND p.withdrawn_at IS NULL AND r.manner = 'IN_PERSON';

CREATE VIEW proposals.reply__card AS
SELECT r.id AS record, p.number || ' ' || u.present_name AS title, r.adoption AS status, r.replied_on AS day,
       jsonb_strip_nulls(jsonb_build_object('unit', u.present_name, 'scheme', r.scheme, 'grade', r.grade, 'adoption', r.adoption)) AS dimensions,
       r.withdrawn_at IS NOT NULL OR p.withdrawn_at IS NOT NULL AS withdrawn
FROM proposals.reply r JOIN proposals.proposal p ON p.id = r.proposal JOIN offices.unit u ON u.id = r.unit;

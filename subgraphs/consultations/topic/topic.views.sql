CREATE VIEW consultations.topic__topics AS
SELECT id AS record, 1 AS amount, raised_on AS day, jsonb_strip_nulls(jsonb_build_object('origin', origin, 'class', class)) AS dimensions, '' AS subject
FROM consultations.topic WHERE withdrawn_at IS NULL;

CREATE VIEW consultations.topic__research_topics AS
SELECT id AS record, 1 AS amount, raised_on AS day, jsonb_strip_nulls(jsonb_build_object('by', by)) AS dimensions, '' AS subject
FROM consultations.topic WHERE withdrawn_at IS NULL AND origin = 'RESEARCH';

CREATE VIEW consultations.topic__card AS
SELECT id AS record, title, CASE WHEN settled_on IS NULL THEN 'OPEN' ELSE 'SETTLED' END AS status, raised_on AS day,
       jsonb_strip_nulls(jsonb_build_object('origin', origin, 'class', class)) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM consultations.topic;

CREATE VIEW liaison.social_opinion__social_opinions AS
SELECT id AS record, 1 AS amount, filed_on AS day, '{}'::jsonb AS dimensions, '' AS subject
FROM liaison.social_opinion WHERE withdrawn_at IS NULL;

CREATE VIEW liaison.social_opinion__social_opinions_adopted AS
SELECT id AS record, 1 AS amount, adopted_on AS day, jsonb_strip_nulls(jsonb_build_object('level', adopted_at)) AS dimensions, '' AS subject
FROM liaison.social_opinion WHERE withdrawn_at IS NULL AND adopted_on IS NOT NULL;

CREATE VIEW liaison.social_opinion__card AS
SELECT id AS record, title,
       CASE WHEN adopted_on IS NOT NULL THEN 'ADOPTED' WHEN signed_on IS NOT NULL THEN 'SIGNED' ELSE 'FILED' END AS status,
       filed_on AS day, '{}'::jsonb AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.social_opinion;

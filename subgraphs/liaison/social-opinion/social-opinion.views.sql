CREATE VIEW liaison.social_opinion__social_opinions AS
SELECT id AS record, 1 AS amount, filed_on AS day, jsonb_strip_nulls(jsonb_build_object('platform', platform,
  'made_from', CASE WHEN problem IS NOT NULL THEN 'PROBLEM' WHEN topic IS NOT NULL THEN 'TOPIC' WHEN submission IS NOT NULL THEN 'SUBMISSION' END)) AS dimensions, '' AS subject
FROM liaison.social_opinion WHERE withdrawn_at IS NULL;

CREATE VIEW liaison.social_opinion__social_opinions_adopted AS
SELECT id AS record, 1 AS amount, adopted_on AS day, jsonb_strip_nulls(jsonb_build_object('level', adopted_at)) AS dimensions, '' AS subject
FROM liaison.social_opinion WHERE withdrawn_at IS NULL AND adopted_on IS NOT NULL;

CREATE VIEW liaison.social_opinion__social_opinions_signed AS
SELECT id AS record, 1 AS amount, signed_on AS day, '{}'::jsonb AS dimensions, '' AS subject
FROM liaison.social_opinion WHERE withdrawn_at IS NULL AND signed_on IS NOT NULL;

CREATE VIEW liaison.social_opinion__social_opinions_forwarded AS
SELECT id AS record, 1 AS amount, forwarded_on AS day,
       jsonb_build_object('to', CASE WHEN forwarded_committee IS NULL THEN 'UNIT' ELSE 'COMMITTEE' END) AS dimensions, '' AS subject
FROM liaison.social_opinion WHERE withdrawn_at IS NULL AND forwarded_on IS NOT NULL;

-- As stateOf in social-opinion.workflow.ts says.
CREATE VIEW liaison.social_opinion__card AS
SELECT id AS record, title,
       liaison.social_opinion_state(o) AS status,
       filed_on AS day, jsonb_strip_nulls(jsonb_build_object('platform', platform)) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.social_opinion o;

CREATE VIEW liaison.social_opinion__duty_entries AS
SELECT id AS record, 1 AS amount, filed_on AS day, '{"duty": "SOCIAL_OPINION_FILED"}'::jsonb AS dimensions, person_key AS subject
FROM liaison.social_opinion WHERE withdrawn_at IS NULL AND person_key <> ''
UNION ALL
SELECT id, 1, adopted_on, '{"duty": "SOCIAL_OPINION_ADOPTED"}', person_key
FROM liaison.social_opinion WHERE withdrawn_at IS NULL AND person_key <> '' AND adopted_on IS NOT NULL;

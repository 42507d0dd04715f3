CREATE VIEW liaison.visit__visits AS
SELECT id AS record, 1 AS amount, visited_on AS day, jsonb_strip_nulls(jsonb_build_object('by', by, 'special_committee', special_committee)) AS dimensions, '' AS subject
FROM liaison.visit WHERE withdrawn_at IS NULL;

CREATE VIEW liaison.visit__households_visited AS
SELECT id AS record, households AS amount, visited_on AS day, jsonb_build_object('by', by) AS dimensions, '' AS subject
FROM liaison.visit WHERE withdrawn_at IS NULL AND households > 0;

CREATE VIEW liaison.visit__constituent_contacts AS
SELECT id AS record, people_met AS amount, visited_on AS day, '{"by": "VISIT"}'::jsonb AS dimensions, '' AS subject
FROM liaison.visit WHERE withdrawn_at IS NULL AND people_met > 0;

CREATE VIEW liaison.visit__card AS
SELECT id AS record, place_name || '：' || purpose AS title, 'HELD' AS status, visited_on AS day, jsonb_strip_nulls(jsonb_build_object('by', by, 'special_committee', special_committee)) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.visit;

-- One entry for each member named by key, however often.
CREATE VIEW liaison.visit__duty_entries AS
SELECT DISTINCT id AS record, 1 AS amount, visited_on AS day, '{"duty": "VISIT"}'::jsonb AS dimensions, p ->> 'personKey' AS subject
FROM liaison.visit, jsonb_array_elements(participants) p
WHERE withdrawn_at IS NULL AND p ->> 'role' = 'MEMBER' AND p ->> 'personKey' <> '';

-- The subject is the person, who is shown to nobody with the figure.
CREATE VIEW members.assessment__assessments AS
SELECT id AS record, 1 AS amount, decided_on AS day, jsonb_build_object('grade', grade) AS dimensions, person_key AS subject
FROM members.assessment WHERE withdrawn_at IS NULL;

CREATE VIEW members.assessment__card AS
SELECT id AS record, year || ' 年度考核' AS title, NULL::text AS status, decided_on AS day, jsonb_build_object('year', year::text, 'grade', grade) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn
FROM members.assessment;

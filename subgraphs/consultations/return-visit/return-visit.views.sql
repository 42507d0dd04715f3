CREATE VIEW consultations.return_visit__return_visits AS
SELECT id AS record, 1 AS amount, visited_on AS day, jsonb_build_object('satisfaction', satisfaction) AS dimensions, problem AS subject
FROM consultations.return_visit WHERE withdrawn_at IS NULL;

-- Satisfied or basically satisfied (满意、基本满意).
CREATE VIEW consultations.return_visit__return_visits_satisfied AS
SELECT id AS record, 1 AS amount, visited_on AS day, '{}'::jsonb AS dimensions, problem AS subject
FROM consultations.return_visit WHERE withdrawn_at IS NULL AND satisfaction <> 'DISSATISFIED';

CREATE VIEW consultations.return_visit__card AS
SELECT id AS record, title, satisfaction AS status, visited_on AS day, jsonb_build_object('satisfaction', satisfaction) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn
FROM consultations.return_visit;

-- The form is the consultation's; a paper counts while that one stands.
CREATE VIEW consultations.member_paper__member_papers AS
SELECT p.id AS record, 1 AS amount, p.submitted_on AS day, jsonb_build_object('form', c.form) AS dimensions, '' AS subject
FROM consultations.member_paper p JOIN consultations.consultation c ON c.id = p.consultation
WHERE p.withdrawn_at IS NULL AND c.withdrawn_at IS NULL;

CREATE VIEW consultations.member_paper__card AS
SELECT p.id AS record, p.title, 'SUBMITTED' AS status, p.submitted_on AS day, jsonb_build_object('form', c.form) AS dimensions,
       p.withdrawn_at IS NOT NULL AS withdrawn
FROM consultations.member_paper p JOIN consultations.consultation c ON c.id = p.consultation;

CREATE VIEW consultations.member_paper__duty_entries AS
SELECT p.id AS record, 1 AS amount, p.submitted_on AS day, '{"duty": "PAPER"}'::jsonb AS dimensions, p.person_key AS subject
FROM consultations.member_paper p JOIN consultations.consultation c ON c.id = p.consultation
WHERE p.withdrawn_at IS NULL AND c.withdrawn_at IS NULL AND p.person_key <> '';

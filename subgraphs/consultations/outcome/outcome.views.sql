CREATE VIEW consultations.outcome__outcomes AS
SELECT id AS record, 1 AS amount, measured_on AS day, jsonb_build_object('class', class) AS dimensions, '' AS subject
FROM consultations.outcome WHERE withdrawn_at IS NULL;

-- The number itself. Its subject is the published figure that tells it, by which both are compared.
CREATE VIEW consultations.outcome__outcome_number AS
SELECT id AS record, number AS amount, measured_on AS day, jsonb_build_object('class', class, 'unit', unit) AS dimensions,
       coalesce(published_figure, '') AS subject
FROM consultations.outcome WHERE withdrawn_at IS NULL;

CREATE VIEW consultations.outcome__card AS
SELECT id AS record, label || ' ' || trim_scale(number) || ' ' || unit AS title, NULL::text AS status, measured_on AS day,
       jsonb_build_object('class', class, 'label', label, 'number', trim_scale(number)::text, 'unit', unit) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn
FROM consultations.outcome;

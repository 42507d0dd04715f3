-- By these dimensions figures know what is expected of whom.
CREATE VIEW offices.expectation__card AS
SELECT id AS record, title, CASE WHEN ends_on IS NULL THEN 'OPEN' ELSE 'DATED' END AS status, begins_on AS day,
       jsonb_strip_nulls(jsonb_build_object('area', area, 'measure', measure, 'every', every, 'due_days', due_days::text, 'expected_of', expected_of, 'initiative', initiative, 'target', target, 'ends_on', ends_on::text)) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn
FROM offices.expectation;

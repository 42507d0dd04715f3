CREATE VIEW consultations.escalation__escalations_raised AS
SELECT e.id AS record, 1 AS amount, raised_on AS day,
       jsonb_build_object('direction', direction, 'from_level', sender.level, 'to_level', receiving.level) AS dimensions, '' AS subject
FROM consultations.escalation e JOIN reference.committee sender ON sender.code = e.committee JOIN reference.committee receiving ON receiving.code = e.receiver
WHERE withdrawn_at IS NULL;

CREATE VIEW consultations.escalation__card AS
SELECT id AS record, title, 'RAISED' AS status, raised_on AS day,
       jsonb_strip_nulls(jsonb_build_object('direction', direction, 'receiver', receiver, 'theme', theme)) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn, concat_ws('；', theme, note) AS text
FROM consultations.escalation;

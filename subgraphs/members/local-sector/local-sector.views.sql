CREATE VIEW members.local_sector__card AS
SELECT id AS record, name AS title, NULL::text AS status, since AS day, jsonb_build_object('sector', sector) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM members.local_sector;

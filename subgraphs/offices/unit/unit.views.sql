-- Found by its short, former and other names as well; filtered by the name under which it counts now.
CREATE VIEW offices.unit__card AS
SELECT id AS record, name AS title, CASE WHEN abolished_on IS NULL THEN 'OPEN' ELSE 'CLOSED' END AS status,
       coalesce(established_on, (coalesce(recorded_at, created_at) AT TIME ZONE 'Asia/Shanghai')::date) AS day,
       jsonb_build_object('present_name', present_name) AS dimensions,
       array_to_string(short_name || record.former_values(formerly, ARRAY['NAME']) || aliases, E'\n') AS text, withdrawn_at IS NOT NULL AS withdrawn
FROM offices.unit;

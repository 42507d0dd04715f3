-- Platforms that are open: +1 on the day of opening, -1 on the day of closing.
CREATE VIEW liaison.platform__platforms AS
WITH live AS (
  SELECT id, opened_on, closed_on, jsonb_strip_nulls(jsonb_build_object(
    'kind', kind, 'place_level', place_level, 'sector', sector, 'served_by', served_by)) AS dimensions
  FROM liaison.platform WHERE withdrawn_at IS NULL
)
SELECT id AS record, 1 AS amount, opened_on AS day, dimensions, '' AS subject FROM live
UNION ALL
SELECT id, -1, closed_on, dimensions, '' FROM live WHERE closed_on IS NOT NULL;

CREATE VIEW liaison.platform__card AS
SELECT id AS record, name AS title, CASE WHEN closed_on IS NULL THEN 'OPEN' ELSE 'CLOSED' END AS status, opened_on AS day,
       jsonb_strip_nulls(jsonb_build_object('kind', kind, 'place_level', place_level, 'division', division)) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.platform;

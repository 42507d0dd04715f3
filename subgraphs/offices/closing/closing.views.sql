-- By these dimensions figures know what is closed.
CREATE VIEW offices.closing__card AS
SELECT c.id AS record, to_char(c.begins_on, 'YYYY-MM-DD') || ' 至 ' || to_char(c.last_day, 'YYYY-MM-DD') AS title, offices.closing_state(c) AS status, c.last_day AS day,
       jsonb_strip_nulls(jsonb_build_object('area', c.area, 'measure', c.measure, 'begins_on', c.begins_on::text, 'outcome', c.outcome, 'closed_on', c.closed_on::text)) AS dimensions,
       c.withdrawn_at IS NOT NULL AS withdrawn
FROM offices.closing c;

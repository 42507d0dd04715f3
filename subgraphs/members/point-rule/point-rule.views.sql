-- The card carries the whole rule: points are computed from cards and facts alone, wherever they have arrived.
CREATE VIEW members.point_rule__card AS
SELECT id AS record, year || ' 年第 ' || edition || ' 版 ' || duty AS title, NULL::text AS status, make_date(year, 1, 1) AS day,
       jsonb_strip_nulls(jsonb_build_object('year', year::text, 'edition', edition::text, 'duty', duty, 'points', trim_scale(points)::text,
         'cap', trim_scale(cap)::text, 'split', split)) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn
FROM members.point_rule;

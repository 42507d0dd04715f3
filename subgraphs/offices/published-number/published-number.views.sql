-- By these dimensions figures know what was published of what.
CREATE VIEW offices.published_number__card AS
SELECT id AS record, title, 'PUBLISHED' AS status, published_on AS day,
       jsonb_strip_nulls(jsonb_build_object('measure', measure, 'number', number, 'qualifier', qualifier, 'unit', unit, 'reach', reach, 'each', each,
         'begins_on', begins_on::text, 'last_day', last_day::text,
         'filter', (SELECT jsonb_object_agg(f ->> 'dimension', f ->> 'value') FROM jsonb_array_elements(filter) f)::text)) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn
FROM offices.published_number;

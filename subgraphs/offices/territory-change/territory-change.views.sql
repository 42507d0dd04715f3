-- From its card the territory is derived, here and wherever it arrives (reference.territory_change).
CREATE VIEW offices.territory_change__card AS
SELECT id AS record,
       concat(division, ' ', former_name, CASE change
         WHEN 'RENAMED' THEN '更名为' || name WHEN 'MOVED' THEN '改由 ' || parent || ' 管辖' WHEN 'RECODED' THEN concat('改设为 ', successor, ' ', name)
         WHEN 'MERGED' THEN '并入 ' || successor WHEN 'SPLIT' THEN concat('析置 ', successor, ' ', name) WHEN 'MADE' THEN '设立' || name END) AS title,
       'DECIDED' AS status, coalesce(effective_on, held_by) AS day,
       jsonb_strip_nulls(jsonb_build_object('change', change, 'division', division, 'successor', successor, 'name', name, 'former_name', former_name,
         'parent', parent, 'former_parent', former_parent)) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn, concat_ws('；', document, document_number, remark) AS text
FROM offices.territory_change;

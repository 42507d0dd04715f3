-- The subject is the special committee that guides it, so that "so many per special committee" can be counted.
CREATE VIEW liaison.activity_group__activity_groups AS
WITH live AS NOT MATERIALIZED (
  SELECT id, coalesce(special_committee, '') AS special_committee, spell, jsonb_strip_nulls(jsonb_build_object('kind', kind, 'sector', sector)) AS dimensions
  FROM liaison.activity_group_spells WHERE withdrawn_at IS NULL
)
SELECT id AS record, 1 AS amount, lower(spell) AS day, dimensions, special_committee AS subject FROM live
UNION ALL
SELECT id, -1, upper(spell), dimensions, special_committee FROM live WHERE upper(spell) IS NOT NULL;

-- What is asked of a group under the vocabulary in force (五有), element by element, while it lacks it.
CREATE VIEW liaison.activity_group__group_elements_lacking AS
WITH spells AS NOT MATERIALIZED (
  SELECT l.activity_group, jsonb_build_object('element', l.code, 'kind', g.kind) AS dimensions, unnest(l.lacking * datemultirange(g.spell)) AS spell
  FROM liaison.group_lacks l JOIN liaison.activity_group_spells g ON g.id = l.activity_group
)
SELECT activity_group AS record, 1 AS amount, lower(spell) AS day, dimensions, '' AS subject FROM spells
UNION ALL
SELECT activity_group, -1, upper(spell), dimensions, '' FROM spells WHERE upper(spell) IS NOT NULL;

-- Groups that lack nothing of what is asked of them.
CREATE VIEW liaison.activity_group__groups_complete AS
WITH spells AS NOT MATERIALIZED (
  SELECT l.activity_group, jsonb_build_object('kind', g.kind) AS dimensions, unnest(l.complete * datemultirange(g.spell)) AS spell
  FROM (SELECT activity_group, range_agg(asked) - range_agg(lacking) AS complete FROM liaison.group_lacks GROUP BY activity_group) l
  JOIN liaison.activity_group_spells g ON g.id = l.activity_group
)
SELECT activity_group AS record, 1 AS amount, lower(spell) AS day, dimensions, '' AS subject FROM spells
UNION ALL
SELECT activity_group, -1, upper(spell), dimensions, '' FROM spells WHERE upper(spell) IS NOT NULL;


CREATE VIEW liaison.activity_group__card AS
SELECT id AS record, name AS title, CASE WHEN dissolved_on IS NULL THEN 'OPEN' ELSE 'CLOSED' END AS status, established_on AS day,
       jsonb_strip_nulls(jsonb_build_object('kind', kind, 'township', township)) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.activity_group;

-- Persons in groups: the subject is the person, counted once however many groups. The kind is the group's.
CREATE VIEW liaison.group_membership__group_members AS
WITH live AS NOT MATERIALIZED (
  SELECT m.id, m.spell * g.era AS spell, m.person_key, jsonb_build_object('kind', g.kind, 'level', m.level) AS dimensions
  FROM liaison.group_membership_spells m, LATERAL (SELECT * FROM liaison.activity_group_spells WHERE id = m.activity_group OFFSET 0) g -- of that group alone
  WHERE m.spell && g.era AND m.withdrawn_at IS NULL AND g.withdrawn_at IS NULL
)
SELECT id AS record, 1 AS amount, lower(spell) AS day, dimensions, person_key AS subject FROM live
UNION ALL
SELECT id, -1, upper(spell), dimensions, person_key FROM live WHERE upper(spell) IS NOT NULL;

CREATE VIEW liaison.group_membership__card AS
SELECT m.id AS record, g.name || ' 成员' AS title, CASE WHEN m.left_on IS NULL THEN 'SERVING' ELSE 'LEFT' END AS status, m.joined_on AS day,
       jsonb_build_object('kind', g.kind, 'level', m.level) AS dimensions, m.withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.group_membership m JOIN liaison.activity_group g ON g.id = m.activity_group;

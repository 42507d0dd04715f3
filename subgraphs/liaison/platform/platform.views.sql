-- Platforms that are open: +1 on the day of opening, -1 on the day of closing. The subject is the special committee, so that "so many per special
-- committee" can be counted.
CREATE VIEW liaison.platform__platforms AS
WITH live AS NOT MATERIALIZED (
  SELECT id, coalesce(special_committee, '') AS subject, spell, jsonb_strip_nulls(jsonb_build_object(
    'kind', kind, 'place_level', place_level, 'sector', sector, 'special_committee', special_committee, 'industry_chain', industry_chain, 'served_by', served_by)) AS dimensions
  FROM liaison.platform_spells WHERE withdrawn_at IS NULL
)
SELECT id AS record, 1 AS amount, lower(spell) AS day, dimensions, subject FROM live
UNION ALL
SELECT id, -1, upper(spell), dimensions, subject FROM live WHERE upper(spell) IS NOT NULL;

-- Open platforms by how many heads they have on a day: a head serves from the first day to the last.
CREATE VIEW liaison.platform__platforms_by_heads AS
WITH live AS NOT MATERIALIZED (
  SELECT p.id, p.kind, datemultirange(p.spell) AS open,
         coalesce((SELECT range_agg(h.served) FROM liaison.heads_served(p.heads) h), '{}') AS headed,
         coalesce((SELECT range_agg(h.served * o.served) FROM liaison.heads_served(p.heads) h JOIN liaison.heads_served(p.heads) o ON o.number > h.number), '{}') AS shared
  FROM liaison.platform_spells p WHERE p.withdrawn_at IS NULL
), spells AS NOT MATERIALIZED (
  SELECT id, kind, 'NONE' AS heads, unnest(open - headed) AS spell FROM live
  UNION ALL SELECT id, kind, 'ONE', unnest(open * (headed - shared)) FROM live
  UNION ALL SELECT id, kind, 'SEVERAL', unnest(open * shared) FROM live
)
SELECT id AS record, 1 AS amount, lower(spell) AS day, jsonb_build_object('heads', heads, 'kind', kind) AS dimensions, '' AS subject FROM spells
UNION ALL
SELECT id, -1, upper(spell), jsonb_build_object('heads', heads, 'kind', kind), '' FROM spells WHERE upper(spell) IS NOT NULL;

-- A month's reception day is due, kept or missed on the last day of the month, when that can be said.
CREATE VIEW liaison.platform__room_months_due AS
SELECT m.platform AS record, 1 AS amount, m.last_day AS day, jsonb_build_object('kind', p.kind) AS dimensions, '' AS subject
FROM liaison.room_month m JOIN liaison.platform_spells p ON p.id = m.platform AND p.era @> m.last_day;

CREATE VIEW liaison.platform__room_months_kept AS
SELECT m.platform AS record, 1 AS amount, m.last_day AS day,
       jsonb_build_object('kind', p.kind, 'on', CASE WHEN m.on_fixed_day THEN 'FIXED_DAY' ELSE 'OTHER_DAY' END) AS dimensions, '' AS subject
FROM liaison.room_month m JOIN liaison.platform_spells p ON p.id = m.platform AND p.era @> m.last_day WHERE m.held_on IS NOT NULL;

CREATE VIEW liaison.platform__room_months_missed AS
SELECT m.platform AS record, 1 AS amount, m.last_day AS day, jsonb_build_object('kind', p.kind) AS dimensions, '' AS subject
FROM liaison.room_month m JOIN liaison.platform_spells p ON p.id = m.platform AND p.era @> m.last_day WHERE m.held_on IS NULL;

-- What is asked of a room under the vocabularies in force (五有, 六新), standard by standard, while it lacks it.
CREATE VIEW liaison.platform__platform_standards_lacking AS
WITH spells AS NOT MATERIALIZED (
  SELECT l.platform, jsonb_build_object('standard', l.code, 'kind', p.kind) AS dimensions, unnest(l.lacking * datemultirange(p.spell)) AS spell
  FROM liaison.room_lacks l JOIN liaison.platform_spells p ON p.id = l.platform
)
SELECT platform AS record, 1 AS amount, lower(spell) AS day, dimensions, '' AS subject FROM spells
UNION ALL
SELECT platform, -1, upper(spell), dimensions, '' FROM spells WHERE upper(spell) IS NOT NULL;

-- Rooms that lack nothing of what is asked of them.
CREATE VIEW liaison.platform__platforms_meeting_standards AS
WITH spells AS NOT MATERIALIZED (
  SELECT l.platform, jsonb_build_object('kind', p.kind) AS dimensions, unnest(l.met * datemultirange(p.spell)) AS spell
  FROM (SELECT platform, range_agg(asked) - range_agg(lacking) AS met FROM liaison.room_lacks GROUP BY platform) l
  JOIN liaison.platform_spells p ON p.id = l.platform
)
SELECT platform AS record, 1 AS amount, lower(spell) AS day, dimensions, '' AS subject FROM spells
UNION ALL
SELECT platform, -1, upper(spell), dimensions, '' FROM spells WHERE upper(spell) IS NOT NULL;

-- Due: the fixed day of the month after the latest reception day; without one, of the first month.
CREATE VIEW liaison.platform__card AS
SELECT p.id AS record, p.name AS title, CASE WHEN p.closed_on IS NULL THEN 'OPEN' ELSE 'CLOSED' END AS status, p.opened_on AS day,
       CASE WHEN n.due < coalesce(p.closed_on, 'infinity') THEN n.due END AS due,
       jsonb_strip_nulls(jsonb_build_object('kind', p.kind, 'place_level', p.place_level, 'division', p.division, 'sector', p.sector, 'industry_chain', p.industry_chain)) AS dimensions,
       p.withdrawn_at IS NOT NULL AS withdrawn
FROM liaison.platform p
LEFT JOIN LATERAL (SELECT max(held_on) AS latest FROM liaison.reception_day r WHERE r.platform = p.id AND r.withdrawn_at IS NULL) l ON p.reception_day_of_month IS NOT NULL
LEFT JOIN LATERAL (
  SELECT least(month + p.reception_day_of_month - 1, (month + interval '1 month - 1 day')::date) AS due
  FROM generate_series(date_trunc('month', greatest(p.opened_on, p.reception_from)::timestamp), greatest(p.opened_on, p.reception_from, l.latest) + 62, '1 month') AS s (start),
       LATERAL (SELECT start::date AS month) m
  WHERE (l.latest IS NULL OR month > l.latest)
    AND least(month + p.reception_day_of_month - 1, (month + interval '1 month - 1 day')::date) >= greatest(p.opened_on, p.reception_from)
  ORDER BY month LIMIT 1) n ON p.reception_day_of_month IS NOT NULL;

-- A grid is one by division, place and name; it is covered while a room that covers it is open.
CREATE VIEW liaison.platform__grids_covered AS
WITH live AS NOT MATERIALIZED (
  SELECT DISTINCT id, spell, kind, concat_ws('/', coalesce(division, committee), place_name, grid) AS grid
  FROM liaison.platform_spells, unnest(grids) grid WHERE withdrawn_at IS NULL
)
SELECT id AS record, 1 AS amount, lower(spell) AS day, jsonb_build_object('kind', kind) AS dimensions, grid AS subject FROM live
UNION ALL
SELECT id, -1, upper(spell), jsonb_build_object('kind', kind), grid FROM live WHERE upper(spell) IS NOT NULL;

-- Liaison persons of open platforms: the subject is the person, counted once however many platforms.
CREATE VIEW liaison.platform__liaison_persons AS
WITH served AS NOT MATERIALIZED (
  SELECT p.id, jsonb_strip_nulls(jsonb_build_object('kind', p.kind, 'place_level', p.place_level)) AS dimensions,
         p.liaison_persons -> (l.number - 1)::int ->> 'personKey' AS person, l.served * p.spell AS spell
  FROM liaison.platform_spells p, liaison.heads_served(p.liaison_persons) l WHERE p.withdrawn_at IS NULL
)
SELECT id AS record, 1 AS amount, lower(spell) AS day, dimensions, person AS subject FROM served WHERE NOT isempty(spell)
UNION ALL
SELECT id, -1, upper(spell), dimensions, person FROM served WHERE upper(spell) IS NOT NULL;

-- Persons who are heads of open platforms, each on the days on which they serve.
CREATE VIEW liaison.platform__platform_heads AS
WITH served AS NOT MATERIALIZED (
  SELECT p.id, jsonb_strip_nulls(jsonb_build_object('kind', p.kind, 'place_level', p.place_level)) AS dimensions,
         p.heads -> (h.number - 1)::int ->> 'personKey' AS person, h.served * p.spell AS spell
  FROM liaison.platform_spells p, liaison.heads_served(p.heads) h WHERE p.withdrawn_at IS NULL
)
SELECT id AS record, 1 AS amount, lower(spell) AS day, dimensions, person AS subject FROM served WHERE NOT isempty(spell)
UNION ALL
SELECT id, -1, upper(spell), dimensions, person FROM served WHERE upper(spell) IS NOT NULL;

-- A place of the register has a platform while one that lies there is open.
CREATE VIEW liaison.platform__places_with_platform AS
WITH live AS NOT MATERIALIZED (
  SELECT id, spell, place, jsonb_strip_nulls(jsonb_build_object('kind', kind, 'level', place_level)) AS dimensions
  FROM liaison.platform_spells WHERE withdrawn_at IS NULL AND place IS NOT NULL
)
SELECT id AS record, 1 AS amount, lower(spell) AS day, dimensions, place AS subject FROM live
UNION ALL
SELECT id, -1, upper(spell), dimensions, place FROM live WHERE upper(spell) IS NOT NULL;

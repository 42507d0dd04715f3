-- Seats held: +1 on the day a seat is taken, -1 on the day it is left; from a change of sector, party or post on it counts by what holds then.
CREATE VIEW members.member__member_seats AS
WITH held AS NOT MATERIALIZED (
  SELECT id, spell, jsonb_strip_nulls(jsonb_build_object('sector', sector, 'party', party, 'post', post)) AS dimensions FROM members.member_spells WHERE withdrawn_at IS NULL
)
SELECT id AS record, 1 AS amount, lower(spell) AS day, dimensions, '' AS subject FROM held
UNION ALL
SELECT id, -1, upper(spell), dimensions, '' FROM held WHERE upper(spell) IS NOT NULL;

-- Persons who hold a seat: the subject is the person, counted once however many seats.
CREATE VIEW members.member__members AS
WITH held AS NOT MATERIALIZED (
  SELECT id, spell, person_key, jsonb_strip_nulls(jsonb_build_object('sector', sector, 'party', party, 'post', post)) AS dimensions FROM members.member_spells WHERE withdrawn_at IS NULL
)
SELECT id AS record, 1 AS amount, lower(spell) AS day, dimensions, person_key AS subject FROM held
UNION ALL
SELECT id, -1, upper(spell), dimensions, person_key FROM held WHERE upper(spell) IS NOT NULL;

-- Sectors in which somebody holds a seat: the subject is the sector.
CREATE VIEW members.member__member_sectors AS
SELECT id AS record, 1 AS amount, lower(spell) AS day, '{}'::jsonb AS dimensions, sector AS subject FROM members.member_spells WHERE withdrawn_at IS NULL
UNION ALL
SELECT id, -1, upper(spell), '{}', sector FROM members.member_spells WHERE withdrawn_at IS NULL AND upper(spell) IS NOT NULL;

-- Seats that belong to a special committee (全员入委), whichever.
CREATE VIEW members.member__seats_in_special_committees AS
WITH held AS NOT MATERIALIZED (
  SELECT id, spell, jsonb_strip_nulls(jsonb_build_object('sector', sector, 'party', party, 'special_committee', special_committee)) AS dimensions
  FROM members.member_spells WHERE withdrawn_at IS NULL AND special_committee IS NOT NULL
)
SELECT id AS record, 1 AS amount, lower(spell) AS day, dimensions, '' AS subject FROM held
UNION ALL
SELECT id, -1, upper(spell), dimensions, '' FROM held WHERE upper(spell) IS NOT NULL;

-- A seat's card says whose it is no more than its term does: its day is that on which the term began (without one, the year of the seat). What of
-- its dimensions is for whom, the declarations say (decision 28).
CREATE VIEW members.member__card AS
SELECT m.id AS record, concat('第' || t.number || '届', '委员') AS title, CASE WHEN m.left_on IS NULL THEN 'SERVING' ELSE 'LEFT' END AS status,
       coalesce(t.starts_on, date_trunc('year', m.joined_on)::date) AS day,
       jsonb_strip_nulls(jsonb_build_object('sector', m.sector, 'party', m.party, 'special_committee', coalesce(m.special_committee, 'NONE'))) AS dimensions,
       m.withdrawn_at IS NOT NULL AS withdrawn
FROM members.member m LEFT JOIN members.term t ON t.id = m.term;

-- Seats that ended, on the day on which they were left, by cause where it is known.
CREATE VIEW members.member__member_seats_ended AS
SELECT id AS record, 1 AS amount, left_on AS day, jsonb_strip_nulls(jsonb_build_object('cause', ended_by)) AS dimensions, '' AS subject
FROM members.member WHERE withdrawn_at IS NULL AND left_on IS NOT NULL;

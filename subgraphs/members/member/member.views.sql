-- Seats held: +1 on the day a seat is taken, -1 on the day it is left.
CREATE VIEW members.member__member_seats AS
SELECT id AS record, 1 AS amount, joined_on AS day, jsonb_strip_nulls(jsonb_build_object('sector', sector, 'party', party)) AS dimensions, '' AS subject
FROM members.member WHERE withdrawn_at IS NULL
UNION ALL
SELECT id, -1, left_on, jsonb_strip_nulls(jsonb_build_object('sector', sector, 'party', party)), ''
FROM members.member WHERE withdrawn_at IS NULL AND left_on IS NOT NULL;

-- Persons who hold a seat: the subject is the person, counted once however many seats.
CREATE VIEW members.member__members AS
SELECT id AS record, 1 AS amount, joined_on AS day, jsonb_strip_nulls(jsonb_build_object('sector', sector, 'party', party)) AS dimensions, person_key AS subject
FROM members.member WHERE withdrawn_at IS NULL
UNION ALL
SELECT id, -1, left_on, jsonb_strip_nulls(jsonb_build_object('sector', sector, 'party', party)), person_key
FROM members.member WHERE withdrawn_at IS NULL AND left_on IS NOT NULL;

-- Sectors in which somebody holds a seat: the subject is the sector.
CREATE VIEW members.member__member_sectors AS
SELECT id AS record, 1 AS amount, joined_on AS day, '{}'::jsonb AS dimensions, sector AS subject
FROM members.member WHERE withdrawn_at IS NULL
UNION ALL
SELECT id, -1, left_on, '{}', sector FROM members.member WHERE withdrawn_at IS NULL AND left_on IS NOT NULL;

-- Seats that belong to a special committee (全员入委), whichever.
CREATE VIEW members.member__seats_in_special_committees AS
SELECT id AS record, 1 AS amount, joined_on AS day, jsonb_strip_nulls(jsonb_build_object('sector', sector, 'party', party)) AS dimensions, '' AS subject
FROM members.member WHERE withdrawn_at IS NULL AND special_committee IS NOT NULL
UNION ALL
SELECT id, -1, left_on, jsonb_strip_nulls(jsonb_build_object('sector', sector, 'party', party)), ''
FROM members.member WHERE withdrawn_at IS NULL AND special_committee IS NOT NULL AND left_on IS NOT NULL;

CREATE VIEW members.member__card AS
SELECT id AS record, '委员 ' || person_key AS title, CASE WHEN left_on IS NULL THEN 'SERVING' ELSE 'LEFT' END AS status, joined_on AS day,
       jsonb_strip_nulls(jsonb_build_object('sector', sector, 'party', party, 'special_committee', coalesce(special_committee, 'NONE'))) AS dimensions,
       withdrawn_at IS NOT NULL AS withdrawn
FROM members.member;

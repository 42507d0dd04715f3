CREATE VIEW members.duty_item__duty_items AS
SELECT id AS record, 1 AS amount, due_on AS day, '{}'::jsonb AS dimensions, special_committee AS subject FROM members.duty_item WHERE withdrawn_at IS NULL;

CREATE VIEW members.duty_item__duty_items_done AS
SELECT id AS record, 1 AS amount, done_on AS day, '{}'::jsonb AS dimensions, special_committee AS subject
FROM members.duty_item WHERE withdrawn_at IS NULL AND done_on IS NOT NULL;

-- Overdue from the day after it was due until it is done.
CREATE VIEW members.duty_item__duty_items_overdue AS
SELECT id AS record, 1 AS amount, due_on + 1 AS day, '{}'::jsonb AS dimensions, special_committee AS subject
FROM members.duty_item WHERE withdrawn_at IS NULL AND (done_on IS NULL OR done_on > due_on)
UNION ALL
SELECT id, -1, done_on, '{}', special_committee FROM members.duty_item WHERE withdrawn_at IS NULL AND done_on > due_on;

CREATE VIEW members.duty_item__card AS
SELECT id AS record, task AS title, CASE WHEN done_on IS NULL THEN 'OPEN' ELSE 'DONE' END AS status, set_on AS day, CASE WHEN done_on IS NULL THEN due_on END AS due, jsonb_strip_nulls(jsonb_build_object('quarter', quarter::text)) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM members.duty_item;

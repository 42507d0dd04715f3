-- Across divisions: it went to a division that is neither the committee's own nor below it. A zone counts as its parent.
CREATE VIEW members.dispatch__corps_dispatches AS
SELECT id AS record, 1 AS amount, gathered_on AS day,
       jsonb_build_object('reach', CASE WHEN EXISTS (
         SELECT FROM reference.division v JOIN reference.reach r ON r.owner = CASE WHEN v.has_committee THEN v.code ELSE v.parent END
         WHERE v.code = left(d.division, 6) AND r.scope = d.committee AND r.since <= d.gathered_on AND d.gathered_on < r.until) THEN 'WITHIN' ELSE 'ACROSS' END) AS dimensions,
       '' AS subject
FROM members.dispatch d WHERE withdrawn_at IS NULL;

-- One entry for each who went, however often named.
CREATE VIEW members.dispatch__duty_entries AS
SELECT DISTINCT id AS record, 1 AS amount, gathered_on AS day, '{"duty": "CORPS_SERVICE"}'::jsonb AS dimensions, member AS subject
FROM members.dispatch, unnest(participants) member WHERE withdrawn_at IS NULL;

CREATE VIEW members.dispatch__card AS
SELECT id AS record, purpose AS title, 'HELD' AS status, gathered_on AS day, jsonb_build_object('division', division) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM members.dispatch;

-- The card of a person says nothing personal: who it is, only the owner's staff can see.
CREATE VIEW members.person__card AS
SELECT id AS record, key AS title, NULL::text AS status, registered_on AS day, '{}'::jsonb AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM members.person;

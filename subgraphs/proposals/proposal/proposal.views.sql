CREATE VIEW proposals.proposal__proposals_submitted AS
SELECT id AS record, 1 AS amount, submitted_on AS day, jsonb_build_object('kind', kind) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL;

CREATE VIEW proposals.proposal__proposals_filed AS
SELECT id AS record, 1 AS amount, decided_on AS day, jsonb_build_object('kind', kind) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL AND filing = 'FILED';

-- Handled (办复): a unit has replied.
CREATE VIEW proposals.proposal__proposals_handled AS
SELECT id AS record, 1 AS amount, replied_on AS day, jsonb_build_object('kind', kind) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL AND replied_on IS NOT NULL;

CREATE VIEW proposals.proposal__proposals_concluded AS
SELECT id AS record, 1 AS amount, concluded_on AS day, jsonb_build_object('kind', kind) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL AND concluded_on IS NOT NULL;

-- Adopted or partly adopted, on the day of conclusion.
CREATE VIEW proposals.proposal__proposals_adopted AS
SELECT id AS record, 1 AS amount, concluded_on AS day, jsonb_build_object('kind', kind, 'adoption', adoption) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL AND adoption IN ('ADOPTED', 'PARTLY');

CREATE VIEW proposals.proposal__proposals_key AS
SELECT id AS record, 1 AS amount, submitted_on AS day, jsonb_build_object('kind', kind) AS dimensions, '' AS subject
FROM proposals.proposal WHERE withdrawn_at IS NULL AND key;

CREATE VIEW proposals.proposal__card AS
SELECT id AS record, number || ' ' || title AS title,
       CASE WHEN concluded_on IS NOT NULL THEN 'CONCLUDED' WHEN replied_on IS NOT NULL THEN 'REPLIED' WHEN assigned_on IS NOT NULL THEN 'ASSIGNED'
            WHEN filing IS NOT NULL THEN filing ELSE 'SUBMITTED' END AS status,
       submitted_on AS day, jsonb_build_object('kind', kind) AS dimensions, withdrawn_at IS NOT NULL AS withdrawn
FROM proposals.proposal;

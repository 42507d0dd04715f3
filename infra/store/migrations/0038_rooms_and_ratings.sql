-- Of which special committee a room is, and what of ratings is told of their proposal.
ALTER TABLE liaison.platform ADD COLUMN special_committee text;

-- Whether the proposers were satisfied in the end is told of a proposal: its views read its ratings, and the replies that were rated.
SELECT record.read_source('proposal', 'satisfaction', 'proposals.satisfaction', 'proposal');
SELECT record.read_source('proposal', 'reply', 'proposals.reply', 'proposal');

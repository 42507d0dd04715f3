-- Records that join and part matters. What the columns mean is said in their *.kind.ts files.
CREATE TABLE consultations.matter_merge (
  LIKE record.base INCLUDING ALL,
  one text NOT NULL,
  other text NOT NULL,
  merged_on date NOT NULL,
  grounds text NOT NULL
);
SELECT record.register('consultations.matter_merge', 'matterMerge');

CREATE TABLE consultations.matter_split (
  LIKE record.base INCLUDING ALL,
  record text NOT NULL,
  parted_from text NOT NULL,
  split_on date NOT NULL,
  grounds text NOT NULL
);
SELECT record.register('consultations.matter_split', 'matterSplit');

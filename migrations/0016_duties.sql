-- What is on record about rows of law. Projections of the log.

-- The latest review of each row: of which wording, with which reading, on which day. The reviewer's name and what the review rests on are a
-- document. One row a rule.
CREATE TABLE duty_review (
  rule TEXT PRIMARY KEY,
  row TEXT NOT NULL,
  reading TEXT NOT NULL CHECK (reading IN ('stricter', 'other')),
  reviewed_on TEXT NOT NULL,
  document TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT;

-- What the organisation says of itself where a rule asks for it. No row is no answer, and counts as the one under which a rule applies.
CREATE TABLE employer_answer (
  question TEXT PRIMARY KEY,
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unknown')),
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT;

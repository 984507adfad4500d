-- What the organisation says of the risk of a category (docs/decisions/0045-a-lower-risk-is-argued-and-ends.md): projections of the log. Texts are
-- documents. Both are read with every decision about everybody; growth means raisings, lowerings and contests, which are few.

-- Categories that were raised above the table. One row a category.
CREATE TABLE risk_raised (
  category TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT;

-- Every lowering that somebody proposed.
CREATE TABLE risk_lowering (
  proposal TEXT PRIMARY KEY,
  category TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'approved', 'declined')),
  until INTEGER NOT NULL,
  language TEXT NOT NULL,
  argument_document TEXT NOT NULL,
  proposer TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  decided_by TEXT,
  decided_at INTEGER,
  -- Since when the risk is lower without a break: that of the lowering it took the place of, where one held.
  holds_from INTEGER,
  -- Ended before its time, by a raising, a contest or the next lowering.
  ended_at INTEGER,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX risk_lowering_by_category ON risk_lowering (category, seq);

-- What people hold against a lowering, and the answer. `person` is read for that person alone: no role's page is told who it was.
CREATE TABLE risk_contest (
  contest TEXT PRIMARY KEY,
  proposal TEXT NOT NULL,
  category TEXT NOT NULL,
  person TEXT NOT NULL,
  language TEXT NOT NULL,
  words_document TEXT NOT NULL,
  at INTEGER NOT NULL,
  outcome TEXT CHECK (outcome IN ('stays', 'ends')),
  answer_language TEXT,
  answer_document TEXT,
  answered_at INTEGER,
  seq INTEGER NOT NULL,
  CHECK ((answered_at IS NULL) = (outcome IS NULL)),
  CHECK ((answered_at IS NULL) = (answer_document IS NULL))
) STRICT;
CREATE UNIQUE INDEX risk_contest_once ON risk_contest (person, proposal);

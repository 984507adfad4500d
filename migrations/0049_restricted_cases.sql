-- Cases that are shown late (restricted.*): about one person, by two people, for 90 days and two renewals at most. Written by projections; read by
-- those in the case, as a line without the person by councils and the desk, and by the person once it is over. Gone with the person.
CREATE TABLE restricted_case (
  id TEXT PRIMARY KEY,
  -- Number of the entry that proposed it: what people call it by.
  seq INTEGER NOT NULL UNIQUE,
  person TEXT NOT NULL,
  -- Where the person worked when it was proposed: a line that moved with them would tell a council whose case it is.
  establishment TEXT NOT NULL,
  reason TEXT NOT NULL,
  words_document TEXT NOT NULL,
  systems TEXT NOT NULL,
  categories TEXT NOT NULL,
  named TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'declined', 'in_force', 'ended')),
  proposer TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  -- The end that was asked for, and then the one in force.
  ends_at INTEGER NOT NULL,
  open_until INTEGER NOT NULL,
  approver TEXT,
  began_at INTEGER,
  renewals INTEGER NOT NULL,
  ended_at INTEGER,
  -- A renewal that waits for the second person.
  renewal_until INTEGER,
  renewal_by TEXT,
  renewal_open_until INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX restricted_case_by_person ON restricted_case (person);
CREATE INDEX restricted_case_in_force ON restricted_case (ends_at) WHERE state = 'in_force';

-- Who decided what in a case, in which role. Written by projections; read with the case. Gone with the person.
CREATE TABLE restricted_step (
  seq INTEGER PRIMARY KEY,
  case_key TEXT NOT NULL,
  what TEXT NOT NULL,
  role TEXT,
  at INTEGER NOT NULL,
  words_document TEXT
) STRICT;
CREATE INDEX restricted_step_by_case ON restricted_step (case_key, seq);

-- What a system kept back of a deletion, or left out of a copy. Written by projections; read with the case. Gone with the person.
CREATE TABLE restricted_kept (
  task TEXT PRIMARY KEY,
  case_key TEXT NOT NULL,
  kept INTEGER NOT NULL,
  -- Of which kinds, where the task asked for more than the case names.
  categories TEXT,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX restricted_kept_by_case ON restricted_kept (case_key, seq);

-- The case that a look was told in. A look that was open from the beginning is never hidden afterwards.
ALTER TABLE report_look ADD COLUMN restricted_case TEXT;
CREATE INDEX report_look_by_case ON report_look (restricted_case, at, id) WHERE restricted_case IS NOT NULL;
CREATE TRIGGER report_look_case_stays BEFORE UPDATE ON report_look
WHEN NOT (NEW.restricted_case IS OLD.restricted_case OR NEW.restricted_case IS NULL)
BEGIN SELECT RAISE(ABORT, 'report_look: reports never change'); END;

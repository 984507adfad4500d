-- By what systems are asked for a request from the public door that is no person's (docs/decisions/0074): a projection of the log. One row for each such request. Read at the desk and
-- when tasks are handed out. The reference and the evidence are documents of the request; the row goes with it. Growth means visitors who ask.
CREATE TABLE request_reference (
  request TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('email', 'visitor_badge', 'customer_number', 'other_number')),
  reference TEXT NOT NULL,
  how TEXT NOT NULL,
  evidence TEXT NOT NULL,
  systems TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'agreed', 'declined')),
  starts_at INTEGER,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  CHECK ((state = 'proposed') <= (starts_at IS NULL))
) STRICT, WITHOUT ROWID;

-- When a system last said, with a question for tasks, that it knows those that are asked by a reference. Owner: the machine door; one row for each system that ever did. Read at the desk. It
-- tells of nobody.
CREATE TABLE own_reference_asker (
  system TEXT NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Before a copy of records that hold several people leaves a system, somebody looks at it for the rights of the others
-- (docs/decisions/0065-a-copy-is-looked-at-before-it-leaves.md). Projections of the log. Who may look, for one request and one system and until when: written by
-- the desk's act, read by the case, the machine door and the person. What came of it: one row a task. Growth means requests for copies of shared records.
CREATE TABLE copy_reviewer (
  review_grant TEXT NOT NULL PRIMARY KEY,
  request TEXT NOT NULL,
  system TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('keeps_the_system', 'protects_data', 'agreed_with_council')),
  named_at INTEGER NOT NULL,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_reviewer_by_request ON copy_reviewer (request, system, named_at);
CREATE INDEX copy_reviewer_by_reviewer ON copy_reviewer (reviewer);

CREATE TABLE copy_review (
  task TEXT NOT NULL PRIMARY KEY,
  request TEXT NOT NULL,
  person TEXT NOT NULL,
  review_grant TEXT NOT NULL,
  looked_at INTEGER NOT NULL,
  told_at INTEGER NOT NULL,
  -- JSON arrays: how many records of each kind, and how many of them were left out and why.
  seen TEXT NOT NULL,
  removed TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_review_by_person ON copy_review (person);
CREATE INDEX copy_review_by_request ON copy_review (request);

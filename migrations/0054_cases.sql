-- A yes that pressure undid, one row for each person and activity (docs/decisions/0067): a projection of the log. Read by what asks systems to delete, and
-- by the person. It outlives what somebody says later: what was captured under the void yes is to go all the same. Growth means places where people were pressed.
CREATE TABLE void_yes (
  person TEXT NOT NULL,
  activity TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  followed INTEGER,
  PRIMARY KEY (person, activity, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX void_yes_by_entry ON void_yes (seq, person) WHERE followed IS NULL;

-- One more reason for work that systems owe. The table is made anew from the log with the version of projections that comes with this.
ALTER TABLE task DROP COLUMN because;
ALTER TABLE task ADD COLUMN because TEXT NOT NULL DEFAULT 'request'
  CHECK (because IN ('withdrawal', 'pressure', 'strike', 'request', 'erasure_check', 'use_check'));

-- Requests from the public door and whom two people tied them to (docs/decisions/0067): a projection of the log. One row for each door request. Read at the desk
-- and by the person; it goes with the person. `made`: the request of that person which the tie began. Growth means visitors who ask.
CREATE TABLE request_tie (
  door TEXT NOT NULL PRIMARY KEY,
  made TEXT,
  person TEXT NOT NULL,
  how TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  evidence TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'tied', 'confirmed', 'disowned')),
  starts_at INTEGER,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  CHECK ((made IS NULL) = (state = 'proposed'))
) STRICT, WITHOUT ROWID;
CREATE INDEX request_tie_by_person ON request_tie (person);
CREATE UNIQUE INDEX request_tie_by_made ON request_tie (made) WHERE made IS NOT NULL;

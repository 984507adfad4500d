-- What systems say they hold of whom (machine API, holdings; docs/decisions/0056-gone-is-looked-at-again.md): a row for each statement that said
-- something new, in volume, with one digest entry in the log for many. Written by the machine door. What is of a person can be erased: then those
-- columns are NULL, and the leaf stays, so that the digest still proves the rows beside it. Grows with what changes; a row goes 90 days after another
-- statement took its place, once a digest covers it. A statement that still stands is written anew after 60 days, so that its digest is whole.
CREATE TABLE report_holding (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  system TEXT NOT NULL,
  at INTEGER NOT NULL,
  person TEXT,
  category TEXT,
  -- The statement as canonical JSON.
  body TEXT,
  -- When another statement took its place, or its person was erased.
  replaced_at INTEGER,
  salt BLOB CHECK (length(salt) = 32),
  leaf BLOB NOT NULL CHECK (length(leaf) = 32)
) STRICT;
CREATE INDEX report_holding_by_person ON report_holding (person) WHERE person IS NOT NULL;
CREATE INDEX report_holding_replaced ON report_holding (replaced_at, id) WHERE replaced_at IS NOT NULL;
CREATE TRIGGER report_holding_no_update BEFORE UPDATE ON report_holding
WHEN NOT (
  NEW.id IS OLD.id AND NEW.system IS OLD.system AND NEW.at IS OLD.at AND NEW.leaf IS OLD.leaf AND (
    (NEW.person IS OLD.person AND NEW.category IS OLD.category AND NEW.body IS OLD.body AND NEW.salt IS OLD.salt)
    OR (NEW.person IS NULL AND NEW.category IS NULL AND NEW.body IS NULL AND NEW.salt IS NULL)
  )
)
BEGIN SELECT RAISE(ABORT, 'report_holding: reports never change'); END;
CREATE TRIGGER report_holding_no_delete BEFORE DELETE ON report_holding
WHEN OLD.replaced_at IS NULL
BEGIN SELECT RAISE(ABORT, 'report_holding: what stands stays'); END;

-- The last statement about each system, person and category: the fold of the table above, and when it was said last. Read by the person's page and
-- by whoever asks systems for something. A row for each cell; an erased person's rows go.
CREATE TABLE own_holding (
  person TEXT NOT NULL,
  category TEXT NOT NULL,
  system TEXT NOT NULL,
  -- The row of report_holding that says it.
  report INTEGER NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 0),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  first_at INTEGER,
  last_at INTEGER,
  location TEXT NOT NULL,
  delete_by INTEGER,
  participant_count INTEGER,
  said_at INTEGER NOT NULL,
  PRIMARY KEY (person, category, system),
  CHECK ((count = 0) = (first_at IS NULL) AND (count = 0) = (last_at IS NULL))
) STRICT, WITHOUT ROWID;

-- When each system last said what it holds of anybody. A row per system.
CREATE TABLE own_holdings_heard (
  system TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Which tasks a system fetched, and when last: it is handed out again when no answer came. A row goes with the answer.
CREATE TABLE own_task_sent (
  task TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Records that came back, or that nothing permits: a projection of the log. Closed by a later look that found nothing. Growth means that systems do not
-- do what they are asked.
CREATE TABLE finding (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('came_back', 'held_without_permission', 'captured_without_permission')),
  system TEXT NOT NULL,
  category TEXT,
  since INTEGER NOT NULL,
  task TEXT,
  request TEXT,
  opened_at INTEGER NOT NULL,
  closed_at INTEGER,
  -- The look that found nothing.
  closed_by TEXT,
  seq INTEGER NOT NULL,
  CHECK ((closed_at IS NULL) = (closed_by IS NULL))
) STRICT;
CREATE INDEX finding_by_person ON finding (person, seq);
CREATE INDEX finding_open ON finding (system) WHERE closed_at IS NULL;
CREATE INDEX finding_by_entry ON finding (seq);

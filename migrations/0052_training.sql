-- Which training runs used whose data (docs/decisions/0066-a-run-names-its-data.md).

-- What a system put together for training: the manifest of a dataset, without anybody in it. Written by the machine door; read by the person's pages and
-- the desk. A row for each dataset; kept as long as the portal is.
CREATE TABLE report_dataset (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  system TEXT NOT NULL,
  -- What the system calls it.
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  activity TEXT NOT NULL,
  collected_for TEXT NOT NULL,
  built_at INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  -- The manifest as canonical JSON, and its hash, which every row of it commits to.
  body TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  UNIQUE (system, name)
) STRICT;
CREATE INDEX report_dataset_by_activity ON report_dataset (activity, at);
CREATE TRIGGER report_dataset_no_update BEFORE UPDATE ON report_dataset
BEGIN SELECT RAISE(ABORT, 'report_dataset: reports never change'); END;
CREATE TRIGGER report_dataset_no_delete BEFORE DELETE ON report_dataset
BEGIN SELECT RAISE(ABORT, 'report_dataset: what was told stays'); END;

-- Whose records are in it: a row for each dataset and person, in volume, with one digest entry in the log for many. What is of a person can be erased:
-- then those columns are NULL, and the leaf stays, so that the digest still proves the rows beside it.
CREATE TABLE report_used (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  dataset INTEGER NOT NULL,
  at INTEGER NOT NULL,
  person TEXT,
  count INTEGER CHECK (count > 0),
  first_at INTEGER,
  last_at INTEGER,
  salt BLOB CHECK (length(salt) = 32),
  leaf BLOB NOT NULL CHECK (length(leaf) = 32)
) STRICT;
CREATE UNIQUE INDEX report_used_once ON report_used (dataset, person) WHERE person IS NOT NULL;
CREATE INDEX report_used_by_person ON report_used (person, id) WHERE person IS NOT NULL;
CREATE TRIGGER report_used_no_update BEFORE UPDATE ON report_used
WHEN NOT (
  NEW.id IS OLD.id AND NEW.dataset IS OLD.dataset AND NEW.at IS OLD.at AND NEW.leaf IS OLD.leaf
  AND NEW.person IS NULL AND NEW.count IS NULL AND NEW.first_at IS NULL AND NEW.last_at IS NULL AND NEW.salt IS NULL
)
BEGIN SELECT RAISE(ABORT, 'report_used: reports never change'); END;
CREATE TRIGGER report_used_no_delete BEFORE DELETE ON report_used
BEGIN SELECT RAISE(ABORT, 'report_used: a leaf stays'); END;

-- A training run, without anybody in it: a row for each, digested as the rows above are.
CREATE TABLE report_run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  system TEXT NOT NULL,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL CHECK (ended_at >= started_at),
  model TEXT NOT NULL,
  body TEXT NOT NULL,
  salt BLOB NOT NULL CHECK (length(salt) = 32),
  leaf BLOB NOT NULL CHECK (length(leaf) = 32),
  UNIQUE (system, name)
) STRICT;
CREATE TRIGGER report_run_no_update BEFORE UPDATE ON report_run
BEGIN SELECT RAISE(ABORT, 'report_run: reports never change'); END;
CREATE TRIGGER report_run_no_delete BEFORE DELETE ON report_run
BEGIN SELECT RAISE(ABORT, 'report_run: what was told stays'); END;

-- Which datasets a run used.
CREATE TABLE report_run_dataset (
  run INTEGER NOT NULL,
  dataset INTEGER NOT NULL,
  PRIMARY KEY (run, dataset)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_run_by_dataset ON report_run_dataset (dataset, run);

-- Since when each system tells of its training with an activity, and when it last did. A row for each system and activity.
CREATE TABLE own_training_heard (
  system TEXT NOT NULL,
  activity TEXT NOT NULL,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  PRIMARY KEY (system, activity)
) STRICT, WITHOUT ROWID;

-- As in 0042; a system can be asked what became of a person's data in one run, and says whether it was left out or the model was trained anew.
DROP TABLE task;
CREATE TABLE task (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  system TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('erase', 'access', 'restrict', 'unrestrict', 'correct', 'absence', 'unlearn')),
  because TEXT NOT NULL CHECK (because IN ('withdrawal', 'strike', 'request', 'erasure_check', 'use_check')),
  activity TEXT,
  -- A JSON array of categories; empty: all that the system holds of the person.
  categories TEXT,
  request TEXT,
  window_from INTEGER,
  window_to INTEGER,
  not_before INTEGER,
  -- What the system calls the run; of `unlearn` alone.
  run TEXT,
  state TEXT NOT NULL CHECK (state IN ('queued', 'done', 'failed', 'held', 'not_applicable')),
  opened_at INTEGER NOT NULL,
  answered_at INTEGER,
  count INTEGER,
  disposition TEXT CHECK (disposition IN ('excluded', 'retrained')),
  reason TEXT,
  found INTEGER,
  evidence TEXT,
  seq INTEGER NOT NULL,
  CHECK ((state = 'queued') = (answered_at IS NULL)),
  CHECK ((run IS NULL) = (action != 'unlearn'))
) STRICT;
CREATE INDEX task_by_person ON task (person, seq);
CREATE INDEX task_by_system ON task (system, state, seq);
-- What is open, by when it is due: looks that are to come are not read until then.
CREATE INDEX task_due ON task (system, coalesce(not_before, 0), seq) WHERE state IN ('queued', 'failed', 'held');
CREATE INDEX task_by_entry ON task (seq);
CREATE INDEX task_by_request ON task (request) WHERE request IS NOT NULL;
CREATE INDEX task_unlearn ON task (state) WHERE action = 'unlearn';

-- As in 0043; what was used without permission is a finding that names the dataset or the run. It is of the past, and nothing ends it.
DROP TABLE finding;
CREATE TABLE finding (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (
    kind IN ('came_back', 'held_without_permission', 'captured_without_permission', 'used_without_permission')
  ),
  system TEXT NOT NULL,
  category TEXT,
  since INTEGER NOT NULL,
  task TEXT,
  request TEXT,
  dataset TEXT,
  run TEXT,
  opened_at INTEGER NOT NULL,
  closed_at INTEGER,
  -- The look that found nothing.
  closed_by TEXT,
  seq INTEGER NOT NULL,
  CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
  CHECK ((dataset IS NULL) = (kind != 'used_without_permission'))
) STRICT;
CREATE INDEX finding_by_person ON finding (person, seq);
CREATE INDEX finding_open ON finding (system) WHERE closed_at IS NULL;
CREATE INDEX finding_by_entry ON finding (seq);

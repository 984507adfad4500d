-- Work that systems owe people (docs/decisions/0055-a-system-is-asked-until-it-answers.md): a projection of the log, opened by the entries that name it
-- and closed by what the system answers. Read by the machine door, the receipts and the pages of what is held. Growth means withdrawals and requests.
DROP TABLE task;
CREATE TABLE task (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  system TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('erase', 'access', 'restrict', 'unrestrict', 'correct', 'absence')),
  because TEXT NOT NULL CHECK (because IN ('withdrawal', 'strike', 'request', 'erasure_check')),
  activity TEXT,
  -- A JSON array of categories; empty: all that the system holds of the person.
  categories TEXT,
  request TEXT,
  window_from INTEGER,
  window_to INTEGER,
  not_before INTEGER,
  state TEXT NOT NULL CHECK (state IN ('queued', 'done', 'failed', 'held', 'not_applicable')),
  opened_at INTEGER NOT NULL,
  answered_at INTEGER,
  count INTEGER,
  reason TEXT,
  found INTEGER,
  evidence TEXT,
  seq INTEGER NOT NULL,
  CHECK ((state = 'queued') = (answered_at IS NULL))
) STRICT;
CREATE INDEX task_by_person ON task (person, seq);
CREATE INDEX task_by_system ON task (system, state, seq);
-- What is open, by when it is due: looks that are to come are not read until then.
CREATE INDEX task_due ON task (system, coalesce(not_before, 0), seq) WHERE state IN ('queued', 'failed', 'held');
CREATE INDEX task_by_entry ON task (seq);
CREATE INDEX task_by_request ON task (request) WHERE request IS NOT NULL;

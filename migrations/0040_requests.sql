-- Rights requests (docs/decisions/0054-a-request-is-answered-whole.md): projections of the log. What anybody wrote is a document. Growth means
-- requests; who is erased takes theirs along.

-- Every request, as it stands. Without `person`: of somebody who does not sign in, or who said that nobody shall know.
CREATE TABLE request (
  id TEXT PRIMARY KEY,
  person TEXT,
  kind TEXT NOT NULL,
  audience TEXT NOT NULL CHECK (audience IN ('officers', 'dpo', 'council')),
  state TEXT NOT NULL,
  identity TEXT NOT NULL CHECK (identity IN ('proven', 'open')),
  channel TEXT NOT NULL CHECK (channel IN ('portal', 'door')),
  establishment TEXT,
  country TEXT,
  region TEXT,
  category TEXT,
  programme TEXT,
  activity TEXT,
  look TEXT,
  window_from INTEGER,
  window_to INTEGER,
  against TEXT,
  earlier TEXT,
  -- Absent where nobody is to know who asked.
  language TEXT,
  words_document TEXT,
  contact_document TEXT,
  code_sha256 TEXT,
  same_as TEXT,
  received_at INTEGER NOT NULL,
  due INTEGER,
  extended_at INTEGER,
  held INTEGER NOT NULL,
  -- Since when it waits for the person.
  waits_since INTEGER,
  assignee TEXT,
  tasks_opened INTEGER NOT NULL,
  ended_at INTEGER,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX request_by_person ON request (person, seq);
CREATE INDEX request_open_of ON request (person, kind) WHERE ended_at IS NULL;
CREATE INDEX request_by_receipt ON request (person, received_at);
CREATE INDEX request_by_end ON request (ended_at, due);
CREATE INDEX request_by_link ON request (same_as);
CREATE UNIQUE INDEX request_by_code ON request (code_sha256) WHERE code_sha256 IS NOT NULL;

-- What happened with each, one row an entry. `side` is who did it, as the person is told: a role's people are told by their role.
CREATE TABLE request_step (
  seq INTEGER PRIMARY KEY,
  request TEXT NOT NULL,
  at INTEGER NOT NULL,
  what TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('person', 'organisation', 'portal')),
  actor TEXT NOT NULL,
  words_document TEXT,
  -- Codes of the entry: reasons, the new date, the outcome.
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX request_step_by_request ON request_step (request, seq);
CREATE INDEX request_step_by_actor ON request_step (actor, at);

-- What may not be used of somebody while a request of theirs limits it (Art. 18 GDPR): without category and programme, everything. Read with every
-- decision about them.
CREATE TABLE restriction (
  person TEXT NOT NULL,
  request TEXT NOT NULL,
  category TEXT,
  programme TEXT,
  since INTEGER NOT NULL,
  PRIMARY KEY (person, request)
) STRICT;

-- Where nobody is asked for a yes, because people there were pressed into one, and until when.
CREATE TABLE pressure_lock (
  establishment TEXT NOT NULL,
  activity TEXT NOT NULL,
  until INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (establishment, activity)
) STRICT;

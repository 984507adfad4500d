-- Projections: what the log says, in the shape screens and decisions ask for. Written only by db/projections, rebuilt at will.

CREATE TABLE log_identity (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  origin TEXT NOT NULL,
  epoch TEXT NOT NULL
) STRICT;

CREATE TABLE establishment (
  id TEXT PRIMARY KEY,
  country TEXT NOT NULL,
  region TEXT,
  council INTEGER NOT NULL CHECK (council IN (0, 1))
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  entity TEXT NOT NULL,
  establishment TEXT NOT NULL,
  country TEXT NOT NULL,
  region TEXT,
  languages TEXT NOT NULL,
  -- When a chosen language was last given up: what was told only in it stopped counting then.
  languages_narrowed_at INTEGER,
  minor INTEGER NOT NULL CHECK (minor IN (0, 1)),
  synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
  hired_at INTEGER NOT NULL,
  left_at INTEGER,
  profile_document TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT;

CREATE TABLE role_grant (
  person TEXT NOT NULL,
  role TEXT NOT NULL,
  establishment TEXT,
  granted_at INTEGER NOT NULL,
  PRIMARY KEY (person, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE programme (
  key TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  controller_document TEXT NOT NULL,
  owner TEXT,
  starts_at INTEGER NOT NULL,
  texts TEXT NOT NULL,
  applied_at INTEGER NOT NULL
) STRICT;

CREATE TABLE activity (
  id TEXT PRIMARY KEY,
  programme TEXT NOT NULL REFERENCES programme (key),
  position INTEGER NOT NULL,
  definition TEXT NOT NULL
) STRICT;

-- The latest record per gate, activity and place; '' stands for "every activity" and "everywhere".
CREATE TABLE gate (
  gate TEXT NOT NULL,
  programme TEXT NOT NULL,
  activity TEXT NOT NULL,
  place TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'shut')),
  at INTEGER NOT NULL,
  until INTEGER,
  document TEXT NOT NULL,
  actor_kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (gate, programme, activity, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE protected_context (
  position INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  match TEXT NOT NULL,
  why TEXT NOT NULL
) STRICT;

CREATE TABLE notice_version (
  notice TEXT NOT NULL,
  version INTEGER NOT NULL,
  programme TEXT NOT NULL,
  activities TEXT NOT NULL,
  places TEXT NOT NULL,
  texts TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  effective_from INTEGER NOT NULL,
  reacknowledge INTEGER NOT NULL CHECK (reacknowledge IN (0, 1)),
  PRIMARY KEY (notice, version)
) STRICT, WITHOUT ROWID;

-- First delivery per person, version and language.
CREATE TABLE delivery (
  person TEXT NOT NULL,
  notice TEXT NOT NULL,
  version INTEGER NOT NULL,
  language TEXT NOT NULL,
  channel TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (person, notice, version, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE acknowledgement (
  person TEXT NOT NULL,
  notice TEXT NOT NULL,
  version INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('acknowledged', 'declined')),
  language TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (person, notice, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE choice (
  person TEXT NOT NULL,
  activity TEXT NOT NULL,
  status TEXT NOT NULL,
  at INTEGER NOT NULL,
  since INTEGER,
  until INTEGER,
  seq INTEGER NOT NULL,
  PRIMARY KEY (person, activity)
) STRICT, WITHOUT ROWID;

-- A person's own acts, for their history and receipts; nobody else's list is made from it.
CREATE TABLE own_act (
  seq INTEGER PRIMARY KEY,
  person TEXT NOT NULL,
  at INTEGER NOT NULL,
  type TEXT NOT NULL,
  about TEXT NOT NULL,
  outcome TEXT NOT NULL
) STRICT;
CREATE INDEX own_act_by_person ON own_act (person, seq);

-- Work a system owes a person: opened by the entry that names it.
CREATE TABLE task (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  activity TEXT NOT NULL,
  system TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('erase')),
  state TEXT NOT NULL CHECK (state IN ('queued', 'done')),
  opened_at INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX task_by_person ON task (person, seq);

CREATE TABLE system (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  owner TEXT NOT NULL,
  sponsor TEXT,
  activities TEXT NOT NULL,
  manifest TEXT NOT NULL,
  lists INTEGER NOT NULL CHECK (lists IN (0, 1)),
  expires_at INTEGER,
  seq INTEGER NOT NULL
) STRICT;

CREATE TABLE system_key (
  key_id TEXT PRIMARY KEY,
  system TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('live', 'test')),
  secret_sha256 TEXT NOT NULL,
  minted_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;
CREATE INDEX system_key_by_system ON system_key (system);

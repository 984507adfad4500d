-- What is not a fact of the log: texts that can be erased, and the portal's own workings.

-- Texts that entries name by hash. Erasing a document leaves the entry provable and its text gone.
CREATE TABLE own_document (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  -- The person whose text it is, so that erasing a person finds it; NULL for the organisation's texts.
  person TEXT,
  bytes BLOB NOT NULL,
  salt BLOB NOT NULL CHECK (length(salt) = 32),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX own_document_by_person ON own_document (person) WHERE person IS NOT NULL;

-- Answers already given, by the key of the asker; never the answer's body. Kept 24 hours, forms and machines alike.
CREATE TABLE own_idempotency (
  principal TEXT NOT NULL,
  key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  code TEXT NOT NULL,
  revision INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (principal, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX own_idempotency_by_at ON own_idempotency (at);

-- How far each reaction has read the log.
CREATE TABLE own_cursor (
  reaction TEXT PRIMARY KEY,
  seq INTEGER NOT NULL
) STRICT;

-- The version of the projections a database was last built with.
CREATE TABLE own_projection (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  version INTEGER NOT NULL
) STRICT;

-- What collectors say of themselves, in volume: one digest entry in the log covers a batch. Kept 30 days.
CREATE TABLE report_heartbeat (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  system TEXT NOT NULL,
  at INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  epoch TEXT NOT NULL,
  pause_epoch INTEGER NOT NULL,
  body TEXT NOT NULL,
  salt BLOB NOT NULL CHECK (length(salt) = 32),
  leaf BLOB NOT NULL CHECK (length(leaf) = 32)
) STRICT;
CREATE INDEX report_heartbeat_by_system ON report_heartbeat (system, id);

CREATE TRIGGER report_heartbeat_no_update BEFORE UPDATE ON report_heartbeat
BEGIN SELECT RAISE(ABORT, 'report_heartbeat: reports never change'); END;

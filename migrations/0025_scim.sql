-- The company's directory (SCIM 2.0), and leaving that is held back.

-- Keys of the directory: by id, and of the secret only its SHA-256. A projection of the log; written by the acts about them, read by the
-- directory's door and the page of the connection. A key opens nothing before approved_at. A few rows in all.
CREATE TABLE scim_key (
  key_id TEXT PRIMARY KEY,
  secret_sha256 TEXT NOT NULL CHECK (length(secret_sha256) = 64),
  proposer_kind TEXT NOT NULL CHECK (proposer_kind IN ('person', 'operator')),
  proposer TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  open_until INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  decided_by TEXT,
  approved_at INTEGER,
  revoked_at INTEGER
) STRICT;

-- Whether the directory may let people go: held since, or released for so many until then; else neither. A projection of the log, one row at
-- most; read in the transaction of each leaving.
CREATE TABLE leaver_hold (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  held_at INTEGER,
  released_at INTEGER,
  released_until INTEGER,
  most INTEGER,
  CHECK (held_at IS NULL OR released_at IS NULL)
) STRICT;

-- How many left within minutes, and how many are here, are asked at each leaving.
CREATE INDEX person_by_left_at ON person (left_at) WHERE left_at IS NOT NULL;
CREATE INDEX person_here ON person (synthetic) WHERE left_at IS NULL;

-- What the directory did with a person that is no fact of the log: `gone`, it deleted them and is not shown them again (RFC 7644, 3.6);
-- `waiting`, it was to let them go and was held back. Owner: the person; goes with their erasure, and `waiting` when they leave.
CREATE TABLE own_directory_person (
  person TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('gone', 'waiting')),
  at INTEGER NOT NULL
) STRICT;

-- How often the directory asked with each key and how it was answered, by day and code ("ok" where it was not refused). Counts and times, no
-- person. Written at most every few seconds; kept 30 days.
CREATE TABLE own_directory_use (
  key_id TEXT NOT NULL,
  day TEXT NOT NULL,
  code TEXT NOT NULL,
  count INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  PRIMARY KEY (key_id, day, code)
) STRICT;

-- How many people a list may let go: those of its owner's own word, where it would let go more than go without one. NULL where it would not.
ALTER TABLE own_import ADD COLUMN may_leave INTEGER;

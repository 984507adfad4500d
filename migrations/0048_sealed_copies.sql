-- Copies of what systems hold of a person, sealed for them alone (docs/sealed-copies.md). Own tables: no facts of the log. Owner: the copies' service
-- (app/services/copies). The key of a request: its public part, and the private one locked with a passphrase that is kept nowhere; half a year at most. A
-- copy lies as a file in copies/ for seven days. Both go when the request is taken back and when the person is erased.
CREATE TABLE own_copy_key (
  request TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL,
  -- Base64 of the uncompressed point (P-256).
  public_key TEXT NOT NULL,
  lock BLOB NOT NULL,
  made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX own_copy_key_by_person ON own_copy_key (person);

CREATE TABLE own_copy (
  task TEXT NOT NULL PRIMARY KEY,
  request TEXT NOT NULL,
  person TEXT NOT NULL,
  system TEXT NOT NULL,
  -- Hex, of what the system sealed.
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX own_copy_by_person ON own_copy (person);

-- An act writes fewer pages, and signs nothing.

-- The end of the log is authenticated with a secret that comes from the log's key (domain/log/tail.ts): 32 bytes. What was signed before this
-- stays, as 64, until the next act. One row; written only by db/log/tail.ts.
CREATE TABLE own_log_tail_next (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  size INTEGER NOT NULL CHECK (size >= 0),
  signature BLOB NOT NULL CHECK (length(signature) IN (32, 64))
) STRICT;
INSERT INTO own_log_tail_next (only, size, signature) SELECT only, size, signature FROM own_log_tail;
DROP TABLE own_log_tail;
ALTER TABLE own_log_tail_next RENAME TO own_log_tail;

-- A person's own acts lie together, in the order in which they are read: without a second tree that says where each is.
CREATE TABLE own_act_next (
  person TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  type TEXT NOT NULL,
  about TEXT NOT NULL,
  outcome TEXT NOT NULL,
  PRIMARY KEY (person, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO own_act_next (person, seq, at, type, about, outcome) SELECT person, seq, at, type, about, outcome FROM own_act ORDER BY person, seq;
DROP TABLE own_act;
ALTER TABLE own_act_next RENAME TO own_act;

-- The append-only log. It is the truth: every projected table can be thrown away and rebuilt from it.
-- Written only by db/log/append.ts; read by projections at rebuild, receipts, proofs and sweeps. Grows with every act.

CREATE TABLE log_entry (
  seq INTEGER PRIMARY KEY CHECK (seq >= 1),
  -- The record exactly as hashed (canonical JSON); NULL once erased.
  record BLOB,
  -- 32 random bytes; NULL once erased, so that the leaf tells nothing about what was erased.
  salt BLOB CHECK (salt IS NULL OR length(salt) = 32),
  leaf BLOB NOT NULL CHECK (length(leaf) = 32),
  CHECK ((record IS NULL) = (salt IS NULL))
) STRICT;

CREATE TRIGGER log_entry_no_gap BEFORE INSERT ON log_entry
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM log_entry)
BEGIN SELECT RAISE(ABORT, 'log_entry: seq must follow the last entry'); END;

CREATE TRIGGER log_entry_no_delete BEFORE DELETE ON log_entry
BEGIN SELECT RAISE(ABORT, 'log_entry: entries are never deleted'); END;

CREATE TRIGGER log_entry_no_update BEFORE UPDATE ON log_entry
WHEN NOT (NEW.seq IS OLD.seq AND NEW.leaf IS OLD.leaf AND NEW.record IS NULL AND NEW.salt IS NULL)
BEGIN SELECT RAISE(ABORT, 'log_entry: only record and salt may be erased'); END;

-- Complete subtrees of the RFC 6962 tree: level 0 are the leaves. About two rows an entry.
CREATE TABLE log_node (
  level INTEGER NOT NULL CHECK (level >= 0),
  position INTEGER NOT NULL CHECK (position >= 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER log_node_no_update BEFORE UPDATE ON log_node
BEGIN SELECT RAISE(ABORT, 'log_node: nodes never change'); END;

CREATE TRIGGER log_node_no_delete BEFORE DELETE ON log_node
BEGIN SELECT RAISE(ABORT, 'log_node: nodes are never deleted'); END;

-- Signed notes handed out, one per size.
CREATE TABLE log_checkpoint (
  size INTEGER PRIMARY KEY CHECK (size >= 0),
  note TEXT NOT NULL
) STRICT;

CREATE TRIGGER log_checkpoint_no_update BEFORE UPDATE ON log_checkpoint
BEGIN SELECT RAISE(ABORT, 'log_checkpoint: a checkpoint never changes'); END;

CREATE TRIGGER log_checkpoint_no_delete BEFORE DELETE ON log_checkpoint
BEGIN SELECT RAISE(ABORT, 'log_checkpoint: a checkpoint is never deleted'); END;

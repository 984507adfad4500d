-- What stands between the log and a statement that was typed by hand. Triggers stop mistakes; only a signature stops an administrator.

CREATE TRIGGER log_node_no_gap BEFORE INSERT ON log_node
WHEN NEW.position IS NOT (SELECT coalesce(max(position) + 1, 0) FROM log_node WHERE level = NEW.level)
BEGIN SELECT RAISE(ABORT, 'log_node: a node must follow the last one of its level'); END;

CREATE TRIGGER log_node_of_entry BEFORE INSERT ON log_node
WHEN NEW.level = 0 AND NEW.hash IS NOT (SELECT leaf FROM log_entry WHERE seq = NEW.position + 1)
BEGIN SELECT RAISE(ABORT, 'log_node: a leaf is that of its entry'); END;

CREATE TRIGGER log_checkpoint_forward BEFORE INSERT ON log_checkpoint
WHEN NEW.size <= (SELECT coalesce(max(size), -1) FROM log_checkpoint)
  OR NEW.size > (SELECT coalesce(max(seq), 0) FROM log_entry)
BEGIN SELECT RAISE(ABORT, 'log_checkpoint: sizes go forward, and never past the log'); END;

-- The end of the log, signed by the log's key in the transaction of each flush: entries that came past the portal, and entries taken off the
-- end, are known by it. One row; written only by db/log/tail.ts.
CREATE TABLE own_log_tail (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  size INTEGER NOT NULL CHECK (size >= 0),
  signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

-- The public key of the log as its first entry names it (base64); NULL in a log that was opened before entries did.
ALTER TABLE log_identity ADD COLUMN public_key TEXT;

-- A copy that was put back, and how the log went on from it (docs/decisions/0044-a-restore-is-declared.md).

-- What `forthright restore` put down in the copy: it waits until two people have declared it. One row, and none otherwise.
CREATE TABLE own_restore (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  taken_at INTEGER NOT NULL,
  restored_at INTEGER NOT NULL,
  size INTEGER NOT NULL,
  root TEXT NOT NULL,
  -- How many entries the signer had vouched for, where its newer file was still there.
  signed_to INTEGER
) STRICT;

-- Every restore that somebody declared, or wants to: a projection of the log. Growth means restores.
CREATE TABLE epoch (
  proposal TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('open', 'approved', 'declined')),
  -- The lineage it ended and the one it began; empty until it was approved.
  previous TEXT,
  epoch TEXT,
  size INTEGER NOT NULL,
  root TEXT NOT NULL,
  taken_at INTEGER NOT NULL,
  restored_at INTEGER NOT NULL,
  signed_to INTEGER,
  words_document TEXT NOT NULL,
  proposer TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  decided_by TEXT,
  decided_at INTEGER,
  -- The number of the entry that declared it.
  opened INTEGER,
  seq INTEGER NOT NULL
) STRICT;

-- Somebody who lost every way in is let in again by two people. What waits for the second one is a proposal like others.

CREATE TABLE proposal_with_recovery (
  id TEXT PRIMARY KEY,
  matter TEXT NOT NULL CHECK (matter IN ('role', 'key', 'recovery')),
  -- The person who would get the role or a way in, or the system that would get the key.
  about TEXT NOT NULL,
  detail TEXT NOT NULL,
  proposer_kind TEXT NOT NULL,
  proposer TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'approved', 'declined')),
  decided_by TEXT,
  decided_at INTEGER,
  seq INTEGER NOT NULL
) STRICT;
INSERT INTO proposal_with_recovery
SELECT id, matter, about, detail, proposer_kind, proposer, proposed_at, expires_at, state, decided_by, decided_at, seq
FROM proposal;
DROP TABLE proposal;
ALTER TABLE proposal_with_recovery RENAME TO proposal;
CREATE INDEX proposal_by_state ON proposal (state, seq);
CREATE INDEX proposal_by_about ON proposal (about, state);

-- The first half of a code, told to whoever proposed; the second half is told to whoever approves. No fact of the log. Written only by
-- app/services/identity; goes when the proposal is over, and with the account.
CREATE TABLE own_recovery (
  proposal TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES own_account (person) ON DELETE CASCADE,
  half_sha256 TEXT NOT NULL CHECK (length(half_sha256) = 64),
  expires_at INTEGER NOT NULL
) STRICT;

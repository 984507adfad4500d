-- Programmes are written at the privacy desk and introduced by two people.

-- What waits, or waited, for a second person to be introduced: the entry that proposed it, whole. A projection of the log; read by the desk and by
-- whoever decides. Texts are documents, here by hash alone. One row a proposal.
CREATE TABLE programme_proposal (
  id TEXT PRIMARY KEY,
  programme TEXT NOT NULL,
  version INTEGER NOT NULL,
  proposed TEXT NOT NULL,
  proposer_kind TEXT NOT NULL CHECK (proposer_kind IN ('person', 'operator')),
  proposer TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'approved', 'declined')),
  decided_by TEXT,
  decided_at INTEGER,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX programme_proposal_by_state ON programme_proposal (state, seq);

-- Why a programme is needed, and how the basis of each activity at each place was found: of the version that two people introduced last. A projection
-- of the log; read by the desk. One row a programme; a programme of the operator's file has none.
CREATE TABLE programme_introduction (
  programme TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  document TEXT NOT NULL,
  tests TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- Programmes that officers are still writing: no fact of the log. Written and read by the privacy desk. Gone when the programme is introduced or the
-- draft is dropped, and a year after the last edit. `revision` counts the edits: of two officers who write at once the second is told. Growth means
-- drafts that nobody finishes; at most 50. A draft names its last editor by id, and may name an owner, and who weighed interests, in its text.
CREATE TABLE own_programme_draft (
  id TEXT PRIMARY KEY,
  programme TEXT NOT NULL,
  content TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  actor TEXT NOT NULL,
  edited_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  proposal TEXT
) STRICT;

-- Notices are written in the portal and published by two people.

-- A version names whose earlier yes no longer counts, and keeps what the programme declared when it was published: the next version is
-- compared with it. Projections; an older portal's rows are made again from the log at the next start.
ALTER TABLE notice_version ADD COLUMN reask TEXT NOT NULL DEFAULT '[]';
ALTER TABLE notice_version ADD COLUMN declared TEXT NOT NULL DEFAULT '{}';

-- What waits, or waited, for a second person to be published. A projection of the log. Texts are documents, here by hash alone.
CREATE TABLE notice_proposal (
  id TEXT PRIMARY KEY,
  notice TEXT NOT NULL,
  version INTEGER NOT NULL,
  programme TEXT NOT NULL,
  activities TEXT NOT NULL,
  places TEXT NOT NULL,
  texts TEXT NOT NULL,
  effective_from INTEGER NOT NULL,
  reacknowledge INTEGER NOT NULL CHECK (reacknowledge IN (0, 1)),
  reask TEXT NOT NULL,
  owed TEXT NOT NULL CHECK (owed IN ('first', 'nothing', 're_ask', 'inform')),
  proposer_kind TEXT NOT NULL CHECK (proposer_kind IN ('person', 'operator')),
  proposer TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'approved', 'declined')),
  decided_by TEXT,
  decided_at INTEGER,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX notice_proposal_by_state ON notice_proposal (state, seq);

-- Notices that officers are still writing: no fact of the log. Written and read by the privacy desk. Gone when the notice is published or
-- the draft is dropped, and a year after the last edit. `revision` counts the edits: of two officers who write at once the second is told.
-- Growth means drafts that nobody finishes; at most 50. A draft names its last editor by id, and may name translators in its text.
CREATE TABLE own_notice_draft (
  id TEXT PRIMARY KEY,
  notice TEXT NOT NULL,
  content TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  actor TEXT NOT NULL,
  edited_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  proposal TEXT
) STRICT;

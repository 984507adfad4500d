-- What waits for a second person, and what officers, engineers and admins did. Both are projections of the log.

CREATE TABLE proposal (
  id TEXT PRIMARY KEY,
  matter TEXT NOT NULL CHECK (matter IN ('role', 'key')),
  -- The person who would get the role, or the system that would get the key.
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
CREATE INDEX proposal_by_state ON proposal (state, seq);
CREATE INDEX proposal_by_about ON proposal (about, state);

-- Acts of people with a role and of the operator; never a person's own acts, never who was asked about.
CREATE TABLE audit_act (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  operation TEXT NOT NULL,
  actor_kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  role TEXT,
  unit TEXT,
  object TEXT NOT NULL
) STRICT;
CREATE INDEX audit_act_by_operation ON audit_act (operation, seq);
CREATE INDEX audit_act_by_role ON audit_act (role, seq);

-- Profiles are documents: these find one by name, by address or by the id of another system, and go with the document.
CREATE INDEX own_document_by_name
  ON own_document (json_extract(CAST(bytes AS TEXT), '$.name') COLLATE NOCASE, person)
  WHERE kind = 'profile';
CREATE INDEX own_document_by_email
  ON own_document (lower(json_extract(CAST(bytes AS TEXT), '$.email')))
  WHERE kind = 'profile';
CREATE INDEX own_document_by_external_id
  ON own_document (json_extract(CAST(bytes AS TEXT), '$.external_id'))
  WHERE kind = 'profile';

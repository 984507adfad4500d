-- Notices that people signed on paper, as an officer or a council recorded it (docs/decisions/0050-a-signed-paper-is-the-persons-to-disown.md): a
-- projection of the log, one row for each paper. Read with every decision about the person, and by nobody's list. Of the scan there is only its
-- SHA-256. Growth means papers.
CREATE TABLE paper_signature (
  person TEXT NOT NULL,
  notice TEXT NOT NULL,
  version INTEGER NOT NULL,
  scan_sha256 TEXT NOT NULL CHECK (length(scan_sha256) = 64),
  language TEXT NOT NULL,
  signed_on TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- When the person said that it is none of theirs: it counts for nothing, and cannot be recorded again.
  disowned_at INTEGER,
  seq INTEGER NOT NULL,
  PRIMARY KEY (person, notice, version, scan_sha256)
) STRICT, WITHOUT ROWID;

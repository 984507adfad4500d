-- A notice that hangs on the wall of a place of work, as somebody said it: where the law asks for that (domain/notice/posting.ts). A projection of
-- the log, the newest record of each place and version. Where it hangs is a document; of the photo there is only its SHA-256. Growth means
-- places that hang up new versions.
CREATE TABLE posting (
  establishment TEXT NOT NULL,
  notice TEXT NOT NULL,
  version INTEGER NOT NULL,
  posted_on TEXT NOT NULL,
  place_document TEXT NOT NULL,
  photo_sha256 TEXT CHECK (photo_sha256 IS NULL OR length(photo_sha256) = 64),
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (establishment, notice, version)
) STRICT, WITHOUT ROWID;

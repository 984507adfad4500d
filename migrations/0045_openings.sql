-- People that were opened at the desk (access.opened): by whom, why, until when. Written by projections; read before anything of
-- a person is shown there, for the limits, and by the person. Grows with openings; gone with the person.
CREATE TABLE opening (
  seq INTEGER PRIMARY KEY,
  person TEXT NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  reason TEXT NOT NULL,
  words_document TEXT NOT NULL,
  case_key TEXT NOT NULL,
  at INTEGER NOT NULL,
  until INTEGER NOT NULL
) STRICT;
CREATE INDEX opening_by_person ON opening (person, at, seq);
CREATE INDEX opening_by_actor ON opening (actor, at);
CREATE INDEX opening_by_case ON opening (case_key);

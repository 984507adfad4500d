-- Notes of those who decide about a request, for each other (docs/decisions/0071): a projection of the log. Read in the case by whoever decides about it, and by the person in
-- their statement. Gone with the person. Growth means open requests: a request has 30 at most.
CREATE TABLE request_note (
  seq INTEGER PRIMARY KEY,
  request TEXT NOT NULL,
  person TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  words_document TEXT NOT NULL
) STRICT;
CREATE INDEX request_note_by_request ON request_note (request, seq);
CREATE INDEX request_note_by_person ON request_note (person, seq);

-- Openings that were drawn and that nobody read yet (docs/decisions/0069), by the number of their entry. Which ones the leaf says, and projections know no leaf: so it lies beside the log,
-- written in the transaction of the entry (db/beside.ts) and read at the desk, which so reads none of the others. Gone when it is read, and with its person. It names nobody.
CREATE TABLE own_opening_unread (
  opening INTEGER PRIMARY KEY
) STRICT;
INSERT INTO own_opening_unread (opening)
  SELECT opening.seq FROM opening JOIN log_entry ON log_entry.seq = opening.seq
  WHERE log_entry.leaf < x'0ccccccd' AND NOT EXISTS (SELECT 1 FROM opening_review WHERE opening_review.opening = opening.seq);

-- What did not fit stands before the data protection officer for 90 days.
CREATE INDEX opening_review_by_verdict ON opening_review (fits, at);

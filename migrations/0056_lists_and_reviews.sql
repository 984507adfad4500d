-- How often systems were handed a list of who is allowed (machine API, snapshot and searches): one row for a system, kind of list and day of UTC. Written by the machine
-- door, at most once a minute; read by everybody on "Who looked". It names nobody. When its day is over the row gets its leaf, and the digest of that day
-- proves it. Kept two years. Grows by a row a day for each system that lists.
CREATE TABLE report_list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  system TEXT NOT NULL,
  list TEXT NOT NULL CHECK (list IN ('snapshot', 'search')),
  day TEXT NOT NULL CHECK (length(day) = 10),
  count INTEGER NOT NULL CHECK (count > 0),
  salt BLOB CHECK (length(salt) = 32),
  leaf BLOB CHECK (length(leaf) = 32),
  UNIQUE (day, system, list),
  CHECK ((salt IS NULL) = (leaf IS NULL))
) STRICT;
CREATE INDEX report_list_unsealed ON report_list (day) WHERE leaf IS NULL;

-- While its day runs a count only grows; then it never changes.
CREATE TRIGGER report_list_no_update BEFORE UPDATE ON report_list
WHEN NOT (
  OLD.leaf IS NULL AND NEW.id IS OLD.id AND NEW.system IS OLD.system AND NEW.list IS OLD.list
  AND NEW.day IS OLD.day AND NEW.count >= OLD.count
)
BEGIN SELECT RAISE(ABORT, 'report_list: a count only grows, and ends with its day'); END;
CREATE TRIGGER report_list_no_delete BEFORE DELETE ON report_list WHEN OLD.leaf IS NULL
BEGIN SELECT RAISE(ABORT, 'report_list: its day is not over'); END;

-- What a second officer said of an opening that was drawn (docs/decisions/0069): a projection of the log. Read at the desk and by the person; it goes with the person.
-- Growth means one in twenty openings.
CREATE TABLE opening_review (
  opening INTEGER NOT NULL PRIMARY KEY,
  person TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  role TEXT NOT NULL,
  fits INTEGER NOT NULL CHECK (fits IN (0, 1)),
  words_document TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX opening_review_by_person ON opening_review (person);

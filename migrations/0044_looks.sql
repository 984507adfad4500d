-- Who looked at whose data, as systems report it (machine API, looks): a row for each person and look, in volume, with one digest entry in
-- the log for a batch. Written by the machine door and by files that are brought in; read by the person's page. Grows with every
-- look; kept two years. What is of a person can be erased: then those columns are NULL, and the leaf stays, so that the digest still
-- proves the rows beside it. Whoever looked is under a salt of their own, so that they can be erased without the look.
CREATE TABLE report_look (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  system TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('system', 'file')),
  reported_at INTEGER NOT NULL,
  at INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('allowed', 'denied', 'error')),
  -- The person whose data it was, and what the system calls the look.
  person TEXT,
  event TEXT,
  category TEXT,
  purpose_match TEXT CHECK (purpose_match IN ('match', 'mismatch', 'unknown')),
  body TEXT,
  salt BLOB CHECK (length(salt) = 32),
  -- Whoever looked: a person of this portal, or the id that the system has for them.
  looker TEXT,
  looker_text TEXT,
  looker_salt BLOB CHECK (length(looker_salt) = 32),
  looker_hash BLOB CHECK (length(looker_hash) = 32),
  leaf BLOB NOT NULL CHECK (length(leaf) = 32)
) STRICT;
CREATE INDEX report_look_by_person ON report_look (person, at, id) WHERE person IS NOT NULL;
CREATE INDEX report_look_mismatch ON report_look (person, at, id) WHERE purpose_match = 'mismatch';
CREATE INDEX report_look_by_looker ON report_look (looker, at, id) WHERE looker IS NOT NULL;
CREATE INDEX report_look_by_category ON report_look (category, at, id) WHERE category IS NOT NULL;
CREATE INDEX report_look_by_time ON report_look (at, id) WHERE person IS NOT NULL;
CREATE UNIQUE INDEX report_look_once ON report_look (system, event, person) WHERE person IS NOT NULL;
CREATE INDEX report_look_by_reported ON report_look (reported_at) WHERE person IS NOT NULL;

-- A report never changes; what is of a person may only go.
CREATE TRIGGER report_look_no_update BEFORE UPDATE ON report_look
WHEN NOT (
  NEW.id IS OLD.id AND NEW.system IS OLD.system AND NEW.source IS OLD.source AND NEW.reported_at IS OLD.reported_at
  AND NEW.at IS OLD.at AND NEW.outcome IS OLD.outcome AND NEW.looker_hash IS OLD.looker_hash AND NEW.leaf IS OLD.leaf
  AND (NEW.person IS OLD.person OR NEW.person IS NULL) AND (NEW.event IS OLD.event OR NEW.event IS NULL)
  AND (NEW.category IS OLD.category OR NEW.category IS NULL)
  AND (NEW.purpose_match IS OLD.purpose_match OR NEW.purpose_match IS NULL)
  AND (NEW.body IS OLD.body OR NEW.body IS NULL) AND (NEW.salt IS OLD.salt OR NEW.salt IS NULL)
  AND (NEW.looker IS OLD.looker OR NEW.looker IS NULL)
  AND (NEW.looker_text IS OLD.looker_text OR NEW.looker_text IS NULL)
  AND (NEW.looker_salt IS OLD.looker_salt OR NEW.looker_salt IS NULL)
)
BEGIN SELECT RAISE(ABORT, 'report_look: reports never change'); END;
CREATE TRIGGER report_look_no_delete BEFORE DELETE ON report_look
BEGIN SELECT RAISE(ABORT, 'report_look: a leaf stays'); END;

-- Since when each system says that it told of every look, until when, and when it last said anything of looks. A row per system.
CREATE TABLE own_look_coverage (
  system TEXT PRIMARY KEY,
  source TEXT NOT NULL CHECK (source IN ('system', 'file')),
  covered_from INTEGER,
  covered_to INTEGER,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

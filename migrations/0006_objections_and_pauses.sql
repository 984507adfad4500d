-- Objections that stand, and the latest pause each person took for themselves. Projections of the log.

-- A row while an objection is open or after it was decided; one that was taken back has none.
CREATE TABLE objection (
  person TEXT NOT NULL,
  activity TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'upheld', 'overridden')),
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (person, activity)
) STRICT, WITHOUT ROWID;

-- One row a person who ever paused; without `until` the pause lasts until they resume, which writes it.
CREATE TABLE own_pause (
  person TEXT PRIMARY KEY,
  since INTEGER NOT NULL,
  until INTEGER,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

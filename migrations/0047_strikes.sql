-- What people struck of their past (docs/decisions/0060-a-strike-is-for-ever.md): a projection of the log, one row for each press. Read with every
-- decision about the person, and by nobody's list. Growth means strikes; a person has at most 48 a day.
CREATE TABLE strike (
  person TEXT NOT NULL,
  seq INTEGER NOT NULL,
  id TEXT NOT NULL,
  window_from INTEGER NOT NULL,
  window_to INTEGER NOT NULL CHECK (window_to > window_from),
  -- JSON: ids of activities, in order.
  activities TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (person, seq)
) STRICT, WITHOUT ROWID;

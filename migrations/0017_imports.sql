-- People who change, and lists of people.

-- When what bears on decisions about a person (kind, place, age, first day) was last changed. A projection; NULL where it never was.
ALTER TABLE person ADD COLUMN moved_at INTEGER;

-- Lists of people that were handed in: what is known of each file and how far it is. Written by the import, read by its pages. The file
-- itself lies in the data folder, readable by its owner alone, and goes when its rows are through, when it is thrown away, or after a day;
-- no name is in here. A row is kept 30 days. Growth means that somebody hands in many lists.
CREATE TABLE own_import (
  id TEXT PRIMARY KEY,
  actor_kind TEXT NOT NULL CHECK (actor_kind IN ('person', 'operator')),
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- Of the file, in hex: what was shown before is what is taken in after.
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('reading', 'unusable', 'ready', 'running', 'done', 'ended')),
  -- Why a file cannot be used or an import ended early, and the names of columns it is about as a JSON array.
  code TEXT,
  about TEXT NOT NULL DEFAULT '[]',
  -- Counts as JSON, rows of the file, and how many of them were gone through.
  counts TEXT NOT NULL DEFAULT '{}',
  rows INTEGER NOT NULL DEFAULT 0,
  position INTEGER NOT NULL DEFAULT 0,
  ended_at INTEGER
) STRICT;
CREATE INDEX own_import_by_actor ON own_import (actor, at);

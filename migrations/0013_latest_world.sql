-- The last entry that changed what is decided about everybody (domain/entry/bodies.ts, CONCERNS_EVERYBODY); a projection of the log.
-- Written with that entry, read by db/views/decision-world.ts at every act: as long as it names the same leaf, what was read of
-- programmes, gates, notices and places holds. One row; tells of nobody; kept for good.
CREATE TABLE latest_world (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  seq INTEGER NOT NULL
) STRICT;

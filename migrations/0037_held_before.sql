-- What each system says it held before anybody was told (docs/decisions/0048-what-was-there-before.md): a projection of the log. Texts are documents.
-- Read with the world of every decision, and by the pages that show it. One row a system and category; growth means systems.
CREATE TABLE held_before (
  system TEXT NOT NULL,
  category TEXT NOT NULL,
  -- How many statements there were about it; the earlier ones are in the log.
  version INTEGER NOT NULL,
  -- 0: it says that it held nothing, and the columns down to done_on are empty.
  held INTEGER NOT NULL CHECK (held IN (0, 1)),
  since TEXT,
  until TEXT,
  plan TEXT CHECK (plan IN ('delete', 'keep', 'per_person')),
  by_day TEXT,
  what_document TEXT,
  amount_document TEXT,
  where_document TEXT,
  ground_document TEXT,
  done_on TEXT,
  language TEXT NOT NULL,
  actor_kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (system, category),
  CHECK ((held = 1) = (plan IS NOT NULL)),
  CHECK ((plan IS NULL) = (until IS NULL) AND (plan IS NULL) = (by_day IS NULL) AND (plan IS NULL) = (since IS NULL))
) STRICT;

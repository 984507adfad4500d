-- Fields that a system reported and its manifest did not declare then: drift (machine API, heartbeat). Written with the heartbeat that
-- names it, read by the page of the system, for whoever answers for it. Growth means drift, or a system that reports data as names; so at
-- most 200 fields a system. Names of fields, never their contents, and no person, so erasing a person finds nothing here. Kept until
-- nobody has reported it for 30 days.
CREATE TABLE own_undeclared_field (
  system TEXT NOT NULL,
  category TEXT NOT NULL,
  field TEXT NOT NULL,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  PRIMARY KEY (system, category, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX own_undeclared_field_by_last ON own_undeclared_field (last_at);

-- News that a person has put away, and what they are told about the devices of their account.

-- Numbers of entries that were news to a person and that they have put away. Theirs alone; goes with the account.
CREATE TABLE own_seen (
  person TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (person, seq)
) STRICT, WITHOUT ROWID;

-- A device is news to its person until they say on another one that it was them.
ALTER TABLE own_device ADD COLUMN label TEXT NOT NULL DEFAULT '';
ALTER TABLE own_device ADD COLUMN confirmed_at INTEGER;
UPDATE own_device SET confirmed_at = created_at;

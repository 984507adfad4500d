-- Entries about erased persons whose record is still kept as proof, and until when; a projection of the entries that erased them.
CREATE TABLE retained_entry (
  seq INTEGER PRIMARY KEY,
  until INTEGER NOT NULL
) STRICT;
CREATE INDEX retained_entry_by_until ON retained_entry (until);

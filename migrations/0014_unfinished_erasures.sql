-- Erasures whose entries are too many for one entry of the log: the entry that began one, and how many numbers are still to be named;
-- a projection. A row goes with the last part. Tells of nobody but by the number of an entry whose person is erased.
CREATE TABLE unfinished_erasure (
  seq INTEGER PRIMARY KEY,
  rest INTEGER NOT NULL
) STRICT;

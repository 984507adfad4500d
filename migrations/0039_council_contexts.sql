-- Where works councils keep people free of recording (docs/decisions/0051-a-councils-own-protected-places.md): a projection of the log, one row a
-- list, named by the entry that began it. What stands in a list is a document that only the council's page and the answers to collectors
-- read. Growth means councils, and councils that began anew.
CREATE TABLE council_context (
  began INTEGER PRIMARY KEY,
  establishment TEXT NOT NULL,
  document TEXT NOT NULL
) STRICT;

-- Which list a representative reads: who was in office when it began, and whom a reader of it asked for. Growth means representatives.
CREATE TABLE council_context_reader (
  person TEXT PRIMARY KEY,
  list INTEGER NOT NULL
) STRICT;

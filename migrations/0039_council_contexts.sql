-- Where each works council keeps people free of recording (docs/decisions/0051-a-councils-own-protected-places.md): a projection of the log, one row a
-- council. What stands in the list is a document that only the council's page and the answers to collectors read. Growth means councils.
CREATE TABLE council_context (
  establishment TEXT PRIMARY KEY,
  document TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT;

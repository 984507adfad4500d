-- What works councils put on record beside their signatures: questions with a day, disputes, statements (domain/council/word.ts), and the answers. A
-- projection of the log; written with each of them; read by the council's pages, the desk and the notices that a statement stands with. Their texts
-- are documents. One row a word; holds no person; kept for good.
CREATE TABLE council_word (
  word TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('question', 'dispute', 'statement')),
  establishment TEXT NOT NULL,
  programme TEXT NOT NULL,
  notice TEXT,
  version INTEGER,
  language TEXT NOT NULL,
  document TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  due INTEGER,
  answer_language TEXT,
  answer_document TEXT,
  answered_at INTEGER,
  taken_back_at INTEGER,
  CHECK ((notice IS NULL) = (version IS NULL)),
  CHECK ((answered_at IS NULL) = (answer_document IS NULL))
) STRICT;
CREATE INDEX council_word_by_programme ON council_word (programme, seq);

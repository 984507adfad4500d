-- Mail (docs/decisions/0059-mail-is-no-notice.md): what waits to be told, the mails made of it, and where people wish to be written to. No fact of the
-- log. No text of a mail is kept: it is written when it is sent. All of it goes with the person.

-- What is still to be told to somebody: an entry and a rule, or a date of the calendar. `mail`: the mail it goes with; none yet: it waits. `detail`
-- is for what concerns nobody, such as a signed checkpoint. Gone with the mail, so that nothing is told twice; grows with people times notices, for three months.
CREATE TABLE own_mail_item (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  detail TEXT,
  due_at INTEGER NOT NULL,
  mail TEXT
) STRICT;
CREATE INDEX own_mail_item_by_mail ON own_mail_item (mail, due_at);
CREATE INDEX own_mail_item_by_person ON own_mail_item (person, mail);

-- Mails, until 62 days after their end: the budget of a month is counted here. `status`: what the mail server answered last.
CREATE TABLE own_mail (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  pace TEXT NOT NULL CHECK (pace IN ('urgent', 'routine', 'office')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'undelivered')),
  made_at INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  ended_at INTEGER,
  status INTEGER
) STRICT;
CREATE INDEX own_mail_by_state ON own_mail (state, next_at);
CREATE INDEX own_mail_by_person ON own_mail (person, made_at);

-- Where somebody wishes to be written to; no row: at work. An address of their own is used once they have entered the code that was sent to it;
-- until then it waits. Of the code there is a hash. One row a person who said so.
CREATE TABLE own_mail_wish (
  person TEXT PRIMARY KEY,
  route TEXT NOT NULL CHECK (route IN ('work', 'private', 'none')),
  address TEXT,
  waiting TEXT,
  code_sha256 TEXT,
  code_until INTEGER,
  tries INTEGER NOT NULL,
  codes INTEGER NOT NULL,
  codes_since INTEGER NOT NULL
) STRICT;

-- The demo's mails, which go nowhere: shown to its administrators. Empty in production.
CREATE TABLE own_outbox (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  address TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

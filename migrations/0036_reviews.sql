-- Reviews of programmes, the pauses that follow, and reminders to read (docs/decisions/0047-a-programme-is-looked-at-again.md): projections of the
-- log. Texts are documents. All but the reviews are read with every decision or page; growth means officers' acts, which are few.

-- Every review. `reviewer` is who may not be the second person when the programme goes on. Grows with reviews.
CREATE TABLE programme_review (
  review TEXT PRIMARY KEY,
  programme TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('goes_on', 'changes', 'ends')),
  looked_at TEXT NOT NULL,
  language TEXT NOT NULL,
  words_document TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX programme_review_by_programme ON programme_review (programme, seq);

-- Every pause of a programme, one open at most. How many there ever were is the pause epoch that systems are told.
CREATE TABLE programme_pause (
  seq INTEGER PRIMARY KEY,
  programme TEXT NOT NULL,
  because TEXT NOT NULL CHECK (because IN ('review_overdue', 'review_ends')),
  at INTEGER NOT NULL,
  resumed_at INTEGER
) STRICT;
CREATE UNIQUE INDEX programme_pause_open ON programme_pause (programme) WHERE resumed_at IS NULL;

-- When a programme first began; a later version moves it only as long as it has not begun. One row a programme.
CREATE TABLE programme_beginning (
  programme TEXT PRIMARY KEY,
  began_at INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT;

-- When an activity was first declared, so that declaring it again does not put a review off. One row an activity, never less.
CREATE TABLE activity_beginning (
  activity TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT;

-- Reminders to read a notice; '' stands for everywhere. Whom they reached stands nowhere. Grows with each.
CREATE TABLE notice_reminder (
  seq INTEGER PRIMARY KEY,
  notice TEXT NOT NULL,
  version INTEGER NOT NULL,
  establishment TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX notice_reminder_by_notice ON notice_reminder (notice, seq);

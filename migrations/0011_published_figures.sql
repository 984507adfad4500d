-- Figures over people that were published (docs/decisions/0018-figures-of-a-week.md): what was said once stays what was said, also
-- when somebody behind it is erased and could not be counted again. Written by the first who asks after the end of a week, read at the
-- first question after a start. Holds numbers and ids of establishments, nobody's id and nobody's answer, so erasing a person finds
-- nothing here. Kept for good: at most a row a week for each question and group, and only where at least ten people changed.

-- The ends of weeks whose figures are settled, whether or not anything could be published then.
CREATE TABLE own_figure_week (
  at INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE own_figure (
  question TEXT NOT NULL,
  at INTEGER NOT NULL REFERENCES own_figure_week (at),
  -- Ids as a JSON array, in order.
  establishments TEXT NOT NULL,
  -- As published: rounded.
  people INTEGER NOT NULL,
  count_is TEXT NOT NULL CHECK (count_is IN ('about', 'few', 'nearly_all')),
  count_value INTEGER CHECK ((count_value IS NULL) = (count_is <> 'about')),
  -- How many people were behind it, exactly. Never shown: who of them was erased since then counts as having left.
  present INTEGER NOT NULL,
  PRIMARY KEY (question, at, establishments)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER own_figure_no_update BEFORE UPDATE ON own_figure
BEGIN SELECT RAISE(ABORT, 'own_figure: what was published never changes'); END;
CREATE TRIGGER own_figure_no_delete BEFORE DELETE ON own_figure
BEGIN SELECT RAISE(ABORT, 'own_figure: what was published never changes'); END;
CREATE TRIGGER own_figure_week_no_update BEFORE UPDATE ON own_figure_week
BEGIN SELECT RAISE(ABORT, 'own_figure_week: a week is settled once'); END;
CREATE TRIGGER own_figure_week_no_delete BEFORE DELETE ON own_figure_week
BEGIN SELECT RAISE(ABORT, 'own_figure_week: a week is settled once'); END;

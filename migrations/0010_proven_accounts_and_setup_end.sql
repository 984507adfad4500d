-- Whose code stands behind a password, and the end of the setting up.

-- 1: made by the operator at the machine; 0: by an admin, who saw it and could use it.
ALTER TABLE own_first_sign_in ADD COLUMN by_operator INTEGER NOT NULL DEFAULT 0 CHECK (by_operator IN (0, 1));

-- 1: the password in force was set with a code of the operator. Without it no role of the person counts. How older passwords came
-- about is not known, so they begin with 0.
ALTER TABLE own_account ADD COLUMN proven INTEGER NOT NULL DEFAULT 0 CHECK (proven IN (0, 1));

-- One row once two admins were in office at the same time, with the entry that brought the second; a projection of the log. From then on
-- the operator gives nothing alone, whatever is taken away later.
CREATE TABLE setup_end (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  seq INTEGER NOT NULL
) STRICT;

-- A way to their own record for people who have left.

-- 1: made for somebody who has left, after they showed who they are; it opens their own record and nothing else.
ALTER TABLE own_first_sign_in ADD COLUMN for_leaver INTEGER NOT NULL DEFAULT 0 CHECK (for_leaver IN (0, 1));

-- 1: the password in force was set with such a code. Whatever way in somebody had while they worked here ends with their work.
ALTER TABLE own_account ADD COLUMN leaver INTEGER NOT NULL DEFAULT 0 CHECK (leaver IN (0, 1));

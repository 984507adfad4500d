-- Who may sign in, and who is signed in. Not facts of the log: secrets are kept as hashes only, and rows go when they end.
-- Written only by app/services/identity. Grows with people; sign-ins and devices are swept.

CREATE TABLE own_account (
  person TEXT PRIMARY KEY,
  email TEXT NOT NULL,
  -- NFC and lower case: two spellings of one address are one account.
  email_folded TEXT NOT NULL UNIQUE,
  -- argon2id in PHC form; NULL until the person has set a password.
  password_hash TEXT,
  created_at INTEGER NOT NULL,
  password_set_at INTEGER
) STRICT;

CREATE TABLE own_sign_in (
  -- SHA-256 of the cookie's token in hex; the token itself is nowhere.
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  person TEXT NOT NULL REFERENCES own_account (person) ON DELETE CASCADE,
  -- Seconds since 1970, as lucia's adapter writes it: the absolute end. Every other instant is in milliseconds.
  expires_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  label TEXT NOT NULL
) STRICT;
CREATE INDEX own_sign_in_by_person ON own_sign_in (person);
CREATE INDEX own_sign_in_by_last_seen ON own_sign_in (last_seen_at);

-- Devices on which a person has signed in before; they are spared the throttle that strangers meet.
CREATE TABLE own_device (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  person TEXT NOT NULL REFERENCES own_account (person) ON DELETE CASCADE,
  created_at INTEGER NOT NULL,
  last_used_at INTEGER NOT NULL
) STRICT;
CREATE INDEX own_device_by_person ON own_device (person, last_used_at);

-- One-time tokens with which a person sets a password; at most one each.
CREATE TABLE own_first_sign_in (
  person TEXT PRIMARY KEY REFERENCES own_account (person) ON DELETE CASCADE,
  token_sha256 TEXT NOT NULL UNIQUE CHECK (length(token_sha256) = 64),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

-- Failed sign-ins per address or device, by hash: counted for a day, also for addresses without an account. The columns are those of
-- rate-limiter-flexible.
CREATE TABLE own_sign_in_failure (
  key TEXT PRIMARY KEY,
  points INTEGER NOT NULL DEFAULT 0,
  expire INTEGER
) STRICT;
CREATE INDEX own_sign_in_failure_by_expire ON own_sign_in_failure (expire);

-- The latest instant known when rows were last swept: a clock set back must not revive what has ended.
CREATE TABLE own_sign_in_clock (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  latest INTEGER NOT NULL
) STRICT;

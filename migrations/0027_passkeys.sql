-- Passkeys (WebAuthn): a key of a person that never leaves their device. Kept is its public half, which opens nothing.

-- Written only by app/services/identity; goes with the account. At most ten a person.
CREATE TABLE own_passkey (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES own_account (person) ON DELETE CASCADE,
  -- What the device calls the key, in base64url; no two people have the same.
  credential TEXT NOT NULL UNIQUE,
  -- COSE key, in base64url.
  public_key TEXT NOT NULL,
  -- How often the device says it was used; it never goes back. Many devices always say 0.
  counter INTEGER NOT NULL CHECK (counter >= 0),
  transports TEXT NOT NULL,
  name TEXT NOT NULL,
  -- 1: made in a sign-in in which roles counted, so that they count under it; made_in says in which kind.
  proven INTEGER NOT NULL CHECK (proven IN (0, 1)),
  made_in TEXT NOT NULL CHECK (made_in IN ('password', 'company')),
  created_at INTEGER NOT NULL,
  last_used_at INTEGER,
  -- When its count went back: somebody else may have a copy. It opens nothing from then on.
  stopped_at INTEGER
) STRICT;
CREATE INDEX own_passkey_by_person ON own_passkey (person);

-- Which passkey a sign-in began with, and whether it is on a device that many people share.
ALTER TABLE own_sign_in ADD COLUMN passkey TEXT;
ALTER TABLE own_sign_in ADD COLUMN shared INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1));

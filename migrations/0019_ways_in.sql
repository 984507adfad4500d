-- How somebody showed who they are, and which account at the company's sign-in is theirs.

-- The way in of a sign-in, and when the person last proved who they are: what asks for a fresh proof looks at it. Of sign-ins from
-- before nothing is known, so they are not fresh.
ALTER TABLE own_sign_in ADD COLUMN way TEXT NOT NULL DEFAULT 'password';
ALTER TABLE own_sign_in ADD COLUMN proved_at INTEGER NOT NULL DEFAULT 0;

-- Accounts at the company's sign-in (OpenID Connect), at most one a person and issuer. Written only by app/services/identity; goes
-- with the account. An account there is known by issuer and subject, never by an address.
CREATE TABLE own_company_account (
  person TEXT NOT NULL REFERENCES own_account (person) ON DELETE CASCADE,
  issuer TEXT NOT NULL,
  -- SHA-256 in hex of what the issuer calls the account; the name itself is not needed here.
  subject_sha256 TEXT NOT NULL CHECK (length(subject_sha256) = 64),
  -- 1: connected with a code of the operator; only then do roles of the person count under it.
  proven INTEGER NOT NULL CHECK (proven IN (0, 1)),
  connected_at INTEGER NOT NULL,
  PRIMARY KEY (person, issuer),
  UNIQUE (issuer, subject_sha256)
) STRICT;

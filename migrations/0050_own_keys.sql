-- Where the key of a request was made (docs/sealed-copies.md): by the portal, which had the passphrase for a moment, or in the person's browser, which sent
-- neither the passphrase nor the private key. Keys that are here already were made by the portal. Owner: the copies' service (app/services/copies).
ALTER TABLE own_copy_key ADD COLUMN made_in TEXT NOT NULL DEFAULT 'portal' CHECK (made_in IN ('portal', 'browser'));

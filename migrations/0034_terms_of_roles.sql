-- For which time a role is given, and of whom a deputy's is. Without an end it counts until it is taken away, as every one before this. A
-- projection of the log; whoever reads a row asks whether it counts at that moment (domain/authority/terms.ts), and nothing sweeps it.
ALTER TABLE role_grant ADD COLUMN from_at INTEGER;
ALTER TABLE role_grant ADD COLUMN until_at INTEGER;
-- The person whose role it is, where somebody else stands in for them.
ALTER TABLE role_grant ADD COLUMN stands_in_for TEXT;
-- The one programme that a guest of a council may read about.
ALTER TABLE role_grant ADD COLUMN programme TEXT;

-- What a council agreed to when it opened its gate, as rules that decisions obey (domain/monitoring/clauses.ts). '{}' sets no limit, as every
-- record before this one. A projection of the log; read by db/views/decision-world.ts; lives as long as its gate.
ALTER TABLE gate ADD COLUMN clauses TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(clauses));

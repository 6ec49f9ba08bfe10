import type { WriteDb } from '../connection.ts';

/**
 * What deciding needs: numeric criteria with their measurements and value functions, rules that a scenario may choose,
 * locked weights, how the weights came to be, and how far a speaker is to be believed.
 */
export function decision(db: WriteDb): void {
  db.script(SCHEMA);
}

/** A CHECK cannot be changed in place, so `scenarios` is made anew; the caller has foreign keys off meanwhile. */
const SCHEMA = `
CREATE TABLE new_scenarios (
  id TEXT PRIMARY KEY NOT NULL,
  slug TEXT UNIQUE,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 120),
  description TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('weighted-sum')),
  evidence_rule TEXT NOT NULL CHECK (evidence_rule IN ('beta', 'mean', 'pessimistic', 'optimistic', 'judgement-only')),
  credibility TEXT NOT NULL CHECK (credibility IN ('off', 'on')),
  count_predictions INTEGER NOT NULL CHECK (count_predictions IN (0, 1)),
  position INTEGER NOT NULL,
  elicitation TEXT NOT NULL DEFAULT 'direct' CHECK (length(elicitation) BETWEEN 1 AND 40),
  method_options TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(method_options))
) STRICT;
INSERT INTO new_scenarios (id, slug, name, description, method, evidence_rule, credibility, count_predictions, position)
  SELECT id, slug, name, description, method, evidence_rule, credibility, count_predictions, position FROM scenarios;
DROP TABLE scenarios;
ALTER TABLE new_scenarios RENAME TO scenarios;

ALTER TABLE weights ADD COLUMN locked_share REAL CHECK (locked_share BETWEEN 0 AND 1);
ALTER TABLE speakers ADD COLUMN credibility REAL NOT NULL DEFAULT 1.0 CHECK (credibility BETWEEN 0 AND 1);
ALTER TABLE criteria ADD COLUMN value_points TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(value_points));

CREATE TABLE measurements (
  id TEXT PRIMARY KEY NOT NULL,
  alternative_id TEXT NOT NULL REFERENCES alternatives (id) DEFERRABLE INITIALLY DEFERRED,
  criterion_id TEXT NOT NULL REFERENCES criteria (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('exact', 'normal', 'uniform')),
  a REAL NOT NULL CHECK (a BETWEEN -1e300 AND 1e300),
  b REAL CHECK (b BETWEEN -1e300 AND 1e300),
  source_id TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
  paragraph INTEGER CHECK (paragraph IS NULL OR paragraph > 0),
  remark TEXT NOT NULL,
  analyst_id TEXT NOT NULL REFERENCES analysts (id) DEFERRABLE INITIALLY DEFERRED,
  updated_at TEXT NOT NULL,
  UNIQUE (alternative_id, criterion_id),
  CHECK ((kind = 'exact') = (b IS NULL)),
  CHECK (kind <> 'normal' OR b > 0),
  CHECK (kind <> 'uniform' OR b > a)
) STRICT;

CREATE TABLE elicitations (
  id TEXT PRIMARY KEY NOT NULL,
  scenario_id TEXT NOT NULL REFERENCES scenarios (id) DEFERRABLE INITIALLY DEFERRED,
  method TEXT NOT NULL CHECK (length(method) BETWEEN 1 AND 40),
  state TEXT NOT NULL CHECK (json_valid(state)),
  updated_at TEXT NOT NULL,
  UNIQUE (scenario_id, method)
) STRICT;
`;

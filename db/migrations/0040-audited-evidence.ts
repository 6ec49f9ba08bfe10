import type { WriteDb } from '../connection.ts';

/**
 * What evidence needs to survive an audit: how a claim is said, in three parts; its kind, doubts and time; echoes and origins, so that
 * voices are counted; a second and third reading of the coding; attributes that describe and do not score; sources as citations; and
 * the rules of a scenario that go with them. Scenarios that were made before keep their numbers: no correlation within a voice, no
 * least coverage.
 */
export function auditedEvidence(db: WriteDb): void {
  db.script(SCHEMA);
}

const SCHEMA = `
CREATE TABLE origins (
  id TEXT PRIMARY KEY NOT NULL,
  slug TEXT UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('copy', 'quotation', 'event', 'employer')),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  position INTEGER NOT NULL
) STRICT;

ALTER TABLE sources ADD COLUMN short_title TEXT;
ALTER TABLE sources ADD COLUMN publisher TEXT;
ALTER TABLE sources ADD COLUMN edition TEXT;
ALTER TABLE sources ADD COLUMN url TEXT;
ALTER TABLE sources ADD COLUMN doi TEXT;
ALTER TABLE sources ADD COLUMN accessed TEXT CHECK (accessed IS NULL OR accessed GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE sources ADD COLUMN archive_url TEXT;
ALTER TABLE sources ADD COLUMN archive_sha256 TEXT CHECK (archive_sha256 IS NULL OR (length(archive_sha256) = 64 AND archive_sha256 NOT GLOB '*[^0-9a-f]*'));

ALTER TABLE speakers ADD COLUMN origin_id TEXT REFERENCES origins (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE claims ADD COLUMN transmission TEXT NOT NULL DEFAULT 'own' CHECK (transmission IN ('own', 'quoted', 'reported'));
ALTER TABLE claims ADD COLUMN sureness TEXT NOT NULL DEFAULT 'sure' CHECK (sureness IN ('sure', 'hedged', 'conceded', 'unsure'));
ALTER TABLE claims ADD COLUMN form TEXT NOT NULL DEFAULT 'statement' CHECK (form IN ('statement', 'question', 'irony'));
ALTER TABLE claims ADD COLUMN kind TEXT NOT NULL DEFAULT 'opinion' CHECK (kind IN ('measurement', 'experience', 'documentation', 'opinion', 'report', 'rumour', 'prediction'));
ALTER TABLE claims ADD COLUMN directness TEXT NOT NULL DEFAULT 'direct' CHECK (directness IN ('direct', 'indirect'));
ALTER TABLE claims ADD COLUMN doubts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(doubts) AND json_type(doubts) = 'array');
ALTER TABLE claims ADD COLUMN undated INTEGER NOT NULL DEFAULT 0 CHECK (undated IN (0, 1));
ALTER TABLE claims ADD COLUMN about TEXT;
ALTER TABLE claims ADD COLUMN speaker_inferred INTEGER NOT NULL DEFAULT 0 CHECK (speaker_inferred IN (0, 1));
ALTER TABLE claims ADD COLUMN echo_of_id TEXT REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED CHECK (echo_of_id <> id);
ALTER TABLE claims ADD COLUMN origin_id TEXT REFERENCES origins (id) DEFERRABLE INITIALLY DEFERRED;
UPDATE claims SET
  transmission = CASE certainty WHEN 'reported' THEN 'reported' WHEN 'quoted' THEN 'quoted' ELSE 'own' END,
  sureness = CASE certainty WHEN 'hedged' THEN 'hedged' WHEN 'conceded' THEN 'conceded' ELSE 'sure' END,
  form = CASE certainty WHEN 'question' THEN 'question' WHEN 'sarcasm' THEN 'irony' ELSE 'statement' END,
  kind = CASE certainty WHEN 'reported' THEN 'report' WHEN 'prediction' THEN 'prediction' ELSE 'opinion' END;
ALTER TABLE claims DROP COLUMN certainty;

ALTER TABLE findings ADD COLUMN inferred INTEGER NOT NULL DEFAULT 0 CHECK (inferred IN (0, 1));
ALTER TABLE findings ADD COLUMN use TEXT CHECK (use IS NULL OR length(use) BETWEEN 1 AND 60);
ALTER TABLE findings ADD COLUMN remark TEXT NOT NULL DEFAULT '';

CREATE TABLE readings (
  id TEXT PRIMARY KEY NOT NULL,
  slug TEXT UNIQUE,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 120),
  remark TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE reading_claims (
  id TEXT PRIMARY KEY NOT NULL,
  reading_id TEXT NOT NULL REFERENCES readings (id) DEFERRABLE INITIALLY DEFERRED,
  claim_id TEXT NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (reading_id, claim_id)
) STRICT;

CREATE TABLE reading_findings (
  id TEXT PRIMARY KEY NOT NULL,
  reading_id TEXT NOT NULL REFERENCES readings (id) DEFERRABLE INITIALLY DEFERRED,
  claim_id TEXT NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
  alternative_id TEXT NOT NULL REFERENCES alternatives (id) DEFERRABLE INITIALLY DEFERRED,
  criterion_id TEXT NOT NULL REFERENCES criteria (id) DEFERRABLE INITIALLY DEFERRED,
  polarity TEXT NOT NULL CHECK (polarity IN ('pro', 'con', 'neutral')),
  strength REAL NOT NULL CHECK (strength IN (0.5, 1.0, 2.0)),
  inferred INTEGER NOT NULL DEFAULT 0 CHECK (inferred IN (0, 1)),
  use TEXT CHECK (use IS NULL OR length(use) BETWEEN 1 AND 60),
  remark TEXT NOT NULL DEFAULT '',
  UNIQUE (reading_id, claim_id, alternative_id, criterion_id)
) STRICT;

CREATE TABLE settlements (
  id TEXT PRIMARY KEY NOT NULL,
  claim_id TEXT NOT NULL UNIQUE REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  analyst_id TEXT NOT NULL REFERENCES analysts (id) DEFERRABLE INITIALLY DEFERRED,
  settled_at TEXT NOT NULL
) STRICT;

CREATE TABLE attributes (
  id TEXT PRIMARY KEY NOT NULL,
  slug TEXT UNIQUE,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 120),
  question TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE attribute_values (
  id TEXT PRIMARY KEY NOT NULL,
  attribute_id TEXT NOT NULL REFERENCES attributes (id) DEFERRABLE INITIALLY DEFERRED,
  slug TEXT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  position INTEGER NOT NULL,
  UNIQUE (attribute_id, name)
) STRICT;

CREATE TABLE attribute_entries (
  id TEXT PRIMARY KEY NOT NULL,
  value_id TEXT NOT NULL REFERENCES attribute_values (id) DEFERRABLE INITIALLY DEFERRED,
  claim_id TEXT NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
  alternative_id TEXT NOT NULL REFERENCES alternatives (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (value_id, claim_id, alternative_id)
) STRICT;

ALTER TABLE scenarios ADD COLUMN rho REAL NOT NULL DEFAULT 0.0 CHECK (rho BETWEEN 0 AND 1);
ALTER TABLE scenarios ADD COLUMN least_coverage REAL NOT NULL DEFAULT 0.0 CHECK (least_coverage BETWEEN 0 AND 1);
ALTER TABLE scenarios ADD COLUMN use TEXT CHECK (use IS NULL OR length(use) BETWEEN 1 AND 60);
ALTER TABLE scenarios ADD COLUMN as_of TEXT CHECK (as_of IS NULL OR as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE scenarios ADD COLUMN half_life REAL CHECK (half_life IS NULL OR half_life > 0);
ALTER TABLE scenarios ADD COLUMN kind_factors TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(kind_factors) AND json_type(kind_factors) = 'object');

CREATE INDEX claims_by_echo ON claims (echo_of_id);
CREATE INDEX reading_claims_by_claim ON reading_claims (claim_id);
CREATE INDEX reading_findings_by_claim ON reading_findings (claim_id);
CREATE INDEX attribute_entries_by_claim ON attribute_entries (claim_id);
`;

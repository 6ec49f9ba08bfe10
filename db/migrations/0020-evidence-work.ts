import type { WriteDb } from '../connection.ts';

/**
 * What working with evidence needs: contradictions between claims, the texts of sources that an analyst attached, the
 * passages that claims were taken from, and how far a source is to be believed.
 */
export function evidenceWork(db: WriteDb): void {
  db.script(SCHEMA);
}

const SCHEMA = `
CREATE TABLE contradictions (
  id TEXT PRIMARY KEY NOT NULL,
  slug TEXT UNIQUE,
  theme TEXT NOT NULL CHECK (length(theme) > 0),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE contradiction_sides (
  id TEXT PRIMARY KEY NOT NULL,
  contradiction_id TEXT NOT NULL REFERENCES contradictions (id) DEFERRABLE INITIALLY DEFERRED,
  statement TEXT NOT NULL CHECK (length(statement) > 0),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE contradiction_claims (
  id TEXT PRIMARY KEY NOT NULL,
  side_id TEXT NOT NULL REFERENCES contradiction_sides (id) DEFERRABLE INITIALLY DEFERRED,
  claim_id TEXT NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (side_id, claim_id)
) STRICT;

CREATE TABLE source_texts (
  id TEXT PRIMARY KEY NOT NULL,
  source_id TEXT NOT NULL UNIQUE REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (length(text) > 0),
  origin TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  attached_at TEXT NOT NULL
) STRICT;

CREATE TABLE passages (
  id TEXT PRIMARY KEY NOT NULL,
  claim_id TEXT NOT NULL UNIQUE REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
  exact TEXT NOT NULL CHECK (length(exact) > 0),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64)
) STRICT;

ALTER TABLE sources ADD COLUMN credibility REAL NOT NULL DEFAULT 1.0 CHECK (credibility BETWEEN 0 AND 1);
ALTER TABLE sources ADD COLUMN paragraph_prints TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(paragraph_prints));
ALTER TABLE claims ADD COLUMN remark TEXT;
`;

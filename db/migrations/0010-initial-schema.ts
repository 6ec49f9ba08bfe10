import type { WriteDb } from '../connection.ts';

/**
 * The first format: every word of the design as a STRICT table with a text id. Nothing cascades: a command deletes
 * what hangs on a row itself, so that the event log holds an image of every row that goes.
 */
export function initialSchema(db: WriteDb): void {
  db.script(SCHEMA);
}

const SCHEMA = `
CREATE TABLE workbook (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  question TEXT NOT NULL,
  description TEXT NOT NULL,
  current_scenario_id TEXT REFERENCES scenarios (id) DEFERRABLE INITIALLY DEFERRED,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT;

CREATE TABLE analysts (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120)
) STRICT;

CREATE TABLE alternatives (
  id TEXT PRIMARY KEY NOT NULL,
  slug TEXT UNIQUE,
  name TEXT NOT NULL UNIQUE,
  aliases TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(aliases) AND json_type(aliases) = 'array'),
  vendor TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('alternative', 'related')),
  description TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE criterion_groups (
  id TEXT PRIMARY KEY NOT NULL,
  slug TEXT UNIQUE,
  name TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE criteria (
  id TEXT PRIMARY KEY NOT NULL,
  slug TEXT UNIQUE,
  group_id TEXT NOT NULL REFERENCES criterion_groups (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL UNIQUE,
  question TEXT NOT NULL,
  pro_meaning TEXT NOT NULL,
  con_meaning TEXT NOT NULL,
  scale TEXT NOT NULL CHECK (scale IN ('evidence', 'numeric')),
  direction TEXT NOT NULL CHECK (direction IN ('max', 'min')),
  unit TEXT,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  position INTEGER NOT NULL,
  CHECK (scale = 'numeric' OR (direction = 'max' AND unit IS NULL))
) STRICT;

CREATE TABLE sources (
  id TEXT PRIMARY KEY NOT NULL,
  slug TEXT UNIQUE,
  file_name TEXT UNIQUE,
  title TEXT,
  author TEXT,
  publication TEXT,
  date TEXT CHECK (date IS NULL OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  remark TEXT NOT NULL,
  sha256 TEXT CHECK (sha256 IS NULL OR length(sha256) = 64),
  paragraphs INTEGER CHECK (paragraphs IS NULL OR paragraphs > 0),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE speakers (
  id TEXT PRIMARY KEY NOT NULL,
  slug TEXT UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  affiliation TEXT,
  interest TEXT
) STRICT;

CREATE TABLE claims (
  id TEXT PRIMARY KEY NOT NULL,
  slug TEXT UNIQUE,
  source_id TEXT NOT NULL REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
  paragraph INTEGER CHECK (paragraph IS NULL OR paragraph > 0),
  speaker_id TEXT NOT NULL REFERENCES speakers (id) DEFERRABLE INITIALLY DEFERRED,
  holder_id TEXT NOT NULL REFERENCES speakers (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (length(text) > 0),
  certainty TEXT NOT NULL CHECK (certainty IN
    ('asserted', 'hedged', 'reported', 'quoted', 'conceded', 'question', 'sarcasm', 'prediction')),
  date TEXT CHECK (date IS NULL OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  excluded_reason TEXT CHECK (excluded_reason IS NULL OR length(excluded_reason) > 0),
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX claims_by_source ON claims (source_id, paragraph);

CREATE TABLE findings (
  id TEXT PRIMARY KEY NOT NULL,
  claim_id TEXT NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
  alternative_id TEXT NOT NULL REFERENCES alternatives (id) DEFERRABLE INITIALLY DEFERRED,
  criterion_id TEXT NOT NULL REFERENCES criteria (id) DEFERRABLE INITIALLY DEFERRED,
  polarity TEXT NOT NULL CHECK (polarity IN ('pro', 'con', 'neutral')),
  strength REAL NOT NULL CHECK (strength IN (0.5, 1.0, 2.0)),
  UNIQUE (claim_id, alternative_id, criterion_id)
) STRICT;
CREATE INDEX findings_by_cell ON findings (alternative_id, criterion_id);

CREATE TABLE judgements (
  id TEXT PRIMARY KEY NOT NULL,
  alternative_id TEXT NOT NULL REFERENCES alternatives (id) DEFERRABLE INITIALLY DEFERRED,
  criterion_id TEXT NOT NULL REFERENCES criteria (id) DEFERRABLE INITIALLY DEFERRED,
  value REAL NOT NULL CHECK (value BETWEEN 0 AND 100),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  analyst_id TEXT NOT NULL REFERENCES analysts (id) DEFERRABLE INITIALLY DEFERRED,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (alternative_id, criterion_id)
) STRICT;

CREATE TABLE notes (
  id TEXT PRIMARY KEY NOT NULL,
  subject TEXT NOT NULL CHECK (subject IN ('workbook', 'cell', 'criterion', 'alternative', 'claim')),
  alternative_id TEXT REFERENCES alternatives (id) DEFERRABLE INITIALLY DEFERRED,
  criterion_id TEXT REFERENCES criteria (id) DEFERRABLE INITIALLY DEFERRED,
  claim_id TEXT REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (length(text) > 0),
  analyst_id TEXT NOT NULL REFERENCES analysts (id) DEFERRABLE INITIALLY DEFERRED,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((alternative_id IS NOT NULL) = (subject IN ('cell', 'alternative'))),
  CHECK ((criterion_id IS NOT NULL) = (subject IN ('cell', 'criterion'))),
  CHECK ((claim_id IS NOT NULL) = (subject = 'claim'))
) STRICT;

CREATE TABLE scenarios (
  id TEXT PRIMARY KEY NOT NULL,
  slug TEXT UNIQUE,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 120),
  description TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('weighted-sum')),
  evidence_rule TEXT NOT NULL CHECK (evidence_rule IN ('beta')),
  credibility TEXT NOT NULL CHECK (credibility IN ('off')),
  count_predictions INTEGER NOT NULL CHECK (count_predictions IN (0, 1)),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE weights (
  id TEXT PRIMARY KEY NOT NULL,
  scenario_id TEXT NOT NULL REFERENCES scenarios (id) DEFERRABLE INITIALLY DEFERRED,
  criterion_id TEXT NOT NULL REFERENCES criteria (id) DEFERRABLE INITIALLY DEFERRED,
  value REAL NOT NULL CHECK (value BETWEEN 0 AND 1000000),
  UNIQUE (scenario_id, criterion_id)
) STRICT;

CREATE TABLE view_states (
  id TEXT PRIMARY KEY NOT NULL,
  view TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (json_valid(state))
) STRICT;

CREATE TABLE events (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  analyst_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('create', 'do', 'undo', 'redo', 'view')),
  command TEXT NOT NULL,
  label TEXT NOT NULL,
  target_id TEXT REFERENCES events (id),
  created_id TEXT,
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  CHECK ((target_id IS NOT NULL) = (kind IN ('undo', 'redo')))
) STRICT;

CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN SELECT raise(ABORT, 'The event log is only added to.'); END;
CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
BEGIN SELECT raise(ABORT, 'The event log is only added to.'); END;
`;

import type { WriteDb } from '../connection.ts';
import { type SealedFields, sealOf } from '../log/chain.ts';

/**
 * A log that can be verified: each event has a digest of the tables after it and is sealed with the one before it; its
 * changes lie in parts of their own, so that no text grows without bound; it says in which session it was made, so that
 * nobody's undo takes back another's change by surprise. And states of a workbook get names.
 */
export function sealedLog(db: WriteDb): void {
  db.script(`
DROP TRIGGER events_are_not_changed;
DROP TRIGGER events_are_not_deleted;
ALTER TABLE events RENAME TO old_events;
${SCHEMA}`);
  moveEvents(db);
  db.script(`DROP TABLE old_events; ${TRIGGERS}`);
}

type OldEvent = Omit<SealedFields, 'sessionId' | 'state' | 'rows'> & { readonly changes: string };

/** What was logged stays as it was said, and is sealed. Nobody noted a digest then. */
function moveEvents(db: WriteDb): void {
  let seal = '';
  let last = 0;
  // A page of events at a time: what is read must not be written to meanwhile.
  for (;;) {
    const events = db.all<OldEvent>(
      `SELECT number, id, at, analyst_id AS analystId, kind, command, label, target_id AS targetId,
         created_id AS createdId, changes FROM old_events WHERE number > ? ORDER BY number LIMIT 500`,
      [last],
    );
    if (events.length === 0) return;
    for (const { changes, ...event } of events) {
      const logged: unknown = JSON.parse(changes);
      const rows = Array.isArray(logged) ? logged.length : 0;
      const fields: SealedFields = { ...event, sessionId: null, rows, state: null };
      seal = sealOf(seal, fields, [changes]);
      db.run(
        `INSERT INTO events (number, id, at, analyst_id, session_id, kind, command, label, target_id, created_id, rows, state, seal)
         VALUES (@number, @id, @at, @analystId, @sessionId, @kind, @command, @label, @targetId, @createdId, @rows, @state, @seal)`,
        { ...fields, seal },
      );
      db.run('INSERT INTO event_changes (event_number, part, changes) VALUES (?, 1, ?)', [
        event.number,
        changes,
      ]);
      last = event.number;
    }
  }
}

const SCHEMA = `
CREATE TABLE events (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  analyst_id TEXT NOT NULL,
  session_id TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('create', 'do', 'undo', 'redo', 'view', 'migrate')),
  command TEXT NOT NULL,
  label TEXT NOT NULL,
  target_id TEXT REFERENCES events (id) DEFERRABLE INITIALLY DEFERRED,
  created_id TEXT,
  rows INTEGER NOT NULL CHECK (rows >= 0),
  state TEXT CHECK (state IS NULL OR (length(state) = 64 AND state NOT GLOB '*[^0-9a-f]*')),
  seal TEXT NOT NULL CHECK (length(seal) = 64 AND seal NOT GLOB '*[^0-9a-f]*'),
  CHECK ((target_id IS NOT NULL) = (kind IN ('undo', 'redo')))
) STRICT;
CREATE INDEX events_by_target ON events (target_id, number);

CREATE TABLE event_changes (
  event_number INTEGER NOT NULL REFERENCES events (number) DEFERRABLE INITIALLY DEFERRED,
  part INTEGER NOT NULL CHECK (part > 0),
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  PRIMARY KEY (event_number, part)
) STRICT;

CREATE TABLE versions (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 120),
  remark TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES events (id) DEFERRABLE INITIALLY DEFERRED,
  analyst_id TEXT NOT NULL REFERENCES analysts (id) DEFERRABLE INITIALLY DEFERRED,
  created_at TEXT NOT NULL
) STRICT;
`;

const TRIGGERS = `
CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN SELECT raise(ABORT, 'The event log is only added to.'); END;
CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
BEGIN SELECT raise(ABORT, 'The event log is only added to.'); END;
CREATE TRIGGER event_changes_are_not_changed BEFORE UPDATE ON event_changes
BEGIN SELECT raise(ABORT, 'The event log is only added to.'); END;
CREATE TRIGGER event_changes_are_not_deleted BEFORE DELETE ON event_changes
BEGIN SELECT raise(ABORT, 'The event log is only added to.'); END;
`;

import { createHash } from 'node:crypto';
import type { ReadDb } from './connection.ts';
import { readTables } from './queries.ts';

/** A state of a workbook that can be found again: the last edit in its log, and a fingerprint of what it holds. */
export interface WorkbookRevision {
  /** Number of the last event that is an edit; looking at another view or scenario is none. */
  readonly eventNumber: number;
  readonly eventId: string;
  /** When it was saved, ISO 8601 UTC. */
  readonly savedAt: string;
  /** SHA-256 in hexadecimal of the workbook's contents (docs/file-format.md, "Fingerprint"). */
  readonly sha256: string;
}

/** The mark of a workbook as it stands. The same contents give the same fingerprint in every copy of the file. */
export function revisionOf(db: ReadDb): WorkbookRevision {
  const last = db.get<{ number: number; id: string; at: string }>(
    "SELECT number, id, at FROM events WHERE kind <> 'view' ORDER BY number DESC LIMIT 1",
  );
  return {
    eventNumber: last?.number ?? 0,
    eventId: last?.id ?? '',
    savedAt: last?.at ?? '',
    sha256: fingerprint(db),
  };
}

/** Left out is what only says how something was looked at, or asked for and not taken over. */
function fingerprint(db: ReadDb): string {
  const { viewStates: _views, elicitations: _panels, workbook, ...tables } = readTables(db);
  const contents = { ...tables, workbook: workbook.map((row) => ({ ...row, currentScenarioId: null })) };
  const hash = createHash('sha256');
  for (const [name, rows] of Object.entries(contents).sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const row of rows) hash.update(`${name} ${JSON.stringify(row)}\n`);
  return hash.digest('hex');
}

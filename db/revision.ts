/** Plain Node: by what a state of a workbook can be found again. */
import { createHash } from 'node:crypto';
import type { ReadDb } from './connection.ts';
import { readTables } from './queries.ts';
import { isViewTable, tableNames, viewColumns } from './tables.ts';

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
    "SELECT number, id, at FROM events WHERE kind NOT IN ('view', 'migrate') ORDER BY number DESC LIMIT 1",
  );
  return {
    eventNumber: last?.number ?? 0,
    eventId: last?.id ?? '',
    savedAt: last?.at ?? '',
    sha256: fingerprint(db),
  };
}

/** Of what is edited; what is view (`scopes` in tables.ts) is left out, or null where it is a column. */
function fingerprint(db: ReadDb): string {
  const tables = readTables(db);
  const hash = createHash('sha256');
  for (const table of tableNames.filter((name) => !isViewTable(name)).sort()) {
    const withoutView = Object.fromEntries(viewColumns(table).map((name) => [name, null]));
    for (const row of tables[table]) hash.update(`${table} ${JSON.stringify({ ...row, ...withoutView })}\n`);
  }
  return hash.digest('hex');
}

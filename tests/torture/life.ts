import type { Backup } from '../../db/backups/backup.ts';
import type { WriteDb } from '../../db/connection.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { type Session, startSession } from '../../db/session.ts';
import type { Patch } from '../../db/state.ts';
import type { WorkbookTables } from '../../db/tables.ts';
import { type Mirror, mirrorOf } from './mirror.ts';

/** Digests of a workbook at one moment; see `Mirror`. */
export interface Digests {
  readonly everything: string;
  readonly document: string;
  readonly states: string;
}

/** Where a workbook lies, and a folder for what is made of it. */
export interface Place {
  readonly path: string;
  readonly folder: string;
}

/** One workbook and what is known of it. */
export interface Life extends Place {
  db: WriteDb;
  session: Session;
  /** The tables as they were when somebody looked last. */
  seen: WorkbookTables;
  /** A minute goes by with every event, so that any of them can be told from the next by its time. */
  readonly clock: () => Date;
  readonly mirror: Mirror;
  /** The document after each edit that stands, the first as the workbook was made, and those that were undone. */
  readonly stands: string[];
  readonly undone: string[];
  /** What the workbook held after each event, by its number. */
  readonly after: Map<number, Digests>;
  readonly backups: { readonly backup: Backup; readonly states: string }[];
}

/** Opens a workbook that was just made. */
export function begin(place: Place): Life {
  let minute = 0;
  const clock = (): Date => new Date(Date.UTC(2030, 0, 1, 0, minute++));
  const db = openWorkbookFile(place.path);
  const session = startSession(db, { analyst: 'Ada', clock });
  const { tables: seen, history } = session.load();
  const mirror = mirrorOf(seen);
  const after = new Map([[history.eventNumber, digestsOf(mirror)]]);
  return {
    ...place,
    ...{ db, session, seen, clock, mirror, after },
    ...{ stands: [mirror.document()], undone: [], backups: [] },
  };
}

/** Opens it again, for whoever is called so. */
export function openAs(workbook: Life, analyst: string): void {
  workbook.db = openWorkbookFile(workbook.path);
  workbook.session = startSession(workbook.db, { analyst, clock: workbook.clock });
}

/** The patch on the window's copy; where it says so, the workbook is loaded again. */
export function follow({ session, mirror, after }: Life, patch: Patch): void {
  if (patch.reload) mirror.load(session.load().tables);
  else mirror.apply(patch);
  after.set(patch.history.eventNumber, digestsOf(mirror));
}

const digestsOf = (mirror: Mirror): Digests => ({
  everything: mirror.everything(),
  document: mirror.document(),
  states: mirror.states(),
});

/** Throws where two digests that should be the same are not; `after` says after what. */
export function expectSame(present: string, expected: string | undefined, after: string): void {
  if (present !== expected) throw new Error(`After ${after} the workbook is not as it should be.`);
}

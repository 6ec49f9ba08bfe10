import { UserFacingError } from '../../common/errors.ts';
import type { WriteDb } from '../connection.ts';
import { logMigration } from '../events.ts';
import { initialSchema } from './0010-initial-schema.ts';
import { evidenceWork } from './0020-evidence-work.ts';
import { decision } from './0030-decision.ts';
import { auditedEvidence } from './0040-audited-evidence.ts';
import { sealedLog } from './0050-sealed-log.ts';
import { wordScales } from './0060-word-scales.ts';

/** One step from an older format to a newer one. Numbers go up in tens, which leaves room between them. */
export interface Migration {
  readonly version: number;
  readonly up: (db: WriteDb) => void;
}

/** In order; a file's user_version is the number of the last one that it has been through. */
export const migrations: readonly Migration[] = [
  { version: 10, up: initialSchema },
  { version: 20, up: evidenceWork },
  { version: 30, up: decision },
  { version: 40, up: auditedEvidence },
  { version: 50, up: sealedLog },
  { version: 60, up: wordScales },
];

/** The first format whose events say what the tables hold after them. */
const SEALED = 50;

export const newestVersion = (steps: readonly Migration[] = migrations): number => steps.at(-1)?.version ?? 0;

/** Brings a database from `from` to the newest format, all pending steps in one transaction. */
export function migrate(db: WriteDb, from: number, steps: readonly Migration[] = migrations): void {
  const pending = steps.filter((step) => step.version > from);
  if (pending.length === 0) return;
  // Tables may have to be rebuilt, which foreign keys would forbid; they are checked before the commit instead.
  db.pragma('foreign_keys = OFF');
  db.transaction(() => {
    if (Number(db.pragma('user_version')) !== from) {
      throw new UserFacingError(
        'in-use',
        'Another program is bringing this workbook to a newer format.',
        'Open it again in a moment.',
      );
    }
    for (const step of pending) step.up(db);
    // Rows that a migration changed are no event's: the log goes on from what they are now.
    if (from > 0 && newestVersion(steps) >= SEALED) logMigration(db, newestVersion(steps));
    const broken = db.all('PRAGMA foreign_key_check');
    if (broken.length > 0)
      throw new Error(`Migration to ${newestVersion(steps)} leaves ${broken.length} dangling rows.`);
    db.pragma(`user_version = ${newestVersion(steps)}`);
  });
  db.pragma('foreign_keys = ON');
}

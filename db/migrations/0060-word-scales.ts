import type { WriteDb } from '../connection.ts';

/** Numeric criteria may have words for their numbers, the worst first: the first word is 1. */
export function wordScales(db: WriteDb): void {
  db.script(`ALTER TABLE criteria ADD COLUMN levels TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(levels));`);
}

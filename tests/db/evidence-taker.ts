import { record } from '../../db/changes.ts';
import { logMigration } from '../../db/events.ts';
import { evidenceOffer, takeOffered } from '../../db/evidence/index.ts';
import { newId } from '../../db/ids.ts';
import { newestVersion } from '../../db/migrations/index.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { newerSeed } from '../fixtures/newer-seed.ts';

/** Takes new evidence into the workbook, and is killed after so many reports of how far it is, or lives to commit. */

const [path = '', moment = '1'] = process.argv.slice(2);
const db = openWorkbookFile(path);
const { key = '' } = evidenceOffer(db, newerSeed) ?? {};
let reports = 0;
db.transaction(() => {
  const report = (): void => {
    if (++reports === Number(moment)) process.kill(process.pid, 'SIGKILL');
  };
  // What is not in the cache is in the file, with its journal beside it.
  db.pragma('cache_spill = 1');
  const analyst = { id: newId(), name: 'Ada' };
  const context = { ...record(db), db, analyst, now: new Date().toISOString(), newId, report };
  takeOffered(context, newerSeed, { key, take: [] });
  logMigration(db, newestVersion());
});
db.close();

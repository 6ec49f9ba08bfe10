import { connect, type WriteDb } from '../../db/connection.ts';
import { logMigration } from '../../db/events.ts';
import { newestVersion } from '../../db/migrations/index.ts';

/** Makes the log of a workbook agree with what SQL of a test made of its tables. */
export const seal = (db: WriteDb): void => db.transaction(() => logMigration(db, newestVersion()));

/** Changes a workbook by SQL, behind the back of its log; `sealed` makes the log agree with it afterwards. */
export function changeBySql(path: string, sql: string, { sealed = false } = {}): void {
  const db = connect(path);
  db.script(sql);
  if (sealed) seal(db);
  db.close();
}

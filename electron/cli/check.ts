import { resolve } from 'node:path';
import { openWorkbookFile } from '../../db/open.ts';
import { readTables } from '../../db/queries.ts';

/** Opens a workbook as the app would, which verifies it, and says so; a fault is an error with a sentence. */
export function checkCommand(file: string): void {
  const db = openWorkbookFile(resolve(file));
  const tables = readTables(db);
  db.close();
  const { length: claims } = tables.claims;
  process.stdout.write(
    `${file} is a sound workbook: ${tables.workbook[0]?.title ?? 'no title'}, ${claims} claims.\n`,
  );
}

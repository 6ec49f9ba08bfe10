import { readTables } from '../../db/queries.ts';
import { createWorkbook } from '../../db/seed/create.ts';
import type { WorkbookTables } from '../../db/tables.ts';
import { readingsSeed } from '../fixtures/readings-seed.ts';

/** What the workbook of the lists holds that two readers coded. */
export function readingsTables(): WorkbookTables {
  const db = createWorkbook(':memory:', readingsSeed, { analyst: 'Ada', createdBy: 'Weighbridge test' });
  try {
    return readTables(db);
  } finally {
    db.close();
  }
}

/** Plain Node: any file that can be imported, from its path. What is in it is read in import-bytes.ts, which knows no paths. */

import { basename } from 'node:path';
import { isDatabase } from '../../db/database-start.ts';
import type { WorkbookModelInput } from '../../db/exchange/workbook-model.ts';
import { workbookModelOf } from '../../db/exchange/workbook-model-of.ts';
import { openForLooking } from '../../db/open.ts';
import { readTables } from '../../db/queries.ts';
import { type KnownOfFile, type ReadFile, readImportBytes, readWorkbookModel } from './import-bytes.ts';
import { importFileBytes } from './open-import-file.ts';

/**
 * Reads a file as whatever it is, by its content and not by its name. What is wrong with it is in `problems`; only a file that
 * cannot be read at all, or is no kind that is known here, throws.
 */
export async function readImportFile(path: string, known: KnownOfFile = {}): Promise<ReadFile> {
  const bytes = await importFileBytes(path);
  if (isDatabase(bytes)) return { ...readWorkbookFile(path), bytes };
  return readImportBytes(bytes, basename(path), known);
}

/** A workbook, read as an import takes it. */
export const readWorkbookFile = (path: string): Omit<ReadFile, 'bytes'> =>
  readWorkbookModel(workbookModelIn(path));

/** What a workbook holds, for merging two of them. It is verified like any of a stranger, and nothing is written beside it. */
export function workbookModelIn(path: string): WorkbookModelInput {
  const db = openForLooking(path);
  try {
    return workbookModelOf(readTables(db));
  } finally {
    db.close();
  }
}

/** Workbook reader process: what another workbook holds. SQLite needs its file, so this is no page, as the readers of other files are. */
import { connect } from '../../../db/connection.ts';
import { giveUpRights } from '../../../db/fewer-rights.ts';
import { workbookModelIn } from '../../../formats/read/import-file.ts';
import { parentPort } from '../parent-port.ts';
import { serve } from '../serve.ts';

export interface WorkbookReader {
  /** What a workbook holds, as JSON in UTF-8. It is verified like any workbook of a stranger, and nothing is written beside it. */
  readonly read: (path: string) => Uint8Array;
}

// SQLite's own code is loaded with the first connection.
connect(':memory:').close();
giveUpRights();

serve<WorkbookReader, never>(parentPort, () => ({
  read: (path) => new TextEncoder().encode(JSON.stringify(workbookModelIn(path))),
}));

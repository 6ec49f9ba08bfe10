/** Main process. */
import { randomUUID } from 'node:crypto';
import { app, type WebContents } from 'electron';
import type { Looks } from '../../appearance.ts';
import { createWorks } from '../../leaving/works.ts';
import { createWrittenFiles } from '../../leaving/written-files.ts';
import type { Log } from '../../log.ts';
import type { HandOvers } from '../../printing/handed-over.ts';
import type { PrintReport } from '../../printing/pdf.ts';
import type { TextHost } from '../../processes/text/client.ts';
import type { Documents } from '../../windows/documents.ts';
import type { Readiness } from '../../windows/readiness.ts';
import { push } from '../push.ts';
import type { Handlers } from '../router.ts';
import { appHandlers } from './app.ts';
import { backupHandlers } from './backups.ts';
import { compareHandlers } from './compare.ts';
import { documentHandlers } from './documents.ts';
import { draftHandlers } from './drafts.ts';
import { exportHandlers } from './export.ts';
import { importHandlers } from './import.ts';
import type { Outlets } from './outlets.ts';
import { rescueHandlers } from './rescue.ts';
import { workbookHandlers } from './workbook.ts';

/** What the handlers need besides the session of the page that asks. */
export interface HandlerParts {
  readonly readiness: Readiness;
  readonly handOvers: HandOvers;
  readonly log: Log;
  readonly printReport: PrintReport;
  readonly textHost: TextHost;
  readonly documents: Documents;
  readonly looks: Looks;
}

/** What each call of the contract does, by subject. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { readiness, handOvers, log, printReport, textHost, documents, looks } = parts;
  const outlets: Outlets = {
    files: createWrittenFiles(randomUUID),
    works: createWorks<WebContents>((page, works) => push(page, 'works', works), randomUUID),
  };
  return {
    ...compareHandlers(outlets),
    ...workbookHandlers(
      outlets,
      textHost,
      documents,
      draftHandlers(() => app.getPath('userData')),
    ),
    ...documentHandlers(documents),
    ...importHandlers(outlets, documents),
    ...backupHandlers(outlets),
    ...rescueHandlers(outlets),
    ...exportHandlers(outlets, printReport),
    ...appHandlers(outlets, { readiness, handOvers, log, documents, looks }),
  };
}

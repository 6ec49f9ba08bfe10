/** Main process. */
import { randomUUID } from 'node:crypto';
import { app, BrowserWindow, type WebContents } from 'electron';
import type { Looks } from '../../appearance.ts';
import { createWorks } from '../../leaving/works.ts';
import { createWrittenFiles } from '../../leaving/written-files.ts';
import type { Log } from '../../log.ts';
import type { AppMenu } from '../../menu.ts';
import type { HandOvers } from '../../printing/handed-over.ts';
import type { PrintPaper } from '../../printing/paper.ts';
import type { PrintReport } from '../../printing/pdf.ts';
import type { TextHost } from '../../processes/text/client.ts';
import type { Rest } from '../../updates/rest.ts';
import type { Documents } from '../../windows/documents.ts';
import type { Readiness } from '../../windows/readiness.ts';
import { showProgress } from '../../windows/taskbar.ts';
import type { CallName } from '../contract.ts';
import { push } from '../push.ts';
import type { CallContext, Handlers, HandlersOf } from '../router.ts';
import { appHandlers } from './app.ts';
import { backupHandlers } from './backups.ts';
import { compareHandlers } from './compare.ts';
import { documentHandlers } from './documents.ts';
import { draftHandlers } from './drafts.ts';
import { exportHandlers } from './export.ts';
import { importHandlers } from './import.ts';
import type { Outlets } from './outlets.ts';
import { rescueHandlers } from './rescue.ts';
import type { UpdateCalls } from './updates.ts';
import { workbookHandlers } from './workbook.ts';

/** What the handlers need besides the session of the page that asks. */
export interface HandlerParts {
  readonly readiness: Readiness;
  readonly handOvers: HandOvers;
  readonly log: Log;
  readonly printReport: PrintReport;
  readonly printPaper: PrintPaper;
  readonly textHost: TextHost;
  readonly documents: Documents;
  readonly looks: Looks;
  readonly menu: AppMenu | null;
  /** Hears what is being written, which an update waits for. */
  readonly rest?: Pick<Rest, 'alsoLook'>;
}

/** The same handlers, and what is done when one of them has ended, however it did. */
function ending<N extends CallName>(
  handlers: HandlersOf<N>,
  then: (context: CallContext) => void,
): HandlersOf<N> {
  const ended = Object.entries<(input: never, context: CallContext) => unknown>(handlers).map(
    ([name, handle]) => [
      name,
      async (input: never, context: CallContext) => {
        try {
          return await handle(input, context);
        } finally {
          then(context);
        }
      },
    ],
  );
  return Object.fromEntries(ended) as HandlersOf<N>;
}

/** What each call of the contract does, by subject; those about updates are in updates.ts. */
export function createHandlers(parts: HandlerParts): Omit<Handlers, UpdateCalls> {
  const { readiness, handOvers, log, printReport, printPaper, textHost, documents, looks, menu } = parts;
  const outlets: Outlets = {
    files: createWrittenFiles(randomUUID),
    works: createWorks<WebContents>((page, works) => {
      push(page, 'works', works);
      showProgress(BrowserWindow.fromWebContents(page), works.length > 0 ? 'busy' : null);
    }, randomUUID),
  };
  parts.rest?.alsoLook(outlets.works.names);
  return {
    ...compareHandlers(outlets),
    ...workbookHandlers(
      outlets,
      textHost,
      documents,
      draftHandlers(() => app.getPath('userData')),
    ),
    ...documentHandlers(documents),
    ...ending(importHandlers(outlets, documents), ({ sender }) =>
      showProgress(BrowserWindow.fromWebContents(sender), null),
    ),
    ...backupHandlers(outlets),
    ...rescueHandlers(outlets),
    ...exportHandlers(outlets, printReport, printPaper),
    ...appHandlers(outlets, { readiness, handOvers, log, documents, looks, menu }),
  };
}

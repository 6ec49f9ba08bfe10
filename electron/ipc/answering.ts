/** Main process: everything that pages can ask for, put together. It is loaded while the first window is made, which needs none of it. */
import type { Log } from '../log.ts';
import { createHandOvers, handedOverReport } from '../printing/handed-over.ts';
import { type PrintPaper, printOnPaper } from '../printing/paper.ts';
import { type PrintReport, printReport } from '../printing/pdf.ts';
import type { Rest } from '../updates/rest.ts';
import type { Updates } from '../updates/updates.ts';
import type { WindowParts } from '../windows/main-window.ts';
import { contract } from './contract.ts';
import { createHandlers, type HandlerParts } from './handlers/index.ts';
import { updateHandlers } from './handlers/updates.ts';
import { forwards } from './handlers/workbook.ts';
import type { Answers } from './router.ts';

/** What answers the calls of pages, and what makes the file of a report without one. */
export interface Answering {
  readonly answers: Answers;
  readonly printReport: PrintReport;
}

export function createAnswering(
  windows: WindowParts,
  parts: Omit<HandlerParts, 'readiness' | 'handOvers' | 'printReport' | 'printPaper' | 'rest'> & {
    readonly log: Log;
    /** Hears what is on its way, which an update waits for. */
    readonly rest: Rest;
    readonly updates: Updates;
  },
): Answering {
  const handOvers = createHandOvers();
  const print: PrintReport = (request, shown, control) =>
    request.format === 'pdf'
      ? printReport(request, shown, windows, control)
      : handedOverReport(request, shown, windows, handOvers, control);
  const printPaper: PrintPaper = (request, shown, control) => printOnPaper(request, shown, windows, control);
  const { readiness } = windows;
  const handlers = createHandlers({ ...parts, readiness, handOvers, printReport: print, printPaper });
  const { rest, updates } = parts;
  const answers = {
    contract,
    handlers: rest.watched({ ...handlers, ...updateHandlers(updates) }),
    forwards: rest.watched(forwards),
  };
  return { answers, printReport: print };
}

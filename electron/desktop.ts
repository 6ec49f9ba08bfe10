/** Main process: what the desktop asks of the app: files to open, another start, the end of the last window. */
import { app } from 'electron';
import { toUserError } from '../common/errors.ts';
import { faultOf } from '../common/faults.ts';
import type { Log } from './log.ts';
import { parseStartOptions } from './options.ts';
import { bringForward, type Documents } from './windows/documents.ts';

/** Files that the desktop hands over before there is anything to open them with: a Mac does so at a start by double click. */
export interface WaitingFiles {
  /** Gives what has come so far, and from now on hands over the rest. */
  readonly handTo: (open: (path: string) => void) => readonly string[];
}

/** To be called before the app is ready. */
export function collectFiles(): WaitingFiles {
  const waiting: string[] = [];
  let open = (path: string): void => void waiting.push(path);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  return {
    handTo: (now) => {
      open = now;
      return waiting.splice(0);
    },
  };
}

/** Opens a workbook for somebody outside the pages; that it does not open is said in the window in front. */
export const openFor =
  ({ open, front }: Documents, log: Pick<Log, 'fault'>) =>
  async (path: string): Promise<void> => {
    const shown = front();
    try {
      // A window that shows nothing takes it; any other is left alone.
      await open(path, shown?.window.webContents);
    } catch (error) {
      const fault = faultOf(error);
      if (fault) log.fault('opening a file of the desktop', fault);
      shown?.session.tell('problem', toUserError(error));
    }
  };

/** Follows a second start of the app, a click on its icon, and the end of its last window. */
export function followTheDesktop(documents: Documents, openPath: (path: string) => Promise<void>): void {
  app.on('second-instance', (_event, argv, folder, handed) => {
    // Chromium puts its switches in another order on the way, so what was read from the arguments over there is what counts.
    const workbooks = handedOver(handed) ?? parseStartOptions(argv, folder).workbooks;
    if (workbooks.length === 0) showSomething(documents);
    for (const path of workbooks) void openPath(path);
  });
  app.on('activate', () => showSomething(documents));
  app.on('before-quit', documents.ending);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

function handedOver(data: unknown): readonly string[] | null {
  const { workbooks } = (data ?? {}) as { readonly workbooks?: unknown };
  if (!Array.isArray(workbooks)) return null;
  return workbooks.filter((path) => typeof path === 'string');
}

function showSomething(documents: Documents): void {
  const shown = documents.front();
  if (shown) bringForward(shown);
  else void documents.open(null);
}

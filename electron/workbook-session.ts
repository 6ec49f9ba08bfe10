/** Main process. */
import { app, BrowserWindow, MessageChannelMain, type WebContents } from 'electron';
import { toUserError } from '../common/errors.ts';
import { rememberAnalystName } from '../db/analyst-name.ts';
import { type CurrentWorkbook, currentWorkbook } from './current-workbook.ts';
import type { Pushes } from './ipc/contract.ts';
import { push } from './ipc/push.ts';
import type { Log } from './log.ts';
import { type DatabaseClient, startDatabase } from './processes/database/client.ts';
import { forkUtility } from './processes/fork.ts';
import { type ReaderForks, startReader } from './processes/import/client.ts';
import { createImportSession, type ImportSession } from './processes/import/import-session.ts';
import { showProgress } from './windows/taskbar.ts';

/** One open workbook with its own database host and import, and the pages that show it. */
export interface WorkbookSession {
  readonly database: DatabaseClient;
  readonly workbook: CurrentWorkbook;
  readonly imports: ImportSession;
  /**
   * Opens another file in this session; its pages hear of it and load it. Where that fails, the workbook that is open stays, and
   * this rejects; after one that did not open, the pages show why this one does not either.
   */
  readonly change: (path: string) => Promise<void>;
  /** Gives the open workbook's file another path, where no file is yet. When that fails it stays as it is. */
  readonly moveTo: (path: string) => Promise<void>;
  /** Sets the built-in workbook aside; the pages load the new one. Returns the old one's new path. */
  readonly replaceBuiltIn: () => Promise<string | null>;
  /** Tells every page that shows this workbook something unasked. */
  readonly tell: <P extends keyof Pushes>(name: P, value: Pushes[P]) => void;
  /** Lets the database finish what it has and close its file. Resolves when that is done, however often it is asked. */
  readonly close: () => Promise<void>;
}

/** How the child processes are started. */
export interface Scripts {
  readonly database: string;
  /** How what reads strangers' files is started. */
  readonly readers: ReaderForks;
}

/** Which pages show which workbook: whoever asks for something asks of its own. */
export interface Sessions {
  /** Starts a session on a file (null for the built-in workbook), with a database host of its own. */
  readonly start: (path: string | null, options: { readonly make: boolean }) => WorkbookSession;
  /** Lets a page ask of this session; one that `hears` is told what happens to the workbook. */
  readonly attach: (
    page: WebContents,
    session: WorkbookSession,
    options?: { readonly hears: boolean },
  ) => void;
  /** The session of a page; undefined for one that belongs to none. */
  readonly of: (page: WebContents) => WorkbookSession | undefined;
  /** Those whose file may still be open, the ones that end included. */
  readonly all: () => readonly WorkbookSession[];
}

/** Who hears what becomes of the sessions. */
export interface SessionListeners {
  /** A workbook was opened; `before` is where it was if it was moved. */
  readonly onOpened?: (path: string, before?: string) => void;
  /** Closes a session whose last page is gone; it counts as open until this resolves. */
  readonly end?: (session: WorkbookSession) => Promise<void>;
}

/** A session of these parts: whatever opens another file in it tells its pages. */
export function workbookSession(
  parts: Pick<WorkbookSession, 'database' | 'workbook' | 'imports' | 'tell'>,
): WorkbookSession {
  const { database, workbook, imports, tell } = parts;
  let closed: Promise<void> | null = null;
  const announce = (): void => tell('workbookReplaced', { path: workbook.path() });
  return {
    ...parts,
    change: async (file) => {
      if (workbook.didNotOpen()) workbook.giveUpFor(file);
      else await workbook.change(file);
      announce();
    },
    moveTo: workbook.moveTo,
    replaceBuiltIn: async () => {
      const setAside = await workbook.replaceBuiltIn();
      announce();
      return setAside;
    },
    close: () => {
      closed ??= database.close().then(() => imports.cancel());
      return closed;
    },
  };
}

/** No session and no page yet. */
export function createSessions(
  scripts: Scripts,
  log: Log,
  { onOpened = () => {}, end = () => Promise.resolve() }: SessionListeners = {},
): Sessions {
  const sessions = new Set<WorkbookSession>();
  const pages = new Map<WebContents, { readonly session: WorkbookSession; readonly hears: boolean }>();
  /** Sessions that a window has shown: they end with their last page, a hidden one that prints included. */
  const shown = new Set<WorkbookSession>();

  const endUnlessShown = (session: WorkbookSession): void => {
    if (!shown.has(session) || [...pages.values()].some((page) => page.session === session)) return;
    shown.delete(session);
    void end(session).finally(() => sessions.delete(session));
  };

  return {
    start: (path, options) => {
      const tell: WorkbookSession['tell'] = (name, value) => {
        for (const [page, { session: own, hears }] of pages) {
          if (own === session && hears) push(page, name, value);
        }
      };
      const database = startDatabase(forkUtility, scripts.database, {
        onStale: () => tell('workbookReplaced', { path: workbook.path() }),
        onStanding: (standing) => tell('documentState', standing),
        onRename: (name) => {
          try {
            rememberAnalystName(name, app.getPath('userData'));
          } catch (error) {
            tell('problem', toUserError(error));
          }
        },
        onProblem: (problem) => tell('problem', problem),
        log,
      });
      const workbook = currentWorkbook(database, path, { ...options, onOpened });
      // While its window is made and the page loads, the file is opened and verified.
      workbook.begin();
      const imports = createImportSession(database, {
        startReader: (progress) => startReader(scripts.readers, { progress, log }),
        createChannel: () => new MessageChannelMain(),
        tell: (progress) => {
          tell('importProgress', progress);
          for (const [page, { session: own, hears }] of pages) {
            if (own === session && hears)
              showProgress(BrowserWindow.fromWebContents(page), progress.done ?? 'busy');
          }
        },
      });
      const session = workbookSession({ database, workbook, imports, tell });
      sessions.add(session);
      return session;
    },
    attach: (page, session, { hears } = { hears: true }) => {
      pages.set(page, { session, hears });
      if (hears) shown.add(session);
      page.once('destroyed', () => {
        pages.delete(page);
        endUnlessShown(session);
      });
    },
    of: (page) => pages.get(page)?.session,
    all: () => [...sessions],
  };
}

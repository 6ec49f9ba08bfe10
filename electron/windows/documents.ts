/** Main process: workbooks and their windows, one for each, and the list of those that were opened last. */
import { resolve } from 'node:path';
import { BrowserWindow, type WebContents } from 'electron';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { workbookName } from '../../db/paths.ts';
import {
  clearRecent,
  isMissing,
  keepOpenWorkbooks,
  lookAtRecent,
  opensLastWorkbooks,
  type RecentWorkbook,
  recentPath,
} from '../../db/recent-workbooks.ts';
import { keptPlace } from '../../db/window-place.ts';
import { isSameFile } from '../../formats/write/write-file.ts';
import type { Looks } from '../appearance.ts';
import type { WorkbookSession } from '../workbook-session.ts';
import { openMainWindow, type WindowParts } from './main-window.ts';
import { followPlace } from './window-place.ts';

/** A workbook in its window. */
export interface Shown {
  readonly session: WorkbookSession;
  readonly window: BrowserWindow;
}

export interface Documents {
  /**
   * Shows a workbook (null for the built-in one): the window that has it comes forward, a page that asks and whose own
   * did not open takes it, else it gets a window and a database host of its own. The window says itself why it does not open.
   */
  readonly open: (path: string | null, asking?: WebContents) => Promise<void>;
  /** Gives a session its window. */
  readonly show: (session: WorkbookSession) => Shown;
  /** The window in front, else any that is there. */
  readonly front: () => Shown | null;
  readonly recent: () => Promise<readonly RecentWorkbook[]>;
  /** Opens one of the list. A UserFacingError says that it is not there any more. */
  readonly openRecent: (id: string, asking?: WebContents) => Promise<void>;
  readonly clearRecent: () => void;
  /** Says that what a menu shows of the list may be another now. */
  readonly changed: () => void;
  /** Writes down what is open, for the next start, where that is wanted; not after the app has begun to end. */
  readonly keepOpen: () => void;
  /** Loads every window's page anew, in the language that is spoken now; what was typed there is kept as a draft. */
  readonly loadAnew: () => void;
  /** The app ends: its windows close one by one, and none of that is somebody's choice. */
  readonly ending: () => void;
}

/** No window yet. `changed` hears that the list of the last workbooks may be another one. */
export function createDocuments(
  parts: WindowParts,
  {
    dataFolder,
    looks,
    keepsPlace,
    changed,
  }: {
    readonly dataFolder: string;
    readonly looks: Looks;
    /** Whether windows come back to where they were, which somebody looks at. */
    readonly keepsPlace: boolean;
    readonly changed: () => void;
  },
): Documents {
  const { sessions } = parts;
  const windows = new Map<WorkbookSession, BrowserWindow>();
  let isEnding = false;

  const show = (session: WorkbookSession): Shown => {
    const look = { zoom: looks.now().textSize / 100, place: keepsPlace ? keptPlace(dataFolder) : undefined };
    const window = openMainWindow(session, parts, look);
    if (keepsPlace) followPlace(window, dataFolder);
    windows.set(session, window);
    window.once('closed', () => {
      windows.delete(session);
      if (windows.size > 0) keepOpen();
    });
    window.on('focus', changed);
    return { session, window };
  };

  const keepOpen = (): void => {
    if (isEnding || !opensLastWorkbooks(dataFolder)) return;
    try {
      keepOpenWorkbooks(
        [...windows.keys()].map(({ workbook }) => workbook.path()),
        dataFolder,
      );
    } catch {
      // A start that opens what was open before that is no loss.
    }
  };

  const shownAt = (path: string): Shown | null => {
    for (const [session, window] of windows) {
      const own = session.workbook.path();
      if (resolve(own) === resolve(path) || leadToOneFile(own, path)) return { session, window };
    }
    return null;
  };

  const open: Documents['open'] = async (path, asking) => {
    const session = asking && sessions.of(asking);
    const there = path === null ? null : shownAt(path);
    if (there) return bringForward(there);
    if (path !== null && session?.workbook.didNotOpen()) return session.change(path);
    show(sessions.start(path, { make: true }));
  };

  return {
    open,
    show,
    front: () => {
      const focused = BrowserWindow.getFocusedWindow();
      const all = [...windows].map(([session, window]) => ({ session, window }));
      return all.find(({ window }) => window === focused) ?? all.at(-1) ?? null;
    },
    recent: () => lookAtRecent(dataFolder),
    openRecent: async (id, asking) => {
      const path = recentPath(id, dataFolder);
      if (path === undefined) throw notListed();
      // A window that shows nothing says of this file too why, with what can be done.
      const takesIt = asking && sessions.of(asking)?.workbook.didNotOpen();
      if (!takesIt && !shownAt(path) && (await isMissing(path))) {
        changed();
        throw gone(path);
      }
      return open(path, asking);
    },
    clearRecent: () => {
      clearRecent(dataFolder);
      changed();
    },
    changed: () => {
      keepOpen();
      changed();
    },
    keepOpen,
    loadAnew: () => {
      for (const window of windows.values()) window.webContents.reload();
    },
    ending: () => {
      keepOpen();
      isEnding = true;
    },
  };
}

/** Where that cannot be told, opening says what is wrong. */
function leadToOneFile(a: string, b: string): boolean {
  try {
    return isSameFile(a, b);
  } catch {
    return false;
  }
}

/** Shows a window in front of all others; one whose workbook did not open tries again. */
export function bringForward({ session, window }: Shown): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  if (!session.workbook.isOpen()) session.tell('workbookReplaced', { path: session.workbook.path() });
}

const gone = (path: string): UserFacingError =>
  new UserFacingError(
    'not-found',
    t('“{name}” is no longer where it was: {path}.', { name: workbookName(path), path }),
    t(
      'It may have been moved, renamed or deleted, or its drive is not connected. File, Open Workbook finds it elsewhere.',
    ),
  );

const notListed = (): UserFacingError =>
  new UserFacingError(
    'not-found',
    t('This workbook is no longer in the list of those that were opened last.'),
    t('Choose it with File, Open Workbook.'),
  );

/** Main process. */
import { existsSync } from 'node:fs';
import { app } from 'electron';
import { analystName } from '../db/analyst-name.ts';
import { builtInWorkbook } from '../db/paths.ts';
import type { OpenWorkbook } from './ipc/contract.ts';
import type { DatabaseClient } from './processes/database/client.ts';
import type { LoadedWorkbook } from './processes/database/service.ts';

/** Which file a session has open, and opening another in its place. */
export interface CurrentWorkbook {
  readonly path: () => string;
  readonly builtIn: () => boolean;
  /** Whether it is open; false before it was read and after that failed. */
  readonly isOpen: () => boolean;
  /** Whether it was tried and did not open, so that its pages show why; false again while it is tried anew. */
  readonly didNotOpen: () => boolean;
  /** Begins to open the file before anybody asks for it: the next `load` gets what comes of that, and fails with why it did not open. */
  readonly begin: () => void;
  /** Opens (or opens again) the current file if that has not succeeded yet, and reads it. */
  readonly load: () => Promise<OpenWorkbook>;
  /** Opens another file; when that fails, the present one stays open. What was read of it is the answer of the next `load`. */
  readonly change: (path: string) => Promise<void>;
  /** After one that did not open: another file takes its place, and `load` opens it or says why not. */
  readonly giveUpFor: (path: string) => void;
  /** Opens its file to be looked at, where its history does not fit it. */
  readonly lookAtDoubtful: () => Promise<void>;
  /** Opens its file where that is now, or what has come to its place. */
  readonly goOnAt: (path: string) => Promise<void>;
  /** Gives its file another path, where no file is yet; when that fails, it is open where it was. */
  readonly moveTo: (path: string) => Promise<void>;
  /** Renames a built-in workbook that does not open, and lets `load` make a new one. */
  readonly replaceBuiltIn: () => Promise<string | null>;
}

/** With `make` off, a missing built-in workbook is opened in memory and leaves no file behind. */
export function currentWorkbook(
  database: DatabaseClient,
  firstPath: string | null,
  {
    make,
    onOpened = () => {},
  }: {
    readonly make: boolean;
    /** Hears that a file was opened; `before` is where it was if it was moved. */
    readonly onOpened?: (path: string, before?: string) => void;
  },
): CurrentWorkbook {
  const builtInPath = builtInWorkbook(app.getPath('userData'));
  let path = firstPath ?? builtInPath;
  let open = false;
  let failed = false;
  /** What opening has read already, until it is asked for. */
  let opened: LoadedWorkbook | null = null;

  /** The opening that was begun, until it is asked for or another file takes its place. */
  let begun: Promise<LoadedWorkbook> | null = null;

  const openFile = async (file: string, how: { readonly doubtful?: true } = {}): Promise<LoadedWorkbook> => {
    const state = await database.open({
      path: file === builtInPath && !make && !existsSync(file) ? null : file,
      createBuiltIn: file === builtInPath,
      analyst: analystName(app.getPath('userData')),
      // no text: a name with its version
      createdBy: `Weighbridge ${app.getVersion()}`,
      data: app.getPath('userData'),
      ...how,
    });
    onOpened(file);
    return state;
  };

  const read = (): Promise<LoadedWorkbook> => {
    const state = begun ?? (opened && Promise.resolve(opened));
    begun = null;
    opened = null;
    if (state) return state;
    return open ? database.load() : openFile(path);
  };

  return {
    path: () => path,
    builtIn: () => path === builtInPath,
    isOpen: () => open,
    didNotOpen: () => failed,
    begin: () => {
      if (open || begun !== null) return;
      begun = openFile(path);
      // Whoever asks for it hears why it failed.
      begun.catch(() => {});
    },
    load: async () => {
      failed = false;
      const { standing, ...state } = await read().catch((error: unknown) => {
        failed = true;
        throw error;
      });
      open = true;
      return { path, builtIn: path === builtInPath, state, standing };
    },
    change: async (file) => {
      opened = await openFile(file);
      begun = null;
      path = file;
      open = true;
    },
    giveUpFor: (file) => {
      failed = false;
      open = false;
      opened = null;
      begun = null;
      path = file;
    },
    lookAtDoubtful: async () => {
      opened = await openFile(path, { doubtful: true });
      begun = null;
      open = true;
    },
    goOnAt: async (file) => {
      try {
        opened = await openFile(file);
        begun = null;
      } catch (error) {
        // What stood there is gone: whatever is loaded next is opened anew, or says why not.
        if (file === path) open = false;
        throw error;
      }
      const before = path;
      path = file;
      open = true;
      onOpened(path, before);
    },
    moveTo: async (file) => {
      opened = await database.moveTo(file);
      begun = null;
      const before = path;
      path = file;
      onOpened(path, before);
    },
    replaceBuiltIn: async () => {
      open = false;
      opened = null;
      begun = null;
      path = builtInPath;
      return database.setAside(builtInPath);
    },
  };
}

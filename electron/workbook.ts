import { existsSync } from 'node:fs';
import { app } from 'electron';
import type { WorkbookState } from '../db/state.ts';
import type { DatabaseClient } from './database/client.ts';
import type { OpenWorkbook } from './ipc/contract.ts';
import { analystName, builtInWorkbook } from './paths.ts';

/** The workbook that the app shows: which file it is, and opening another in its place. */
export interface CurrentWorkbook {
  readonly path: () => string;
  readonly builtIn: () => boolean;
  /** Opens (or opens again) the current file if that has not succeeded yet, and reads it. */
  readonly load: () => Promise<OpenWorkbook>;
  /** Opens another file; when that fails, the present one stays open. */
  readonly change: (path: string) => Promise<void>;
  /** Renames a built-in workbook that does not open, and lets `load` make a new one. */
  readonly replaceBuiltIn: () => Promise<string | null>;
}

/** With `make` off, a missing built-in workbook is opened in memory and leaves no file behind. */
export function currentWorkbook(
  database: DatabaseClient,
  firstPath: string | null,
  { make }: { make: boolean },
): CurrentWorkbook {
  const builtInPath = builtInWorkbook(app.getPath('userData'));
  let path = firstPath ?? builtInPath;
  let open = false;

  const openFile = (file: string): Promise<WorkbookState> =>
    database.open({
      path: file === builtInPath && !make && !existsSync(file) ? null : file,
      createBuiltIn: file === builtInPath,
      analyst: analystName(),
      createdBy: `Weighbridge ${app.getVersion()}`,
    });

  return {
    path: () => path,
    builtIn: () => path === builtInPath,
    load: async () => {
      const state = open ? await database.load() : await openFile(path);
      open = true;
      return { path, builtIn: path === builtInPath, state };
    },
    change: async (file) => {
      await openFile(file);
      path = file;
      open = true;
    },
    replaceBuiltIn: async () => {
      open = false;
      path = builtInPath;
      return database.setAside(builtInPath);
    },
  };
}

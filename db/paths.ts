/** Plain Node: where data lives. */
import { homedir } from 'node:os';
import { extname, join, parse, resolve } from 'node:path';

/**
 * Where data lives: the folder that Electron calls userData, worked out here as well so that the command line, which
 * runs without Electron, finds the same one. WEIGHBRIDGE_DATA names another.
 */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  const { WEIGHBRIDGE_DATA, APPDATA, XDG_CONFIG_HOME } = env;
  if (WEIGHBRIDGE_DATA) return resolve(WEIGHBRIDGE_DATA);
  const home = homedir();
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'Weighbridge');
  if (process.platform === 'win32') return join(APPDATA ?? join(home, 'AppData', 'Roaming'), 'Weighbridge');
  return join(XDG_CONFIG_HOME ?? join(home, '.config'), 'Weighbridge');
}

export const WORKBOOK_EXTENSION = 'weighbridge';

/** Whether a file is called as a workbook is, in capitals or not: some systems and mail programs write endings so. */
export const isWorkbookName = (path: string): boolean =>
  extname(path).toLowerCase() === `.${WORKBOOK_EXTENSION}`;

/** What a workbook's file is called, without its ending. */
export const workbookName = (path: string): string =>
  isWorkbookName(path) ? parse(path).name : parse(path).base;

/** The built-in workbook, made here at first start. */
export const builtInWorkbook = (folder: string): string =>
  join(folder, `Hypervisors 2008-2009.${WORKBOOK_EXTENSION}`);

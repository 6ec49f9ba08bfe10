/** Plain Node: where data lives. */

import { homedir } from 'node:os';
import { basename, extname, join, parse, resolve } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import { t } from '../common/language/texts.ts';

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

/** File systems know names of 255 bytes (on Windows of 255 characters), and SQLite elsewhere than there paths of 512 bytes. */
const LONGEST_NAME = 255;
const LONGEST_PATH = 512;
/** The longest of what SQLite puts behind a workbook's name while a change is saved. */
const BEHIND = '-journal'.length;

/**
 * Refuses a place with so long a name that the journal of a change would have none: a workbook there could be read, and no
 * change to it saved. A UserFacingError.
 */
export function refuseLongPath(place: string): void {
  const name = basename(place);
  const onWindows = process.platform === 'win32';
  const nameLength = onWindows ? name.length : Buffer.byteLength(name);
  const pathLength = onWindows ? 0 : Buffer.byteLength(resolve(place));
  if (nameLength + BEHIND <= LONGEST_NAME && pathLength + BEHIND <= LONGEST_PATH) return;
  throw new UserFacingError(
    'read-only',
    nameLength + BEHIND > LONGEST_NAME
      ? t(
          'The name {name}… is too long for a workbook: the file that keeps a change safe while it is saved has the same name and a few letters more.',
          { name: name.slice(0, 40) },
        )
      : t(
          'The path of {name} is too long: with all its folders it has {bytes} bytes, and a workbook can have {most}.',
          {
            name: name.slice(0, 40),
            bytes: String(pathLength),
            most: String(LONGEST_PATH - BEHIND),
          },
        ),
    t('Choose a shorter name, or a folder that is not so deep. Nothing was changed.'),
  );
}

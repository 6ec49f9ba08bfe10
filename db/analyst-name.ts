/** Plain Node: the name under which the person at this machine works on workbooks, for the app and the command line. */

import { userInfo } from 'node:os';
import { UserFacingError } from '../common/errors.ts';
import { t } from '../common/language/texts.ts';
import { keepSetting, readSetting, type Setting } from './app-settings.ts';
import { dataFolder } from './paths.ts';

/** As long as a name in a workbook may be, in characters. */
const LONGEST = 120;

const CHOSEN_NAME: Setting<string> = {
  key: 'analystName',
  parse: (kept) => {
    const name = typeof kept === 'string' ? kept.trim() : '';
    return name !== '' && name.length <= LONGEST ? name : undefined;
  },
};

/** The name that was chosen on this machine, else the system's user name. A settings file that cannot be read is as none. */
export const analystName = (folder: string = dataFolder()): string =>
  readSetting(CHOSEN_NAME, folder) ?? accountName();

/** Keeps a name for the next workbooks that are opened on this machine. A UserFacingError where it cannot be written. */
export function rememberAnalystName(name: string, folder: string = dataFolder()): void {
  try {
    keepSetting(CHOSEN_NAME, name, folder);
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    throw new UserFacingError(
      'disk',
      `${t('Your name is saved in this workbook. It could not be kept for the next one.')} ${error.message}`,
      t('Check that {folder} can be written to, then change your name again.', { folder }),
    );
  }
}

/** The system's name for whoever started this. */
export function accountName(): string {
  try {
    return userInfo().username.slice(0, LONGEST) || t('Analyst');
  } catch {
    // A container may have a user id without a name.
    return 'Analyst';
  }
}

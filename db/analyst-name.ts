/** Plain Node: the name under which the person at this machine works on workbooks, for the app and the command line. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import { dataFolder } from './paths.ts';
import { codeOf, startWholeFile, type WholeFile } from './write-whole.ts';

/** The settings of this machine, one JSON object in the data folder. */
const settingsFile = (folder: string): string => join(folder, 'settings.json');

/** As long as a name in a workbook may be, in characters. */
const LONGEST = 120;

/** The name that was chosen on this machine, else the system's user name. A settings file that cannot be read is as none. */
export function analystName(folder: string = dataFolder()): string {
  const chosen = readSettings(folder)['analystName'];
  const name = typeof chosen === 'string' ? chosen.trim() : '';
  return name !== '' && name.length <= LONGEST ? name : systemUserName();
}

/** Keeps a name for the next workbooks that are opened on this machine. A UserFacingError where it cannot be written. */
export function rememberAnalystName(name: string, folder: string = dataFolder()): void {
  let file: WholeFile | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    file = startWholeFile(settingsFile(folder));
    const settings = { ...readSettings(folder), analystName: name };
    writeFileSync(file.unfinished, `${JSON.stringify(settings, null, 2)}\n`, { flag: 'wx' });
    file.finish();
  } catch (error) {
    file?.abandon();
    throw new UserFacingError(
      'disk',
      `Your name is saved in this workbook. It could not be kept for the next one (${codeOf(error) || 'unknown error'}).`,
      `Check that ${folder} can be written to, then change your name again.`,
    );
  }
}

function readSettings(folder: string): Readonly<Record<string, unknown>> {
  try {
    const settings: unknown = JSON.parse(readFileSync(settingsFile(folder), 'utf8'));
    return typeof settings === 'object' && settings !== null && !Array.isArray(settings)
      ? (settings as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

function systemUserName(): string {
  try {
    return userInfo().username.slice(0, LONGEST) || 'Analyst';
  } catch {
    // A container may have a user id without a name.
    return 'Analyst';
  }
}

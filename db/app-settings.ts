/** Plain Node: what is kept for all workbooks of this machine, in one JSON object. */

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type UserError, UserFacingError } from '../common/errors.ts';
import { t } from '../common/language/texts.ts';
import { withLockFile } from './lock-file.ts';
import { nameAside } from './neighbours.ts';
import { codeOf, makeFolder, unfinishedName, writeWhole } from './write-whole.ts';

/** One thing that is kept: its key, and what makes sense of whatever stands there; undefined for what makes none. */
export interface Setting<T> {
  readonly key: string;
  readonly parse: (kept: unknown) => T | undefined;
}

type Settings = Readonly<Record<string, unknown>>;

const settingsFile = (folder: string): string => join(folder, 'settings.json');

/** What is kept in this data folder; undefined where there is nothing, or nothing that makes sense. */
export function readSetting<T>(setting: Setting<T>, folder: string): T | undefined {
  try {
    return setting.parse(readSettings(folder)?.[setting.key]);
  } catch {
    // Whoever starts hears of a file that cannot be read, and whoever would change it is refused.
    return undefined;
  }
}

/** Keeps a value; undefined forgets it. As `changeSetting` otherwise. */
export const keepSetting = <T>(setting: Setting<T>, value: T | undefined, folder: string): void =>
  changeSetting(setting, () => value, folder);

/**
 * Keeps what `change` makes of what is kept now; undefined forgets it. What else is kept stays, whoever wrote it, and no other program changes
 * anything in between. A UserFacingError where the folder cannot be written, or the file cannot be read: it is never written over then.
 */
export function changeSetting<T>(
  setting: Setting<T>,
  change: (before: T | undefined) => T | undefined,
  folder: string,
): void {
  const file = settingsFile(folder);
  try {
    makeFolder(folder);
    withLockFile(`${file}.lock`, () => {
      const before = readSettings(folder);
      if (before === null) throw senseless(file);
      const value = change(setting.parse(before[setting.key]));
      const { [setting.key]: _before, ...others } = before;
      const settings = value === undefined ? others : { ...others, [setting.key]: value };
      writeWhole(file, `${JSON.stringify(settings, null, 2)}\n`);
    });
  } catch (error) {
    if (error instanceof UserFacingError) throw error;
    throw new UserFacingError(
      'disk',
      t('The settings of this machine cannot be kept ({code}).', {
        code: codeOf(error) || t('unknown error'),
      }),
      t('Check that {folder} can be written to, then do it again.', { folder }),
    );
  }
}

/**
 * Renames a settings file that makes no sense, so that a new one can begin, and says so; also says why one cannot be read. Null where there is
 * nothing to say.
 */
export function setSenselessSettingsAside(folder: string): UserError | null {
  const file = settingsFile(folder);
  try {
    if (readSettings(folder) !== null) return null;
    const aside = nameAside(file);
    renameSync(file, aside);
    return {
      code: 'invalid',
      message: t(
        'The settings of this machine could not be understood: {file} is damaged. Weighbridge begins with new ones.',
        { file },
      ),
      remedy: t(
        'Look at your name, the list of recent workbooks and where backups go. The old file is kept as {aside}.',
        { aside },
      ),
    };
  } catch (error) {
    return {
      code: 'disk',
      message: t('The settings of this machine cannot be read ({code}).', {
        code: codeOf(error) || t('unknown error'),
      }),
      remedy: t(
        'Check {file}. Until it can be read, Weighbridge works with its own settings and keeps no others.',
        { file },
      ),
    };
  }
}

/** Why nothing can be kept in this data folder; null where it can, and then it is there. */
export function refusalToKeep(folder: string): UserError | null {
  const probe = join(folder, unfinishedName());
  try {
    makeFolder(folder);
    writeFileSync(probe, 'x', { flag: 'wx' });
    rmSync(probe);
    return null;
  } catch (error) {
    return {
      code: 'disk',
      message: t('Weighbridge cannot write to its data folder {folder} ({code}).', {
        folder,
        code: codeOf(error) || t('unknown error'),
      }),
      remedy: t(
        'Your name, the list of recent workbooks and what you type before it is saved are not kept. Workbooks in other folders can be opened and changed. Free some room or make the folder writable, then start Weighbridge again.',
      ),
    };
  }
}

const senseless = (file: string): UserFacingError =>
  new UserFacingError(
    'invalid',
    t(
      'The settings of this machine cannot be kept: {file} is damaged, and Weighbridge does not write over it.',
      { file },
    ),
    t('Start Weighbridge again: it then sets the file aside and begins a new one.'),
  );

/** All that is kept; null for a file that holds no JSON object. Errors are those of Node. */
function readSettings(folder: string): Settings | null {
  try {
    const settings: unknown = JSON.parse(readFileSync(settingsFile(folder), 'utf8'));
    const isObject = typeof settings === 'object' && settings !== null && !Array.isArray(settings);
    return isObject ? (settings as Settings) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    if (codeOf(error) === 'ENOENT') return {};
    throw error;
  }
}

/** Plain Node: what is kept for all workbooks of this machine, in one JSON object. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type UserError, UserFacingError } from '../common/errors.ts';
import { codeOf, makeFolder, unfinishedName, writeWhole } from './write-whole.ts';

/** One thing that is kept: its key, and what makes sense of whatever stands there; undefined for what makes none. */
export interface Setting<T> {
  readonly key: string;
  readonly parse: (kept: unknown) => T | undefined;
}

const settingsFile = (folder: string): string => join(folder, 'settings.json');

/** What is kept in this data folder; undefined where there is nothing, or nothing that makes sense. */
export const readSetting = <T>(setting: Setting<T>, folder: string): T | undefined =>
  setting.parse(readSettings(folder)[setting.key]);

/**
 * Keeps a value; undefined forgets it. What else is kept stays, whoever wrote it. A UserFacingError with the code of Node
 * where the folder cannot be written; then all is as it was.
 */
export function keepSetting<T>(setting: Setting<T>, value: T | undefined, folder: string): void {
  try {
    makeFolder(folder);
    const { [setting.key]: _before, ...others } = readSettings(folder);
    const settings = value === undefined ? others : { ...others, [setting.key]: value };
    writeWhole(settingsFile(folder), `${JSON.stringify(settings, null, 2)}\n`);
  } catch (error) {
    throw new UserFacingError(
      'disk',
      `The settings of this machine cannot be kept (${codeOf(error) || 'unknown error'}).`,
      `Check that ${folder} can be written to, then do it again.`,
    );
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
      message: `Weighbridge cannot write to its data folder ${folder} (${codeOf(error) || 'unknown error'}).`,
      remedy:
        'Your name, the list of recent workbooks and what you type before it is saved are not kept. Workbooks in other folders can be opened and changed. Free some room or make the folder writable, then start Weighbridge again.',
    };
  }
}

/** A settings file that cannot be read is as none. */
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

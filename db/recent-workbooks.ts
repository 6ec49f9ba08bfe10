/** Plain Node: which workbooks were opened last on this machine, and with which ones a start begins. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { shownName } from '../common/strange-characters.ts';
import { changeSetting, keepSetting, readSetting, type Setting } from './app-settings.ts';
import { workbookName } from './paths.ts';
import { codeOf } from './write-whole.ts';

/** A workbook that was opened, for a list to choose from. */
export interface RecentWorkbook {
  /** By which it is asked for: a page names no path. */
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly path: string;
  /** It is not where it was. A drive that does not answer in time is not said to be without it. */
  readonly missing: boolean;
}

/** As many as a menu can show without scrolling. */
const MOST = 12;

const PATHS = {
  parse: (kept: unknown): readonly string[] | undefined =>
    Array.isArray(kept) ? kept.filter((path): path is string => typeof path === 'string') : undefined,
};
const RECENT: Setting<readonly string[]> = { key: 'recentWorkbooks', ...PATHS };
const LEFT_OPEN: Setting<readonly string[]> = { key: 'workbooksLeftOpen', ...PATHS };
const REOPEN: Setting<boolean> = {
  key: 'reopenWorkbooks',
  parse: (kept) => (typeof kept === 'boolean' ? kept : undefined),
};

/** Paths of the workbooks that were opened last, the last one first. */
export const recentPaths = (folder: string): readonly string[] =>
  (readSetting(RECENT, folder) ?? []).slice(0, MOST);

const recentId = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16);

/** The path behind an id of the list; undefined for one that is not in it. */
export const recentPath = (id: string, folder: string): string | undefined =>
  recentPaths(folder).find((path) => recentId(path) === id);

/** Puts a workbook at the head of the list, in the place of `before` where it had another path. A UserFacingError. */
export function rememberRecent(path: string, folder: string, before: string = path): void {
  const [own, old] = [resolve(path), resolve(before)];
  if (recentPaths(folder)[0] === own && old === own) return;
  changeSetting(
    RECENT,
    (present = []) => [own, ...present.filter((other) => other !== own && other !== old)].slice(0, MOST),
    folder,
  );
}

/** Forgets the list. A UserFacingError where it cannot be written. */
export const clearRecent = (folder: string): void => keepSetting(RECENT, undefined, folder);

/** The list as it stands, each with whether it is still there. Errors are answers: nothing is thrown. */
export const lookAtRecent = (folder: string): Promise<readonly RecentWorkbook[]> =>
  Promise.all(
    recentPaths(folder).map(async (path) => ({
      id: recentId(path),
      name: shownName(workbookName(path)),
      folder: shownName(dirname(path)),
      path,
      missing: await isMissing(path),
    })),
  );

/** Milliseconds that a network drive has to answer. */
const PATIENCE = 500;

export function isMissing(path: string): Promise<boolean> {
  const asked = access(path).then(
    () => false,
    (error: unknown) => ['ENOENT', 'ENOTDIR'].includes(codeOf(error)),
  );
  return Promise.race([asked, wait(PATIENCE, false, { ref: false })]);
}

/** Whether a start opens what was open at the last end; off unless somebody chose it. */
export const opensLastWorkbooks = (folder: string): boolean => readSetting(REOPEN, folder) ?? false;

/** Chooses what a start opens. A UserFacingError where that cannot be kept. */
export const chooseToReopen = (on: boolean, folder: string): void =>
  keepSetting(REOPEN, on ? true : undefined, folder);

/** Keeps which workbooks are open, for the next start. A UserFacingError where that cannot be kept. */
export const keepOpenWorkbooks = (paths: readonly string[], folder: string): void =>
  keepSetting(LEFT_OPEN, paths.length > 0 ? paths.map((path) => resolve(path)) : undefined, folder);

/** What a start without a file opens: the workbooks that were open at the last end and are still there, where that was chosen. */
export const lastWorkbooks = (folder: string): readonly string[] =>
  opensLastWorkbooks(folder)
    ? (readSetting(LEFT_OPEN, folder) ?? []).filter((path) => existsSync(path)).slice(0, MOST)
    : [];

/** Main process: what a crash of Chromium leaves behind. It stays on this machine: nothing is ever sent anywhere. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { app, crashReporter } from 'electron';

/** Reports that are kept; a newer one takes the place of the oldest. Each is some hundred kilobytes. */
export const KEPT_REPORTS = 5;

/** Where they are in a data folder. */
export const crashFolder = (dataFolder: string): string => join(dataFolder, 'crashes');

/** Lets crashes be written into this folder, which only this account reads; to be called before the app is ready. */
export function keepCrashReports(folder: string): void {
  app.setPath('crashDumps', folder);
  crashReporter.start({ uploadToServer: false, ignoreSystemCrashHandler: false });
}

/** The reports below a folder, the newest first; none where there is no folder. */
export function crashReportsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.dmp'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ path, at: statSync(path).mtimeMs }))
      .sort((a, b) => b.at - a.at)
      .map(({ path }) => path);
  } catch {
    // A folder that is not there, or cannot be read, has nothing to tell.
    return [];
  }
}

/** Removes all but the newest reports. What cannot be removed stays. */
export function removeOldReports(folder: string): void {
  for (const path of crashReportsIn(folder).slice(KEPT_REPORTS)) {
    try {
      rmSync(path);
      rmSync(path.replace(/\.dmp$/, '.meta'), { force: true });
    } catch {
      // The next start tries it again.
    }
  }
}

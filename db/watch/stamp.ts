/** Plain Node: by what a file is known again, and where one has gone. */
import { readdirSync, readlinkSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Which file it is and when it was last written to, in nanoseconds as far as the drive knows them. */
export interface Stamp {
  readonly dev: bigint;
  readonly ino: bigint;
  readonly size: bigint;
  readonly mtimeNs: bigint;
  /** Goes forward with every write, also where `mtime` is set back, and with renames and changes of rights. */
  readonly ctimeNs: bigint;
}

/** The stamp of what is at a path, through links; null where no file can be seen. */
export function stampOf(path: string): Stamp | null {
  try {
    const there = statSync(path, { bigint: true, throwIfNoEntry: false });
    return there?.isFile() ? there : null;
  } catch {
    // A folder that may not be searched, a drive that no longer answers.
    return null;
  }
}

/** Whether two stamps are of one file, whatever was written to it. */
export const isSameFile = (a: Stamp, b: Stamp): boolean => a.dev === b.dev && a.ino === b.ino;

/** Whether nothing was written between two stamps of one file; its rights and its name may have changed. */
export const isUnwritten = (a: Stamp, b: Stamp): boolean =>
  isSameFile(a, b) && a.size === b.size && a.mtimeNs === b.mtimeNs;

/** Whether nothing at all has happened to a file. */
export const isUntouched = (a: Stamp, b: Stamp): boolean => isUnwritten(a, b) && a.ctimeNs === b.ctimeNs;

/** By what the drive of a folder is known; null where the folder cannot be seen. */
export function driveOf(folder: string): bigint | null {
  try {
    return statSync(folder, { bigint: true }).dev;
  } catch {
    return null;
  }
}

/** A folder with more names than this is not searched for a file that was renamed. */
const MOST_NAMES = 5_000;

const TRASH = [`${sep}.Trash`, `${sep}Trash${sep}files${sep}`, `${sep}$Recycle.Bin${sep}`];

/**
 * Where a file is now that is no longer at `path`: Linux knows by an open handle, wherever on the drive that is; elsewhere the
 * folder is searched. Null where it is nowhere to be found, or in the trash.
 */
export function whereNow(path: string, known: Stamp, handle: number): string | null {
  const found = byHandle(handle) ?? inFolder(dirname(path), known);
  if (found === null || TRASH.some((part) => found.includes(part))) return null;
  const there = stampOf(found);
  return there && isSameFile(there, known) ? found : null;
}

function byHandle(handle: number): string | null {
  try {
    return readlinkSync(`/proc/self/fd/${handle}`);
  } catch {
    return null;
  }
}

function inFolder(folder: string, known: Stamp): string | null {
  try {
    const names = readdirSync(folder);
    const found =
      names.length <= MOST_NAMES &&
      names.find((name) => {
        const there = stampOf(join(folder, name));
        return there !== null && isSameFile(there, known);
      });
    return found ? join(folder, found) : null;
  } catch {
    return null;
  }
}

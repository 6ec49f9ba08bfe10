/** Plain Node: the files that SQLite keeps beside a database and plays onto whatever bears its name. */

import { existsSync, renameSync, rmSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import { t } from '../common/language/texts.ts';
import { kindOf } from './special-files.ts';
import { codeOf, realPlace, syncFolder } from './write-whole.ts';

/** What SQLite keeps beside a database file under its name. */
export const NEIGHBOUR_SUFFIXES = ['-journal', '-wal', '-shm'] as const;

/** A file beside a workbook that SQLite would act on: `-journal` of a change that was cut off, or `-wal`. */
export const hasNeighbour = (path: string, suffix: '-journal' | '-wal'): boolean =>
  statOf(realPlace(path) + suffix)?.isFile() ?? false;

/**
 * Refuses a workbook beside which a folder, a pipe or a device bears the name of a file of SQLite's: SQLite would take it for one, and wait for
 * ever at a pipe.
 */
export function refuseFalseNeighbours(path: string): void {
  const place = realPlace(path);
  for (const suffix of NEIGHBOUR_SUFFIXES) {
    const there = statOf(place + suffix);
    if (!there || there.isFile()) continue;
    throw new UserFacingError(
      'invalid',
      t(
        'Beside this workbook lies {file}, where only a file of changes that were cut off may be, and it is {kind}.',
        { file: `${place}${suffix}`, kind: kindOf(there) },
      ),
      t('Move it to another folder or rename it, then open the workbook again. Both were left as they are.'),
      { reason: 'false-journal' },
    );
  }
}

/** What is at a path, through links; undefined for nothing. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // A name that no file can have is not there.
    if (codeOf(error) === 'ENAMETOOLONG') return undefined;
    throw error;
  }
}

/**
 * Renames journals that lie where a workbook is about to be made, so that SQLite does not play them onto it. They are kept:
 * the file that they belong to may only have been moved away. Empty ones are removed. Errors are those of Node.
 */
export function setNeighboursAside(path: string, suffixes: readonly string[] = NEIGHBOUR_SUFFIXES): void {
  const place = realPlace(path);
  const present = suffixes.filter((suffix) => existsSync(place + suffix));
  if (present.length === 0) return;
  const aside = nameAside(place);
  for (const suffix of present) {
    const there = statSync(place + suffix);
    if (there.isFile() && there.size === 0) rmSync(place + suffix);
    else renameSync(place + suffix, aside + suffix);
  }
  syncFolder(dirname(place));
}

/**
 * Renames a workbook that does not open, together with its journal, and returns its new name; null where no file is. The
 * file goes first: without its journal it could open and be wrong, while a journal without its file is set aside later.
 */
export function setWorkbookAside(path: string): string | null {
  if (!existsSync(path)) return null;
  const place = realPlace(path);
  const aside = nameAside(place);
  renameSync(place, aside);
  for (const suffix of NEIGHBOUR_SUFFIXES) {
    if (existsSync(place + suffix)) renameSync(place + suffix, aside + suffix);
  }
  syncFolder(dirname(place));
  return aside;
}

/** Where a file that is set aside goes: `<name>.set-aside-<time>`, with a number where that is taken. */
export function nameAside(place: string): string {
  const stamp = new Date().toISOString().replaceAll(':', '-').slice(0, 19);
  const isTaken = (name: string) => ['', ...NEIGHBOUR_SUFFIXES].some((suffix) => existsSync(name + suffix));
  let name = `${place}.set-aside-${stamp}`;
  for (let number = 2; isTaken(name); number++) name = `${place}.set-aside-${stamp}-${number}`;
  return name;
}

import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import { t } from '../common/language/texts.ts';
import type { WriteDb } from './connection.ts';
import { setNeighboursAside } from './neighbours.ts';
import { refuseLongPath } from './paths.ts';
import { refuseWorkbookAt } from './protected-files.ts';
import {
  codeOf,
  isNoRoom,
  makeFolder,
  startWholeFile,
  tidyOldUnfinished,
  tidyUnfinished,
} from './write-whole.ts';

/** The first step of the history of a workbook that was made from a seed. */
export const madeLabel = (title: string): string => t('make the workbook {title}', { title });

/**
 * Makes a workbook file by `make`. It is made beside its place and moved there complete, so that no half-made workbook is
 * ever found. An existing file is never replaced: that is a UserFacingError.
 */
export function makeWorkbookFile(path: string, make: (unfinished: string) => WriteDb): void {
  if (existsSync(path)) throw taken(path);
  refuseLongPath(path);
  // A name that belongs to another workbook's journal is free and yet taken.
  refuseWorkbookAt(path);
  const folder = dirname(path);
  try {
    makeFolder(folder);
    putWorkbook(path, (unfinished) => make(unfinished).close(), { replace: false });
  } catch (error) {
    if (error instanceof UserFacingError) throw error;
    if (codeOf(error) === 'EEXIST') throw taken(path);
    throw new UserFacingError(
      'disk',
      t('A workbook cannot be made in {folder}: {reason}.', {
        folder,
        reason: error instanceof Error ? error.message : String(error),
      }),
      t('Check that the folder can be written to and that the disk has room.'),
    );
  }
}

const taken = (path: string): UserFacingError =>
  new UserFacingError('invalid', t('There is a file {path} already.', { path }), t('Choose another name.'));

/**
 * Writes a compact, complete copy of an open workbook. It is made beside its place and moved there whole, over what may
 * have been there; with `replace: false` a file that is there stays, and that is an error. `change` may still change the copy
 * before that.
 */
export function copyWorkbook(
  db: WriteDb,
  target: string,
  {
    replace = true,
    change = () => {},
  }: { readonly replace?: boolean; readonly change?: ((unfinished: string) => void) | undefined } = {},
): void {
  const write = (unfinished: string): void => {
    db.run('VACUUM INTO ?', [unfinished]);
    change(unfinished);
  };
  try {
    refuseLongPath(target);
    putWorkbook(target, write, { replace });
  } catch (error) {
    // What SQLite says of a full disk speaks of a change that was not saved; here nothing was to change.
    const full = error instanceof UserFacingError ? error.code === 'disk' : isNoRoom(error);
    if (error instanceof UserFacingError && !full) throw error;
    if (codeOf(error) === 'EEXIST') throw taken(target);
    throw new UserFacingError(
      'disk',
      full
        ? t('A copy cannot be written to {target}: the disk is full or reported an error.', { target })
        : t('A copy cannot be written to {target} ({code}).', {
            target,
            code: codeOf(error) || t('unknown error'),
          }),
      full
        ? t('Free some room, or choose another drive. The workbook itself is as it was.')
        : t('Choose another folder or another name.'),
    );
  }
}

/**
 * Keeps the bytes of a workbook before it is brought to a newer format, as `<name>.format-<n>.bak`, and returns that name. A
 * file that is there with other bytes is not replaced: the new one gets a number.
 */
export function keepOldFormat(db: WriteDb, path: string, version: number): string {
  const target = freeBackupName(path, `${path}.format-${version}`);
  if (existsSync(target)) return target;
  try {
    // Reading keeps other programs from writing while the bytes are copied.
    db.atOnce(() => {
      db.get('SELECT count(*) FROM workbook');
      putWorkbook(target, (unfinished) => copyFileSync(path, unfinished), { replace: false });
    });
  } catch (error) {
    if (error instanceof UserFacingError) throw error;
    throw new UserFacingError(
      'disk',
      t('This workbook has an older format, and its backup {target} cannot be written ({code}).', {
        target,
        code: codeOf(error) || t('unknown error'),
      }),
      t(
        'Check that the folder can be written to and that the disk has room. The workbook was left as it is.',
      ),
    );
  }
  return target;
}

/** The first name that is free or holds the very bytes already. */
function freeBackupName(path: string, start: string): string {
  const isOther = (name: string): boolean =>
    existsSync(name) &&
    (statSync(name).size !== statSync(path).size || !readFileSync(name).equals(readFileSync(path)));
  let name = `${start}.bak`;
  for (let number = 2; isOther(name); number++) name = `${start}-${number}.bak`;
  return name;
}

/** Writes a workbook whole to a name, and frees the name of journals before: they would be played onto it. */
function putWorkbook(
  path: string,
  write: (unfinished: string) => void,
  { replace }: { readonly replace: boolean },
): void {
  const file = startWholeFile(path);
  tidyUnfinished(dirname(file.target));
  tidyOldUnfinished(file.target);
  try {
    write(file.unfinished);
    // Another program may have made the file meanwhile, and then the journal is its own.
    if (replace || !existsSync(file.target)) setNeighboursAside(file.target);
    file.finish({ replace });
  } catch (error) {
    file.abandon();
    throw error;
  }
}

/** Plain Node: the file of a workbook gets another name or another folder, or stays where it is. */

import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import { type Message, msg, t } from '../common/language/texts.ts';
import { NEIGHBOUR_SUFFIXES, setNeighboursAside } from './neighbours.ts';
import { isWorkbookName, refuseLongPath, WORKBOOK_EXTENSION } from './paths.ts';
import { refuseWorkbookAt } from './protected-files.ts';
import { isSameFile, isUntouched, type Stamp, stampOf } from './watch/stamp.ts';
import { codeOf, moveToFreeName, startWholeFile, syncFolder } from './write-whole.ts';

/** What no name may hold, so that the file can be taken to every system. */
const FORBIDDEN = /[<>:"/\\|?*]/g;

/**
 * Where a workbook lies after it was given another name: in its folder, with the ending of workbooks. A UserFacingError says
 * what is wrong with a name.
 */
export function renamedPath(path: string, name: string): string {
  const wanted = name.trim();
  const bad = [...new Set([...wanted].filter((sign) => sign < ' ' || sign.match(FORBIDDEN)))];
  if (bad.length > 0) {
    throw new UserFacingError(
      'invalid',
      t('The name of a file cannot hold {signs}.', {
        signs: bad.map((sign) => (sign < ' ' ? t('a line break or tab') : sign)).join(' '),
      }),
      t('Leave it out and try again. Nothing was renamed.'),
    );
  }
  if (wanted === '' || wanted.startsWith('.')) {
    throw new UserFacingError(
      'invalid',
      wanted === '' ? t('A file needs a name.') : t('A file whose name begins with a dot is hidden.'),
      t('Type another name. Nothing was renamed.'),
    );
  }
  const file = isWorkbookName(wanted) ? wanted : `${wanted}.${WORKBOOK_EXTENSION}`;
  return join(dirname(resolve(path)), file);
}

/**
 * Moves the file of a workbook that nobody has open to a place where no file is. When it fails, the file is where it was. On
 * another drive it is copied whole and compared before the original goes. A UserFacingError for every way in which this can
 * fail.
 */
export function moveWorkbookFile(from: string, to: string): void {
  const [source, target] = [resolve(from), resolve(to)];
  if (source === target) return;
  refuseSource(source);
  refuseLongPath(target);
  try {
    if (isOtherSpelling(source, target)) spellOtherwise(source, target);
    else moveToFreePlace(source, target);
  } catch (error) {
    throw error instanceof UserFacingError ? error : moveError(source, target, error);
  }
}

function refuseSource(source: string): void {
  const stat = lstatSync(source, { throwIfNoEntry: false });
  if (!stat) {
    throw new UserFacingError(
      'not-found',
      t('The workbook is no longer where it was: {source}.', { source }),
      t('It may have been moved, renamed or deleted by another program. Open it where it is now.'),
    );
  }
  if (stat.isSymbolicLink()) {
    throw new UserFacingError(
      'invalid',
      t('{source} is a link to the workbook and not the workbook itself.', { source }),
      t('Open the workbook where it really lies, and rename or move it there.'),
    );
  }
  refuseBusy(source);
}

function refuseBusy(source: string): void {
  const busy = ['-journal', '-wal'].some(
    (suffix) => (statSync(source + suffix, { throwIfNoEntry: false })?.size ?? 0) > 0,
  );
  if (busy) throw inUse();
}

const inUse = (): UserFacingError =>
  new UserFacingError(
    'in-use',
    t('Another program is changing this workbook.'),
    t('Wait until it has finished, then try again. The file stays where it is.'),
  );

/** The same name in other letters, capital or small, where the drive takes both for one. */
function isOtherSpelling(source: string, target: string): boolean {
  if (source.toLowerCase() !== target.toLowerCase() || !existsSync(target)) return false;
  const [a, b] = [lstatSync(source, { bigint: true }), lstatSync(target, { bigint: true })];
  return a.dev === b.dev && a.ino === b.ino && a.nlink === 1n;
}

function spellOtherwise(source: string, target: string): void {
  renameSync(source, target);
  keepMoved(source, target, () => renameSync(target, source));
}

function moveToFreePlace(source: string, target: string): void {
  if (lstatSync(target, { throwIfNoEntry: false })) throw taken(target);
  refuseWorkbookAt(target);
  // A journal that lies there would be played onto the workbook.
  setNeighboursAside(target, NEIGHBOUR_SUFFIXES);
  try {
    moveToFreeName(source, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw taken(target);
    if (codeOf(error) !== 'EXDEV') throw error;
    moveAcross(source, target);
    return;
  }
  keepMoved(source, target, () => moveToFreeName(target, source));
}

/** Makes a move outlive a power cut; where the drive cannot promise that, the file goes back. */
function keepMoved(source: string, target: string, back: () => void): void {
  try {
    syncFolder(dirname(target));
    if (dirname(source) !== dirname(target)) syncFolder(dirname(source));
  } catch (error) {
    try {
      back();
    } catch {
      throw new UserFacingError(
        'disk',
        t('The workbook is at {target} now, and the drive has not confirmed it ({code}).', {
          target,
          code: codeOf(error) || t('unknown error'),
        }),
        t('Open it there, and save a copy on another drive.'),
      );
    }
    throw error;
  }
}

/**
 * To another drive: the copy is on that drive for good, and nothing was saved to the original since, before that goes. Where it cannot, the copy
 * goes. A power cut after it may bring it back beside the copy, and loses nothing.
 */
function moveAcross(source: string, target: string): void {
  const before = stampOf(source);
  const copy = startWholeFile(target);
  let made: Stamp | null = null;
  try {
    copyFileSync(source, copy.unfinished, constants.COPYFILE_EXCL);
    made = stampOf(copy.unfinished);
    copy.finish({ replace: false });
    refuseChanged(source, before);
    if (!hasSameBytes(source, target)) throw new Error('The copy differs.');
    refuseChanged(source, before);
    rmSync(source);
  } catch (error) {
    copy.abandon();
    const there = stampOf(target);
    if (made && there && isSameFile(made, there)) rmSync(target);
    throw error;
  }
}

function refuseChanged(source: string, before: Stamp | null): void {
  const now = stampOf(source);
  if (!before || !now || !isUntouched(before, now)) throw inUse();
  refuseBusy(source);
}

const CHUNK_SIZE = 4 * 1024 * 1024;

function hasSameBytes(a: string, b: string): boolean {
  const files: number[] = [];
  try {
    for (const path of [a, b]) files.push(openSync(path, 'r'));
    const chunks = files.map(() => new Uint8Array(CHUNK_SIZE));
    for (;;) {
      const [first = new Uint8Array(), second = new Uint8Array()] = files.map((file, i) => {
        const chunk = chunks[i] ?? new Uint8Array();
        return chunk.subarray(0, readSync(file, chunk));
      });
      if (Buffer.compare(first, second) !== 0) return false;
      if (first.length === 0) return true;
    }
  } finally {
    for (const file of files) closeSync(file);
  }
}

const taken = (path: string): UserFacingError =>
  new UserFacingError(
    'invalid',
    t('In {folder} there is a file called {name} already.', { folder: dirname(path), name: basename(path) }),
    t('Choose another name or another folder. The workbook stays where it is.'),
  );

const REASONS: Readonly<Record<string, Message>> = {
  ENOENT: msg('the folder is not there'),
  ENOTDIR: msg('the folder is not there'),
  EACCES: msg('you may not write there'),
  EPERM: msg('you may not write there'),
  EROFS: msg('the drive can only be read'),
  ENOSPC: msg('there is not enough room'),
  EDQUOT: msg('there is not enough room'),
  ENAMETOOLONG: msg('the name is too long'),
};

function moveError(source: string, target: string, error: unknown): UserFacingError {
  const code = codeOf(error);
  const known = REASONS[code];
  const reason = known === undefined ? code || t('unknown error') : t(known);
  return new UserFacingError(
    'disk',
    dirname(source) === dirname(target)
      ? t('{name} cannot be renamed to {target}: {reason}.', {
          name: basename(source),
          target: basename(target),
          reason,
        })
      : t('The workbook cannot be moved to {folder}: {reason}.', { folder: dirname(target), reason }),
    t('Choose another name or another folder. The workbook stays where it is.'),
  );
}

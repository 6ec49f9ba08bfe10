/** Plain Node: a file is written whole or not at all, and stays written when the power goes. */

import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import { t } from '../common/language/texts.ts';

/** A file on its way to its place. Whoever starts one writes to `unfinished`, then finishes or abandons it. */
export interface WholeFile {
  /** A name beside the place, where no file is yet. */
  readonly unfinished: string;
  /** The place itself: where a symbolic link leads, for the link stays one. */
  readonly target: string;
  /**
   * Syncs what was written, moves it to its place and syncs the folder. What was there is replaced, and its mode kept;
   * with `replace: false` it stays, and the error has the code EEXIST.
   */
  readonly finish: (options?: { readonly replace?: boolean }) => void;
  /** Removes what was written. It never throws. */
  readonly abandon: () => void;
}

/** Starts a file that comes to stand at `path` when it is finished. Errors are those of Node. */
export function startWholeFile(path: string): WholeFile {
  const target = realPlace(path);
  const unfinished = join(dirname(target), unfinishedName());
  return {
    unfinished,
    target,
    finish: ({ replace = true } = {}) => {
      const there = statSync(target, { throwIfNoEntry: false });
      if (there && replace) keepOwner(unfinished, there);
      syncFile(unfinished);
      if (replace) renameSync(unfinished, target);
      else moveToFreeName(unfinished, target);
      syncFolder(dirname(target));
    },
    abandon: () => {
      for (const suffix of ['', '-journal']) removeQuietly(unfinished + suffix);
    },
  };
}

/** Writes a file whole or not at all; `mode` is what it may be used for where there was none. Errors are those of Node. */
export function writeWhole(
  path: string,
  content: string,
  { mode = 0o666 }: { readonly mode?: number } = {},
): void {
  let file: WholeFile | null = null;
  try {
    file = startWholeFile(path);
    writeFileSync(file.unfinished, content, { flag: 'wx', mode });
    file.finish();
  } catch (error) {
    file?.abandon();
    throw error;
  }
}

/** Where a path leads through symbolic links, also through one that leads to no file yet. */
export function realPlace(path: string): string {
  let place = resolve(path);
  for (let links = 0; links < 40; links++) {
    if (existsSync(place)) return realpathSync(place);
    if (!lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) return place;
    place = resolve(dirname(place), readlinkSync(place));
  }
  throw new UserFacingError(
    'disk',
    t('{path} is a symbolic link that leads to itself.', { path }),
    t('Choose another name, or delete the link.'),
    { reason: 'file-missing' },
  );
}

/** Gives a file the mode of the one whose place it takes, and its owner as far as the system lets us. */
export function keepOwner(path: string, { mode, uid, gid }: Stats): void {
  try {
    chownSync(path, uid, gid);
  } catch {
    // Only root may give files away.
  }
  // After the owner: a change of owner takes bits of the mode away.
  chmodSync(path, mode & 0o7777);
}

/** Processes are told apart by machine too, since folders may be shared. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** A short name, since the file's own may be as long as names can be; by its process it is known as litter later. */
export const unfinishedName = (): string =>
  `.weighbridge-${MACHINE}-${process.pid}-${randomBytes(6).toString('hex')}`;

const UNFINISHED = new RegExp(`^\\.weighbridge-${MACHINE}-(\\d+)-[0-9a-f]{12}(-journal|-wal|-shm)?$`);

/** Removes the unfinished files of processes that are gone from a folder. It never throws. */
export const tidyUnfinished = (folder: string): void => removeUnfinished(folder, isGone);

/** Removes the unfinished files of a process that was just ended from a folder. It never throws. */
export const removeUnfinishedOf = (folder: string, process: number): void =>
  removeUnfinished(folder, (pid) => pid === process);

function removeUnfinished(folder: string, isLitter: (pid: number) => boolean): void {
  for (const name of namesIn(folder)) {
    const pid = UNFINISHED.exec(name)?.[1];
    if (pid !== undefined && isLitter(Number(pid))) removeQuietly(join(folder, name));
  }
}

/** Removes what earlier versions left unfinished beside a workbook: `<name>.new-<process>`. It never throws. */
export function tidyOldUnfinished(path: string): void {
  const start = `${basename(path)}.new-`;
  for (const name of namesIn(dirname(path))) {
    const pid = name.startsWith(start) && /^(\d+)(-journal)?$/.exec(name.slice(start.length))?.[1];
    if (pid && isGone(Number(pid))) removeQuietly(join(dirname(path), name));
  }
}

/** What is in a folder; nothing for one that cannot be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether this is the unfinished name of a process of this machine that is gone. */
export function isOfGoneProcess(name: string): boolean {
  const pid = UNFINISHED.exec(name)?.[1];
  return pid !== undefined && isGone(Number(pid));
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // Litter only: what cannot be removed does no harm.
  }
}

/**
 * Moves a file to a name where none may be (else EEXIST). A rename would replace one that came there meanwhile; a link does
 * not. When it fails, the file is where it was, and nowhere else.
 */
export function moveToFreeName(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // Some drives know no links.
    if (existsSync(to)) throw Object.assign(new Error(`There is a file ${to}.`), { code: 'EEXIST' });
    renameSync(from, to);
    return;
  }
  try {
    rmSync(from, { force: true });
  } catch (error) {
    // Under two names one file has two journals, and neither repairs it.
    rmSync(to);
    throw error;
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` never ends where a system says of a folder in one that is there that
 * it is not there, as `/proc` and folders that are mounted when they are looked at do. Errors are those of Node.
 */
export function makeFolder(folder: string, options: { readonly mode?: number } = {}): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder), options);
  try {
    mkdirSync(folder, options);
  } catch (error) {
    // Another program has made it meanwhile.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** Makes a rename itself outlive a power cut. Windows has no way to sync a folder and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    // A folder that may not be listed, or a drive that cannot sync one: the file itself is in its place.
    if (!['EACCES', 'EPERM', 'EINVAL', 'ENOTSUP'].includes(codeOf(error))) throw error;
  }
}

/** The code of an error of Node, such as ENOENT. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Whether the system refuses for want of room: the disk, the user's share of it, or the largest file is full. */
export const isNoRoom = (error: unknown): boolean => ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error));

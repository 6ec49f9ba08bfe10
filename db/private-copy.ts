/** Plain Node: a copy of a workbook that nobody else sees, on which whatever could harm the file is tried first. */

import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import { t } from '../common/language/texts.ts';
import { connect, sizeOf } from './connection.ts';
import type { Header } from './header.ts';
import { hasNeighbour, refuseFalseNeighbours } from './neighbours.ts';
import { codeOf, realPlace, tidyUnfinished, unfinishedName } from './write-whole.ts';

export interface PrivateCopy {
  readonly path: string;
  /** A journal was copied too: a change that was cut off will be taken back when the copy is opened. */
  readonly hasJournal: boolean;
  /** Removes the copy. It never throws. */
  readonly remove: () => void;
}

/**
 * Copies a workbook into a folder of its own under the system's temporary one, with the journal of a change that was cut
 * off, or without it where `journal` is false. The file and what lies beside it are only read. A `-wal` is copied only
 * where the header says that the workbook has one; else it is none of its own.
 */
export function makePrivateCopy(path: string, header: Header, { journal = true } = {}): PrivateCopy {
  const place = realPlace(path);
  if (journal) refuseFalseNeighbours(place);
  tidyUnfinished(tmpdir());
  const folder = join(tmpdir(), unfinishedName());
  const copy = join(folder, 'copy.weighbridge');
  const remove = (): void => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // The next copy tidies it up.
    }
  };
  try {
    mkdirSync(folder, { mode: 0o700 });
    const copied = copyFiles(place, copy, header, journal);
    return { path: copy, hasJournal: copied, remove };
  } catch (error) {
    remove();
    if (error instanceof UserFacingError) throw error;
    throw noCopy(error);
  }
}

/** Copies the file and what belongs to it; whether a journal was among it. */
function copyFiles(place: string, copy: string, header: Header, journal: boolean): boolean {
  const hasJournal = journal && hasNeighbour(place, '-journal');
  // SQLite itself must not see a file with a `-wal`: reading it once would be enough to change it.
  const mayAsk = !header.usesWal && !hasNeighbour(place, '-wal') && journal;
  if (mayAsk && whileNobodyWrites(place, (bytes) => copyDatabase(place, copy, bytes))) return false;
  // While a change is under way the header may be of another length than the file that will come of it.
  copyDatabase(place, copy, hasJournal || header.usesWal ? null : header.bytes);
  if (header.usesWal && hasNeighbour(place, '-wal')) copyFileSync(`${place}-wal`, `${copy}-wal`);
  if (!hasJournal) return false;
  try {
    copyFileSync(`${place}-journal`, `${copy}-journal`);
    return true;
  } catch (error) {
    // It is gone meanwhile: its change was finished by whoever made it.
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Does `work` while a lock keeps other programs from writing; false where SQLite cannot read the file as it stands, which
 * a change that was cut off and damage have in common. A connection that only reads changes neither file nor journal. `work`
 * gets the length of the database from SQLite, since others may have written after the header was read. It may open the file
 * once and close it last: on Unix, closing any handle on a file ends all locks of its process.
 */
function whileNobodyWrites(place: string, work: (bytes: number) => void): boolean {
  let db: ReturnType<typeof connect> | null = null;
  let bytes: number;
  try {
    db = connect(place, { readonly: true });
    db.script('BEGIN');
    bytes = sizeOf(db);
  } catch (error) {
    db?.close();
    if (error instanceof UserFacingError && error.code === 'in-use') throw error;
    return false;
  }
  try {
    work(bytes);
    return true;
  } finally {
    db.close();
  }
}

/** Copies the bytes that belong to the database, which may be fewer than the file has; all of them for null. */
function copyDatabase(from: string, to: string, known: number | null): void {
  const { size } = statSync(from);
  const bytes = Math.min(size, known ?? size);
  refuseWithoutRoom(bytes);
  if (bytes === size) copyFileSync(from, to, constants.COPYFILE_FICLONE);
  else copyBeginning(from, to, bytes);
  // The mode comes with the bytes, and a file that nobody may write to is verified less.
  chmodSync(to, 0o600);
}

const CHUNK_SIZE = 4 * 1024 * 1024;

function copyBeginning(from: string, to: string, bytes: number): void {
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'wx');
    try {
      const buffer = new Uint8Array(Math.min(CHUNK_SIZE, bytes));
      for (let at = 0; at < bytes; ) {
        const length = readSync(source, buffer, 0, Math.min(buffer.length, bytes - at), at);
        if (length === 0) break;
        writeSync(target, buffer, 0, length, at);
        at += length;
      }
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

/** What the header claims may be far more than there is room for. */
function refuseWithoutRoom(bytes: number): void {
  const { bavail, bsize } = statfsSync(tmpdir());
  if (bytes > bavail * bsize) throw noCopy(new Error('no room'));
}

function noCopy(error: unknown): UserFacingError {
  const code = codeOf(error);
  const why = code === '' || code === 'ENOSPC' ? t('there is not enough room') : code;
  return new UserFacingError(
    'disk',
    t('A workbook is verified on a copy, and none can be made in {folder} ({reason}).', {
      folder: tmpdir(),
      reason: why,
    }),
    t('Free some room there, or set TMPDIR to another folder. The workbook was not touched.'),
    { reason: 'no-room' },
  );
}

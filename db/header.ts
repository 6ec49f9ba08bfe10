import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { UserFacingError } from '../common/errors.ts';
import { t } from '../common/language/texts.ts';
import { isDatabase } from './database-start.ts';
import { kindOf } from './special-files.ts';
import { unreachable } from './unreachable.ts';

/** "WBRG" in ASCII: marks an SQLite file as a Weighbridge workbook (docs/file-format.md). */
export const APPLICATION_ID = 0x57425247;

/** What the first 100 bytes of a workbook say. */
export interface Header {
  /** The format: the number of the newest migration that the file has been through. */
  readonly version: number;
  /** The file says that changes lie in a `-wal` beside it, which no Weighbridge ever wrote. */
  readonly usesWal: boolean;
  /** Goes up by one with every transaction. */
  readonly changeCounter: number;
  /** How many bytes the database has; null where the header does not know. The file may be longer. */
  readonly bytes: number | null;
}

/**
 * Reads the first 100 bytes of a file before SQLite may touch it. Throws a UserFacingError when the file is missing, is no
 * workbook, or was written by a newer Weighbridge.
 */
export function readHeader(path: string, newestVersion: number): Header {
  const bytes = firstBytes(path);
  if (bytes.length === 0) {
    throw new UserFacingError(
      'not-a-workbook',
      t('This file is empty.'),
      t('Choose another file, or a backup of this one.'),
      { reason: 'empty' },
    );
  }
  if (!isWorkbookHeader(bytes)) {
    throw new UserFacingError(
      'not-a-workbook',
      t('This file is not a Weighbridge workbook.'),
      t('Choose a file that Weighbridge saved; its name ends in .weighbridge.'),
      { reason: 'not-a-workbook' },
    );
  }
  const view = viewOf(bytes);
  const version = view.getInt32(60);
  if (version > newestVersion) {
    throw new UserFacingError(
      'newer-version',
      t('This workbook has format {version}; this Weighbridge knows formats up to {newest}.', {
        version: String(version),
        newest: String(newestVersion),
      }),
      t('Update Weighbridge to open it. The file was not touched.'),
      { reason: 'newer-version' },
    );
  }
  const pageSize = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16);
  const changeCounter = view.getUint32(24);
  return {
    version,
    // 1 is a rollback journal, 2 a write-ahead log; SQLite goes by either byte.
    usesWal: view.getUint8(18) === 2 || view.getUint8(19) === 2,
    changeCounter,
    // Old SQLites kept the change counter and left the size as it was.
    bytes: view.getUint32(92) === changeCounter ? view.getUint32(28) * pageSize || null : null,
  };
}

/**
 * Whether there is a file at this path that calls itself a Weighbridge workbook, of whatever version and however damaged
 * behind its header. False where there is nothing or no file; a UserFacingError for a file that cannot be read.
 */
export function isWorkbookFile(path: string): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  return there?.isFile() === true && isWorkbookHeader(firstBytes(path));
}

const isWorkbookHeader = (bytes: Uint8Array): boolean =>
  bytes.length >= 100 && isDatabase(bytes) && viewOf(bytes).getInt32(68) === APPLICATION_ID;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function firstBytes(path: string): Uint8Array {
  let file: number;
  try {
    // Opening anything but a file, a pipe for instance, could wait for ever.
    const there = statSync(path);
    if (!there.isFile()) {
      throw new UserFacingError(
        'not-a-workbook',
        t('{file} is not a file but {kind}.', { file: path, kind: kindOf(there) }),
        t('Choose a .weighbridge file.'),
        { reason: 'not-a-workbook' },
      );
    }
    file = openSync(path, 'r');
  } catch (error) {
    throw unreachable(path, error);
  }
  try {
    const bytes = new Uint8Array(100);
    return bytes.subarray(0, readSync(file, bytes, 0, 100, 0));
  } catch (error) {
    throw unreachable(path, error);
  } finally {
    closeSync(file);
  }
}

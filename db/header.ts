import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { WorkbookError } from './errors.ts';

/** "WBRG" in ASCII: marks an SQLite file as a Weighbridge workbook (docs/file-format.md). */
export const APPLICATION_ID = 0x57425247;

const MAGIC = 'SQLite format 3\0';

/**
 * Reads the first 100 bytes of a file before SQLite may touch it, and returns its schema version. Throws
 * a WorkbookError when the file is missing, is no workbook, or was written by a newer Weighbridge.
 */
export function readHeader(path: string, newestVersion: number): { version: number } {
  const bytes = firstBytes(path);
  if (bytes.length === 0) {
    throw new WorkbookError(
      'not-a-workbook',
      'This file is empty.',
      'Choose another file, or a backup of this one.',
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isDatabase = bytes.length >= 100 && new TextDecoder('latin1').decode(bytes.subarray(0, 16)) === MAGIC;
  if (!isDatabase || view.getInt32(68) !== APPLICATION_ID) {
    throw new WorkbookError(
      'not-a-workbook',
      'This file is not a Weighbridge workbook.',
      'Choose a file that Weighbridge saved; its name ends in .weighbridge.',
    );
  }
  const version = view.getInt32(60);
  if (version > newestVersion) {
    throw new WorkbookError(
      'newer-version',
      `This workbook has format ${version}; this Weighbridge knows formats up to ${newestVersion}.`,
      'Update Weighbridge to open it. The file was not touched.',
    );
  }
  return { version };
}

function firstBytes(path: string): Uint8Array {
  let file: number;
  try {
    // Opening anything but a file, a pipe for instance, could wait for ever.
    if (!statSync(path).isFile()) {
      throw new WorkbookError('not-a-workbook', `${path} is not a file.`, 'Choose a .weighbridge file.');
    }
    file = openSync(path, 'r');
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw code === 'ENOENT'
      ? new WorkbookError('not-found', `There is no file ${path}.`, 'Check the name and the folder.')
      : new WorkbookError('not-found', `The file ${path} cannot be read.`, 'Check that you may read it.');
  }
  try {
    const bytes = new Uint8Array(100);
    return bytes.subarray(0, readSync(file, bytes, 0, 100, 0));
  } finally {
    closeSync(file);
  }
}

import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WriteDb } from './connection.ts';
import { WorkbookError } from './errors.ts';

/**
 * Makes a workbook file by `make`. It is made beside its place and moved there complete, so that no half-made workbook is
 * ever found. An existing file is never replaced: that is a WorkbookError.
 */
export function makeWorkbookFile(path: string, make: (unfinished: string) => WriteDb): void {
  if (existsSync(path)) {
    throw new WorkbookError('invalid', `There is a file ${path} already.`, 'Choose another name.');
  }
  const folder = dirname(path);
  const unfinished = `${path}.new-${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(unfinished, { force: true });
    make(unfinished).close();
    renameSync(unfinished, path);
    syncFolder(folder);
  } catch (error) {
    rmSync(unfinished, { force: true });
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError(
      'disk',
      `A workbook cannot be made in ${folder}: ${error instanceof Error ? error.message : String(error)}.`,
      'Check that the folder can be written to and that the disk has room.',
    );
  }
}

/** Makes the rename itself outlive a power cut. Windows has no way to sync a folder and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Plain Node: the one place from which a file leaves the app. No other file of the app may write or rename files
 * (scripts/lib/layer-rules.mjs), so that no export, from whatever entry, can take the place of a workbook.
 */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserFacingError } from '../../common/errors.ts';
import { NEIGHBOUR_SUFFIXES } from '../../db/neighbours.ts';
import { refuseWorkbookAt } from '../../db/protected-files.ts';
import { isNoRoom, realPlace, startWholeFile, type WholeFile } from '../../db/write-whole.ts';

/**
 * Refuses a target that is the open workbook or a file beside it, under whatever name or link, and one that is any other
 * workbook. `workbook` is the path of the open one, null where it is in memory. To be asked before long work; writing asks
 * again. A UserFacingError.
 */
export function refuseExportTo(target: string, workbook: string | null): void {
  try {
    for (const path of [resolve(target), realPlace(target)]) {
      if (workbook !== null) refuseOpenWorkbook(path, workbook);
      refuseWorkbookAt(path);
    }
  } catch (error) {
    throw error instanceof UserFacingError ? error : writeError(target, error);
  }
}

function refuseOpenWorkbook(path: string, workbook: string): void {
  const workbookFiles = [resolve(workbook), realPlace(workbook)];
  const protectedFiles = workbookFiles.flatMap((file) => [
    file,
    ...NEIGHBOUR_SUFFIXES.map((suffix) => file + suffix),
  ]);
  if (!protectedFiles.some((file) => file === path || isSameFile(file, path))) return;
  throw new UserFacingError(
    'invalid',
    workbookFiles.some((file) => file === path || isSameFile(file, path))
      ? 'This is the open workbook itself, which would be lost.'
      : 'This file belongs to the open workbook, which could be lost with it.',
    'Choose another name.',
  );
}

/** Whether two paths lead to one file that is there, by whatever names and links. */
export function isSameFile(a: string, b: string): boolean {
  const [first, second] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return first !== undefined && second !== undefined && first.dev === second.dev && first.ino === second.ino;
}

/**
 * Writes an export whole or not at all. A file that is there keeps its mode, and a symbolic link stays one: what it leads to
 * is replaced. `workbook` is the path of the open one, null where it is in memory. A UserFacingError where the target may not
 * or cannot be written.
 */
export async function writeExportFile(
  target: string,
  content: string | Uint8Array,
  workbook: string | null,
): Promise<void> {
  refuseExportTo(target, workbook);
  try {
    if (isStream(target)) return await writeFile(target, content);
  } catch (error) {
    throw writeError(target, error);
  }
  let file: WholeFile | null = null;
  try {
    file = startWholeFile(target);
    // A rename would not ask whether the file may be written to.
    if (existsSync(file.target)) accessSync(file.target, constants.W_OK);
    await writeFile(file.unfinished, content, { flag: 'wx' });
    file.finish();
  } catch (error) {
    file?.abandon();
    throw error instanceof UserFacingError ? error : writeError(target, error);
  }
}

/** A pipe or a device such as /dev/stdout, into which is written; a file moved there would take its place. */
function isStream(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isFile() && !stat.isDirectory();
}

function writeError(path: string, error: unknown): UserFacingError {
  if (isNoRoom(error)) {
    return new UserFacingError(
      'disk',
      `There is not enough room on the disk for ${path}, so it was not written.`,
      'Free some room, or choose another drive. What was there before is as it was.',
    );
  }
  const detail = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return new UserFacingError(
    'disk',
    `${path} cannot be written${detail}.`,
    'Check that the folder exists, that you may write there, and that no other program has the file open.',
  );
}

import { statSync } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { WorkbookError } from '../../db/errors.ts';
import { newId } from '../../db/ids.ts';

/** Refuses to write over the workbook that is open, under whatever name it goes. */
export function refuseSameFile(target: string, workbook: string): void {
  if (!isSameFile(target, workbook)) return;
  throw new WorkbookError(
    'invalid',
    'This is the open workbook itself, which would be lost.',
    'Choose another name.',
  );
}

/** Whether two paths lead to one file that is there, by whatever names and links. */
export function isSameFile(a: string, b: string): boolean {
  const [first, second] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return first !== undefined && second !== undefined && first.dev === second.dev && first.ino === second.ino;
}

/** A pipe or a device such as /dev/stdout, into which is written; a file moved there would take its place. */
function isStream(path: string): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  return there !== undefined && !there.isFile() && !there.isDirectory();
}

/** Writes a file whole or not at all: beside its place first, synced, then moved over what was there. */
export async function writeFileWhole(path: string, content: string | Uint8Array): Promise<void> {
  try {
    if (isStream(path)) return await writeFile(path, content);
  } catch (error) {
    throw notWritten(path, error);
  }
  // A short name of its own: the file's own name may be as long as names can be.
  const unfinished = join(dirname(path), `.weighbridge-${newId()}`);
  try {
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw notWritten(path, error);
  }
}

function notWritten(path: string, error: unknown): WorkbookError {
  const detail = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return new WorkbookError(
    'disk',
    `${path} cannot be written${detail}.`,
    'Check that the folder exists, that you may write there, and that no other program has the file open.',
  );
}

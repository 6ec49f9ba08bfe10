import { open, rename, rm } from 'node:fs/promises';
import { WorkbookError } from '../../db/errors.ts';

/** Writes a file whole or not at all: beside its place first, synced, then moved over what was there. */
export async function writeFileWhole(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(unfinished, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    const detail = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new WorkbookError(
      'disk',
      `${path} cannot be written${detail}.`,
      'Check that the folder exists, that you may write there, and that no other program has the file open.',
    );
  }
}

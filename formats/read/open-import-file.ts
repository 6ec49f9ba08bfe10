/** Plain Node: the bytes of a file that is to be read, for whoever hands them to a reader. It knows no format, so that a window starts without all of them. */

import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { kindOf } from '../../db/special-files.ts';
import { fileError } from './file-error.ts';

/** More than the largest workbook as JSON that a text of the engine can be. */
const MOST_BYTES = 400 * 1024 * 1024;

/** Bytes that are read at once. */
const PART = 8 * 1024 * 1024;

/** A file that is open for reading: its size in bytes, and what is in it from its beginning, in parts that are the receiver's own. */
export interface OpenImportFile {
  readonly size: number;
  readonly parts: AsyncIterable<Uint8Array<ArrayBuffer>>;
}

/**
 * Gives an open file to `work`, and closes it behind that. Only a file is opened, of a size that can be read; a UserFacingError
 * says what is the matter with anything else.
 */
export async function withImportFile<T>(
  path: string,
  work: (file: OpenImportFile) => Promise<T>,
): Promise<T> {
  const handle = await opened(path);
  try {
    const there = await handle.stat();
    refuseSpecial(path, there);
    if (there.size > MOST_BYTES) {
      throw fileError(
        t('{file} has {size} MB; {most} MB is the most.', {
          file: path,
          size: String(Math.ceil(there.size / 1024 / 1024)),
          most: String(MOST_BYTES / 1024 / 1024),
        }),
        t('Split it.'),
      );
    }
    return await work({ size: there.size, parts: partsOf(handle, there.size) });
  } finally {
    await handle.close();
  }
}

/** All bytes of a file that can be read; a UserFacingError says what is the matter with anything else. */
export const importFileBytes = (path: string): Promise<Uint8Array> =>
  withImportFile(path, async ({ size, parts }) => {
    const whole = new Uint8Array(size);
    let length = 0;
    for await (const part of parts) {
      whole.set(part, length);
      length += part.length;
    }
    return whole.subarray(0, length);
  });

async function opened(path: string): Promise<FileHandle> {
  try {
    refuseSpecial(path, await stat(path));
    // A pipe that has come there since and that nobody writes to would be waited for.
    return await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (error instanceof UserFacingError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : t('unknown error');
    throw fileError(
      code === 'ENOENT'
        ? t('There is no file {file}.', { file: path })
        : t('{name} cannot be read ({code}).', { name: path, code }),
      t('Check its name and folder, and that you may read it.'),
    );
  }
}

/** No more than the file had when it was opened, should it grow meanwhile. */
async function* partsOf(handle: FileHandle, size: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < size; ) {
    const part = new Uint8Array(Math.min(PART, size - at));
    const { bytesRead } = await handle.read(part, 0, part.length, at);
    if (bytesRead === 0) return;
    // What goes to another process is copied with all that lies behind it.
    yield bytesRead === part.length ? part : part.slice(0, bytesRead);
    at += bytesRead;
  }
}

function refuseSpecial(path: string, there: Stats): void {
  if (!there.isFile())
    throw fileError(
      t('{file} is not a file but {kind}.', { file: path, kind: kindOf(there) }),
      t('Choose a file.'),
    );
}

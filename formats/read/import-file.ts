/** Plain Node: any file that can be imported, from its path. What is in it is read in import-bytes.ts, which knows no paths. */

import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { UserFacingError } from '../../common/errors.ts';
import { isDatabase } from '../../db/database-start.ts';
import type { WorkbookModelInput } from '../../db/exchange/workbook-model.ts';
import { workbookModelOf } from '../../db/exchange/workbook-model-of.ts';
import { openForLooking } from '../../db/open.ts';
import { readTables } from '../../db/queries.ts';
import { kindOf } from '../../db/special-files.ts';
import { fileError } from './file-error.ts';
import { type KnownOfFile, type ReadFile, readImportBytes, readWorkbookModel } from './import-bytes.ts';

/** More than the largest workbook as JSON that a text of the engine can be. */
const MOST_BYTES = 400 * 1024 * 1024;

/** Bytes that are read at once. */
const PART = 8 * 1024 * 1024;

/**
 * Reads a file as whatever it is, by its content and not by its name. What is wrong with it is in `problems`; only a file that
 * cannot be read at all, or is no kind that is known here, throws.
 */
export async function readImportFile(path: string, known: KnownOfFile = {}): Promise<ReadFile> {
  const bytes = await withImportFile(path, async ({ size, parts }) => {
    const whole = new Uint8Array(size);
    let length = 0;
    for await (const part of parts) {
      whole.set(part, length);
      length += part.length;
    }
    return whole.subarray(0, length);
  });
  if (isDatabase(bytes)) return { ...readWorkbookModel(workbookModelIn(path)), bytes };
  return readImportBytes(bytes, basename(path), known);
}

/** What a workbook holds, for merging two of them. It is verified like any of a stranger, and nothing is written beside it. */
export function workbookModelIn(path: string): WorkbookModelInput {
  const db = openForLooking(path);
  try {
    return workbookModelOf(readTables(db));
  } finally {
    db.close();
  }
}

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
        `${path} has ${Math.ceil(there.size / 1024 / 1024)} MB; ${MOST_BYTES / 1024 / 1024} MB is the most.`,
        'Split it.',
      );
    }
    return await work({ size: there.size, parts: partsOf(handle, there.size) });
  } finally {
    await handle.close();
  }
}

async function opened(path: string): Promise<FileHandle> {
  try {
    refuseSpecial(path, await stat(path));
    // A pipe that has come there since and that nobody writes to would be waited for.
    return await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (error instanceof UserFacingError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw fileError(
      code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${code}).`,
      'Check its name and folder, and that you may read it.',
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
  if (!there.isFile()) throw fileError(`${path} is not a file but ${kindOf(there)}.`, 'Choose a file.');
}

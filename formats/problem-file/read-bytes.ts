/** Plain Node: the bytes of a file that the command line was given. */

import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { t } from '../../common/language/texts.ts';
import { kindOf } from '../../db/special-files.ts';
import { inputError, oneLine } from './input-error.ts';

/** Far more than a thousand by a thousand numbers take. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A file as its bytes, or a UserFacingError when it cannot be read or is far too large. */
export function readBytes(path: string): Buffer {
  const shown = oneLine(path);
  let handle: number;
  try {
    refuseSpecial(path, shown);
    handle = openSync(path, 'r');
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? unreadable(shown, error) : error;
  }
  try {
    const stat = fstatSync(handle);
    if (stat.size > MOST_BYTES) {
      throw inputError(
        t('{file} has {size} MB, and a problem file has {most} MB at most.', {
          file: shown,
          size: String(Math.ceil(stat.size / 1024 / 1024)),
          most: String(MOST_BYTES / 1024 / 1024),
        }),
        t('Split the problem, or leave out what is not part of it.'),
      );
    }
    return readUpTo(handle, shown);
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? unreadable(shown, error) : error;
  } finally {
    closeSync(handle);
  }
}

/** The names under which a system shows what a program was given to read, such as `/dev/stdin`, or `<(...)` of a shell. */
const GIVEN = /^\/(dev\/(stdin$|fd\/)|proc\/)/;

/** What is no file is not read: a pipe to which nobody writes would be waited for. Unless it was given to be read. */
function refuseSpecial(path: string, shown: string): void {
  const there = statSync(path);
  if (there.isFile() || (GIVEN.test(path) && there.isFIFO())) return;
  if (there.isDirectory())
    throw inputError(
      t('{name} is a folder.', { name: shown }),
      t('Name a problem file or a workbook in it.'),
    );
  throw inputError(
    t('{file} is not a file but {kind}.', { file: shown, kind: kindOf(there) }),
    t('Name a file, or give the document as /dev/stdin.'),
  );
}

/** Reads to the end; a pipe has no size of its own, so the limit is counted here. */
function readUpTo(handle: number, shown: string): Buffer {
  const parts: Buffer[] = [];
  for (let total = 0; ; ) {
    const part = Buffer.allocUnsafe(1024 * 1024);
    const length = readSync(handle, part);
    if (length === 0) return Buffer.concat(parts);
    total += length;
    if (total > MOST_BYTES)
      throw inputError(t('{file} is endless, or far too large for a problem file.', { file: shown }));
    parts.push(part.subarray(0, length));
  }
}

function unreadable(shown: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : t('unknown error');
  if (code === 'ENOENT')
    return inputError(t('There is no file {file}.', { file: shown }), t('Check its name and folder.'));
  return inputError(
    t('{name} cannot be read ({code}).', { name: shown, code }),
    t('Check that it is a file which you may read.'),
  );
}

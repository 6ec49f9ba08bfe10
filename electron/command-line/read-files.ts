/** Main process, before Chromium: the installed app as the file reader of a command. It loads no command. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import { guardReader } from '../../cli/file-reader/guard.ts';
import { READER_LIMITS } from '../../cli/file-reader/limits.ts';

/** Reads files until the command that started it has ended. Chromium waits for that for ever. */
export function readFiles(): Promise<never> {
  guardReader({
    script: pathToFileURL(join(import.meta.dirname, 'file-reader.js')),
    program: [app.getAppPath()],
    limits: READER_LIMITS,
  });
  return new Promise(() => {});
}

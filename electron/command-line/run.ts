/** Main process, before Chromium: the installed app as a command line. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, dialog } from 'electron';
import { guardReader } from '../../cli/file-reader/guard.ts';
import { READER_LIMITS } from '../../cli/file-reader/limits.ts';
import { runProcess } from '../../cli/run-process.ts';
import type { Asked } from './asked.ts';
import { packagedHost } from './packaged-host.ts';

/**
 * Does what was asked and ends the process, with the status that docs/cli.md describes. Chromium has not begun to look for a screen,
 * and never does.
 */
export async function runAsked(
  asked: Exclude<Asked, { kind: 'window' }>,
  commandOnly: boolean,
): Promise<void> {
  if (asked.kind === 'reader') return readFiles();
  const host = packagedHost(commandOnly);
  if (asked.kind === 'command') return host.end(await runProcess(asked.parameters, host));
  await new Promise<void>((done) => process.stderr.write(`${asked.why}\n`, () => done()));
  // Whoever clicked sees no standard error; on Linux Electron would only say it there once more.
  if (process.platform !== 'linux' && !process.stderr.isTTY) dialog.showErrorBox(app.getName(), asked.why);
  host.end(2);
}

/** Until the command that started it has ended; Chromium waits for ever. */
function readFiles(): Promise<never> {
  guardReader({
    script: pathToFileURL(join(import.meta.dirname, 'file-reader.js')),
    program: [app.getAppPath()],
    limits: READER_LIMITS,
  });
  return new Promise(() => {});
}

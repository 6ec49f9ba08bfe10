/** Main process, before Chromium: the installed app as a command line. */

import { app, dialog } from 'electron';
import { runProcess } from '../../cli/run-process.ts';
import type { Asked } from './asked.ts';
import { packagedHost } from './packaged-host.ts';

/**
 * Does what was asked and ends the process, with the status that docs/cli.md describes. Chromium has not begun to look for a screen,
 * and never does.
 */
export async function runAsked(
  asked: Exclude<Asked, { kind: 'window' | 'reader' }>,
  commandOnly: boolean,
): Promise<void> {
  const host = packagedHost(commandOnly);
  if (asked.kind === 'command') return host.end(await runProcess(asked.parameters, host));
  await new Promise<void>((done) => process.stderr.write(`${asked.why}\n`, () => done()));
  // Whoever clicked sees no standard error; on Linux Electron would only say it there once more.
  if (process.platform !== 'linux' && !process.stderr.isTTY) dialog.showErrorBox(app.getName(), asked.why);
  host.end(2);
}

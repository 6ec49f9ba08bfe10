/** Main process, before Chromium: the installed app as a command line. */

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
  if (asked.kind === 'refused') {
    await new Promise<void>((done) => process.stderr.write(`${asked.why}\n`, () => done()));
    process.exit(2);
  }
  process.exit(await runProcess(asked.parameters, packagedHost(commandOnly)));
}

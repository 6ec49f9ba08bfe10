/** Plain Node: the command line as a process (scripts/cli.mjs starts it). */

import { runProcess } from './run-process.ts';
import { sourceHost } from './source-host.ts';

process.exitCode = await runProcess(process.argv.slice(2), sourceHost);

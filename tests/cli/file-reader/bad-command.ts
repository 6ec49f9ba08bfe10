/** The command line as a process whose file reader never comes to an end. */
import { runProcess } from '../../../cli/run-process.ts';
import { badHost } from './bad-host.ts';

process.exitCode = await runProcess(process.argv.slice(2), badHost({}));

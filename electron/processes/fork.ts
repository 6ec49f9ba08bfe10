/** Main process. */
import { utilityProcess } from 'electron';
import type { Fork } from './host.ts';

/** Starts child processes as Electron's utility processes. */
export const forkUtility: Fork = (script, name) => utilityProcess.fork(script, [], { serviceName: name });

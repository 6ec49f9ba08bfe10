import { utilityProcess } from 'electron';
import type { Child, Fork } from './host.ts';

/** Main process: starts child processes as Electron's utility processes. */
export const forkUtility: Fork = (script, name) =>
  utilityProcess.fork(script, [], { serviceName: name }) as unknown as Child;

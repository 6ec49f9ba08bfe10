/** Main process. */
import { app, utilityProcess } from 'electron';
import type { Fork } from './host.ts';

/** Starts child processes as Electron's utility processes: plain Node, which can open files. */
export const forkUtility: Fork = (script, name) => {
  const child = utilityProcess.fork(script, [], { serviceName: name });
  return {
    get pid() {
      return child.pid;
    },
    memory: () => memoryOf(child.pid),
    postMessage: (message, ports = []) => child.postMessage(message, ports),
    on: (_message, listener) => child.on('message', listener),
    once: (_exit, listener) => child.once('exit', listener),
  };
};

/** How many bytes of memory one of our processes has in use, what it shares with others included; undefined for none of ours. */
export const memoryOf = (pid: number | undefined): number | undefined => {
  const own = pid === undefined ? undefined : app.getAppMetrics().find((process) => process.pid === pid);
  return own && own.memory.workingSetSize * 1024;
};

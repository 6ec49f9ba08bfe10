/** Plain Node: what a child process or a thread never needs is given up. */
import { syncBuiltinESMExports } from 'node:module';

/** What starts programs, talks to other machines or runs other code. */
const MODULES = [
  'child_process',
  'cluster',
  'dgram',
  'dns',
  'dns/promises',
  'http',
  'http2',
  'https',
  'inspector',
  'net',
  'tls',
  'vm',
  'worker_threads',
] as const;

const GLOBALS = ['fetch', 'WebSocket', 'EventSource'] as const;

/** The ways of a process to code that is no module of JavaScript. */
const OF_PROCESS = ['binding', '_linkedBinding', 'dlopen', 'execve'] as const;

/**
 * Takes from this process what would lead out of it but for files: programs, the network, further code. Called when everything native is
 * loaded. It holds our own code and what it bundles, should a file lead it astray; native code that was taken over it does not hold
 * (docs/adr/0016-readers-without-rights.md).
 */
export function giveUpRights(): void {
  for (const name of MODULES) {
    const module: object = process.getBuiltinModule(`node:${name}`);
    // Functions, and what is made by a getter when it is first asked for.
    for (const [key, { value, get }] of Object.entries(Object.getOwnPropertyDescriptors(module))) {
      if (get || typeof value === 'function') Reflect.defineProperty(module, key, { value: refuse });
    }
  }
  syncBuiltinESMExports();
  for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
  for (const name of OF_PROCESS) Reflect.set(process, name, refuse);
}

function refuse(): never {
  throw new Error('This process has no right to that.');
}

/** A file reader's thread that a file has led astray, in the way that stands in it. Beside it: what a thread may that has given up nothing itself. */
import childProcess from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { parentPort, Worker } from 'node:worker_threads';

const WAYS: Readonly<Record<string, () => unknown>> = {
  'a pattern without end': () => /^(a+)+$/.test(`${'a'.repeat(60)}b`),
  'waits for ever': () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
  'buffers without end': () => {
    for (const held: Uint8Array[] = []; ; ) held.push(new Uint8Array(20_000_000).fill(1));
  },
  'lists without end': () => {
    for (let list: unknown[] = [{}]; ; ) list = [...list, ...list];
  },
  leaves: () => process.exit(0),
  'throws outside': () => setTimeout(() => Reflect.get(null as unknown as object, 'x')),
  'says what it may': () => parentPort?.postMessage(new Uint8Array(serialize({ ok: true, value: mayDo() }))),
};

parentPort?.on('message', ({ bytes }: { bytes: Uint8Array }) => WAYS[new TextDecoder().decode(bytes)]?.());

function mayDo(): string[] {
  const attempts: Readonly<Record<string, () => unknown>> = {
    'read itself': () => readFileSync(new URL(import.meta.url)),
    'read the password file': () => readFileSync('/etc/passwd'),
    write: () => writeFileSync('/tmp/weighbridge-reader-wrote', ''),
    'start a program': () => childProcess.execFileSync('true'),
    'start a thread': () => new Worker('', { eval: true }),
    'load a binary': () => process.dlopen({ exports: {} }, '/nowhere.node'),
    'see the environment': () => {
      if (Object.keys(process.env).length === 0) throw new Error('empty');
    },
  };
  return Object.entries(attempts).flatMap(([name, attempt]) => {
    try {
      attempt();
      return [name];
    } catch (error) {
      // A binary that is not there is looked for by whoever may load one.
      return /cannot open shared object/.test(String(error)) ? [name] : [];
    }
  });
}

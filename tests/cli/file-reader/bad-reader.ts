/** A file reader as a process whose thread is led astray: bad-reader.ts WAY PROCESSOR-MS MEGABYTES. */
import { fileURLToPath } from 'node:url';
import { guardReader } from '../../../cli/file-reader/guard.ts';

const [way = '', processorMs, megabytes] = process.argv.slice(2);

guardReader({
  script: new URL(`./bad-thread.ts?way=${encodeURIComponent(way)}`, import.meta.url),
  program: [fileURLToPath(new URL('.', import.meta.url))],
  limits: {
    processorMs: Number(processorMs),
    patienceMs: 600_000,
    memory: Number(megabytes) * 1024 ** 2,
  },
});

/** A file reader as a process whose thread is led astray: bad-reader.ts PROCESSOR-MS MEGABYTES. */
import { fileURLToPath } from 'node:url';
import { guardReader } from '../../../cli/file-reader/guard.ts';

const [processorMs, megabytes] = process.argv.slice(2);

guardReader({
  script: new URL('./bad-thread.ts', import.meta.url),
  program: [fileURLToPath(new URL('.', import.meta.url))],
  limits: {
    processorMs: Number(processorMs),
    patienceMs: 600_000,
    memory: Number(megabytes) * 1024 ** 2,
  },
});

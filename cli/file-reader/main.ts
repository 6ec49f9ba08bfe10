/** Plain Node: the file reader as a process, in the folder of the project (source-host.ts starts it). */

import { fileURLToPath } from 'node:url';
import { guardReader } from './guard.ts';
import { READER_LIMITS } from './limits.ts';

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

guardReader({
  script: new URL('./worker.ts', import.meta.url),
  program: ['cli', 'common', 'db', 'formats', 'scoring', 'node_modules', 'package.json'].map(inProject),
  limits: READER_LIMITS,
});

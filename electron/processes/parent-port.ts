/** Child process. */
import type { ParentPort } from './serve.ts';

/** Child processes: the way to the main process. */
export const parentPort: ParentPort = process.parentPort;

/** Child process. */
import type { ParentPort } from './serve.ts';

/** Child processes: the way to the main process. Electron's overloads of `on` fit no type of our own without a cast. */
export const parentPort = process.parentPort as unknown as ParentPort;

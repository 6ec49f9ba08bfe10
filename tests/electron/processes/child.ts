import type { Answer, Request } from '../../../electron/processes/messages.ts';
import { serve } from '../../../electron/processes/serve.ts';

/** A child process for host.test.ts: a service that counts, waits, and ends as it is told. */

export interface TestService {
  readonly add: (a: number, b: number) => number;
  readonly refuse: () => never;
  readonly wait: () => Promise<never>;
  readonly end: (code: number) => never;
  /** Ends it once the other calls that it has were answered. */
  readonly endLater: (code: number) => Promise<never>;
  readonly processId: () => number;
  readonly resume: (from: string) => string;
  readonly resumed: () => string;
  readonly close: () => null;
}

let resumed = '';

// The environment makes a process that never says that it listens, as Electron's own start sometimes does, or is slow to.
const { LISTENS_AFTER } = process.env;
if (LISTENS_AFTER !== undefined) await new Promise((resolve) => setTimeout(resolve, Number(LISTENS_AFTER)));
if (process.env['NEVER_LISTENS'] !== '1') {
  serve<TestService, string>(
    {
      postMessage: (message: Answer) => process.send?.(message),
      on: (_message, listener) =>
        process.on('message', (data) => listener({ data: data as Request, ports: [] })),
    },
    (emit) => ({
      add: (a, b) => {
        emit(`adding ${a} and ${b}`);
        return a + b;
      },
      refuse: () => {
        throw new Error('no');
      },
      wait: () => new Promise(() => {}),
      end: (code) => process.exit(code),
      endLater: async (code) => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        return process.exit(code);
      },
      processId: () => process.pid,
      resume: (from) => {
        resumed = from;
        return from;
      },
      resumed: () => resumed,
      close: () => {
        setTimeout(() => process.exit(0), 10);
        return null;
      },
    }),
  );
}

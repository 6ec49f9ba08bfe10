import { type UtilityProcess, utilityProcess } from 'electron';
import type { Result } from '../../../common/errors.ts';
import { fromUserError } from '../../../common/errors.ts';
import { watchStartup } from '../startup-watchdog.ts';
import type { ReaderMessage, ReaderRequest } from './messages.ts';
import type { ImportReader } from './service.ts';

/** The reader as the main process sees it. Once ended it answers nothing any more. */
export type ReaderClient = {
  readonly [M in keyof ImportReader]: (
    ...parameters: Parameters<ImportReader[M]>
  ) => Promise<Awaited<ReturnType<ImportReader[M]>>>;
} & { readonly end: () => void };

/** Longer than any file of the largest size takes; one that is made to be slow ends here. */
const PATIENCE_MS = 180_000;

/**
 * Starts a process that reads one file, so that a file made to be slow or to crash its reader harms nothing: after three
 * minutes, or a crash, the request is refused. `progress` hears how far reading is, from 0 to 1.
 */
export function startReader(hostPath: string, progress: (done: number) => void): ReaderClient {
  const pending = new Map<number, { request: ReaderRequest; settle: (result: Result<unknown>) => void }>();
  let sequence = 0;
  let listening = false;
  let started = 0;
  let ended = false;
  let child = fork();

  function fork(): UtilityProcess {
    started++;
    const process = utilityProcess.fork(hostPath, [], { serviceName: 'Weighbridge import' });
    const start = watchStartup(process);
    process.on('message', (message: ReaderMessage) => {
      if (message.type === 'progress') return progress(message.done);
      if (message.type === 'ready') {
        listening = true;
        start.ready();
        for (const { request } of pending.values()) process.postMessage(request);
        return;
      }
      pending.get(message.sequence)?.settle(message.result);
    });
    process.once('exit', () => {
      if (ended) return;
      // One that never listened is started once more; one that broke on a file would break on it again.
      if (!listening && started === 1) child = fork();
      else finish(BROKEN);
    });
    return process;
  }

  function finish(result: Result<never>): void {
    ended = true;
    child.kill();
    for (const { settle } of [...pending.values()]) settle(result);
  }

  function call(method: keyof ImportReader, parameters: readonly unknown[]): Promise<unknown> {
    if (ended) return Promise.reject(fromUserError(GIVEN_UP.problem));
    return new Promise((resolve, reject) => {
      const request: ReaderRequest = { sequence: ++sequence, method, parameters };
      const late = setTimeout(() => finish(LATE), PATIENCE_MS);
      const settle = (result: Result<unknown>): void => {
        clearTimeout(late);
        pending.delete(request.sequence);
        if (result.ok) resolve(result.value);
        else reject(fromUserError(result.problem));
      };
      pending.set(request.sequence, { request, settle });
      if (listening) child.postMessage(request);
    });
  }

  return {
    open: (...parameters) => call('open', parameters) as ReturnType<ReaderClient['open']>,
    reread: (...parameters) => call('reread', parameters) as ReturnType<ReaderClient['reread']>,
    guess: (...parameters) => call('guess', parameters) as ReturnType<ReaderClient['guess']>,
    rows: (...parameters) => call('rows', parameters) as ReturnType<ReaderClient['rows']>,
    interpret: (...parameters) => call('interpret', parameters) as ReturnType<ReaderClient['interpret']>,
    piece: (...parameters) => call('piece', parameters) as ReturnType<ReaderClient['piece']>,
    locate: (...parameters) => call('locate', parameters) as ReturnType<ReaderClient['locate']>,
    end: () => {
      if (!ended) finish(GIVEN_UP);
    },
  };
}

const refusal = (code: 'cancelled' | 'invalid', message: string, remedy: string) =>
  ({ ok: false, problem: { code, message, remedy } }) as const;

const GIVEN_UP = refusal('cancelled', 'The import was given up.', 'Nothing was changed.');
const BROKEN = refusal(
  'invalid',
  'The file cannot be read.',
  'Save it anew, as CSV or XLSX, and import that.',
);
const LATE = refusal('invalid', 'The file takes too long to read.', 'Split it, or save it as CSV.');

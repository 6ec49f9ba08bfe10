/** Page: the line to a worker. */
import { handedLanguage } from '../../../common/language/take.ts';
import type {
  AnswerOf,
  CallName,
  InputOf,
  PartOf,
  WorkerLanguage,
  WorkerRequest,
  WorkerResponse,
} from './messages.ts';

export interface Connection<Calls> {
  /** Rejects with the worker's words, or where the worker itself broke. What is asked first is begun first. */
  readonly ask: <N extends CallName<Calls>>(
    name: N,
    input: InputOf<Calls[N]>,
    onPart?: (part: PartOf<Calls[N]>) => void,
  ) => Promise<AnswerOf<Calls[N]>>;
  /** Ends the worker. What was asked and not answered never settles: whoever ends it does not wait for it. */
  readonly end: () => void;
}

interface Pending {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly onPart: ((part: never) => void) | undefined;
}

/** Takes over a worker that serves these calls (`serve`). */
export function connect<Calls>(worker: Worker): Connection<Calls> {
  const pending = new Map<number, Pending>();
  let newest = 0;
  let isRunning = false;
  /** Why it never ran: whatever is asked later is not answered either. */
  let broken: Error | null = null;
  worker.onmessage = ({ data }: MessageEvent<WorkerResponse>): void => {
    isRunning = true;
    const asked = pending.get(data.id);
    if (!asked) return;
    if ('part' in data) {
      asked.onPart?.(data.part as never);
      return;
    }
    pending.delete(data.id);
    if ('error' in data) asked.reject(new Error(data.error));
    else asked.resolve(data.answer as never);
  };
  worker.onerror = ({ message }): void => {
    const error = new Error(message || 'its worker did not start');
    if (!isRunning) broken = error;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  const language = handedLanguage();
  if (language) worker.postMessage({ language } satisfies WorkerLanguage);
  return {
    ask: (name, input, onPart) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        const id = ++newest;
        pending.set(id, { resolve, reject, onPart });
        worker.postMessage({ id, name, input } satisfies WorkerRequest);
      }),
    end: () => {
      pending.clear();
      worker.terminate();
    },
  };
}

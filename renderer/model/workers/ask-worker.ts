/** Page: one question to a worker of its own. */
import { connect } from './connect.ts';
import type { AnswerOf, CallName, InputOf } from './messages.ts';

/** Asks one thing; the worker ends with the answer, with its failure, or when `cancelled` says so, which rejects. */
export async function askWorker<Calls, N extends CallName<Calls>>(
  worker: Worker,
  name: N,
  input: InputOf<Calls[N]>,
  cancelled?: AbortSignal,
): Promise<AnswerOf<Calls[N]>> {
  const connection = connect<Calls>(worker);
  const given = new AbortController();
  try {
    return await new Promise<AnswerOf<Calls[N]>>((resolve, reject) => {
      cancelled?.throwIfAborted();
      cancelled?.addEventListener('abort', () => reject(cancelled.reason), { signal: given.signal });
      connection.ask(name, input).then(resolve, reject);
    });
  } finally {
    given.abort();
    connection.end();
  }
}

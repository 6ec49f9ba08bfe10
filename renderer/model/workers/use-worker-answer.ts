import { useEffect, useState } from 'react';
import { unexpected } from '../../api.ts';
import { update } from '../store.ts';
import { askWorker } from './ask-worker.ts';
import type { AnswerOf, CallName, InputOf } from './messages.ts';

/**
 * What a worker answers about `input`, asked again when one of `parts` changes, which are what the input follows from. While it works,
 * what it answered before; null at first. Null as `input` asks nothing.
 */
export function useWorkerAnswer<Calls, N extends CallName<Calls>>(
  start: () => Worker,
  name: N,
  input: InputOf<Calls[N]> | null,
  parts: readonly unknown[],
): AnswerOf<Calls[N]> | null {
  const [answer, setAnswer] = useState<{ readonly is: AnswerOf<Calls[N]> } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts are what the input follows from.
  useEffect(() => {
    if (input === null) return;
    const ended = new AbortController();
    askWorker<Calls, N>(start(), name, input, ended.signal).then(
      (is) => setAnswer({ is }),
      (error: unknown) => {
        if (!ended.signal.aborted) update({ alert: unexpected(error) });
      },
    );
    return () => ended.abort();
  }, [...parts]);
  return input === null ? null : (answer?.is ?? null);
}

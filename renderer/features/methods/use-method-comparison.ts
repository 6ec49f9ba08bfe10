import { startTransition, useEffect, useMemo, useState } from 'react';
import { type Comparable, comparableOf } from '../../../scoring/method-comparison/comparable.ts';
import { compareMethods, type MethodOutcome } from '../../../scoring/method-comparison/compare-methods.ts';
import { type MethodOptions, readMethodOptions } from '../../../scoring/method-comparison/method-options.ts';
import { currentAssessment, useScenario } from '../../model/derived.ts';
import { memoLast } from '../../model/memo.ts';
import { type AppState, openDocument, useApp } from '../../model/store.ts';
import { connect } from '../../model/workers/connect.ts';
import { latestOnly } from '../../model/workers/latest-only.ts';
import type { CompareCalls, CompareRequest } from './compare-calls.ts';

/** Every method on one comparison, with what it was computed from. */
export interface Compared {
  readonly comparable: Comparable;
  readonly options: MethodOptions;
  readonly outcomes: readonly MethodOutcome[];
}

const comparable = memoLast(comparableOf);

/** The comparison of the current scenario; null where there is no ranking. */
const currentComparable = (state: AppState): Comparable | null =>
  comparable(currentAssessment(state), openDocument(state).tables.criteria);

/** How the methods are set in the current scenario. */
export function useMethodOptions(): MethodOptions {
  const { methodOptions } = useScenario();
  return useMemo(() => readMethodOptions(methodOptions), [methodOptions]);
}

/**
 * Comparisons of pairs on a criterion that the page makes by itself: some milliseconds on a slow machine. More of them
 * are a worker's work.
 */
const MOST_AT_ONCE = 20_000;

const isSmall = ({ alternatives, criteria }: Comparable): boolean =>
  alternatives.length ** 2 * criteria.length <= MOST_AT_ONCE;

/** All methods at the present weights and options; while a worker computes, what it had before. Null without a ranking. */
export function useMethodComparison(): { readonly compared: Compared | null; readonly ranked: boolean } {
  const now = useApp(currentComparable);
  const options = useMethodOptions();
  const small = now !== null && isSmall(now);
  const atOnce = useMemo(
    () => (small ? { comparable: now, options, outcomes: compareMethods(now, options) } : null),
    [small, now, options],
  );
  const later = useWorker(small ? null : now, options);
  return { compared: now === null ? null : (atOnce ?? later), ranked: now !== null };
}

function useWorker(wanted: Comparable | null, options: MethodOptions): Compared | null {
  const [worker, setWorker] = useState<ReturnType<typeof startWorker> | null>(null);
  const [known, setKnown] = useState<Compared | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const needed = wanted !== null;
  useEffect(() => {
    if (!needed) return;
    // A large comparison is drawn in slices, so that the page answers in between.
    const show = (compared: Compared): void => startTransition(() => setKnown(compared));
    const started = startWorker(show, (why) =>
      setFailure(new Error(`The methods could not be computed (${why}).`)),
    );
    setWorker(started);
    return () => {
      started.end();
      setWorker(null);
      setKnown(null);
    };
  }, [needed]);
  useEffect(() => {
    if (worker && wanted) worker.ask(wanted, options);
  }, [worker, wanted, options]);
  if (failure) throw failure;
  return known;
}

/** A worker that compares what it was asked for last. */
function startWorker(onAnswer: (compared: Compared) => void, onFailure: (why: string) => void) {
  const worker = connect<CompareCalls>(
    new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' }),
  );
  let wanted: CompareRequest | null = null;
  let answered: CompareRequest | null = null;
  const line = latestOnly<CompareRequest, readonly MethodOutcome[]>({
    next: () => (wanted === answered ? null : wanted),
    ask: (request) => worker.ask('compare', request),
    onAnswer: (outcomes, request) => {
      answered = request;
      onAnswer({ ...request, outcomes });
    },
    onFailure,
  });
  return {
    ask: (comparable: Comparable, options: MethodOptions): void => {
      wanted = { comparable, options };
      line.wake();
    },
    end: (): void => {
      line.end();
      worker.end();
    },
  };
}

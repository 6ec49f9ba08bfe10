import { useEffect, useMemo, useReducer } from 'react';
import type { Verdict } from '../../scoring/robustness/verdict.ts';
import type { Assessment } from '../../scoring/types.ts';
import type { Engine } from './engine.ts';

export interface Shown {
  readonly verdict: Verdict;
  /** Whether everything was drawn that the workbook asks for, or a part for now. */
  readonly settled: boolean;
}

/** The verdict at once by fewer draws while a weight moves, and by all of them a moment after it rests. */
export function useVerdict(engine: Engine, assessment: Assessment): Shown {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const settled = engine.settled(assessment);
  const isSettled = settled !== null;
  const verdict = useMemo(() => settled ?? engine.quick(assessment), [engine, assessment, settled]);
  useEffect(
    () => (isSettled ? undefined : engine.settle(assessment, redraw)),
    [engine, assessment, isSettled],
  );
  return { verdict, settled: isSettled };
}

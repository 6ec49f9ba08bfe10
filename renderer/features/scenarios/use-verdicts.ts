import { useEffect, useState } from 'react';
import type { Verdict } from '../../../scoring/robustness/verdict.ts';
import type { Assessment } from '../../../scoring/types.ts';
import type { ScenarioColumn } from '../../domain/scenario-assessments.ts';
import { useApp } from '../../model/store.ts';
import { judgeInWorker } from '../../model/verdict.ts';

/** A verdict, or why there is none. */
export type Judged = { readonly verdict: Verdict } | { readonly problem: string };

/** What was judged before; it goes with the assessment. */
const known = new WeakMap<Assessment, Judged>();

/** The verdict of each scenario, one after the other in a worker; undefined while it is not there yet. */
export function useVerdicts(columns: readonly ScenarioColumn[]): readonly (Judged | undefined)[] {
  const current = useApp((state) => state.verdict);
  if (current) known.set(current.assessment, { verdict: current.verdict });
  const [, drawAgain] = useState(0);
  const waiting = current !== null;
  useEffect(() => {
    // The scenario on the screen comes first, and comes by itself.
    if (!waiting) return;
    let wanted = true;
    const judgeAll = async (): Promise<void> => {
      for (const { assessment } of columns) {
        if (!wanted) return;
        if (known.has(assessment)) continue;
        known.set(assessment, await judged(assessment));
        if (wanted) drawAgain((n) => n + 1);
      }
    };
    void judgeAll();
    return () => {
      wanted = false;
    };
  }, [columns, waiting]);
  return columns.map(({ assessment }) => known.get(assessment));
}

async function judged(assessment: Assessment): Promise<Judged> {
  try {
    return { verdict: await judgeInWorker(assessment) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

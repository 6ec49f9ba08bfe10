import { useEffect, useState } from 'react';
import type { ChanceSettings } from '../../scoring/robustness/chance.ts';
import type { Verdict } from '../../scoring/robustness/verdict.ts';
import type { Assessment } from '../../scoring/types.ts';
import { sameChance, useChance } from '../model/chance.ts';
import { useApp, useTables } from '../model/store.ts';
import { judgeInWorker, lockedCriteria } from '../model/verdict.ts';
import type { ScenarioColumn } from './scenario-assessments.ts';

/** A verdict, or why there is none. */
export type Judged = { readonly verdict: Verdict } | { readonly problem: string };

/** What was judged before, and by which draws; it goes with the assessment. */
const known = new WeakMap<Assessment, { readonly judged: Judged; readonly draws: ChanceSettings }>();

const knownBy = (assessment: Assessment, draws: ChanceSettings): Judged | undefined => {
  const before = known.get(assessment);
  return before && sameChance(before.draws, draws) ? before.judged : undefined;
};

/** The verdict of each scenario, one after the other in a worker; undefined while it is not there yet. */
export function useVerdicts(columns: readonly ScenarioColumn[]): readonly (Judged | undefined)[] {
  const current = useApp((state) => state.verdict);
  const { weights } = useTables();
  const draws = useChance();
  if (current)
    known.set(current.assessment, { judged: { verdict: current.verdict }, draws: current.verdict.draws });
  const [, drawAgain] = useState(0);
  const waiting = current !== null;
  useEffect(() => {
    // The scenario on the screen comes first, and comes by itself.
    if (!waiting) return;
    let wanted = true;
    const judgeAll = async (): Promise<void> => {
      for (const { assessment } of columns) {
        if (!wanted) return;
        if (knownBy(assessment, draws)) continue;
        const locks = lockedCriteria(weights, assessment.scenarioId);
        known.set(assessment, { judged: await judged(assessment, draws, locks), draws });
        if (wanted) drawAgain((n) => n + 1);
      }
    };
    void judgeAll();
    return () => {
      wanted = false;
    };
  }, [columns, waiting, draws, weights]);
  return columns.map(({ assessment }) => knownBy(assessment, draws));
}

async function judged(
  assessment: Assessment,
  draws: ChanceSettings,
  locks: readonly string[],
): Promise<Judged> {
  try {
    return { verdict: await judgeInWorker(assessment, draws, locks) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

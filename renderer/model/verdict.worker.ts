/** Worker: the simulation behind the verdict. */

import { rankedOnly } from '../../scoring/assessment/ranked-only.ts';
import { isPlainChance, simulateChance } from '../../scoring/robustness/chance.ts';
import { type BeliefDraws, drawBeliefs } from '../../scoring/robustness/simulate.ts';
import { judgeRanking } from '../../scoring/robustness/verdict.ts';
import type { Assessment, Cell } from '../../scoring/types.ts';
import type { VerdictCalls } from './verdict-calls.ts';
import { serve } from './workers/serve.ts';

/** Draws from the evidence serve any weights, so they are kept until the evidence, or who is ranked, changes. */
let draws: BeliefDraws | null = null;
/** The cells of the last evidence: later requests come without. */
let cells: ReadonlyMap<string, Cell> = new Map();

serve<VerdictCalls>({
  judge: ({ assessment: asked, evidenceChanged, settings, locks }) => {
    if (evidenceChanged) {
      draws = null;
      cells = asked.cells;
    }
    const assessment: Assessment = { ...asked, cells };
    if (!isPlainChance(settings)) {
      const locked = new Set(assessment.criterionIds.flatMap((id, j) => (locks.includes(id) ? [j] : [])));
      return judgeRanking(assessment, simulateChance(assessment, locked, settings) ?? undefined, settings);
    }
    const ranked = rankedOnly(assessment);
    if (draws && !sameIds(draws.alternativeIds, ranked.alternativeIds)) draws = null;
    draws ??= drawBeliefs(ranked);
    return judgeRanking(assessment, draws, settings);
  },
});

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);

/** Worker: the simulation behind the verdict. */
import { type BeliefDraws, drawBeliefs } from '../../scoring/robustness/simulate.ts';
import { judgeRanking } from '../../scoring/robustness/verdict.ts';
import type { VerdictCalls } from './verdict-calls.ts';
import { serve } from './workers/serve.ts';

/** Draws from the evidence serve any weights, so they are kept until the evidence changes. */
let draws: BeliefDraws | null = null;

serve<VerdictCalls>({
  judge: ({ assessment, evidenceChanged }) => {
    if (evidenceChanged) draws = null;
    draws ??= drawBeliefs(assessment);
    return judgeRanking(assessment, draws);
  },
});

import { type BeliefDraws, drawBeliefs } from '../../scoring/robustness/simulate.ts';
import { judgeRanking } from '../../scoring/robustness/verdict.ts';
import type { VerdictAnswer, VerdictRequest } from './verdict-messages.ts';

/** Draws from the evidence serve any weights, so they are kept until the evidence changes. */
let draws: BeliefDraws | null = null;

self.onmessage = ({ data }: MessageEvent<VerdictRequest>): void => {
  self.postMessage(answer(data));
};

function answer({ assessment, evidenceChanged }: VerdictRequest): VerdictAnswer {
  try {
    if (evidenceChanged || !draws) draws = drawBeliefs(assessment);
    return { verdict: judgeRanking(assessment, draws) };
  } catch (error) {
    draws = null;
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

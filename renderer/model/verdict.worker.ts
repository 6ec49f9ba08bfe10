import { type BeliefDraws, drawBeliefs, SIMULATION } from '../../scoring/simulate.ts';
import { judgeRanking } from '../../scoring/verdict.ts';
import type { VerdictAnswer, VerdictRequest } from './verdict-messages.ts';

/** Most numbers that one simulation keeps (8 bytes each), so that a huge matrix gets fewer draws, not a crash. */
const MOST_NUMBERS = 25_000_000;

/** Draws from the evidence serve any weights, so they are kept until the evidence changes. */
let draws: BeliefDraws | null = null;

self.onmessage = ({ data }: MessageEvent<VerdictRequest>): void => {
  self.postMessage(answer(data));
};

function answer({ assessment, evidenceChanged }: VerdictRequest): VerdictAnswer {
  try {
    if (evidenceChanged || !draws)
      draws = drawBeliefs(assessment, { ...SIMULATION, samples: samplesFor(assessment) });
    return { verdict: judgeRanking(assessment, draws) };
  } catch (error) {
    draws = null;
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function samplesFor({ alternativeIds, criterionIds }: VerdictRequest['assessment']): number {
  const cells = Math.max(1, alternativeIds.length * criterionIds.length);
  return Math.min(SIMULATION.samples, Math.floor(MOST_NUMBERS / cells));
}

import { at } from '../at.ts';
import type { ConfidenceTally } from './confidence-factors.ts';
import { scoreDensities, scoreIntervals } from './score-ranges.ts';
import type { SmaaPlan, SmaaResult, SmaaTally } from './smaa-types.ts';
import { fixedShares } from './weight-model.ts';

/** The central weights that the parts so far agree on; null where an alternative was never first. */
export function centralWeightsOf(tallies: readonly SmaaTally[]): (number[] | null)[] {
  const firsts = added(tallies.map((tally) => tally.firsts));
  const sums = added(tallies.map((tally) => tally.weightSums));
  const m = sums.length / firsts.length;
  return Array.from(firsts, (count, a) =>
    count === 0 ? null : Array.from(sums.subarray(a * m, (a + 1) * m), (sum) => sum / count),
  );
}

/**
 * Adds up what the parts say, in their order; needs at least one draw. Confidence factors are null until every draw behind
 * them is made.
 */
export function mergeSmaa(
  plan: SmaaPlan,
  tallies: readonly SmaaTally[],
  confidences: readonly ConfidenceTally[] = [],
): SmaaResult {
  const { input, random, confidenceSamples, variance } = plan;
  const n = input.cells.length;
  const samples = tallies.reduce((sum, tally) => sum + tally.samples, 0);
  if (samples === 0) throw new RangeError('No draw has been made yet.');
  const over = (values: Float64Array): number[][] =>
    input.cells.map((_, a) => Array.from(values.subarray(a * n, (a + 1) * n), (count) => count / samples));
  const rankAcceptability = over(added(tallies.map((tally) => tally.ranks)));
  const centralWeights = centralWeightsOf(tallies);
  const finished = confidences.reduce((sum, { samples }) => sum + samples, 0) === confidenceSamples;
  const firsts = finished ? added(confidences.map((tally) => tally.firsts)) : null;
  const known = fixedShares(input.weights) !== null;
  const bins = tallies.map((tally) => tally.bins);
  const confidence = (a: number): number | null =>
    known ? at(at(rankAcceptability, a), 0) : firsts ? (firsts[a] as number) / confidenceSamples : null;
  return {
    samples,
    seed: input.seed,
    rankAcceptability,
    centralWeights,
    confidence: centralWeights.map((weights, a) => (weights ? confidence(a) : null)),
    confidenceSamples: known ? samples : finished ? confidenceSamples : 0,
    pairwiseWinning: over(added(tallies.map((tally) => tally.wins))),
    expectedRank: rankAcceptability.map((row) => row.reduce((sum, p, r) => sum + p * (r + 1), 0)),
    scoreIntervals: scoreIntervals(variance.scores, bins),
    scoreDensities: scoreDensities(variance.scores, bins),
    largestError: 0.5 / Math.sqrt(samples),
    largestConfidenceError:
      random && (known || finished) ? 0.5 / Math.sqrt(known ? samples : confidenceSamples) : 0,
    scoreVariance: variance.scores,
    leadVariance: variance.lead,
  };
}

/** The sums of arrays of the same length, added in their order. */
function added(arrays: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(arrays[0]?.length ?? 0);
  for (const values of arrays)
    for (const [i, value] of values.entries()) sums[i] = (sums[i] as number) + value;
  return sums;
}

import { leastFlip } from '../../../scoring/robustness/flip.ts';
import type { StabilityInterval } from '../../../scoring/robustness/stability-intervals.ts';
import type { Verdict } from '../../../scoring/robustness/verdict.ts';
import type { Assessment } from '../../../scoring/types.ts';
import * as format from '../../model/format.ts';
import type { Names } from './answer-names.ts';
import type { OtherWeights } from './questions.ts';
import { byRoom, isTied, leaderIn, pointsOfShare, roomOf, takeovers } from './weight-sentences.ts';

/** Page: on what the answer hangs, in words. */

/** The weights that can change the first place alone, the nearest first. */
export const flippable = (answer: Pick<OtherWeights, 'stability'> | null): readonly StabilityInterval[] =>
  answer ? byRoom(answer.stability).filter((interval) => roomOf(interval) !== null) : [];

/**
 * "It stays so while hardware support has less than 12 % of the weight (now 9.0 %).": the condition by the weight that is nearest to
 * changing the first place. Null where several tie, or nothing is weighed.
 */
export function conditionOf(
  answer: Pick<OtherWeights, 'stability' | 'flips'> | null,
  names: Names,
  assessment: Pick<Assessment, 'alternativeIds' | 'standings'>,
): string | null {
  if (!answer || isTied(assessment)) return null;
  const leader = names.alternatives[leaderIn(assessment)] ?? '';
  const [nearest] = flippable(answer);
  if (!nearest) {
    return leastFlip(answer.flips)
      ? `No weight alone puts another before ${leader}; only several together do.`
      : `No weights put another before ${leader}.`;
  }
  const criterion = format.inSentence(names.criteria[nearest.criterion] ?? '');
  return `${leader} stays first while ${criterion} has ${boundsOf(nearest)} of the weight (now ${pointsOfShare(nearest.share)}).`;
}

/** "less than 12 %", "more than 3.1 %", "between 3.1 % and 12 %". */
function boundsOf({ low, high, below, above }: StabilityInterval): string {
  if (below === null) return `less than ${pointsOfShare(high)}`;
  if (above === null) return `more than ${pointsOfShare(low)}`;
  return `between ${pointsOfShare(low)} and ${pointsOfShare(high)}`;
}

/**
 * What is recommended, with the condition under which it holds: "KVM, unless performance has more than 34 % of the weight (now 20 %)."
 * Where the evidence leaves no clear winner it says so. Null where nothing is ranked beside the first.
 */
export function recommendationOf(
  kind: Verdict['kind'],
  answer: Pick<OtherWeights, 'stability' | 'flips'> | null,
  names: Names,
  assessment: Pick<Assessment, 'alternativeIds' | 'standings'>,
): string | null {
  if (!answer || kind === 'no-ranking' || kind === 'single') return null;
  if (isTied(assessment)) return 'No recommendation: the first are level.';
  const leader = names.alternatives[leaderIn(assessment)] ?? '';
  const [nearest] = flippable(answer);
  const condition = nearest
    ? `unless ${format.inSentence(names.criteria[nearest.criterion] ?? '')} has ${beyond(nearest)} of the weight (now ${pointsOfShare(nearest.share)})`
    : leastFlip(answer.flips)
      ? 'whichever single weight changes'
      : 'whatever the weights are';
  return kind === 'no-clear-winner'
    ? `No firm recommendation: the evidence leaves it open. For now ${leader}, ${condition}.`
    : `Recommended: ${leader}, ${condition}.`;
}

/** What `boundsOf` leaves out: "more than 12 %", "less than 3.1 % or more than 12 %". */
function beyond({ low, high, below, above }: StabilityInterval): string {
  return [
    ...(below === null ? [] : [`less than ${pointsOfShare(low)}`]),
    ...(above === null ? [] : [`more than ${pointsOfShare(high)}`]),
  ].join(' or ');
}

/** What happens at the ends of a weight, as one short line. */
export const takeoverLine = (interval: StabilityInterval, names: Names): string =>
  `${takeovers(interval, names)}.`;

import { t, type Values } from '../../../common/language/texts.ts';
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
      ? t('No weight alone puts another before {leader}; only several together do.', { leader })
      : t('No weights put another before {leader}.', { leader });
  }
  return t(
    '{bounds, select, less {{leader} stays first while {criterion} has less than {high} of the weight (now {share}).} more {{leader} stays first while {criterion} has more than {low} of the weight (now {share}).} other {{leader} stays first while {criterion} has between {low} and {high} of the weight (now {share}).}}',
    {
      bounds: nearest.below === null ? 'less' : nearest.above === null ? 'more' : 'between',
      leader,
      ...partsOf(nearest, names),
    },
  );
}

/** A weight with the ends between which the first place stays, as they are written. */
const partsOf = ({ criterion, low, high, share }: StabilityInterval, names: Names): Values => ({
  criterion: format.inSentence(names.criteria[criterion] ?? ''),
  low: pointsOfShare(low),
  high: pointsOfShare(high),
  share: pointsOfShare(share),
});

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
  if (isTied(assessment)) return t('No recommendation: the first are level.');
  const leader = names.alternatives[leaderIn(assessment)] ?? '';
  const [nearest] = flippable(answer);
  const condition = nearest
    ? t(
        'unless {criterion} has {bounds, select, less {less than {low}} more {more than {high}} other {less than {low} or more than {high}}} of the weight (now {share})',
        {
          bounds: nearest.below === null ? 'more' : nearest.above === null ? 'less' : 'either',
          ...partsOf(nearest, names),
        },
      )
    : leastFlip(answer.flips)
      ? t('whichever single weight changes')
      : t('whatever the weights are');
  return kind === 'no-clear-winner'
    ? t('No firm recommendation: the evidence leaves it open. For now {leader}, {condition}.', {
        leader,
        condition,
      })
    : t('Recommended: {leader}, {condition}.', { leader, condition });
}

/** What happens at the ends of a weight, as one short line. */
export const takeoverLine = (interval: StabilityInterval, names: Names): string =>
  `${takeovers(interval, names)}.`;

/** Plain Node: what is known and what is assumed, in sentences. */

import { list } from '../../common/words.ts';
import type { Assessment, Unranked } from '../../scoring/types.ts';

/** Why an alternative has no rank. */
export const NOT_ENOUGH = 'not enough known';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** "KVM: 41.2 of 57.3 points are known (92 % of the weight), 16.1 are assumed." */
export const knownText = ({ name, score, known, assumed, coverage }: Unranked): string =>
  `${name}: ${known.toFixed(1)} of ${score.toFixed(1)} points are known (${percent(coverage)} of the weight), ${assumed.toFixed(1)} are assumed.`;

/** Who is not ranked and why; null where everybody is. */
export function notRankedText(
  { notRanked }: Pick<Assessment, 'notRanked'>,
  leastCoverage: number,
): string | null {
  if (notRanked.length === 0) return null;
  const names = notRanked.map(({ name, coverage }) => `${name} (${percent(coverage)} of the weight)`);
  return `Not ranked, ${NOT_ENOUGH}: ${list(names)}; a rank takes ${percent(leastCoverage)}.`;
}

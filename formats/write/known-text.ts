/** Plain Node: what is known and what is assumed, in the sentences of exports. */

import { knownEquation, percentOf } from '../../common/known-words.ts';
import type { Assessment, Unranked } from '../../scoring/types.ts';

/** Why an alternative has no rank. */
export const NOT_ENOUGH = 'not enough known';

/** "KVM: 57.3 = 41.2 known + 16.1 assumed, 92 % of the weight known"; whoever is not ranked with the reason. */
export function knownText({ standings, notRanked }: Assessment, leastCoverage: number): string | null {
  const told = (one: Unranked): string => `${one.name}: ${knownEquation(one)}`;
  const lines = [
    ...standings.map(told),
    ...notRanked.map(
      (one) => `${told(one)}, ${NOT_ENOUGH} for a rank, which takes ${percentOf(leastCoverage)}`,
    ),
  ];
  return lines.length === 0 ? null : `${lines.join('; ')}.`;
}

/** Plain Node: what is known and what is assumed, in the sentences of exports. */

import { knownEquation, percentOf } from '../../common/known-words.ts';
import { t } from '../../common/language/texts.ts';
import type { Assessment, Unranked } from '../../scoring/types.ts';

/** Why an alternative has no rank, for programs. */
export const NOT_ENOUGH = 'not enough known';

/** "KVM: 57.3 = 41.2 known + 16.1 assumed, 92 % of the weight known"; whoever is not ranked with the reason. */
export function knownText({ standings, notRanked }: Assessment, leastCoverage: number): string | null {
  const told = (one: Unranked): string => `${one.name}: ${knownEquation(one)}`;
  const lines = [
    ...standings.map(told),
    ...notRanked.map((one) =>
      t('{known}, not enough known for a rank, which takes {share}', {
        known: told(one),
        share: percentOf(leastCoverage),
      }),
    ),
  ];
  return lines.length === 0 ? null : `${lines.join('; ')}.`;
}

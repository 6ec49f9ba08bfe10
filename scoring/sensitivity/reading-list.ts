import { at, entryOf } from '../at.ts';
import type { Cell } from '../types.ts';
import { beliefMean, lowerPartialMoments } from './partial-moments.ts';
import { leaderOf } from './what-if.ts';
import type { WhatIfBase } from './what-if-base.ts';

/** What settling one cell could do to the first place. */
export interface ReadingItem {
  readonly alternativeId: string;
  readonly criterionId: string;
  /** Why it is open: nothing is known, findings stand against each other, or what is known leaves a range. */
  readonly state: 'empty' | 'contested' | 'uncertain';
  /** The probability, 0 to 1, that another is first once the cell's value is known and everything else stays. */
  readonly probability: number;
  /** By how many points the new first would then beat the present one, on average over all that the cell can be. */
  readonly gain: number;
  /** The value, 0 to 100 or beyond, at which the first place changes, and on which side of it that is so. */
  readonly threshold: number;
  readonly side: 'below' | 'above';
  /** Who is first then: the best rival of the present first, or the cell's own alternative. */
  readonly winnerIds: readonly string[];
}

/**
 * Which cell would most likely change the winner if it were settled (docs/scoring.md, "The evidence questioned"): every
 * cell on a criterion with weight that is not known for certain, the most likely first, then the largest gain. Cells with a
 * judgement or an exact number are settled, and cells of alternatives that are not ranked change no winner as long as they are not.
 * Empty without a first and a second.
 */
export function readingList(base: WhatIfBase): ReadingItem[] {
  const { present, cells } = base;
  const leader = leaderOf(present);
  if (!leader || leader.lead === null) return [];
  const scores = new Map(present.standings.map((s) => [s.alternativeId, s.score]));
  const top = at(present.standings, 0).score;
  const tied = leader.alternativeIds.length > 1;
  const items = cells.flatMap((cell): ReadingItem[] => {
    const share = entryOf(present.shares, cell.criterionId);
    if (share === 0 || cell.belief.kind === 'point') return [];
    const own = scores.get(cell.alternativeId);
    if (own === undefined) return [];
    const isFirst = leader.alternativeIds.includes(cell.alternativeId);
    const others = present.standings.filter((s) => s.alternativeId !== cell.alternativeId);
    const best = at(others, 0).score;
    const threshold = cell.value + ((isFirst ? best : top) - own) / share;
    const { probability, shortfall } = lowerPartialMoments(cell.belief, threshold);
    // E[max(0, X - t)] = E[X] - t + E[max(0, t - X)].
    const excess = Math.max(0, beliefMean(cell.belief) - threshold + shortfall);
    const falls = isFirst ? probability : 1 - probability;
    const rivals = others.filter((s) => s.rank === others[0]?.rank).map((s) => s.alternativeId);
    return [
      {
        alternativeId: cell.alternativeId,
        criterionId: cell.criterionId,
        state: stateOf(cell),
        // Whichever way a tied first moves, it is no longer the same alternatives that are first.
        probability: tied && isFirst ? 1 : falls,
        gain: share * expectedMove(isFirst, tied, { shortfall, excess }),
        threshold,
        side: isFirst ? 'below' : 'above',
        winnerIds: isFirst ? rivals : [cell.alternativeId],
      },
    ];
  });
  return items.sort((a, b) => b.probability - a.probability || b.gain - a.gain);
}

/** By how much the value is expected to lie on the side of the threshold that changes who is first. */
function expectedMove(
  isFirst: boolean,
  tied: boolean,
  { shortfall, excess }: { readonly shortfall: number; readonly excess: number },
): number {
  if (!isFirst) return excess;
  return tied ? Math.max(shortfall, excess) : shortfall;
}

function stateOf(cell: Cell): ReadingItem['state'] {
  if (cell.empty) return 'empty';
  return cell.contested ? 'contested' : 'uncertain';
}

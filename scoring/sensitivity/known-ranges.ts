import { isKnown } from '../assessment/assess.ts';
import { cellKey } from '../assessment/cells.ts';
import { entryOf } from '../at.ts';
import { rankStandings } from '../methods/weighted-sum.ts';
import type { Assessment, CellTable, Interval, Standing } from '../types.ts';

/** What is known of one alternative, and what the rest could make of it. */
export interface KnownRange
  extends Pick<Standing, 'alternativeId' | 'name' | 'score' | 'coverage' | 'known' | 'assumed'> {
  /** Its rank; null where not enough is known to rank it. */
  readonly rank: number | null;
  /** Its score with every unknown cell at the worst, 0, and at the best, 100. */
  readonly range: Interval;
  /** The value of what is known, 0 to 100: the known points divided by the coverage. Null where nothing is known. */
  readonly knownValue: number | null;
  /** Its rank by that among all that are compared; null where nothing is known. */
  readonly knownRank: number | null;
  /** What is unknown of it and of the first could put it level with the first or before it; false for the first itself. */
  readonly couldOvertake: boolean;
}

export interface KnownRanges {
  /** The ranked ones first, best first, then the others, the best known first; empty without weights or alternatives. */
  readonly alternatives: readonly KnownRange[];
  /** Share of the weight, 0 to 1, that is known of the first; of several, of the one of which the least is. Null without a ranking. */
  readonly leaderCoverage: number | null;
  /** Whoever leads by what is known alone, among those that are ranked. */
  readonly knownLeaderIds: readonly string[];
}

/**
 * What is known of each alternative apart from what is assumed, with the range that unknown cells span (docs/scoring.md, "Known and
 * assumed"). A cell is known when it has evidence, a measurement or a judgement.
 */
export function knownRanges(
  { standings, notRanked, shares, cells, criterionIds }: Assessment,
  { alternativeIds }: Pick<CellTable, 'alternativeIds'>,
): KnownRanges {
  const unknownWeight = new Map(
    alternativeIds.map((alternativeId) => [
      alternativeId,
      criterionIds.reduce(
        (sum, criterionId) =>
          isKnown(entryOf(cells, cellKey(alternativeId, criterionId)))
            ? sum
            : sum + entryOf(shares, criterionId),
        0,
      ),
    ]),
  );
  const ranked = standings.map((standing) => ({ standing, rank: standing.rank as number | null }));
  const all = [...ranked, ...notRanked.map((standing) => ({ standing, rank: null }))];
  const rangeOf = ({ alternativeId, known }: Pick<Standing, 'alternativeId' | 'known'>): Interval => ({
    low: known,
    high: known + 100 * entryOf(unknownWeight, alternativeId),
  });
  const knownRanks = new Map(
    rankStandings(
      all.flatMap(({ standing: { alternativeId, known, coverage } }) =>
        coverage > 0 ? [{ alternativeId, score: known / coverage }] : [],
      ),
    ).map(({ alternativeId, rank }) => [alternativeId, rank]),
  );
  const leaders = standings.filter(({ rank }) => rank === 1);
  const [first] = standings;
  const floor = first ? rangeOf(first).low : null;
  const alternatives = all.map(({ standing, rank }): KnownRange => {
    const { alternativeId, name, score, coverage, known, assumed } = standing;
    const range = rangeOf(standing);
    return {
      alternativeId,
      name,
      score,
      coverage,
      known,
      assumed,
      rank,
      range,
      knownValue: coverage > 0 ? known / coverage : null,
      knownRank: knownRanks.get(alternativeId) ?? null,
      couldOvertake: alternativeId !== first?.alternativeId && floor !== null && range.high >= floor,
    };
  });
  const best = alternatives.reduce(
    (least, { rank, knownRank }) =>
      rank === null || knownRank === null ? least : Math.min(least, knownRank),
    Number.POSITIVE_INFINITY,
  );
  return {
    alternatives,
    leaderCoverage: leaders.length === 0 ? null : Math.min(...leaders.map(({ coverage }) => coverage)),
    knownLeaderIds: alternatives.flatMap(({ alternativeId, rank, knownRank }) =>
      rank !== null && knownRank === best ? [alternativeId] : [],
    ),
  };
}

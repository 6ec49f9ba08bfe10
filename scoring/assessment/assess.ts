import { at, entryOf } from '../at.ts';
import { weightsWithLocks } from '../elicitation/points.ts';
import { rankStandings, shareOfSum, weightedSum } from '../methods/weighted-sum.ts';
import type {
  AlternativeInput,
  Assessment,
  Cell,
  CellTable,
  EvidenceBase,
  NoRanking,
  ScenarioRules,
  Unranked,
  WeightInput,
} from '../types.ts';
import { assessCells } from './cells.ts';

/**
 * From evidence to ranking: the value of every cell, the totals and their order in one scenario. Only active
 * alternatives and criteria take part; related systems never do. Bad weights cannot come this far (db/ refuses
 * them), and where nothing can be ranked `noRanking` says why instead of an arbitrary order.
 */
export function assess(evidence: EvidenceBase, scenario: ScenarioRules): Assessment {
  return rankCells(assessCells(evidence, scenario), evidence.weights, scenario.id);
}

/**
 * Ranks cells that are known by the weights of a scenario: the part of `assess` that a changed weight repeats. The
 * cells are passed on as they are.
 */
export function rankCells(
  { alternatives, alternativeIds, criterionIds, cells, rows, leastCoverage }: CellTable,
  weights: readonly WeightInput[],
  scenarioId: string,
): Assessment {
  const shares = sharesOf(criterionIds, weights, scenarioId);
  const unranked = alternatives.map((alternative, a) => standing(alternative, at(rows, a), shares));
  const enough = unranked.filter(({ coverage }) => isEnough(coverage, leastCoverage));
  const noRanking =
    reasonForNone(alternatives, criterionIds, shares) ?? (enough.length === 0 ? 'not-enough-known' : null);
  return {
    scenarioId,
    alternativeIds,
    criterionIds,
    shares,
    cells,
    standings: noRanking ? [] : rankStandings(enough),
    notRanked:
      noRanking === null || noRanking === 'not-enough-known'
        ? unranked
            .filter(({ coverage }) => !isEnough(coverage, leastCoverage))
            .sort((a, b) => b.coverage - a.coverage)
        : [],
    noRanking,
  };
}

/**
 * The share of each of these criteria in the scenario's weights (docs/scoring.md, "Locked weights"). A locked one keeps its
 * share and the others divide what is left; the lock of a criterion that is not compared on does not count. Locks that
 * take more than the whole, because hidden ones came back, are cut down in proportion and leave nothing to the others.
 */
function sharesOf(
  criterionIds: readonly string[],
  weights: readonly WeightInput[],
  scenarioId: string,
): Map<string, number> {
  const byCriterion = new Map(
    weights.filter((w) => w.scenarioId === scenarioId).map((w) => [w.criterionId, w]),
  );
  const given = criterionIds.map((id) => byCriterion.get(id));
  // A criterion that the scenario gives no weight has none, and no lock.
  const points = given.map((w) => w?.value ?? 0);
  const locks = given.map((w) => w?.lockedShare ?? null);
  if (locks.every((lock) => lock === null)) {
    return shareOfSum(new Map(criterionIds.map((id, i) => [id, at(points, i)])));
  }
  const taken = locks.reduce<number>((sum, lock) => sum + (lock ?? 0), 0);
  // Locked at nothing, all of them: the same as weights that are all 0.
  if (taken === 0 && locks.every((lock) => lock !== null)) return new Map(criterionIds.map((id) => [id, 0]));
  const shares = weightsWithLocks(
    points.map((value, i) => {
      const lock = at(locks, i);
      return { points: value, locked: lock === null ? null : taken > 1 ? lock / taken : lock };
    }),
  );
  return new Map(criterionIds.map((id, i) => [id, at(shares, i)]));
}

function reasonForNone(
  alternatives: readonly AlternativeInput[],
  criterionIds: readonly string[],
  shares: ReadonlyMap<string, number>,
): NoRanking | null {
  if (alternatives.length === 0) return 'no-alternatives';
  if (criterionIds.length === 0) return 'no-criteria';
  return [...shares.values()].every((share) => share === 0) ? 'no-weights' : null;
}

/** Whether so much of the weight is known that an alternative is ranked. Shares add up with an error in the last digits. */
export const isEnough = (coverage: number, least: number): boolean => coverage >= least - 1e-9;

/** Whether a value says something: evidence, a measurement or a judgement, and not the neutral value of an empty cell. */
export const isKnown = ({ empty, judgement }: Pick<Cell, 'empty' | 'judgement'>): boolean =>
  !empty || judgement !== null;

function standing(
  alternative: AlternativeInput,
  row: readonly Cell[],
  shares: ReadonlyMap<string, number>,
): Unranked {
  const values = new Map(row.map((cell) => [cell.criterionId, cell.value]));
  const { score, contributions } = weightedSum(values, shares);
  let coverage = 0;
  let assumed = 0;
  for (const cell of row) {
    if (isKnown(cell)) coverage += entryOf(shares, cell.criterionId);
    else assumed += entryOf(contributions, cell.criterionId);
  }
  return {
    alternativeId: alternative.id,
    name: alternative.name,
    score,
    coverage,
    known: score - assumed,
    assumed,
    contributions,
  };
}

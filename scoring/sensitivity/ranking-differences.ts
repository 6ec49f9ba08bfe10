import { assess, rankCells } from '../assessment/assess.ts';
import { assessCells } from '../assessment/cells.ts';
import type { Assessment, EvidenceBase, NoRanking, ScenarioRules } from '../types.ts';
import { leaderOf, sameLeader } from './what-if.ts';

/** The rankings of two states of a comparison side by side, scenario by scenario. */

/** What can be ranked in each of its scenarios. */
export interface RankedWorkbook extends EvidenceBase {
  readonly scenarios: readonly (ScenarioRules & { readonly name: string })[];
}

/** Where an alternative stands in one of the two. */
export interface Place {
  /** 1 is best, ties share one; null where not enough is known of it. */
  readonly rank: number | null;
  /** 0 to 100. */
  readonly score: number;
}

/** An alternative in both; null where it is not compared. */
export interface PlaceDifference {
  readonly alternativeId: string;
  readonly name: string;
  readonly before: Place | null;
  readonly after: Place | null;
}

/** One of the two rankings as a whole. */
export interface RankingSide {
  /** Names of the first; several when they tie, none without a ranking. */
  readonly leaders: readonly string[];
  /** Points between the first and the next; 0 for a tie, null where there is no second. */
  readonly lead: number | null;
  readonly noRanking: NoRanking | null;
}

export interface RankingDifference {
  readonly scenarioId: string;
  /** As it is called after, else before. */
  readonly name: string;
  /** Null where there is no such scenario. */
  readonly before: RankingSide | null;
  readonly after: RankingSide | null;
  /** Somebody else is first, among those that both have a ranking of. */
  readonly otherLeader: boolean;
  /** Any rank or score differs. */
  readonly moved: boolean;
  /** In the order after, then those that are only before. */
  readonly places: readonly PlaceDifference[];
}

/** Scores that differ by less are the same: sums in another order differ in their last digits. */
const SAME_SCORE = 1e-9;

/**
 * Compares the rankings of every scenario that one of the two has, by id: in the order after, then those that are gone. `sameEvidence` says that
 * they differ in nothing but weights and scenarios, as far as a ranking rests on it: then the cells, which are most of the work, are assessed once.
 */
export function rankingDifferences(
  before: RankedWorkbook,
  after: RankedWorkbook,
  { sameEvidence = false }: { readonly sameEvidence?: boolean } = {},
): RankingDifference[] {
  const old = new Map(before.scenarios.map((scenario) => [scenario.id, scenario]));
  const next = new Map(after.scenarios.map((scenario) => [scenario.id, scenario]));
  return [...new Set([...next.keys(), ...old.keys()])].map((id) => {
    const [was, is] = [old.get(id), next.get(id)];
    const [first, second] =
      sameEvidence && was && is && JSON.stringify(was) === JSON.stringify(is)
        ? byWeights(before, after, is)
        : [was ? assess(before, was) : null, is ? assess(after, is) : null];
    const places = placesOf(first, second);
    return {
      scenarioId: id,
      name: (is ?? was)?.name ?? '',
      before: first && sideOf(first),
      after: second && sideOf(second),
      otherLeader: first !== null && second !== null && !sameLeader(leaderOf(first), leaderOf(second)),
      moved: places.some(isMoved),
      places,
    };
  });
}

/** Both rankings over the same cells. */
function byWeights(
  before: RankedWorkbook,
  after: RankedWorkbook,
  scenario: ScenarioRules,
): readonly [Assessment, Assessment] {
  const cells = assessCells(after, scenario);
  return [rankCells(cells, before.weights, scenario.id), rankCells(cells, after.weights, scenario.id)];
}

function sideOf(assessment: Assessment): RankingSide {
  const leader = leaderOf(assessment);
  return {
    leaders: assessment.standings
      .filter(({ alternativeId }) => leader?.alternativeIds.includes(alternativeId))
      .map(({ name }) => name),
    lead: leader?.lead ?? null,
    noRanking: assessment.noRanking,
  };
}

function placesOf(before: Assessment | null, after: Assessment | null): PlaceDifference[] {
  const [old, next] = [namedPlaces(before), namedPlaces(after)];
  return [...new Set([...next.keys(), ...old.keys()])].map((alternativeId) => {
    const [was, is] = [old.get(alternativeId), next.get(alternativeId)];
    return {
      alternativeId,
      name: (is ?? was)?.name ?? '',
      before: was?.place ?? null,
      after: is?.place ?? null,
    };
  });
}

function namedPlaces(assessment: Assessment | null): Map<string, { name: string; place: Place }> {
  if (assessment === null) return new Map();
  const places = new Map<string, { name: string; place: Place }>();
  for (const { alternativeId, name, rank, score } of assessment.standings) {
    places.set(alternativeId, { name, place: { rank, score } });
  }
  for (const { alternativeId, name, score } of assessment.notRanked) {
    places.set(alternativeId, { name, place: { rank: null, score } });
  }
  return places;
}

function isMoved({ before, after }: PlaceDifference): boolean {
  if (before === null || after === null) return before !== after;
  return before.rank !== after.rank || Math.abs(before.score - after.score) > SAME_SCORE;
}

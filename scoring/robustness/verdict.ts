import { rankedOnly } from '../assessment/ranked-only.ts';
import { at } from '../at.ts';
import type { Assessment, NoRanking } from '../types.ts';
import { type BeliefDraws, drawBeliefs, type SimulatedStanding, simulateStandings } from './simulate.ts';

/** From this chance on the leader is a clear winner, and from the other on it leads (DESIGN, "The numbers"). */
export const CLEAR_WINNER = 0.9;
export const LEADS = 0.6;

export type VerdictKind = 'clear-winner' | 'leads' | 'no-clear-winner' | 'single' | 'no-ranking';

/** How firm the first place is, in numbers; common/verdict-words.ts puts it into sentences. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** The first of the ranking; several when they tie, none without a ranking. */
  readonly leaders: readonly string[];
  /** Chance, 0 to 1, that the leader is first when cells are drawn from their beliefs; null without a ranking. */
  readonly chance: number | null;
  /** Points between first and second; 0 for a tie, null where there is no second. */
  readonly lead: number | null;
  /** Who is next and how many others share that place; null where several are first, or nobody is second. */
  readonly runnerUp: { readonly name: string; readonly others: number } | null;
  /** How many alternatives are ranked, and how many of them have no evidence and no judgement where there is weight. */
  readonly ranked: number;
  readonly unknown: number;
  /** Those of which not enough is known to rank them, the best known first, with the share of the weight that is known. */
  readonly notRanked: readonly { readonly name: string; readonly coverage: number }[];
  /** Why there is no ranking; null where there is one. */
  readonly noRanking: NoRanking | null;
  readonly samples: number;
  readonly seed: number;
  /** Those that are ranked, in the order of the comparison: their chances to be first add up to 1. */
  readonly standings: readonly SimulatedStanding[];
}

/**
 * The verdict on an assessment: the chance that the leader is first at these weights. 90 of 100 and more is a clear
 * winner, 60 and more leads, below that there is no clear winner. Only alternatives that are ranked are drawn and compete.
 * `draws` may be given where they are at hand; draws of others than are ranked now are made anew.
 */
export function judgeRanking(whole: Assessment, given?: BeliefDraws): Verdict {
  const assessment = rankedOnly(whole);
  const draws = given && sameIds(given, assessment) ? given : drawBeliefs(assessment, given);
  const { samples, seed } = draws;
  const { noRanking } = assessment;
  const ranked = assessment.standings.length;
  const unknown = assessment.standings.filter((s) => s.coverage === 0).length;
  const notRanked = whole.notRanked.map(({ name, coverage }) => ({ name, coverage }));
  const common = { ranked, unknown, notRanked, noRanking, samples, seed };
  if (noRanking) {
    return {
      kind: 'no-ranking',
      leaders: [],
      chance: null,
      lead: null,
      runnerUp: null,
      ...common,
      standings: [],
    };
  }
  const standings = simulateStandings(draws, assessment.shares);
  const leaders = assessment.standings.filter((s) => s.rank === 1);
  const leader = at(leaders, 0);
  const simulated = standings.find((s) => s.alternativeId === leader.alternativeId);
  if (!simulated) throw new RangeError(`The draws have no alternative ${leader.alternativeId}.`);
  const chance = simulated.chanceFirst;
  const second = assessment.standings[1];
  const after = assessment.standings.filter((s) => s.rank === second?.rank);
  return {
    kind: second === undefined ? 'single' : leaders.length > 1 ? 'no-clear-winner' : kindOf(chance),
    leaders: leaders.map((s) => s.name),
    chance,
    lead: second ? leader.score - second.score : null,
    runnerUp: second && leaders.length === 1 ? { name: second.name, others: after.length - 1 } : null,
    ...common,
    standings,
  };
}

const sameIds = (draws: BeliefDraws, { alternativeIds }: Assessment): boolean =>
  draws.alternativeIds.length === alternativeIds.length &&
  draws.alternativeIds.every((id, i) => id === alternativeIds[i]);

function kindOf(chance: number): VerdictKind {
  if (chance >= CLEAR_WINNER) return 'clear-winner';
  return chance >= LEADS ? 'leads' : 'no-clear-winner';
}

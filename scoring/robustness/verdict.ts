import { rankedOnly } from '../assessment/ranked-only.ts';
import { at } from '../at.ts';
import type { Assessment, NoRanking, Standing } from '../types.ts';
import { type ChanceSettings, DEFAULT_CHANCE, type Simulated } from './chance.ts';
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
  /** Chance, 0 to 1, that the leader is first in the draws; null without a ranking. */
  readonly chance: number | null;
  /** What was drawn. */
  readonly draws: ChanceSettings;
  /** Points between first and second; 0 for a tie, null where there is no second. */
  readonly lead: number | null;
  /** Who is next and how many others share that place; null where several are first, or nobody is second. */
  readonly runnerUp: { readonly name: string; readonly others: number } | null;
  /** What is known and what is assumed of the first; of several, of the one with most assumed. Null without a ranking. */
  readonly parts: Pick<Standing, 'score' | 'known' | 'assumed' | 'coverage'> | null;
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
 * The verdict on an assessment: the chance that the leader is first among those that are ranked. 90 of 100 and more is a clear
 * winner, 60 and more leads, below that there is no clear winner. Draws of the cells may be given where they are at hand, those of
 * others than are ranked now are made anew; or what other draws say, with `draws`, what was drawn for them.
 */
export function judgeRanking(
  assessment: Assessment,
  given?: BeliefDraws | Simulated,
  draws: ChanceSettings = DEFAULT_CHANCE,
): Verdict {
  const drawn = drawnFor(rankedOnly(assessment), given);
  const { samples, seed } = drawn;
  const { noRanking } = assessment;
  const ranked = assessment.standings.length;
  const unknown = assessment.standings.filter((s) => s.coverage === 0).length;
  const notRanked = assessment.notRanked.map(({ name, coverage }) => ({ name, coverage }));
  const common = { draws, ranked, unknown, notRanked, noRanking, samples, seed };
  if (noRanking) {
    return {
      kind: 'no-ranking',
      leaders: [],
      chance: null,
      lead: null,
      runnerUp: null,
      parts: null,
      ...common,
      standings: [],
    };
  }
  const standings = 'standings' in drawn ? drawn.standings : simulateStandings(drawn, assessment.shares);
  const leaders = assessment.standings.filter((s) => s.rank === 1);
  const leader = at(leaders, 0);
  const simulated = standings.find((s) => s.alternativeId === leader.alternativeId);
  if (!simulated) throw new RangeError(`The draws have no alternative ${leader.alternativeId}.`);
  const chance = simulated.chanceFirst;
  const second = assessment.standings[1];
  const after = assessment.standings.filter((s) => s.rank === second?.rank);
  const { score, known, assumed, coverage } = leaders.reduce((a, b) => (b.assumed > a.assumed ? b : a));
  return {
    kind: second === undefined ? 'single' : leaders.length > 1 ? 'no-clear-winner' : kindOf(chance),
    leaders: leaders.map((s) => s.name),
    chance,
    lead: second ? leader.score - second.score : null,
    runnerUp: second && leaders.length === 1 ? { name: second.name, others: after.length - 1 } : null,
    parts: { score, known, assumed, coverage },
    ...common,
    standings,
  };
}

function drawnFor(ranked: Assessment, given: BeliefDraws | Simulated | undefined): BeliefDraws | Simulated {
  if (given === undefined) return drawBeliefs(ranked);
  return 'standings' in given || sameIds(given, ranked) ? given : drawBeliefs(ranked, given);
}

const sameIds = (draws: BeliefDraws, { alternativeIds }: Assessment): boolean =>
  draws.alternativeIds.length === alternativeIds.length &&
  draws.alternativeIds.every((id, i) => id === alternativeIds[i]);

function kindOf(chance: number): VerdictKind {
  if (chance >= CLEAR_WINNER) return 'clear-winner';
  return chance >= LEADS ? 'leads' : 'no-clear-winner';
}

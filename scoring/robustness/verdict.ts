import { fewOf } from '../../common/words.ts';
import { at } from '../at.ts';
import type { Assessment, NoRanking } from '../types.ts';
import { type BeliefDraws, drawBeliefs, type SimulatedStanding, simulateStandings } from './simulate.ts';

/** From this chance on the leader is a clear winner, and from the other on it leads (DESIGN, "The numbers"). */
export const CLEAR_WINNER = 0.9;
export const LEADS = 0.6;

export type VerdictKind = 'clear-winner' | 'leads' | 'no-clear-winner' | 'single' | 'no-ranking';

/** How firm the first place is, in numbers and in one sentence each. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** The first of the ranking; several when they tie, none without a ranking. */
  readonly leaders: readonly string[];
  /** Chance, 0 to 1, that the leader is first when cells are drawn from their beliefs; null without a ranking. */
  readonly chance: number | null;
  /** Points between first and second; 0 for a tie, null where there is no second. */
  readonly lead: number | null;
  /** "KVM leads", "No clear winner". */
  readonly headline: string;
  /** What stands behind the headline, in plain words. */
  readonly explanation: string;
  readonly samples: number;
  readonly seed: number;
  readonly standings: readonly SimulatedStanding[];
}

/**
 * The verdict on an assessment: the chance that the leader is first at these weights. 90 of 100 and more is a clear
 * winner, 60 and more leads, below that there is no clear winner. `draws` may be given where they are at hand.
 */
export function judgeRanking(assessment: Assessment, draws: BeliefDraws = drawBeliefs(assessment)): Verdict {
  const { samples, seed } = draws;
  if (assessment.noRanking) return withoutRanking(assessment.noRanking, samples, seed);
  const standings = simulateStandings(draws, assessment.shares);
  const leaders = assessment.standings.filter((s) => s.rank === 1);
  const [leader] = leaders;
  const second = assessment.standings[1];
  const names = leaders.map((s) => s.name);
  const chance = standings.find((s) => s.alternativeId === leader?.alternativeId)?.chanceFirst ?? 0;
  const lead = leader && second ? leader.score - second.score : null;
  const common = { leaders: names, chance, lead, samples, seed, standings };
  if (!leader || !second) {
    const only = at(names, 0);
    return {
      ...common,
      kind: 'single',
      headline: `Only ${only}`,
      explanation: 'Nothing stands beside it: show another alternative to compare.',
    };
  }
  const explanation = explainChance(assessment, chance);
  if (names.length > 1)
    return { ...common, kind: 'no-clear-winner', headline: 'No clear winner', explanation };
  if (chance >= CLEAR_WINNER) {
    return { ...common, kind: 'clear-winner', headline: `${leader.name} is the clear winner`, explanation };
  }
  if (chance >= LEADS) return { ...common, kind: 'leads', headline: `${leader.name} leads`, explanation };
  return { ...common, kind: 'no-clear-winner', headline: 'No clear winner', explanation };
}

/**
 * What stands behind the verdict on two alternatives or more, in a sentence: how far the first is ahead, and its chance, 0 to 1.
 * `decimal` writes a number with one decimal in the reader's way.
 */
export function explainChance(
  { standings }: Pick<Assessment, 'standings'>,
  chance: number,
  decimal: (value: number) => string = (value) => value.toFixed(1),
): string {
  const leaders = standings.filter((s) => s.rank === 1);
  const often = outOf100(chance);
  const [leader] = leaders;
  const second = standings[1];
  if (!leader || !second) return '';
  if (leaders.length > 1) {
    return tied(
      leaders.map((s) => s.name),
      standings,
      often,
    );
  }
  const level = standings.filter((s) => s.rank === second.rank).length - 1;
  const rival = level === 0 ? second.name : `${second.name} and ${level} ${level === 1 ? 'other' : 'others'}`;
  const lead = leader.score - second.score;
  const ahead = lead < 0.05 ? `less than ${decimal(0.1)} points` : `${decimal(lead)} points`;
  return `${leader.name} is ${ahead} ahead of ${rival} and comes first in ${often} draws from the evidence.${unknowns(standings)}`;
}

/** Who shares the first place; where no cell of any of them is known, that this is why. */
function tied(names: readonly string[], standings: Assessment['standings'], often: string): string {
  const told = `${fewOf(names)} tie for first`;
  return standings.every((s) => s.coverage === 0)
    ? `${told}: no cell holds anything that counts, so nothing sets them apart.`
    : `${told}; each would come first in about ${often} draws.`;
}

/**
 * A chance, 0 to 1, as "59 of 100": whole hundredths, never rounded up to certainty or over a threshold, and "<1 of 100"
 * where it is small and not nothing.
 */
export function outOf100(chance: number): string {
  const whole = Math.floor(chance * 100 + 1e-9);
  return `${whole === 0 && chance > 0 ? '<1' : whole} of 100`;
}

/** Alternatives that nobody says anything about can turn out to be anything, which makes every verdict weaker. */
function unknowns(standings: Assessment['standings']): string {
  const open = standings.filter((s) => s.coverage === 0).length;
  if (open === 0) return '';
  return ` ${open} of the ${standings.length} alternatives ${open === 1 ? 'has' : 'have'} no evidence and could be anything.`;
}

const REMEDIES: Record<NoRanking, string> = {
  'no-alternatives': 'No alternative is shown: it takes two to compare.',
  'no-criteria': 'No criterion is shown: it takes one at least.',
  'no-weights': 'Every weight is zero: give at least one criterion a weight.',
};

function withoutRanking(reason: NoRanking, samples: number, seed: number): Verdict {
  return {
    kind: 'no-ranking',
    leaders: [],
    chance: null,
    lead: null,
    headline: 'No ranking',
    explanation: REMEDIES[reason],
    samples,
    seed,
    standings: [],
  };
}

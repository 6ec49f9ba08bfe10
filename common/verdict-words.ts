import { fewOf } from './words.ts';

/** The verdict in words, for screen, PDF, exports and command line alike. */

/** What the words are made of; `Verdict` of scoring/robustness/verdict.ts has it. */
export interface VerdictFacts {
  readonly kind: 'clear-winner' | 'leads' | 'no-clear-winner' | 'single' | 'no-ranking';
  /** Names of the first; several when they tie, none without a ranking. */
  readonly leaders: readonly string[];
  /** Chance, 0 to 1, that the leader is first; null without a ranking. */
  readonly chance: number | null;
  /** Points between first and second. */
  readonly lead: number | null;
  /** Who is next and how many others share that place; null where several are first, or nobody is second. */
  readonly runnerUp: { readonly name: string; readonly others: number } | null;
  /** How many alternatives are ranked, and how many of them have no evidence and no judgement where there is weight. */
  readonly ranked: number;
  readonly unknown: number;
  /** Why there is no ranking; null where there is one. */
  readonly noRanking: 'no-alternatives' | 'no-criteria' | 'no-weights' | 'not-enough-known' | null;
}

/** Writes a number with one decimal in the reader's way. */
type Decimal = (value: number) => string;

const point: Decimal = (value) => value.toFixed(1);

const REMEDIES: Record<NonNullable<VerdictFacts['noRanking']>, string> = {
  'not-enough-known':
    'Of no alternative is enough known to rank it. Add evidence or judgements, or ask for less.',
  'no-alternatives': 'No alternative is shown: it takes two to compare.',
  'no-criteria': 'No criterion is shown: it takes one at least.',
  'no-weights': 'Every weight is zero: give at least one criterion a weight.',
};

/** "KVM leads", "No clear winner". */
export function verdictHeadline({ kind, leaders: [leader = ''] }: VerdictFacts): string {
  switch (kind) {
    case 'clear-winner':
      return `${leader} is the clear winner`;
    case 'leads':
      return `${leader} leads`;
    case 'no-clear-winner':
      return 'No clear winner';
    case 'single':
      return `Only ${leader}`;
    case 'no-ranking':
      return 'No ranking';
  }
}

/** What stands behind the headline, in a sentence or two: how far the first is ahead, and its chance. */
export function verdictExplanation(verdict: VerdictFacts, decimal: Decimal = point): string {
  const { kind, leaders, chance, lead, runnerUp, noRanking } = verdict;
  if (noRanking !== null) return REMEDIES[noRanking];
  if (kind === 'single') return 'Nothing stands beside it: show another alternative to compare.';
  const often = outOf100(chance ?? 0);
  if (leaders.length > 1) return tied(verdict, often);
  if (runnerUp === null || lead === null) return '';
  const { name, others } = runnerUp;
  const rival = others === 0 ? name : `${name} and ${others} ${others === 1 ? 'other' : 'others'}`;
  const ahead = lead < 0.05 ? `less than ${decimal(0.1)} points` : `${decimal(lead)} points`;
  return `${leaders[0]} is ${ahead} ahead of ${rival} and comes first in ${often} draws from the evidence.${unknowns(verdict)}`;
}

/** Headline and explanation as running text. */
export const verdictText = (verdict: VerdictFacts): string =>
  `${verdictHeadline(verdict)}. ${verdictExplanation(verdict)}`;

/** Who shares the first place; where no cell of anybody is known, that this is why. */
function tied({ leaders, ranked, unknown }: VerdictFacts, often: string): string {
  const told = `${fewOf(leaders)} tie for first`;
  return unknown === ranked
    ? `${told}: no cell holds anything that counts, so nothing sets them apart.`
    : `${told}; each would come first in about ${often} draws.`;
}

/** Alternatives that nobody says anything about can turn out to be anything, which makes every verdict weaker. */
function unknowns({ ranked, unknown }: VerdictFacts): string {
  if (unknown === 0) return '';
  return ` ${unknown} of the ${ranked} alternatives ${unknown === 1 ? 'has' : 'have'} no evidence and could be anything.`;
}

/**
 * A chance, 0 to 1, as "59 of 100": whole hundredths, never rounded up to certainty or over a threshold, and "<1 of 100"
 * where it is small and not nothing.
 */
export function outOf100(chance: number): string {
  const whole = Math.floor(chance * 100 + 1e-9);
  return `${whole === 0 && chance > 0 ? '<1' : whole} of 100`;
}

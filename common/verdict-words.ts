import {
  assumedOf,
  type Decimal,
  isAssumed,
  type KnownParts,
  percentOf,
  point,
  roundedParts,
} from './known-words.ts';
import { fewOf, list } from './words.ts';

/** The verdict and the chance to be first in words, for screen, PDF, exports and command line alike. */

/** What is drawn for the chance to be first; `ChanceSettings` of scoring/robustness/chance.ts has it. */
export interface ChanceDraws {
  /** Whether the weights are drawn too, and how: see `CHANCE_WEIGHTS`. */
  readonly weights: 'fixed' | 'around' | 'ordered' | 'any';
  /** The part of all weight, 0 to 1, that `around` deals out anew. */
  readonly width: number;
  /** Whether cells are drawn from what the evidence leaves open. */
  readonly evidence: boolean;
}

/** What the words are made of; `Verdict` of scoring/robustness/verdict.ts has it. */
export interface VerdictFacts {
  readonly kind: 'clear-winner' | 'leads' | 'no-clear-winner' | 'single' | 'no-ranking';
  /** Names of the first; several when they tie, none without a ranking. */
  readonly leaders: readonly string[];
  /** Chance, 0 to 1, that the leader is first; null without a ranking. */
  readonly chance: number | null;
  /** What that chance is drawn from. */
  readonly draws: ChanceDraws;
  /** Points between first and second. */
  readonly lead: number | null;
  /** Who is next and how many others share that place; null where several are first, or nobody is second. */
  readonly runnerUp: { readonly name: string; readonly others: number } | null;
  /** What is known and what is assumed of the first; of several, of the one with most assumed. Null without a ranking. */
  readonly parts: KnownParts | null;
  /** How many alternatives are ranked, and how many of them have no evidence and no judgement where there is weight. */
  readonly ranked: number;
  readonly unknown: number;
  /** Those of which not enough is known to rank them, with the share of the weight that is known. */
  readonly notRanked: readonly { readonly name: string; readonly coverage: number }[];
  /** Why there is no ranking; null where there is one. */
  readonly noRanking: 'no-alternatives' | 'no-criteria' | 'no-weights' | 'not-enough-known' | null;
}

const REMEDIES: Record<NonNullable<VerdictFacts['noRanking']>, string> = {
  'not-enough-known':
    'Of no alternative is enough known to rank it. Add evidence, judge cells, or lower the least coverage.',
  'no-alternatives': 'No alternative is shown: it takes two to compare.',
  'no-criteria': 'No criterion is shown: it takes one at least.',
  'no-weights': 'Every weight is zero: give at least one criterion a weight.',
};

/** "KVM leads", "No clear winner: Xen ahead of KVM by 1.2": who is first stands in it, so that no change of the first is silent. */
export function verdictHeadline(
  { kind, leaders, lead, runnerUp }: VerdictFacts,
  decimal: Decimal = point,
): string {
  const [leader = ''] = leaders;
  switch (kind) {
    case 'clear-winner':
      return `${leader} is the clear winner`;
    case 'leads':
      return `${leader} leads`;
    case 'no-clear-winner':
      return `No clear winner: ${
        runnerUp === null || lead === null
          ? `${fewOf(leaders)} tie`
          : `${leader} ahead of ${rivalOf(runnerUp)} by ${pointsOf(lead, decimal)}`
      }`;
    case 'single':
      return `Only ${leader}`;
    case 'no-ranking':
      return 'No ranking';
  }
}

/** The same where there is little room: "KVM leads", "Xen by 2.4, not clear". */
export function verdictShort(facts: VerdictFacts, decimal: Decimal = point): string {
  const { kind, leaders, lead, runnerUp } = facts;
  if (kind !== 'no-clear-winner') return verdictHeadline(facts, decimal);
  return runnerUp === null || lead === null
    ? `${fewOf(leaders)} tie`
    : `${leaders[0] ?? ''} by ${pointsOf(lead, decimal)}, not clear`;
}

const rivalOf = ({ name, others }: NonNullable<VerdictFacts['runnerUp']>): string =>
  others === 0 ? name : `${name} and ${others} ${others === 1 ? 'other' : 'others'}`;

const pointsOf = (lead: number, decimal: Decimal): string =>
  lead < 0.05 ? `less than ${decimal(0.1)}` : decimal(lead);

/**
 * What stands behind the headline: how much of the lead is known and how much assumed comes first, then the chance to be first,
 * then who is not ranked.
 */
export function verdictExplanation(verdict: VerdictFacts, decimal: Decimal = point): string {
  const { kind, leaders, lead, runnerUp, noRanking } = verdict;
  const left = notRankedSentence(verdict, decimal);
  if (noRanking !== null) return REMEDIES[noRanking] + left;
  if (kind === 'single') return alone(verdict, decimal) + left;
  if (leaders.length > 1) return tied(verdict, decimal) + left;
  if (runnerUp === null || lead === null) return '';
  const ahead = `${leaders[0]} is ${pointsOf(lead, decimal)} points ahead of ${rivalOf(runnerUp)}`;
  const rests = verdict.parts ? assumedOf(verdict.parts, 'its weight', decimal) : '';
  return `${ahead}${rests}. Its ${chanceSentence(verdict)}.${unknowns(verdict)}${left}`;
}

/** Headline and explanation as running text. */
export const verdictText = (verdict: VerdictFacts, decimal: Decimal = point): string =>
  `${verdictHeadline(verdict, decimal)}. ${verdictExplanation(verdict, decimal)}`;

/** The only one that is ranked, and why nothing stands beside it. */
function alone({ parts, notRanked }: VerdictFacts, decimal: Decimal): string {
  const why =
    notRanked.length === 0
      ? 'Nothing stands beside it: show another alternative to compare.'
      : 'Of nothing beside it is enough known to rank it.';
  if (parts === null || !isAssumed(parts)) return why;
  const { score, assumed } = roundedParts(parts);
  return `${why} Of its ${decimal(score)} points ${decimal(assumed)} are assumed.`;
}

/** Who shares the first place; where no cell of anybody is known, that this is why. */
function tied(verdict: VerdictFacts, decimal: Decimal): string {
  const { leaders, ranked, unknown, chance, parts } = verdict;
  const told = `${fewOf(leaders)} tie for first`;
  if (unknown === ranked) return `${told}: no cell holds anything that counts, so nothing sets them apart.`;
  const open =
    parts && isAssumed(parts)
      ? `, with up to ${decimal(roundedParts(parts).assumed)} of ${decimal(roundedParts(parts).score)} points assumed`
      : '';
  return `${told}${open}; for each the chance to be first is about ${outOf100(chance ?? 0)}${drawnToo(verdict.draws)}.`;
}

/** Alternatives that nobody says anything about can turn out to be anything, which makes every verdict weaker. */
function unknowns({ ranked, unknown }: VerdictFacts): string {
  if (unknown === 0) return '';
  return ` ${unknown} of the ${ranked} alternatives ${unknown === 1 ? 'has' : 'have'} no evidence and could be anything.`;
}

/** " Not ranked, because not enough is known: Hyper-V (9.0 % of the weight)." */
function notRankedSentence({ notRanked }: VerdictFacts, decimal: Decimal): string {
  if (notRanked.length === 0) return '';
  const named = notRanked.map(
    ({ name, coverage }) => `${name} (${percentOf(coverage, decimal)} of the weight)`,
  );
  const told = named.length <= 4 ? list(named) : list([...named.slice(0, 3), `${named.length - 3} others`]);
  return ` Not ranked, because not enough is known: ${told}.`;
}

/** The one name of the number, in heads of columns and at the front of a line. */
export const CHANCE_NAME = 'Chance to be first';

/** "chance to be first is 59 of 100", with what else is drawn where the switch is on. */
const chanceSentence = ({ chance, draws }: VerdictFacts): string =>
  `chance to be first is ${outOf100(chance ?? 0)}${drawnToo(draws)}`;

/** " with the weights varied too"; empty as the number is usually meant. */
export function drawnToo({ weights, evidence }: ChanceDraws): string {
  if (weights === 'fixed') return evidence ? '' : ' with nothing varied';
  return evidence ? ' with the weights varied too' : ' with the weights varied and the evidence held';
}

/** The choices of the switch "Also vary the weights", and what each means. */
export const CHANCE_WEIGHTS: Readonly<Record<ChanceDraws['weights'], { label: string; means: string }>> = {
  fixed: { label: 'As they are', means: 'The weights are held as they are.' },
  around: {
    label: 'Around these',
    means:
      'That part of all weight is dealt out anew in every draw and the rest stays, so that the draws lean a little towards equal weights.',
  },
  ordered: {
    label: 'In this order',
    means:
      'Only which criterion weighs more than which is taken as known; those that weigh the same now may come in any order.',
  },
  any: {
    label: 'Any',
    means: 'Every division of the weight is as likely as any other, also on criteria that have none now.',
  },
};

/** What the number is, in one sentence; the same wherever it is explained. */
export function chanceDefinition(
  { weights, width, evidence }: ChanceDraws,
  decimal: Decimal = point,
): string {
  const cells = evidence
    ? 'every cell is drawn from what its evidence leaves open'
    : 'every cell counts at its value, as if it were certain';
  const how = {
    fixed: 'the weights are held as they are',
    around: `${percentOf(width, decimal)} of all weight is dealt out anew around the present weights`,
    ordered: 'the weights are drawn in their present order',
    any: 'the weights are drawn freely',
  }[weights];
  return `The chance to be first is the share of draws in which an alternative is first among those that are ranked: in each, ${cells} and ${how}.`;
}

/**
 * A chance, 0 to 1, as "59 of 100": whole hundredths, never rounded up to certainty or over a threshold, and "<1 of 100"
 * where it is small and not nothing.
 */
export const outOf100 = (chance: number): string => `${hundredths(chance)} of 100`;

/** The same number alone, for tables of chances: rounded down, so that a row can add up to less than 100. */
export function hundredths(chance: number): string {
  const whole = Math.floor(chance * 100 + 1e-9);
  return whole === 0 && chance > 0 ? '<1' : String(whole);
}

/** Said under tables of chances. */
export const ROUNDED_DOWN = 'Chances are rounded down, so a row can add up to less than 100.';

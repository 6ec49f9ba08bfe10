import {
  basisOf,
  type Decimal,
  isAssumed,
  type KnownParts,
  percentOf,
  point,
  roundedParts,
} from './known-words.ts';
import { type Message, msg, t } from './language/texts.ts';
import { fewOf } from './words.ts';

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

const REMEDIES: Record<NonNullable<VerdictFacts['noRanking']>, Message> = {
  'not-enough-known': msg(
    'Of no alternative is enough known to rank it. Add evidence, judge cells, or lower the least coverage.',
  ),
  'no-alternatives': msg('No alternative is shown: it takes two to compare.'),
  'no-criteria': msg('No criterion is shown: it takes one at least.'),
  'no-weights': msg('Every weight is zero: give at least one criterion a weight.'),
};

/** "KVM leads", "No clear winner: Xen ahead of KVM by 1.2": who is first stands in it, so that no change of the first is silent. */
export function verdictHeadline(
  { kind, leaders, lead, runnerUp }: VerdictFacts,
  decimal: Decimal = point,
): string {
  const [leader = ''] = leaders;
  switch (kind) {
    case 'clear-winner':
      return t('{leader} is the clear winner', { leader });
    case 'leads':
      return t('{leader} leads', { leader });
    case 'no-clear-winner':
      return runnerUp === null || lead === null
        ? t('No clear winner: {names} tie', { names: fewOf(leaders) })
        : t('No clear winner: {leader} ahead of {runnerUp} by {lead}', {
            leader,
            runnerUp: rivalOf(runnerUp),
            lead: pointsOf(lead, decimal),
          });
    case 'single':
      return t('Only {leader}', { leader });
    case 'no-ranking':
      return t('No ranking');
  }
}

/** The same where there is little room: "KVM leads", "Xen by 2.4, not clear". */
export function verdictShort(facts: VerdictFacts, decimal: Decimal = point): string {
  const { kind, leaders, lead, runnerUp } = facts;
  if (kind !== 'no-clear-winner') return verdictHeadline(facts, decimal);
  return runnerUp === null || lead === null
    ? t('{names} tie', { names: fewOf(leaders) })
    : t('{leader} by {lead}, not clear', { leader: leaders[0] ?? '', lead: pointsOf(lead, decimal) });
}

const rivalOf = ({ name, others }: NonNullable<VerdictFacts['runnerUp']>): string =>
  others === 0 ? name : t('{name} and {n, plural, one {# other} other {# others}}', { name, n: others });

const pointsOf = (lead: number, decimal: Decimal): string =>
  lead < 0.05 ? t('less than {points}', { points: decimal(0.1) }) : decimal(lead);

/**
 * What stands behind the headline: how much of the lead is known and how much assumed comes first, then the chance to be first,
 * then who is not ranked.
 */
export function verdictExplanation(verdict: VerdictFacts, decimal: Decimal = point): string {
  const { kind, leaders, lead, runnerUp, noRanking } = verdict;
  const left = notRankedSentence(verdict, decimal);
  if (noRanking !== null) return inARow(t(REMEDIES[noRanking]), left);
  if (kind === 'single') return inARow(alone(verdict, decimal), left);
  if (leaders.length > 1) return inARow(tied(verdict, decimal), left);
  if (runnerUp === null || lead === null) return '';
  const ahead = t(
    '{leader} is {lead} points ahead of {runnerUp}{basis, select, whole {, and all of its score is known} little {, but only {share} of its weight is known; of its {score} points {assumed} are assumed} most {, with {share} of its weight known; of its {score} points {assumed} are assumed} other {}}.',
    {
      basis: 'unsaid',
      ...(verdict.parts && basisOf(verdict.parts, decimal)),
      leader: leaders[0] ?? '',
      lead: pointsOf(lead, decimal),
      runnerUp: rivalOf(runnerUp),
    },
  );
  const chance = t('Its chance to be first is {chance}.', { chance: drawnChance(verdict) });
  return inARow(ahead, chance, unknowns(verdict), left);
}

/** Whole sentences behind one another. */
const inARow = (...sentences: readonly string[]): string =>
  sentences.filter((sentence) => sentence !== '').join(' ');

/** Headline and explanation as running text. */
export const verdictText = (verdict: VerdictFacts, decimal: Decimal = point): string =>
  `${verdictHeadline(verdict, decimal)}. ${verdictExplanation(verdict, decimal)}`;

/** The only one that is ranked, and why nothing stands beside it. */
function alone({ parts, notRanked }: VerdictFacts, decimal: Decimal): string {
  const why =
    notRanked.length === 0
      ? t('Nothing stands beside it: show another alternative to compare.')
      : t('Of nothing beside it is enough known to rank it.');
  if (parts === null || !isAssumed(parts)) return why;
  const { score, assumed } = roundedParts(parts);
  const open = t('Of its {score} points {assumed} are assumed.', {
    score: decimal(score),
    assumed: decimal(assumed),
  });
  return inARow(why, open);
}

/** Who shares the first place; where no cell of anybody is known, that this is why. */
function tied(verdict: VerdictFacts, decimal: Decimal): string {
  const { leaders, ranked, unknown, parts } = verdict;
  const names = fewOf(leaders);
  if (unknown === ranked) {
    return t('{names} tie for first: no cell holds anything that counts, so nothing sets them apart.', {
      names,
    });
  }
  const chance = drawnChance(verdict);
  if (parts === null || !isAssumed(parts))
    return t('{names} tie for first; for each the chance to be first is about {chance}.', { names, chance });
  const { score, assumed } = roundedParts(parts);
  return t(
    '{names} tie for first, with up to {assumed} of {score} points assumed; for each the chance to be first is about {chance}.',
    { names, chance, assumed: decimal(assumed), score: decimal(score) },
  );
}

/** Alternatives that nobody says anything about can turn out to be anything, which makes every verdict weaker. */
const unknowns = ({ ranked, unknown }: VerdictFacts): string =>
  unknown === 0
    ? ''
    : t(
        '{n, plural, one {# of the {all, number} alternatives has no evidence and could be anything.} other {# of the {all, number} alternatives have no evidence and could be anything.}}',
        { n: unknown, all: ranked },
      );

/** "Not ranked, because not enough is known: Hyper-V (9.0 % of the weight)." */
function notRankedSentence({ notRanked }: VerdictFacts, decimal: Decimal): string {
  if (notRanked.length === 0) return '';
  const named = notRanked.map(({ name, coverage }) =>
    t('{name} ({coverage} of the weight)', { name, coverage: percentOf(coverage, decimal) }),
  );
  return t('Not ranked, because not enough is known: {names}.', { names: fewOf(named) });
}

/** The one name of the number, in heads of columns and at the front of a line. */
export const CHANCE_NAME = msg('Chance to be first');

/** "59 of 100", with what else is drawn where the switch is on. */
const drawnChance = ({ chance, draws }: VerdictFacts): string => `${outOf100(chance ?? 0)}${drawnToo(draws)}`;

/** " with the weights varied too", behind the number; empty as the number is usually meant. */
export function drawnToo({ weights, evidence }: ChanceDraws): string {
  if (weights === 'fixed') return evidence ? '' : ` ${t('with nothing varied')}`;
  return ` ${evidence ? t('with the weights varied too') : t('with the weights varied and the evidence held')}`;
}

/** The choices of the switch "Also vary the weights", and what each means. */
export const CHANCE_WEIGHTS: Readonly<Record<ChanceDraws['weights'], { label: Message; means: Message }>> = {
  fixed: { label: msg('As they are'), means: msg('The weights are held as they are.') },
  around: {
    label: msg('Around these'),
    means: msg(
      'That part of all weight is dealt out anew in every draw and the rest stays, so that the draws lean a little towards equal weights.',
    ),
  },
  ordered: {
    label: msg('In this order'),
    means: msg(
      'Only which criterion weighs more than which is taken as known; those that weigh the same now may come in any order.',
    ),
  },
  any: {
    label: msg('Any'),
    means: msg(
      'Every division of the weight is as likely as any other, also on criteria that have none now.',
    ),
  },
};

/** What the number is, in one sentence; the same wherever it is explained. */
export function chanceDefinition(
  { weights, width, evidence }: ChanceDraws,
  decimal: Decimal = point,
): string {
  return t(
    'The chance to be first is the share of draws in which an alternative is first among those that are ranked: in each, {cells, select, drawn {every cell is drawn from what its evidence leaves open} other {every cell counts at its value, as if it were certain}} and {weights, select, fixed {the weights are held as they are} around {{width} of all weight is dealt out anew around the present weights} ordered {the weights are drawn in their present order} other {the weights are drawn freely}}.',
    { cells: evidence ? 'drawn' : 'held', weights, width: percentOf(width, decimal) },
  );
}

/**
 * A chance, 0 to 1, as "59 of 100": whole hundredths, never rounded up to certainty or over a threshold, and "<1 of 100"
 * where it is small and not nothing.
 */
export const outOf100 = (chance: number): string => t('{chance} of 100', { chance: hundredths(chance) });

/** The same number alone, for tables of chances: rounded down, so that a row can add up to less than 100. */
export function hundredths(chance: number): string {
  const whole = Math.floor(chance * 100 + 1e-9);
  return whole === 0 && chance > 0 ? '<1' : String(whole);
}

/** Said under tables of chances. */
export const ROUNDED_DOWN = msg('Chances are rounded down, so a row can add up to less than 100.');

import { t, type Values } from '../../../common/language/texts.ts';
import { outOf100 } from '../../../common/verdict-words.ts';
import type { ChanceSettings } from '../../../scoring/robustness/chance.ts';
import { monteCarloError } from '../../../scoring/robustness/smaa.ts';
import type { SmaaResult } from '../../../scoring/robustness/smaa-types.ts';
import type { VarianceShares } from '../../../scoring/robustness/variance-shares.ts';
import * as format from '../../model/format.ts';
import type { Names } from './answer-names.ts';

/** Rows of a result, the best expected rank first. */
export const byExpectedRank = ({ expectedRank }: SmaaResult): number[] =>
  [...expectedRank.keys()].sort((a, b) => (expectedRank[a] ?? 0) - (expectedRank[b] ?? 0));

/** Whoever is first in the most draws. */
export function mostOftenFirst({ rankAcceptability }: SmaaResult): number {
  let best = 0;
  for (const [a, [first = 0]] of rankAcceptability.entries()) {
    if (first > (rankAcceptability[best]?.[0] ?? 0)) best = a;
  }
  return best;
}

/**
 * "The chance of KVM to be first is 71 of 100 with the weights varied too. Of the doubt about its lead over Xen, 64 % comes from the weights,
 * 30 % from the evidence and 6.0 % from both together."
 */
export function doubtSentence(
  result: SmaaResult,
  settings: ChanceSettings,
  names: Names,
  tied: boolean,
): string {
  const a = mostOftenFirst(result);
  if (settings.weights === 'fixed' && !settings.evidence) {
    return t('Nothing is drawn: at these weights and values {name} is first.', {
      name: names.alternatives[a] ?? '',
    });
  }
  const first = t(
    '{draws, select, fixed {The chance of {name} to be first is {chance}.} varied {The chance of {name} to be first is {chance} with the weights varied too.} other {The chance of {name} to be first is {chance} with the weights varied and the evidence held.}}',
    {
      draws: settings.weights === 'fixed' ? 'fixed' : settings.evidence ? 'varied' : 'held',
      name: names.alternatives[a] ?? '',
      chance: outOf100(result.rankAcceptability[a]?.[0] ?? 0),
    },
  );
  const lead = result.leadVariance;
  if (!lead) return first;
  if (lead.variance === 0) return `${first} ${t('Nothing is left open in these draws.')}`;
  const parts = doubtParts(lead)
    .filter(({ share }) => share >= 0.0005)
    .sort((x, y) => y.share - x.share);
  const doubt = {
    of: lead.leader === a && !tied ? 'lead' : 'order',
    leader: names.alternatives[lead.leader] ?? '',
    rival: names.alternatives[lead.rival] ?? '',
  };
  const [main] = parts;
  if (parts.length === 1 && main) {
    const all = t(
      '{of, select, lead {All doubt about its lead over {rival} comes from {part, select, weights {the weights} evidence {the evidence} other {both together}}.} other {All doubt about which of {leader} and {rival} is ahead comes from {part, select, weights {the weights} evidence {the evidence} other {both together}}.}}',
      { ...doubt, part: main.part },
    );
    return `${first} ${all}`;
  }
  const shares = parts.map(({ part, share }, i) =>
    i === 0
      ? t(
          '{share} comes from {part, select, weights {the weights} evidence {the evidence} other {both together}}',
          { share: format.percent(share), part },
        )
      : t(
          '{share} from {part, select, weights {the weights} evidence {the evidence} other {both together}}',
          { share: format.percent(share), part },
        ),
  );
  const divided = t(
    '{of, select, lead {Of the doubt about its lead over {rival}, {shares}.} other {Of the doubt about which of {leader} and {rival} is ahead, {shares}.}}',
    { ...doubt, shares: format.list(shares) },
  );
  return `${first} ${divided}`;
}

export interface DoubtPart {
  readonly part: keyof VarianceShares;
  readonly name: string;
  readonly share: number;
}

/** The three parts of a variance, by where they come from. */
export const doubtParts = ({ weights, evidence, both }: VarianceShares): readonly DoubtPart[] => [
  { part: 'weights', name: t('the weights'), share: weights },
  { part: 'evidence', name: t('the evidence'), share: evidence },
  { part: 'both', name: t('both together'), share: both },
];

/** Who can be first at all, and how far the chances are to be trusted. */
export function acceptabilitySentence(result: SmaaResult, names: Names): string {
  const { rankAcceptability, samples } = result;
  const a = mostOftenFirst(result);
  const chance = rankAcceptability[a]?.[0] ?? 0;
  const possible = rankAcceptability.filter(([first = 0]) => first > 0).length;
  const values = {
    name: names.alternatives[a] ?? '',
    chance: outOf100(chance),
    error: error(chance, samples),
    n: possible - 1,
  };
  return possible === 1
    ? t(
        '{name} is first most often: its chance to be first is {chance} (give or take {error}); no other is ever first.',
        values,
      )
    : t(
        '{name} is first most often: its chance to be first is {chance} (give or take {error}); {n, plural, one {# other is} other {# others are}} first in some draw.',
        values,
      );
}

/** Two standard errors in hundredths: 19 of 20 such runs are that close to the truth. */
export function error(chance: number, samples: number): string {
  const twice = 200 * monteCarloError(chance, samples);
  return twice < 0.05 ? t('less than {number}', { number: format.fixed(0.1, 1) }) : format.fixed(twice, 1);
}

/**
 * What one would have to believe for an alternative to be first: how its central weights differ from `mean`, the mean of all
 * weights that are drawn. What is within two of the standard `errors` of these means is no difference.
 */
export function centralSentence(
  result: SmaaResult,
  a: number,
  mean: readonly number[],
  errors: readonly number[],
  names: Names,
  settings: ChanceSettings,
): string {
  const name = names.alternatives[a] ?? '';
  const central = result.centralWeights[a];
  if (!central) return t('{name} is never first in {n, number} draws.', { name, n: result.samples });
  if (settings.weights === 'fixed') return t('The weights are held as they are.');
  const changes = central
    .map((share, j) => ({ j, from: mean[j] ?? 0, to: share }))
    .sort((x, y) => y.to - y.from - (x.to - x.from));
  const differs = ({ j, from, to }: (typeof changes)[number]): boolean =>
    Math.abs(to - from) >= Math.max(0.0005, 2 * (errors[j] ?? 0));
  const [more, less] = [changes[0], changes.at(-1)];
  if (!more || !less || !differs(more) || !differs(less)) {
    return t('Where {name} is first, the weights are on average those of all draws, within the error.', {
      name,
    });
  }
  const part = ({ j, from, to }: typeof more): string =>
    t('{criterion} ({to} instead of {from})', {
      criterion: format.inSentence(names.criteria[j] ?? ''),
      to: format.percent(to),
      from: format.percent(from),
    });
  return t('To see {name} first, one gives more weight than the average draw to {more} and less to {less}.', {
    name,
    more: part(more),
    less: part(less),
  });
}

/** Whom the most frequent first is most likely to be beaten by. */
export function pairwiseSentence(result: SmaaResult, names: Names): string {
  const a = mostOftenFirst(result);
  const wins = result.pairwiseWinning[a] ?? [];
  let rival: number | null = null;
  for (const [b, p] of wins.entries()) if (b !== a && (rival === null || p < (wins[rival] ?? 0))) rival = b;
  if (rival === null) return t('There is no second to be compared with.');
  return t('{name} is above {rival}, its hardest rival, in {chance} draws.', {
    name: names.alternatives[a] ?? '',
    rival: names.alternatives[rival] ?? '',
    chance: outOf100(wins[rival] ?? 0),
  });
}

/** How far the scores of the two that are first most often lie over one another: "Of 90 % of the draws, Xen has 50.9 to 70.8 …". */
export function beliefsSentence(result: SmaaResult, names: Names): string {
  const a = mostOftenFirst(result);
  const firsts = result.rankAcceptability.map(([first = 0]) => first);
  const b = firsts.reduce(
    (best, first, i) => (i !== a && (best < 0 || first > (firsts[best] ?? 0)) ? i : best),
    -1,
  );
  const range = (i: number): Values => {
    const { low, high } = result.scoreIntervals[i] ?? { low: 0, high: 0 };
    return {
      name: names.alternatives[i] ?? '',
      range: high - low < 0.05 ? 'point' : 'wide',
      low: format.score(low),
      high: format.score(high),
    };
  };
  const first = t(
    '{range, select, point {In 90 of 100 draws the score of {name} is always {low}} other {In 90 of 100 draws the score of {name} is between {low} and {high}}}',
    range(a),
  );
  const [mine, other] = [result.scoreIntervals[a], result.scoreIntervals[b]];
  if (!mine || !other) return `${first}.`;
  const second = t(
    '{range, select, point {that of {name} is always {low}} other {that of {name} is between {low} and {high}}}, {place, select, below {below all of it} other {which overlaps}}',
    { ...range(b), place: other.high < mine.low ? 'below' : 'over' },
  );
  return `${first}; ${second}.`;
}

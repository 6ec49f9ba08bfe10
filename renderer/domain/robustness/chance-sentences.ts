import { drawnToo, outOf100 } from '../../../common/verdict-words.ts';
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
    return `Nothing is drawn: at these weights and values ${names.alternatives[a]} is first.`;
  }
  const first = `The chance of ${names.alternatives[a]} to be first is ${outOf100(result.rankAcceptability[a]?.[0] ?? 0)}${drawnToo(settings)}.`;
  const lead = result.leadVariance;
  if (!lead) return first;
  if (lead.variance === 0) return `${first} Nothing is left open in these draws.`;
  const parts = doubtParts(lead)
    .filter(({ share }) => share >= 0.0005)
    .sort((x, y) => y.share - x.share);
  const whose =
    lead.leader === a && !tied
      ? `its lead over ${names.alternatives[lead.rival]}`
      : `which of ${names.alternatives[lead.leader]} and ${names.alternatives[lead.rival]} is ahead`;
  const [main] = parts;
  if (parts.length === 1 && main) return `${first} All doubt about ${whose} comes from ${main.name}.`;
  const shares = parts.map(
    ({ name, share }, i) => `${format.percent(share)} ${i === 0 ? 'comes ' : ''}from ${name}`,
  );
  return `${first} Of the doubt about ${whose}, ${format.list(shares)}.`;
}

export interface DoubtPart {
  readonly name: string;
  readonly share: number;
}

/** The three parts of a variance, by where they come from. */
export const doubtParts = ({ weights, evidence, both }: VarianceShares): readonly DoubtPart[] => [
  { name: 'the weights', share: weights },
  { name: 'the evidence', share: evidence },
  { name: 'both together', share: both },
];

/** Who can be first at all, and how far the chances are to be trusted. */
export function acceptabilitySentence(result: SmaaResult, names: Names): string {
  const { rankAcceptability, samples } = result;
  const a = mostOftenFirst(result);
  const chance = rankAcceptability[a]?.[0] ?? 0;
  const possible = rankAcceptability.filter(([first = 0]) => first > 0).length;
  const others =
    possible === 1
      ? 'no other is ever first'
      : `${format.plural(possible - 1, 'other')} ${possible === 2 ? 'is' : 'are'} first in some draw`;
  return `${names.alternatives[a]} is first most often: its chance to be first is ${outOf100(chance)} (give or take ${error(chance, samples)}); ${others}.`;
}

/** Two standard errors in hundredths: 19 of 20 such runs are that close to the truth. */
export function error(chance: number, samples: number): string {
  const twice = 200 * monteCarloError(chance, samples);
  return twice < 0.05 ? `less than ${format.fixed(0.1, 1)}` : format.fixed(twice, 1);
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
  if (!central) return `${name} is never first in ${format.count(result.samples)} draws.`;
  if (settings.weights === 'fixed') return 'The weights are held as they are.';
  const changes = central
    .map((share, j) => ({ j, from: mean[j] ?? 0, to: share }))
    .sort((x, y) => y.to - y.from - (x.to - x.from));
  const differs = ({ j, from, to }: (typeof changes)[number]): boolean =>
    Math.abs(to - from) >= Math.max(0.0005, 2 * (errors[j] ?? 0));
  const [more, less] = [changes[0], changes.at(-1)];
  if (!more || !less || !differs(more) || !differs(less)) {
    return `Where ${name} is first, the weights are on average those of all draws, within the error.`;
  }
  const part = ({ j, from, to }: typeof more): string =>
    `${format.inSentence(names.criteria[j] ?? '')} (${format.percent(to)} instead of ${format.percent(from)})`;
  return `To see ${name} first, one gives more weight than the average draw to ${part(more)} and less to ${part(less)}.`;
}

/** Whom the most frequent first is most likely to be beaten by. */
export function pairwiseSentence(result: SmaaResult, names: Names): string {
  const a = mostOftenFirst(result);
  const wins = result.pairwiseWinning[a] ?? [];
  let rival: number | null = null;
  for (const [b, p] of wins.entries()) if (b !== a && (rival === null || p < (wins[rival] ?? 0))) rival = b;
  if (rival === null) return 'There is no second to be compared with.';
  return `${names.alternatives[a]} is above ${names.alternatives[rival]}, its hardest rival, in ${outOf100(wins[rival] ?? 0)} draws.`;
}

/** How far the scores of the two that are first most often lie over one another: "Of 90 % of the draws, Xen has 50.9 to 70.8 …". */
export function beliefsSentence(result: SmaaResult, names: Names): string {
  const a = mostOftenFirst(result);
  const firsts = result.rankAcceptability.map(([first = 0]) => first);
  const b = firsts.reduce(
    (best, first, i) => (i !== a && (best < 0 || first > (firsts[best] ?? 0)) ? i : best),
    -1,
  );
  const range = (i: number): string => {
    const { low, high } = result.scoreIntervals[i] ?? { low: 0, high: 0 };
    return high - low < 0.05
      ? `always ${format.score(low)}`
      : `between ${format.score(low)} and ${format.score(high)}`;
  };
  const first = `In 90 of 100 draws the score of ${names.alternatives[a]} is ${range(a)}`;
  const [mine, other] = [result.scoreIntervals[a], result.scoreIntervals[b]];
  if (!mine || !other) return `${first}.`;
  const apart = other.high < mine.low;
  return `${first}; that of ${names.alternatives[b]} is ${range(b)}, ${apart ? 'below all of it' : 'which overlaps'}.`;
}

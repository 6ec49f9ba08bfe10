import { t } from '../../../common/language/texts.ts';
import type { FlipCertificate } from '../../../scoring/robustness/flip.ts';
import type { StabilityInterval } from '../../../scoring/robustness/stability-intervals.ts';
import type { Swing, TornadoCase } from '../../../scoring/robustness/tornado.ts';
import type { MapPoint, WeightMap } from '../../../scoring/robustness/weight-map.ts';
import type { Assessment } from '../../../scoring/types.ts';
import * as format from '../../model/format.ts';
import type { Names } from './answer-names.ts';

/** Who leads, by its place in the order of the comparison; of several that tie the first in that order. */
export function leaderIn({
  alternativeIds,
  standings,
}: Pick<Assessment, 'alternativeIds' | 'standings'>): number {
  const first = new Set(standings.filter((s) => s.rank === 1).map((s) => s.alternativeId));
  return alternativeIds.findIndex((id) => first.has(id));
}

/** Whether several are first. */
export const isTied = ({ standings }: Pick<Assessment, 'standings'>): boolean => standings[1]?.rank === 1;

/** How far a weight is from the nearer end beyond which another is first; null where it can go anywhere. */
export function roomOf({ share, low, high, below, above }: StabilityInterval): number | null {
  const down = below === null ? null : share - low;
  const up = above === null ? null : high - share;
  if (down === null || up === null) return down ?? up;
  return Math.min(down, up);
}

/** Weights that can change the first place alone, the nearest first, then the others by their share. */
export const byRoom = (intervals: readonly StabilityInterval[]): StabilityInterval[] =>
  [...intervals].sort(
    (a, b) =>
      (roomOf(a) ?? Number.POSITIVE_INFINITY) - (roomOf(b) ?? Number.POSITIVE_INFINITY) ||
      b.share - a.share ||
      0,
  );

/** "5 of 17 weights can change the first place on their own." */
export function stabilityCount(intervals: readonly StabilityInterval[]): string {
  const open = intervals.filter((interval) => roomOf(interval) !== null).length;
  if (open === 0) return t('No weight can change the first place on its own.');
  return t(
    '{open, number} of {n, plural, one {# weight} other {# weights}} can change the first place on {open, plural, one {its} other {their}} own.',
    { open, n: intervals.length },
  );
}

/** Which weight is nearest to changing the first place, and what happens there. */
export function stabilitySentence(
  intervals: readonly StabilityInterval[],
  leader: number,
  names: Names,
  tied: boolean,
): string {
  if (intervals.length === 0) return t('No weight can move: too many are locked.');
  const count = stabilityCount(intervals);
  const nearest = byRoom(intervals)[0];
  if (!nearest || roomOf(nearest) === null) {
    const stays = t(
      tied
        ? 'Whatever share a single criterion gets, {leader} stays among the first.'
        : 'Whatever share a single criterion gets, {leader} stays first.',
      { leader: names.alternatives[leader] ?? '' },
    );
    return `${count} ${stays}`;
  }
  const near = t('The nearest is {criterion}: it has {share} of the weight, and {takeovers}.', {
    criterion: format.inSentence(names.criteria[nearest.criterion] ?? ''),
    share: format.percent(nearest.share),
    takeovers: takeovers(nearest, names),
  });
  return `${count} ${near}`;
}

/** "below 9.2 % Xen is first, above 31 % ESX". */
export function takeovers({ low, high, below, above }: StabilityInterval, names: Names): string {
  const parts = [
    below === null
      ? null
      : t('below {low} {name} is first', { low: pointsOfShare(low), name: names.alternatives[below] ?? '' }),
    above === null
      ? null
      : t('above {high} {name} is first', {
          high: pointsOfShare(high),
          name: names.alternatives[above] ?? '',
        }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? t('stays first at any share') : parts.join(', ');
}

/** "2.1 behind Xen", "6.0 ahead of Xen", "level with Xen". */
export function leadText({ lead, rival }: TornadoCase, names: Names): string {
  if (lead === null || rival === null) return t('alone');
  const name = names.alternatives[rival] ?? '';
  if (Math.abs(lead) < 0.05) return t('level with {name}', { name });
  const values = { points: format.score(Math.abs(lead)), name };
  return lead > 0 ? t('{points} ahead of {name}', values) : t('{points} behind {name}', values);
}

export type TornadoOf = 'weights' | 'cells';

/** What moves the lead most, and how many swings would overturn it. */
export function tornadoSentence(
  swings: readonly Swing[],
  of: TornadoOf,
  leader: number,
  names: Names,
  tied: boolean,
): string {
  const [most] = swings;
  const name = names.alternatives[leader] ?? '';
  if (!most || most.size < 0.05) {
    return tied
      ? t('Nothing here sets {name} apart from its best rival.', { name })
      : t('Nothing here moves the lead of {name}.', { name });
  }
  const values = {
    criterion: format.inSentence(names.criteria[most.criterion] ?? ''),
    name,
    low: leadText(most.low, names),
    high: leadText(most.high, names),
  };
  const depends =
    of === 'weights'
      ? t('Most depends on {criterion}: without it {name} is {low}, with its weight doubled {high}.', values)
      : t(
          'Most depends on {criterion}: with its cells as bad for {name} as the evidence allows it is {low}, as good {high}.',
          values,
        );
  const over = swings.filter((s) => (s.low.lead ?? 0) < 0 || (s.high.lead ?? 0) < 0).length;
  return `${depends} ${overturnSentence(over, swings.length, of)}`;
}

/** How many swings would overturn the lead. */
function overturnSentence(over: number, n: number, of: TornadoOf): string {
  if (over > 0)
    return t('{over, number} of {n, number} {over, plural, one {overturns} other {overturn}} the lead.', {
      over,
      n,
    });
  return of === 'weights'
    ? t('No criterion alone overturns the lead within these ends, none and double.')
    : t('No criterion alone overturns the lead within these ends.');
}

/** "Move 4.2 points of share from A and B to C, and VMware ESX ties with KVM." */
export function flipSentence(
  flip: FlipCertificate | null,
  names: Names,
  assessment: Pick<Assessment, 'alternativeIds' | 'standings'>,
): string {
  const leader = names.alternatives[leaderIn(assessment)] ?? '';
  if (!flip) return t('No weights put any other level with {leader}.', { leader });
  const rival = names.alternatives[flip.rival] ?? '';
  if (flip.gains === null) return t('{rival} is level with {leader} already.', { rival, leader });
  const from = flip.losses.map(({ criterion }) => format.inSentence(names.criteria[criterion] ?? ''));
  const named = from.length > 3 ? [...from.slice(0, 2), others(from.length - 2)] : from;
  const to = format.inSentence(names.criteria[flip.gains] ?? '');
  return t(
    'The smallest change: move {share} of the weight from {criteria} to {criterion}, and {rival} ties with {leader}.',
    { share: pointsOfShare(flip.change / 2), criteria: format.list(named), criterion: to, rival, leader },
  );
}

/** "4.2 %", with as many digits as it takes to be more than nothing. */
export const pointsOfShare = (share: number): string =>
  share > 0 && share < 0.0005
    ? `${format.formatNumber((100 * share).toPrecision(1))} %`
    : format.percent(share);

/** The area of each region as a part of the whole map, the largest first. */
export function regionParts({
  regions,
}: WeightMap): { winners: readonly number[]; part: number; index: number }[] {
  return regions
    .map(({ winners, corners }, index) => {
      let twice = 0;
      for (const [i, [x, y]] of corners.entries()) {
        const [px, py] = corners.at(i - 1) ?? [0, 0];
        twice += px * y - x * py;
      }
      // The whole triangle has an area of one half.
      return { winners, part: Math.abs(twice), index };
    })
    .sort((a, b) => b.part - a.part);
}

/** The middle of a region of the map: the mean of its corners, which lies within what is convex; null of none. */
export function middleOf(corners: readonly MapPoint[]): MapPoint | null {
  if (corners.length === 0) return null;
  const mean = (of: 0 | 1): number => corners.reduce((sum, corner) => sum + corner[of], 0) / corners.length;
  return [mean(0), mean(1)];
}

const others = (n: number): string => t('{n, plural, one {# other} other {# others}}', { n });

/** Up to three names, and of more the first two and how many others there are. */
export const fewNames = (names: readonly string[]): string =>
  names.length <= 3 ? format.list(names) : format.list([...names.slice(0, 2), others(names.length - 2)]);

/** Who wins how much of a map of two weights. */
export function mapSentence(map: WeightMap, names: Names): string {
  const [x, y] = map.criteria.map((j) => format.inSentence(names.criteria[j] ?? ''));
  const parts = regionParts(map).map(({ winners, part }) => {
    const values = {
      names: fewNames(winners.map((a) => names.alternatives[a] ?? '')),
      share: format.percent(part),
    };
    return winners.length > 1
      ? t('{names} tie in {share}', values)
      : t('{names} is first in {share}', values);
  });
  return t('Of all shares that {x} and {y} can have, {parts}.', {
    x: x ?? '',
    y: y ?? '',
    parts: format.list(parts),
  });
}

import { RATIO_ANSWERS, type Situation } from '../../../../scoring/elicitation/interview.ts';
import type { Interval } from '../../../../scoring/types.ts';
import * as format from '../../../model/format.ts';
import { ANY } from '../answers/interview.ts';

/** What the answers that are offered are called, in the order of `RATIO_ANSWERS`. */
const OFFERED: readonly string[] = [
  'As much, or nearly',
  'More than half',
  'A quarter to a half',
  'A tenth to a quarter',
  'Less than a tenth',
];

/** An answer to what a step is worth beside the largest. */
export interface RatioChoice {
  readonly range: Interval;
  readonly label: string;
}

/** No difference at all. */
const NOTHING: Interval = { low: 0, high: 0 };

/** What is offered as an answer to a first question about a ratio; a range of one's own stands beside them. */
export const RATIO_CHOICES: readonly RatioChoice[] = [
  ...RATIO_ANSWERS.map((range, i) => ({ range, label: OFFERED[i] ?? '' })),
  { range: NOTHING, label: 'Nothing: it makes no difference' },
];

export const sameRange = (a: Interval, b: Interval): boolean => a.low === b.low && a.high === b.high;

const hundredths = (ratio: number): string => format.weight(100 * ratio);

/** "50 to 80", "75": hundredths of the largest step. */
export const rangeText = ({ low, high }: Interval): string =>
  low === high ? hundredths(low) : `${hundredths(low)} to ${hundredths(high)}`;

/** Times with at most one decimal, as "1.3". */
const times = (ratio: number): string => format.formatNumber(String(Math.round(10 / ratio) / 10));

/** The same range from the other side: how many times less than the largest it is. Null where that says nothing. */
export function timesText(range: Interval): string | null {
  const { low, high } = range;
  if (high === 0 || sameRange(range, ANY)) return null;
  if (low === 0) return `more than ${times(high)} times less`;
  if (times(low) === times(high)) return times(low) === '1' ? null : `${times(low)} times less`;
  return high === 1 ? `up to ${times(low)} times less` : `${times(high)} to ${times(low)} times less`;
}

/** What was answered, for the list of answers. */
export function answerText(range: Interval): string {
  if (sameRange(range, ANY)) return 'not sure';
  return range.high === 0 ? 'no difference' : `${rangeText(range)} of 100`;
}

/** Who is nearest behind the leader, and by how much at least it stays there; null where nobody else is ever ranked. */
function nearest({ leader, gains }: Situation): { readonly row: number; readonly gain: number } | null {
  let found: { row: number; gain: number } | null = null;
  for (const [row, gain] of gains.entries()) {
    if (row !== leader && Number.isFinite(gain) && (found === null || gain > found.gain))
      found = { row, gain };
  }
  return found;
}

/** Differences below this are shown as 0.0. */
const SHOWN = 0.05;

/** What the answers so far settle, in a sentence. `names` are those of the rows. */
export function situationText(situation: Situation, names: readonly string[]): string {
  const { leader, gains, beaten, settled } = situation;
  if (leader === null)
    return 'In the middle of what your answers allow, too little is known to rank anybody.';
  const name = names[leader] ?? '';
  const next = nearest(situation);
  const other = names[next?.row ?? -1] ?? '';
  if (settled) {
    if (!next) {
      const why = names.length === 1 ? 'there is no other' : 'too little is known of all others to rank them';
      return `Whatever you answer, ${name} stays first: ${why}.`;
    }
    const by = -next.gain;
    return by < SHOWN
      ? `Whatever you answer now, ${name} stays first: at no weights that your answers allow is ${other} ahead of it.`
      : `Whatever you answer now, ${name} stays first: at all weights that your answers allow it is ahead of ${other}, the nearest, by ${format.score(by)} points or more.`;
  }
  const open = names.filter((_, row) => row !== leader && !beaten.has(row));
  if (open.length === 0) {
    return `${name} is first in the middle, but at some weights that your answers allow too little is known to rank it.`;
  }
  const most = Math.max(...gains.filter((_, row) => row !== leader && !beaten.has(row)));
  const can =
    open.length === 1 ? `${open[0]} can still come first` : `${format.fewOf(open)} can still pass it`;
  return most < SHOWN
    ? `${name} is first in the middle of your answers; ${can}.`
    : `${name} is first in the middle of your answers; ${can}, by up to ${format.score(most)} points.`;
}

import { type Message, msg, t } from '../../../../common/language/texts.ts';
import { RATIO_ANSWERS, type Situation } from '../../../../scoring/elicitation/interview.ts';
import type { Interval } from '../../../../scoring/types.ts';
import * as format from '../../../model/format.ts';
import { ANY } from '../answers/interview.ts';

/** What the answers that are offered are called, in the order of `RATIO_ANSWERS`. */
const OFFERED: readonly Message[] = [
  msg('As much, or nearly'),
  msg('More than half'),
  msg('A quarter to a half'),
  msg('A tenth to a quarter'),
  msg('Less than a tenth'),
];

/** An answer to what a step is worth beside the largest. */
export interface RatioChoice {
  readonly range: Interval;
  readonly label: Message;
}

/** No difference at all. */
const NOTHING: Interval = { low: 0, high: 0 };

/** What is offered as an answer to a first question about a ratio; a range of one's own stands beside them. */
export const RATIO_CHOICES: readonly RatioChoice[] = [
  ...RATIO_ANSWERS.flatMap((range, i) => (OFFERED[i] === undefined ? [] : [{ range, label: OFFERED[i] }])),
  { range: NOTHING, label: msg('Nothing: it makes no difference') },
];

export const sameRange = (a: Interval, b: Interval): boolean => a.low === b.low && a.high === b.high;

const hundredths = (ratio: number): string => format.weight(100 * ratio);

/** "50 to 80", "75": hundredths of the largest step. */
export const rangeText = ({ low, high }: Interval): string =>
  low === high ? hundredths(low) : t('{low} to {high}', { low: hundredths(low), high: hundredths(high) });

/** Times with at most one decimal, as "1.3". */
const times = (ratio: number): string => format.formatNumber(String(Math.round(10 / ratio) / 10));

/** How many times less than the largest a range is; null where that says nothing. */
function timesOf(range: Interval) {
  const { low, high } = range;
  if (high === 0 || sameRange(range, ANY)) return null;
  if (low === 0) return { kind: 'more', least: times(high), most: '' };
  const [least, most] = [times(high), times(low)];
  if (least === most) return most === '1' ? null : { kind: 'just', least, most };
  return { kind: high === 1 ? 'most' : 'between', least, most };
}

/** The same range from the other side: how many times less than the largest it is. Null where that says nothing. */
export function timesText(range: Interval): string | null {
  const said = timesOf(range);
  return (
    said &&
    t(
      '{kind, select, more {more than {least} times less} just {{most} times less} most {up to {most} times less} other {{least} to {most} times less}}',
      said,
    )
  );
}

/** The same in a sentence that names the largest. */
export function timesSentence(range: Interval, largest: string): string | null {
  const said = timesOf(range);
  return (
    said &&
    t(
      '{kind, select, more {More than {least} times less than {largest}.} just {{most} times less than {largest}.} most {Up to {most} times less than {largest}.} other {{least} to {most} times less than {largest}.}}',
      { ...said, largest },
    )
  );
}

/** What was answered, for the list of answers. */
export function answerText(range: Interval): string {
  if (sameRange(range, ANY)) return t('not sure');
  return range.high === 0 ? t('no difference') : t('{range} of 100', { range: rangeText(range) });
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
    return t('In the middle of what your answers allow, too little is known to rank anybody.');
  const name = names[leader] ?? '';
  const next = nearest(situation);
  const other = names[next?.row ?? -1] ?? '';
  if (settled) {
    if (!next) {
      return names.length === 1
        ? t('Whatever you answer, {name} stays first: there is no other.', { name })
        : t('Whatever you answer, {name} stays first: too little is known of all others to rank them.', {
            name,
          });
    }
    const by = -next.gain;
    return by < SHOWN
      ? t(
          'Whatever you answer now, {name} stays first: at no weights that your answers allow is {other} ahead of it.',
          { name, other },
        )
      : t(
          'Whatever you answer now, {name} stays first: at all weights that your answers allow it is ahead of {other}, the nearest, by {points} points or more.',
          { name, other, points: format.score(by) },
        );
  }
  const open = names.filter((_, row) => row !== leader && !beaten.has(row));
  if (open.length === 0) {
    return t(
      '{name} is first in the middle, but at some weights that your answers allow too little is known to rank it.',
      { name },
    );
  }
  const most = Math.max(...gains.filter((_, row) => row !== leader && !beaten.has(row)));
  const n = open.length;
  const others = format.fewOf(open);
  return most < SHOWN
    ? t(
        '{n, plural, one {{name} is first in the middle of your answers; {others} can still come first.} other {{name} is first in the middle of your answers; {others} can still pass it.}}',
        { n, name, others },
      )
    : t(
        '{n, plural, one {{name} is first in the middle of your answers; {others} can still come first, by up to {points} points.} other {{name} is first in the middle of your answers; {others} can still pass it, by up to {points} points.}}',
        { n, name, others, points: format.score(most) },
      );
}

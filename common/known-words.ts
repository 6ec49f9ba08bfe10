/**
 * Known and assumed, said alike on the screen, on paper, in exports and by the command line: every score has a part that evidence, a
 * judgement or a measurement says, and a part that rests on the neutral 50 of empty cells.
 */
import { fixed } from './language/numbers.ts';
import { msg, t } from './language/texts.ts';

/** The two parts of a score; `Standing` and `Unranked` of scoring/types.ts have them. */
export interface KnownParts {
  /** 0 to 100. */
  readonly score: number;
  /** Points of the score that something says. */
  readonly known: number;
  /** Points of the score that empty cells give. */
  readonly assumed: number;
  /** Share of the weight, 0 to 1, on which something is known. */
  readonly coverage: number;
}

/** Writes a number with one decimal in the reader's way. */
export type Decimal = (value: number) => string;

export const point: Decimal = (value) => fixed(value, 1);

/** Fewer points than this are nothing: they are written as 0.0. */
const NOTHING = 0.05;

/** Whether a part of the score is assumed that one can see. */
export const isAssumed = ({ assumed }: Pick<KnownParts, 'assumed'>): boolean => assumed >= NOTHING;

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** The parts in tenths of a point, so that what is read adds up: the score and what is assumed are rounded, the rest is known. */
export function roundedParts({ score, assumed }: KnownParts): Omit<KnownParts, 'coverage'> {
  const whole = tenths(score);
  const open = Math.min(whole, tenths(assumed));
  return { score: whole, known: tenths(whole - open), assumed: open };
}

/** A share of the weight in percent, as the screen writes it: one decimal below 10. */
export function percentOf(share: number, decimal: Decimal = point): string {
  const value = share * 100;
  return `${value === 0 || value >= 9.95 ? value.toFixed(0) : decimal(value)} %`;
}

/** "37 % of the weight known". */
export const weightKnown = ({ coverage }: Pick<KnownParts, 'coverage'>, decimal: Decimal = point): string =>
  t('{coverage} of the weight known', { coverage: percentOf(coverage, decimal) });

/** What the parts of a score are called with. */
const partsIn = (parts: KnownParts, decimal: Decimal) => {
  const { score, known, assumed } = roundedParts(parts);
  return { score: decimal(score), known: decimal(known), assumed: decimal(assumed) };
};

/** "21.4 known + 35.9 assumed"; "all of it known" where nothing is assumed. */
export const knownParts = (parts: KnownParts, decimal: Decimal = point): string =>
  isAssumed(parts) ? t('{known} known + {assumed} assumed', partsIn(parts, decimal)) : t('all of it known');

/** "57.3 = 21.4 known + 35.9 assumed"; "57.3, all of it known" where nothing is assumed. */
export const knownSum = (parts: KnownParts, decimal: Decimal = point): string =>
  isAssumed(parts)
    ? t('{score} = {known} known + {assumed} assumed', partsIn(parts, decimal))
    : t('{score}, all of it known', partsIn(parts, decimal));

/** "57.3 = 21.4 known + 35.9 assumed, 37 % of the weight known". */
export const knownEquation = (parts: KnownParts, decimal: Decimal = point): string =>
  isAssumed(parts)
    ? t('{score} = {known} known + {assumed} assumed, {coverage} of the weight known', {
        ...partsIn(parts, decimal),
        coverage: percentOf(parts.coverage, decimal),
      })
    : knownSum(parts, decimal);

/** What stands in the place of a rank: "not enough known: 9.0 % of the weight". */
export const notEnoughKnown = (
  { coverage }: Pick<KnownParts, 'coverage'>,
  decimal: Decimal = point,
): string => t('not enough known: {coverage} of the weight', { coverage: percentOf(coverage, decimal) });

/** What an alternative has among what is known of it alone, 0 to 100: the mean of its known cells; null where nothing is. */
export const amongKnown = ({ known, coverage }: KnownParts): number | null =>
  coverage > 0 ? known / coverage : null;

/** Where its score would lie if every empty cell were as bad as can be, or as good. */
export const openRange = ({ known, coverage }: KnownParts): { low: number; high: number } => ({
  low: known,
  high: known + 100 * Math.max(0, 1 - coverage),
});

/** What the pattern of lines stands for, in every legend. */
export const ASSUMED_LEGEND = msg(
  'assumed: nothing is known there, so the middle of the scale, 50, stands in',
);

/** What the filled part stands for. */
export const KNOWN_LEGEND = msg('known: from evidence, a judgement or a measurement');

/** One of two that are set against each other. */
export interface NamedParts extends KnownParts {
  readonly name: string;
}

/** What a lead rests on, before its criteria: how much of the first is assumed, then `knownSpan`. */
export function leadRestsOn(
  leader: NamedParts,
  runnerUp: NamedParts,
  points: number,
  decimal: Decimal = point,
): string {
  const nothing = !isAssumed(leader) && !isAssumed(runnerUp);
  const values = basisOf(leader, decimal);
  const sentence = t(
    '{order, select, level {{name} and {other} are level} behind {{name} trails {other} by {points} points} other {{name} leads {other} by {points} points}}{basis, select, nothing {, and nothing of it is assumed} whole {, and all of its score is known} little {, but only {share} of the weight of {name} is known; of its {score} points {assumed} are assumed} most {, with {share} of the weight of {name} known; of its {score} points {assumed} are assumed} other {}}.',
    {
      ...values,
      ...(nothing && { basis: 'nothing' }),
      order: Math.abs(points) < NOTHING ? 'level' : points < 0 ? 'behind' : 'ahead',
      name: leader.name,
      other: runnerUp.name,
      points: decimal(Math.abs(points)),
    },
  );
  return nothing ? sentence : `${sentence} ${knownSpan(leader, runnerUp, decimal)}`;
}

/** How much of a score is known, for sentences that choose by it: `whole`, `little` or `most` of its weight, or nothing to be said. */
export function basisOf(parts: KnownParts, decimal: Decimal) {
  const { score, assumed } = partsIn(parts, decimal);
  const known = parts.coverage < LITTLE_KNOWN ? 'little' : 'most';
  const certain = parts.coverage >= 1 - 1e-9 ? 'whole' : 'unsaid';
  return {
    basis: isAssumed(parts) ? known : certain,
    share: percentOf(parts.coverage, decimal),
    score,
    assumed,
  };
}

/** Who is ahead among what is known alone, and between what unknown cells could put the two; empty where nothing is assumed. */
export function knownSpan(leader: NamedParts, runnerUp: NamedParts, decimal: Decimal = point): string {
  const open = [leader, runnerUp].filter(isAssumed);
  const [first, second] = open;
  if (first === undefined) return '';
  const [a, b] = [amongKnown(leader), amongKnown(runnerUp)];
  const known =
    a === null || b === null
      ? ''
      : t('Among what is known, {name} has {points} and {other} {otherPoints}.', {
          name: leader.name,
          points: decimal(a),
          other: runnerUp.name,
          otherPoints: decimal(b),
        });
  const { low, high } = openRange(first);
  const values = { name: first.name, low: decimal(low), high: decimal(high) };
  const span =
    second === undefined
      ? t('Unknown cells could put {name} anywhere from {low} to {high}.', values)
      : t(
          'Unknown cells could put {name} anywhere from {low} to {high} and {other} anywhere from {otherLow} to {otherHigh}.',
          {
            ...values,
            other: second.name,
            otherLow: decimal(openRange(second).low),
            otherHigh: decimal(openRange(second).high),
          },
        );
  return known === '' ? span : `${known} ${span}`;
}

/** Below this share of the weight, what is known of the first is said with a "but". */
const LITTLE_KNOWN = 2 / 3;

/** What stands in the place of a value of which nothing is known: "assumed 50". */
export const assumedValue = (value: number): string => t('assumed {value}', { value: value.toFixed(0) });

/** The same where there is little room: in a cell of the matrix, beside a bar. */
export const shortAssumedValue = (value: number): string =>
  t(msg.in('little room', 'assumed {value}'), { value: value.toFixed(0) });

import { t } from '../../../common/language/texts.ts';
import { isWorded, type NumberScale } from '../../../common/measured-words.ts';
import { readNumber } from '../../../common/typed-number.ts';
import type { ValuePoints } from '../../../scoring/types.ts';
import { number, numberToType, placeText } from '../../model/measured.ts';

/** The value function while it is edited: plain data, so that pointer, keys and the table all do the same. */

/** A point as its two fields in the table hold it. Points are drawn in the order of their numbers. */
export interface PointDraft {
  /** Stays with the point while it moves, so that the focus does too. */
  readonly key: number;
  readonly x: string;
  readonly value: string;
}

/** A point that can be drawn. */
export interface DraftPoint {
  readonly key: number;
  readonly x: number;
  readonly value: number;
}

export interface Reading {
  /** In ascending order of the number; those that cannot be read are left out. */
  readonly points: readonly DraftPoint[];
  /** What is wrong, in a sentence; null when the points can be saved as they are. */
  readonly problem: string | null;
}

/** A stretch of numbers: what the plot shows from left to right. */
export interface Frame {
  readonly from: number;
  readonly to: number;
}

/** The most points that a workbook takes. */
const MOST_POINTS = 100;

/** Drafts of saved points. */
export const draftsOf = (points: ValuePoints): PointDraft[] =>
  points.map(([x, value], key) => ({ key, x: numberToType(x), value: numberToType(value) }));

const NO_SCALE: NumberScale = { unit: null, levels: [] };

/** Reads every row; the first thing that is wrong is said. */
export function readDrafts(drafts: readonly PointDraft[], scale: NumberScale = NO_SCALE): Reading {
  let problem: string | null = null;
  const points: DraftPoint[] = [];
  for (const [index, { key, x, value }] of drafts.entries()) {
    const read = readPoint(x, value, points, scale);
    if (typeof read === 'string')
      problem ??= t('Point {number}: {problem}', { number: index + 1, problem: read });
    else points.push({ key, ...read });
  }
  if (problem === null && drafts.length === 1)
    problem = t('One point is no line: add another, or go back to the straight line.');
  if (problem === null && drafts.length > MOST_POINTS)
    problem = t('A value function has at most {n, number} points.', { n: MOST_POINTS });
  return { points: points.sort((p, q) => p.x - q.x), problem };
}

/** A point as it was typed, beside those before it; else what is wrong with it. */
function readPoint(
  typedX: string,
  typedValue: string,
  before: readonly DraftPoint[],
  scale: NumberScale,
): Pick<DraftPoint, 'x' | 'value'> | string {
  const [x, value] = [readNumber(typedX), readNumber(typedValue)];
  const worded = isWorded(scale);
  if (typeof x === 'string') return worded ? t('Choose its word.') : x;
  if (typeof value === 'string') return value;
  if (value < 0 || value > 100)
    return t('A value is from 0 (worst) to 100 (best), not {value}.', { value: number(value) });
  if (before.some((point) => point.x === x))
    return worded
      ? t('{word} stands twice: a word has one value.', { word: placeText(x, scale) })
      : t('{number} stands twice: a number has one value.', { number: number(x) });
  return { x, value };
}

/** The points as scoring and the workbook take them. */
export const valuePointsOf = (points: readonly DraftPoint[]): [x: number, value: number][] =>
  points.map(({ x, value }) => [x, value]);

/** The table in the order of the numbers; rows that cannot be read stay at the end. */
export function sortDrafts(drafts: readonly PointDraft[]): PointDraft[] {
  const at = (draft: PointDraft): number => {
    const x = readNumber(draft.x);
    return typeof x === 'number' ? x : Number.POSITIVE_INFINITY;
  };
  // Two that cannot be read are equal, and their difference would be no number.
  return [...drafts].sort((p, q) => (at(p) === at(q) ? 0 : at(p) - at(q)));
}

/**
 * Moves a point towards a place. Its value stays within 0 and 100, and it stays between its neighbours, at least a step
 * away from each, so that the numbers keep their ascending order. Numbers and values are rounded to the steps.
 */
export function movePoint(
  drafts: readonly PointDraft[],
  key: number,
  to: { readonly x: number; readonly value: number },
  step: number,
): PointDraft[] {
  const { points } = readDrafts(drafts);
  const index = points.findIndex((p) => p.key === key);
  const [before, present, after] = [points[index - 1], points[index], points[index + 1]];
  if (!present) return [...drafts];
  const lowest = before ? before.x + step : Number.NEGATIVE_INFINITY;
  const highest = after ? after.x - step : Number.POSITIVE_INFINITY;
  // Where its neighbours are closer than two steps there is nowhere to go.
  const x = lowest > highest ? present.x : clamp(roundTo(to.x, step), lowest, highest);
  const value = clamp(Math.round(to.value), 0, 100);
  return drafts.map((draft) =>
    draft.key === key ? { key, x: numberToType(tidy(x)), value: numberToType(value) } : draft,
  );
}

/** Adds a point; where its number has one already, nothing is added. `key` is null then. */
export function addPoint(
  drafts: readonly PointDraft[],
  { x, value }: { readonly x: number; readonly value: number },
): { readonly drafts: PointDraft[]; readonly key: number | null } {
  const { points } = readDrafts(drafts);
  if (drafts.length >= MOST_POINTS || points.some((p) => p.x === tidy(x)))
    return { drafts: [...drafts], key: null };
  const key = nextKey(drafts);
  const added = { key, x: numberToType(tidy(x)), value: numberToType(clamp(Math.round(value), 0, 100)) };
  return { drafts: sortDrafts([...drafts, added]), key };
}

/** A row with nothing in it yet, for who wants to type. */
export const addRow = (drafts: readonly PointDraft[]): PointDraft[] => [
  ...drafts,
  { key: nextKey(drafts), x: '', value: '' },
];

const nextKey = (drafts: readonly PointDraft[]): number =>
  drafts.reduce((largest, { key }) => Math.max(largest, key + 1), 0);

/** Removes a point, unless fewer than two would be left to draw a line through. */
export function removePoint(drafts: readonly PointDraft[], key: number): PointDraft[] {
  return drafts.length <= 2 ? [...drafts] : drafts.filter((draft) => draft.key !== key);
}

/** Where the button puts a new point: the middle of the widest piece, at a round number where there is room for it. */
export function middleOfWidest(
  points: readonly DraftPoint[],
  scale: NumberScale = NO_SCALE,
): { x: number; value: number } | null {
  let widest: { x: number; value: number; width: number } | null = null;
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (!next || (widest && next.x - point.x <= widest.width)) continue;
    const width = next.x - point.x;
    const x = roundTo(point.x + width / 2, stepOn(scale, { from: point.x, to: next.x }));
    const value = point.value + ((next.value - point.value) * (x - point.x)) / width;
    widest = { x, value, width };
  }
  return widest && { x: widest.x, value: widest.value };
}

/** The numbers that the plot shows: all points and measured numbers, with a little room at both ends. */
export function frameOf(numbers: readonly number[]): Frame {
  if (numbers.length === 0) return { from: 0, to: 100 };
  const low = numbers.reduce((least, x) => Math.min(least, x));
  const high = numbers.reduce((most, x) => Math.max(most, x));
  const room = low === high ? Math.max(Math.abs(low) * 0.5, 1) : (high - low) * 0.08;
  return { from: low - room, to: high + room };
}

/** The smallest move along the numbers: a round part, about a hundredth, of what is shown. */
export const stepOf = ({ from, to }: Frame): number => 10 ** Math.floor(Math.log10((to - from) / 60));

/** The same, or from one word to the next. */
export const stepOn = (scale: NumberScale, frame: Frame): number => (isWorded(scale) ? 1 : stepOf(frame));

/** Round numbers along the frame, four to nine of them. */
export function ticksOf({ from, to }: Frame): number[] {
  const rough = (to - from) / 6;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * magnitude >= rough) ?? 10) * magnitude;
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => tidy((first + i) * step));
}

/**
 * Whether the points say the opposite of the direction: every piece goes the wrong way. A hill or a valley does not; it is
 * for numbers of which neither the least nor the most is best.
 */
export function contradicts(points: readonly DraftPoint[], direction: 'max' | 'min'): boolean {
  const wrong = points.every((p, i) => {
    const before = points[i - 1];
    return !before || (direction === 'max' ? p.value <= before.value : p.value >= before.value);
  });
  return wrong && points.length > 1 && points[0]?.value !== points.at(-1)?.value;
}

/** Best becomes worst and worst becomes best. */
export const turnRound = (drafts: readonly PointDraft[]): PointDraft[] =>
  drafts.map((draft) => {
    const value = readNumber(draft.value);
    return typeof value === 'number' ? { ...draft, value: numberToType(tidy(100 - value)) } : draft;
  });

/** Without the dust of binary fractions. */
const tidy = (x: number): number => Number(x.toPrecision(12));

const roundTo = (x: number, step: number): number => tidy(Math.round(x / step) * step);

const clamp = (x: number, least: number, most: number): number => Math.min(most, Math.max(least, x));

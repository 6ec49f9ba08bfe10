import { cellKey } from '../assessment/cells.ts';
import { intervalOf } from '../assessment/measure.ts';
import { rankedOnly } from '../assessment/ranked-only.ts';
import { entryOf } from '../at.ts';
import type { Assessment, Cell, Interval, WeightInput } from '../types.ts';

/** The weighted sum as plain numbers, for the analyses that ask what other weights would do. */
export interface LinearModel {
  /** Values, a row per alternative and a column per criterion; more is better. */
  readonly values: readonly (readonly number[])[];
  /** Weight shares of the criteria: 0 or more, adding up to 1. */
  readonly shares: readonly number[];
  /** The first of the ranking at these shares, as a row; of several that tie, the first row. */
  readonly leader: number;
}

/** Scores closer than this part of the largest value are equal: 1e-9 on a scale of 0 to 100. */
const TIE = 1e-11;

/**
 * Builds a model and finds its leader. Weights are divided by their sum. A RangeError says what is missing: an
 * alternative, a criterion, or a weight above 0.
 */
export function linearModel(values: readonly (readonly number[])[], weights: readonly number[]): LinearModel {
  const total = weights.reduce((sum, w) => sum + w, 0);
  if (values.length === 0) throw new RangeError('There is no alternative to rank.');
  if (weights.length === 0) throw new RangeError('There is no criterion to rank by.');
  if (!(total > 0)) throw new RangeError('Every weight is 0: give one a weight.');
  const shares = weights.map((w) => w / total);
  const scores = scoresAt(values, shares);
  const tie = tieWithin(values);
  let leader = 0;
  for (const [a, score] of scores.entries()) if (score > (scores[leader] as number) + tie) leader = a;
  return { values, shares, leader };
}

/**
 * The model of an assessment: a row for each alternative that is ranked (`rankedOnly` has their ids in the same order), a column for each
 * criterion; null where there is no ranking.
 */
export function linearModelOf(assessment: Assessment): LinearModel | null {
  if (assessment.noRanking) return null;
  const values = cellRows(rankedOnly(assessment)).map((row) => row.map((cell) => cell.value));
  return linearModel(values, sharesOf(assessment));
}

/** The present weight shares of an assessment, in the order of its criteria. */
export const sharesOf = ({ criterionIds, shares }: Pick<Assessment, 'criterionIds' | 'shares'>): number[] =>
  criterionIds.map((id) => entryOf(shares, id));

/** The middle 90 percent of every cell, a row for each alternative that is ranked. */
export const cellRangesOf = (assessment: Assessment): Interval[][] =>
  cellRows(rankedOnly(assessment)).map((row) => row.map((cell) => intervalOf(cell.belief)));

/** The cells of an assessment: a row per alternative, a column per criterion, in its order. */
export function cellRows({
  alternativeIds,
  criterionIds,
  cells,
}: Pick<Assessment, 'alternativeIds' | 'criterionIds' | 'cells'>): Cell[][] {
  return alternativeIds.map((alternativeId) =>
    criterionIds.map((criterionId) => {
      const cell = cells.get(cellKey(alternativeId, criterionId));
      if (!cell) throw new RangeError(`The assessment has no cell ${alternativeId}, ${criterionId}.`);
      return cell;
    }),
  );
}

/** The score of every alternative at some shares. */
export const scoresAt = (values: readonly (readonly number[])[], shares: readonly number[]): number[] =>
  values.map((row) => dot(row, shares));

/** The sum of products of two rows of numbers. */
export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j] as number) * (b[j] as number);
  return sum;
}

/** Scores that differ by no more than this tie. */
export function tieWithin(values: readonly (readonly number[])[]): number {
  let largest = 0;
  for (const row of values) for (const v of row) largest = Math.max(largest, Math.abs(v));
  return TIE * largest;
}

/**
 * The shares when some criteria get new ones and the others keep their ratios. Where the others have nothing to keep
 * ratios of, they share evenly. `given` has a share or undefined for each criterion.
 */
export function sharesWith(shares: readonly number[], given: readonly (number | undefined)[]): number[] {
  const rest = shares.reduce((sum, share, j) => (given[j] === undefined ? sum + share : sum), 0);
  const others = given.filter((share) => share === undefined).length;
  const left = 1 - given.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  return shares.map((share, j) => given[j] ?? left * (rest > NOTHING ? share / rest : 1 / others));
}

/** The columns of criteria whose share is locked, by the weights of one scenario. */
export function lockedColumns(
  criterionIds: readonly string[],
  weights: readonly WeightInput[],
): ReadonlySet<number> {
  const locked = new Set(weights.filter((w) => w.lockedShare !== null).map((w) => w.criterionId));
  return new Set(criterionIds.flatMap((id, j) => (locked.has(id) ? [j] : [])));
}

/** No weight is locked. */
export const NO_LOCKS: ReadonlySet<number> = new Set();

/**
 * The criteria whose share can move while locked ones stay: those that are not locked, as long as there is another that is
 * not and takes or gives what moves.
 */
export function movableWeights({ shares }: LinearModel, locked: ReadonlySet<number>): number[] {
  const free = shares.flatMap((_, j) => (locked.has(j) ? [] : [j]));
  return free.length > 1 || locked.size === 0 ? free : [];
}

/** The largest share that a criterion can have: what the locked ones leave. */
export const largestShare = ({ shares }: LinearModel, locked: ReadonlySet<number>): number =>
  Math.max(
    0,
    shares.reduce((left, share, j) => (locked.has(j) ? left - share : left), 1),
  );

/** The shares with another one for a criterion: locked ones stay, the others keep their ratios in what is left. */
export const sharesMoved = (
  { shares }: LinearModel,
  locked: ReadonlySet<number>,
  criterion: number,
  share: number,
): number[] =>
  sharesWith(
    shares,
    shares.map((present, j) => (j === criterion ? share : locked.has(j) ? present : undefined)),
  );

/** A sum of shares below this is rounding. */
const NOTHING = 1e-12;

import { at } from '../at.ts';
import type { DecisionProblem } from './decision-problem.ts';
import { columnOf, largest, magnitude, partOfWay, smallest, sumOf } from './numbers.ts';
import { ranksOf, TIE } from './ranks.ts';

/** Everything that VIKOR says; less is better in `s`, `r` and `q`, each in the order of the alternatives. */
export interface VikorResult {
  /** Group utility: the sum of the weighted regrets. */
  readonly s: readonly number[];
  /** Individual regret: the largest weighted regret. */
  readonly r: readonly number[];
  /** 0 to 1: `v` parts group utility and `1 - v` parts individual regret. */
  readonly q: readonly number[];
  /** By `q`, 1 is best. */
  readonly ranks: readonly number[];
  /** What the second must stay behind the first: 1 / (m - 1); null for one alternative. */
  readonly threshold: number | null;
  readonly acceptableAdvantage: boolean;
  readonly acceptableStability: boolean;
  /** The alternatives, by index and best first, between which VIKOR does not decide; one when the first is the solution. */
  readonly compromise: readonly number[];
}

/**
 * VIKOR with its compromise set (docs/scoring.md, "VIKOR"; Opricovic and Tzeng 2004, 2007). `v` is from 0 to 1. A
 * criterion on which all are equal adds no regret, and an S or R that is equal for all adds nothing to Q.
 */
export function vikor(problem: DecisionProblem, v: number): VikorResult {
  const regrets = regretsOf(problem);
  const s = regrets.map(sumOf);
  const r = regrets.map(largest);
  const [groupPart, singlePart] = [zeroToOne(s), zeroToOne(r)];
  const q = groupPart.map((group, index) => v * group + (1 - v) * at(singlePart, index));
  return { s, r, q, ranks: ranksOf(q.map((x) => -x)), ...compromiseOf(s, r, q) };
}

/** The weighted regret `w (f* - f) / (f* - f-)` of every cell: 0 at the best of its column, w at the worst. */
function regretsOf({ criteria, weights, performance }: DecisionProblem): number[][] {
  const ends = criteria.map(({ direction }, index) => {
    const column = columnOf(performance, index);
    const [low, high] = [smallest(column), largest(column)];
    return direction === 'max' ? { best: high, worst: low } : { best: low, worst: high };
  });
  return performance.map((row) =>
    row.map((x, index) => at(weights, index) * partOfWay(at(ends, index).best, x, at(ends, index).worst)),
  );
}

/** Rescales to 0 at the least and 1 at the most; all 0 where the values differ by no more than rounding. */
function zeroToOne(values: readonly number[]): number[] {
  const [low, high] = [smallest(values), largest(values)];
  if (high - low <= TIE * magnitude(values)) return values.map(() => 0);
  return values.map((x) => partOfWay(low, x, high));
}

/**
 * The two conditions and the compromise set. The first has an acceptable advantage when the second is at least
 * `1 / (m - 1)` behind it in Q, and is stable when it is also best by S or by R. Without stability the set holds the
 * first two; without advantage it holds all that are closer to the first than that threshold.
 */
function compromiseOf(s: readonly number[], r: readonly number[], q: readonly number[]) {
  const order = [...q.keys()].sort((a, b) => at(q, a) - at(q, b) || a - b);
  const behind = (index: number): number => at(q, index) - at(q, at(order, 0));
  const firsts = order.filter((index) => behind(index) < TIE);
  const leastOf = (values: readonly number[]) => smallest(values) + TIE * magnitude(values);
  const acceptableStability = firsts.some(
    (index) => at(s, index) <= leastOf(s) || at(r, index) <= leastOf(r),
  );
  const [, second] = order;
  if (second === undefined) {
    return { threshold: null, acceptableAdvantage: true, acceptableStability, compromise: order };
  }
  const threshold = 1 / (order.length - 1);
  const acceptableAdvantage = behind(second) >= threshold - TIE;
  if (!acceptableAdvantage) {
    const compromise = order.filter((index) => behind(index) < threshold - TIE);
    return { threshold, acceptableAdvantage, acceptableStability, compromise };
  }
  // The second place may be shared: then all that share it stand beside the first.
  const seconds = order.filter((index) => behind(index) < behind(second) + TIE);
  return {
    threshold,
    acceptableAdvantage,
    acceptableStability,
    compromise: acceptableStability ? firsts : seconds,
  };
}

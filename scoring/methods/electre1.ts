import { at } from '../at.ts';
import type { DecisionProblem, Normalization } from './decision-problem.ts';
import { normalizeRows } from './normalize.ts';
import { columnOf, largest, magnitude, smallest } from './numbers.ts';
import { kernelOf } from './outranking-kernel.ts';
import { TIE } from './ranks.ts';

/** A square matrix over the alternatives with nothing on its diagonal. */
type Pairs<T> = readonly (readonly (T | null)[])[];

export interface ElectreResult {
  /** `concordance[a][b]`: the weight of the criteria on which a is at least as good as b. */
  readonly concordance: Pairs<number>;
  /** `discordance[a][b]`, 0 to 1: by how much a is worse than b where it is worst, over the largest range of a column. */
  readonly discordance: Pairs<number>;
  /** Whether a outranks b. */
  readonly outranks: Pairs<boolean>;
  /** The alternatives to choose between, by index. */
  readonly kernel: readonly number[];
  /** 1 for the kernel, the next rank for all others. */
  readonly ranks: readonly number[];
}

/** From which concordance on, and up to which discordance, an alternative outranks another. */
export interface ElectreThresholds {
  readonly concordance: number;
  readonly discordance: number;
}

/**
 * ELECTRE I (docs/scoring.md, "ELECTRE I"; Roy 1968): a outranks b when its concordance is at least, and its discordance
 * at most, the threshold. The normalization only scales a column here (x / max, x / sum, and so on), it never turns a cost:
 * the direction is read when two alternatives are compared. Where no column has a range the discordance is 0. Throws as
 * `normalizeRows` does.
 */
export function electre1(
  problem: DecisionProblem,
  normalization: Normalization,
  thresholds: ElectreThresholds,
): ElectreResult {
  const { criteria, weights, performance } = problem;
  const signs = criteria.map(({ direction }) => (direction === 'max' ? 1 : -1));
  const scaled = normalizeRows(
    { ...problem, criteria: criteria.map(({ id }) => ({ id, direction: 'max' as const })) },
    normalization,
  );
  const size = largest(scaled.map(magnitude)) || 1;
  const rows = scaled.map((row) => row.map((x, index) => (x / size) * at(signs, index)));
  const range = largest(
    criteria.map((_, index) => largest(columnOf(rows, index)) - smallest(columnOf(rows, index))),
  );
  const directed = performance.map((row) => row.map((x, index) => x * at(signs, index)));
  const concordance = overPairs(directed, (a, b) => {
    let sum = 0;
    for (let j = 0; j < a.length; j++) if ((a[j] as number) >= (b[j] as number)) sum += weights[j] as number;
    return sum;
  });
  const discordance = overPairs(rows, (a, b) => {
    let worst = 0;
    for (let j = 0; j < a.length; j++) worst = Math.max(worst, (b[j] as number) - (a[j] as number));
    return range > 0 ? worst / range : 0;
  });
  const outranks = concordance.map((row, a) =>
    row.map((agreed, b) =>
      agreed === null
        ? null
        : agreed >= thresholds.concordance - TIE &&
          (discordance[a]?.[b] as number) <= thresholds.discordance + TIE,
    ),
  );
  const kernel = kernelOf(outranks.map((row) => row.map((x) => x === true)));
  const ranks = performance.map((_, index) => (kernel.includes(index) ? 1 : kernel.length + 1));
  return { concordance, discordance, outranks, kernel, ranks };
}

/** A number for every pair of rows, the row's own first; nothing on the diagonal. */
function overPairs(
  rows: readonly (readonly number[])[],
  of: (a: readonly number[], b: readonly number[]) => number,
): (number | null)[][] {
  return rows.map((a, i) => rows.map((b, j) => (i === j ? null : of(a, b))));
}

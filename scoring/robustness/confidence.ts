import type { CellDraw } from '../chance/cell-draws.ts';
import { BLOCK, cellDrawer, weightedColumns } from './score-block.ts';

export interface Confidence {
  advance(draws: number): void;
  done(): number;
  /** Chance that an alternative is first at its own central weights; null where it has none. */
  factors(): (number | null)[];
}

/**
 * Confidence factors: cells are drawn anew, and each alternative that has central weights is scored against all others
 * at these weights. A draw in which k others tie with it counts 1 / (k + 1).
 */
export function confidenceRun({
  cells,
  centralWeights,
  samples,
  seed,
  tie,
}: {
  readonly cells: readonly (readonly CellDraw[])[];
  readonly centralWeights: readonly (readonly number[] | null)[];
  readonly samples: number;
  readonly seed: number;
  readonly tie: number;
}): Confidence {
  const n = cells.length;
  const m = cells[0]?.length ?? 0;
  const draw = cellDrawer(cells, seed, n * m);
  const values = new Float64Array(n * m * BLOCK);
  const own = new Float64Array(BLOCK);
  const other = new Float64Array(BLOCK);
  const lost = new Int32Array(BLOCK);
  const tied = new Int32Array(BLOCK);
  const first = new Float64Array(n);
  const sums = centralWeights.map((weights) =>
    weights
      ? cells.map((_, b) => weightedColumns(weights.map((value, j) => ({ j: b * m + j, value }))))
      : null,
  );
  let done = 0;

  function drawBlock(count: number): void {
    draw(values, count);
    for (const [a, scorers] of sums.entries()) {
      if (!scorers) continue;
      scorers[a]?.(values, count, own);
      lost.fill(0, 0, count);
      tied.fill(0, 0, count);
      for (const [b, scorer] of scorers.entries()) {
        if (b === a) continue;
        scorer(values, count, other);
        for (let s = 0; s < count; s++) {
          const ahead = (other[s] as number) - (own[s] as number);
          if (ahead > tie) lost[s] = 1;
          else if (ahead >= -tie) tied[s] = (tied[s] as number) + 1;
        }
      }
      for (let s = 0; s < count; s++) {
        if (lost[s] === 0) first[a] = (first[a] as number) + 1 / ((tied[s] as number) + 1);
      }
    }
  }

  return {
    advance(draws) {
      let left = Math.min(draws, samples - done);
      while (left > 0) {
        const count = Math.min(BLOCK, left);
        drawBlock(count);
        done += count;
        left -= count;
      }
    },
    done: () => done,
    factors: () => centralWeights.map((weights, a) => (weights ? (first[a] as number) / done : null)),
  };
}

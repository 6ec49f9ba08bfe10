import { at } from '../at.ts';
import type { CellDraw } from '../probability/cell-draws.ts';
import { BLOCK, cellDrawer, quadSums, quads } from './score-block.ts';

/** In how many draws each alternative is first at its own central weights; ties are split. */
export interface ConfidenceTally {
  readonly samples: number;
  readonly firsts: Float64Array;
}

/**
 * Confidence factors: cells are drawn anew, and each alternative that has central weights is scored against all others
 * at these weights, in steps. A draw in which k others tie with it counts 1 / (k + 1).
 */
export function startConfidence({
  cells,
  centralWeights,
  samples,
  seed,
  part,
  tie,
}: {
  readonly cells: readonly (readonly CellDraw[])[];
  readonly centralWeights: readonly (readonly number[] | null)[];
  readonly samples: number;
  readonly seed: number;
  readonly part: number;
  readonly tie: number;
}) {
  const n = cells.length;
  const m = at(cells, 0).length;
  const draw = cellDrawer(cells, seed, n * m, part);
  const values = new Float64Array(n * m * BLOCK);
  const first = new Float64Array(n);
  const scored = centralWeights.flatMap((weights, a) => (weights ? [{ a, weights }] : []));
  // Four alternatives at a time: rows[b][k] are the scores of b at the central weights of the k-th of the four.
  const rows = cells.map(() => Array.from({ length: 4 }, () => new Float64Array(BLOCK)));
  const groups = quads(scored.length).map((four) => ({
    members: four.flatMap((i) => scored[i]?.a ?? []),
    sums: cells.map((row, b) =>
      quadSums(
        row.map((_, j) => ({
          at: (b * m + j) * BLOCK,
          // The last four may go beyond what is scored: nothing is added for those.
          factors: four.map((i) => (i < scored.length ? at(at(scored, i).weights, j) : 0)),
        })),
      ),
    ),
  }));
  const lost = new Int32Array(BLOCK);
  const tied = new Int32Array(BLOCK);
  let done = 0;

  function drawBlock(count: number): void {
    draw(values, count);
    for (const { members, sums } of groups) {
      for (const [b, addTo] of sums.entries()) {
        const four = rows[b] as Float64Array[];
        for (const row of four) row.fill(0, 0, count);
        addTo(values, count, four);
      }
      for (const [k, a] of members.entries()) {
        const own = rows[a]?.[k] as Float64Array;
        lost.fill(0, 0, count);
        tied.fill(0, 0, count);
        for (let b = 0; b < n; b++) {
          if (b !== a) compare(own, rows[b]?.[k] as Float64Array, tie, count, lost, tied);
        }
        for (let s = 0; s < count; s++) {
          if (lost[s] === 0) first[a] = (first[a] as number) + 1 / ((tied[s] as number) + 1);
        }
      }
    }
  }

  return {
    total: samples,
    advance(draws: number): number {
      let left = Math.min(draws, samples - done);
      while (left > 0) {
        const count = Math.min(BLOCK, left);
        drawBlock(count);
        done += count;
        left -= count;
      }
      return done;
    },
    tally: (): ConfidenceTally => ({ samples: done, firsts: first.slice() }),
  };
}

/** Notes where another is ahead and where it ties. */
function compare(
  own: Float64Array,
  other: Float64Array,
  tie: number,
  count: number,
  lost: Int32Array,
  tied: Int32Array,
): void {
  for (let s = 0; s < count; s++) {
    const ahead = (other[s] as number) - (own[s] as number);
    if (ahead > tie) lost[s] = 1;
    else if (ahead >= -tie) tied[s] = (tied[s] as number) + 1;
  }
}

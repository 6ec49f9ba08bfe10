import { type CellDraw, fillCell } from '../chance/cell-draws.ts';
import { type RandomStream, randomStream } from '../chance/random.ts';

/** Draws that are scored together: their rows fit the processor's cache. */
export const BLOCK = 512;

/** Adds `count` scored draws of alternative a to its row: sum over the criteria of weight times cell. */
export type Scorer = (a: number, weights: Float64Array, count: number, scores: Float64Array) => void;

/**
 * Scores draws column by column: known numbers eight columns at a time, the others as they are drawn. `weights` holds
 * criterion j's at `j * BLOCK`. Every cell has its own stream, so a run in parts draws what a run in one draws.
 */
export function blockScorer(cells: readonly (readonly CellDraw[])[], seed: number): Scorer {
  const drawn = new Float64Array(BLOCK);
  const rows = cells.map((row, a) => ({
    known: row.flatMap((cell, j) => (cell.table ? [] : [{ j, value: cell.low }])),
    random: row.flatMap((cell, j) =>
      cell.table ? [{ j, cell, stream: randomStream(seed, a * row.length + j) }] : [],
    ),
  }));
  const sums = rows.map(({ known }) => weightedColumns(known));
  return (a, weights, count, scores) => {
    sums[a]?.(weights, count, scores);
    for (const { j, cell, stream } of rows[a]?.random ?? []) {
      fillCell(cell, stream, drawn, 0, count);
      addProduct(weights, j * BLOCK, drawn, count, scores);
    }
  };
}

/** Draws every cell of a block, cell (a, j) at `(a * criteria + j) * BLOCK`. */
export function cellDrawer(cells: readonly (readonly CellDraw[])[], seed: number, firstStream: number) {
  const all = cells.flat();
  const streams: RandomStream[] = all.map((_, i) => randomStream(seed, firstStream + i));
  return (values: Float64Array, count: number): void => {
    for (const [i, cell] of all.entries()) {
      fillCell(cell, streams[i] as RandomStream, values, i * BLOCK, i * BLOCK + count);
    }
  };
}

function addProduct(
  weights: Float64Array,
  at: number,
  drawn: Float64Array,
  count: number,
  scores: Float64Array,
): void {
  for (let s = 0; s < count; s++) {
    scores[s] = (scores[s] as number) + (weights[at + s] as number) * (drawn[s] as number);
  }
}

/** Sets scores to the sum of some columns of a block, each times a number. */
export function weightedColumns(
  terms: readonly { readonly j: number; readonly value: number }[],
): (columns: Float64Array, count: number, scores: Float64Array) => void {
  // Filled up to whole eights with columns that count nothing.
  const eights = Array.from({ length: Math.ceil(terms.length / 8) }, (_, i) => {
    const eight = terms.slice(8 * i, 8 * i + 8);
    const filler = { j: eight[0]?.j ?? 0, value: 0 };
    return Array.from({ length: 8 }, (_unused, k) => eight[k] ?? filler);
  });
  const at = eights.map((eight) => Int32Array.from(eight, ({ j }) => j * BLOCK));
  const factors = eights.map((eight) => Float64Array.from(eight, ({ value }) => value));
  return (columns, count, scores) => {
    scores.fill(0, 0, count);
    for (let i = 0; i < at.length; i++) {
      addEight(columns, at[i] as Int32Array, factors[i] as Float64Array, count, scores);
    }
  };
}

function addEight(
  columns: Float64Array,
  at: Int32Array,
  factors: Float64Array,
  count: number,
  scores: Float64Array,
): void {
  const [f0, f1, f2, f3, f4, f5, f6, f7] = factors as unknown as Eight;
  const [i0, i1, i2, i3, i4, i5, i6, i7] = at as unknown as Eight;
  for (let s = 0; s < count; s++) {
    scores[s] =
      (scores[s] as number) +
      (f0 * (columns[i0 + s] as number) +
        f1 * (columns[i1 + s] as number) +
        f2 * (columns[i2 + s] as number) +
        f3 * (columns[i3 + s] as number)) +
      (f4 * (columns[i4 + s] as number) +
        f5 * (columns[i5 + s] as number) +
        f6 * (columns[i6 + s] as number) +
        f7 * (columns[i7 + s] as number));
  }
}

type Eight = readonly [number, number, number, number, number, number, number, number];

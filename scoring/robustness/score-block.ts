import { at } from '../at.ts';
import { type CellDraw, fillCell } from '../probability/cell-draws.ts';
import { addDraws, isTransformed, type QuantileTable } from '../probability/quantile-table.ts';
import { type RandomStream, randomStream } from '../probability/random.ts';

/**
 * Draws that are scored together, so that their columns stay in the processor's cache: 127 of its lines. A power of two would
 * put the same draw of every column into the same few places of the cache.
 */
export const BLOCK = 1016;

/** Scores `count` draws of every alternative: sum over the criteria of weight times cell. */
type Scorer = (weights: Float64Array, count: number, scores: readonly Float64Array[]) => void;

/** A cell that is not known, of alternative `a`, with its weights at `at` of a block. */
interface DrawnCell {
  readonly a: number;
  readonly at: number;
  readonly cell: CellDraw;
  readonly table: QuantileTable;
  readonly stream: RandomStream;
}

/**
 * Scores draws column by column: known numbers by `quadSums`, the others as they are drawn. `weights` holds
 * criterion j's at `j * BLOCK`. Every cell has its own stream in each part, so a run in steps draws what a run in one draws.
 */
export function blockScorer(cells: readonly (readonly CellDraw[])[], seed: number, part = 0): Scorer {
  const drawn = new Float64Array(BLOCK);
  const spare = new Float64Array(BLOCK);
  const random = cells.flatMap((row, a) =>
    row.flatMap((cell, j): DrawnCell[] =>
      cell.table
        ? [
            {
              a,
              at: j * BLOCK,
              cell,
              table: cell.table,
              stream: randomStream(seed, a * row.length + j, part),
            },
          ]
        : [],
    ),
  );
  const known = quads(cells.length).map((four) => {
    const columns = (cells[0] ?? []).flatMap((_, j) => {
      // The last four may go beyond the alternatives: what is added for those is not read.
      const factors = four.map((a) => (a < cells.length ? knownNumber(at(at(cells, a), j)) : 0));
      return factors.some((factor) => factor !== 0) ? [{ at: j * BLOCK, factors }] : [];
    });
    return { four, addTo: quadSums(columns) };
  });
  return (weights, count, scores) => {
    for (const { four, addTo } of known) {
      const rows = four.map((a) => scores[a] ?? spare);
      for (const row of rows) row.fill(0, 0, count);
      addTo(weights, count, rows);
    }
    // One plain loop over all cells: within a nested `for … of` the compiler makes `addDraws` nearly half as fast.
    for (let i = 0; i < random.length; i++) {
      const { a, at, cell, table, stream } = random[i] as DrawnCell;
      const { low, scale, points } = cell;
      const row = scores[a] as Float64Array;
      if (points || isTransformed(table)) {
        fillCell(cell, stream, drawn, 0, count);
        addProduct(weights, at, drawn, count, row);
      } else addDraws(table, stream, weights, at, low, scale, row, count);
    }
  };
}

/** What a cell adds without being drawn: its number where that is known, else nothing. */
const knownNumber = ({ table, low }: CellDraw): number => (table ? 0 : low);

/** The numbers from 0 to n - 1 in fours; the last four may go beyond. */
export const quads = (n: number): number[][] =>
  Array.from({ length: Math.ceil(n / 4) }, (_, g) => [4 * g, 4 * g + 1, 4 * g + 2, 4 * g + 3]);

/** Draws every cell of a block, cell (a, j) at `(a * criteria + j) * BLOCK`. */
export function cellDrawer(
  cells: readonly (readonly CellDraw[])[],
  seed: number,
  firstStream: number,
  part: number,
) {
  const all = cells.flat();
  const streams: RandomStream[] = all.map((_, i) => randomStream(seed, firstStream + i, part));
  return (values: Float64Array, count: number): void => {
    for (const [i, cell] of all.entries()) {
      fillCell(cell, streams[i] as RandomStream, values, i * BLOCK, i * BLOCK + count);
    }
  };
}

/** Adds weight times drawn value. */
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

/** A column of a block, where it starts, and what each of four sums takes it times. */
interface QuadTerm {
  readonly at: number;
  readonly factors: readonly number[];
}

/** Adds columns of a block, each times a number of its own, to four rows at once: every column is read only once for four. */
export function quadSums(
  terms: readonly QuadTerm[],
): (columns: Float64Array, count: number, rows: readonly Float64Array[]) => void {
  // Filled up to whole fours with columns that count nothing.
  const filler: QuadTerm = { at: terms[0]?.at ?? 0, factors: [0, 0, 0, 0] };
  const fours = quads(terms.length).map((four) => four.map((i) => terms[i] ?? filler));
  const starts = fours.map((four) => Int32Array.from(four, (term) => term.at));
  const factors = fours.map((four) =>
    Float64Array.from([0, 1, 2, 3].flatMap((i) => four.map((t) => at(t.factors, i)))),
  );
  return (columns, count, rows) => {
    const [y0, y1, y2, y3] = rows as unknown as readonly [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    for (let i = 0; i < starts.length; i++) {
      addFourByFour(columns, starts[i] as Int32Array, factors[i] as Float64Array, count, y0, y1, y2, y3);
    }
  };
}

function addFourByFour(
  columns: Float64Array,
  at: Int32Array,
  factors: Float64Array,
  count: number,
  y0: Float64Array,
  y1: Float64Array,
  y2: Float64Array,
  y3: Float64Array,
): void {
  const [i0, i1, i2, i3] = at as unknown as Four;
  const [a0, a1, a2, a3, b0, b1, b2, b3, c0, c1, c2, c3, d0, d1, d2, d3] = factors as unknown as Sixteen;
  for (let s = 0; s < count; s++) {
    const p = columns[i0 + s] as number;
    const q = columns[i1 + s] as number;
    const r = columns[i2 + s] as number;
    const t = columns[i3 + s] as number;
    y0[s] = (y0[s] as number) + (a0 * p + a1 * q + (a2 * r + a3 * t));
    y1[s] = (y1[s] as number) + (b0 * p + b1 * q + (b2 * r + b3 * t));
    y2[s] = (y2[s] as number) + (c0 * p + c1 * q + (c2 * r + c3 * t));
    y3[s] = (y3[s] as number) + (d0 * p + d1 * q + (d2 * r + d3 * t));
  }
}

type Four = readonly [number, number, number, number];
type Sixteen = readonly [...Four, ...Four, ...Four, ...Four];

import type { Block, TableCell, TableColumn } from '../document/blocks.ts';
import { heightOf, linesOf, shortened, shortenedWords } from './fit.ts';
import { plainText } from './marks.ts';
import { columnWidths } from './table-widths.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** A table, or a piece of one, as it fits on a slide. Lengths are inches, the size is points. */
export interface SlideTable {
  readonly columns: readonly TableColumn[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly headHeight: number;
  readonly heights: readonly number[];
  readonly size: number;
  /** What was too long for a cell, in full. */
  readonly inFull: readonly string[];
}

/** Above and below, and left and right of the words of a cell, in inches. */
export const [CELL_Y, CELL_X] = [0.045, 0.07];

/** A column with numbers is no narrower, in inches. */
const NARROWEST = 0.62;

/** Lines of one cell; more would be read by nobody. */
const MOST_LINES = 8;

/** The pieces of a table that fit on slides one after another; columns come in sets where they are too many for the width. */
export function tablesOf(table: TableBlock, width: number, first: number, further: number): SlideTable[] {
  const most = Math.max(2, Math.floor((width - 2.4) / NARROWEST));
  return columnSets(table, most).flatMap((set, i) =>
    inPieces(set, width, i === 0 ? first : further, further),
  );
}

/** The table with as many columns as there is room for; each set has the first column again. */
function columnSets(table: TableBlock, most: number): TableBlock[] {
  const { columns, rows } = table;
  const [name, ...others] = columns;
  if (!name || others.length <= most) return [table];
  const count = Math.ceil(others.length / most);
  const size = Math.ceil(others.length / count);
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [1 + i * size, 1 + (i + 1) * size];
    const shares = columns.slice(from, to).map(({ width: _width, ...column }) => column);
    return {
      ...table,
      columns: [{ ...name, width: 22 }, ...shares],
      rows: rows.map((row) => [...row.slice(0, 1), ...row.slice(from, to)]),
    };
  });
}

const SIZES = [14, 13, 12, 11, 10, 9] as const;

/** The size at which the table takes the fewest slides, the largest of several. */
function inPieces(table: TableBlock, width: number, first: number, further: number): SlideTable[] {
  const sizes = table.columns.length > 10 ? SIZES.slice(3) : SIZES.slice(0, 5);
  const ways = sizes.map((size) => cutIntoPieces(measure(table, width, size), first, further));
  const fewest = Math.min(...ways.map((pieces) => pieces.length));
  return ways.find((pieces) => pieces.length === fewest) ?? [];
}

function cutIntoPieces(all: SlideTable, first: number, further: number): SlideTable[] {
  const pieces: { from: number; to: number }[] = [];
  let [from, used, room] = [0, all.headHeight, first];
  all.heights.forEach((height, i) => {
    if (used + height > room && i > from) {
      pieces.push({ from, to: i });
      [from, used, room] = [i, all.headHeight, further];
    }
    used += height;
  });
  pieces.push({ from, to: all.rows.length });
  return evened(pieces, all, further).map(({ from, to }, i) => ({
    ...all,
    rows: all.rows.slice(from, to),
    heights: all.heights.slice(from, to),
    inFull: i === 0 ? all.inFull : [],
  }));
}

/** No slide with a row or two at the end: the last two pieces share their rows where they fit so. */
function evened(pieces: { from: number; to: number }[], { heights, headHeight }: SlideTable, room: number) {
  const [last, before] = [pieces.at(-1), pieces.at(-2)];
  if (!last || !before || last.to - last.from >= (before.to - before.from) / 2) return pieces;
  const middle = Math.ceil((before.from + last.to) / 2);
  if (headHeight + sum(heights.slice(middle, last.to)) > room) return pieces;
  return [...pieces.slice(0, -2), { from: before.from, to: middle }, { from: middle, to: last.to }];
}

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

function measure(table: TableBlock, width: number, size: number): SlideTable {
  const widths = columnWidths(table.columns, table.rows, Math.round(width * 1000)).map((w) => w / 1000);
  const room = (i: number): number => (widths[i] ?? 1) - 2 * CELL_X;
  const inFull: string[] = [];
  const columns = table.columns.map((column, i) => ({
    ...column,
    head: shortened(column.head, 4, room(i), size, true),
  }));
  const rows = table.rows.map((row) =>
    columns.map((_, i): TableCell => {
      const cell = row[i] ?? { words: [], empty: true };
      const words = shortenedWords(cell.words, MOST_LINES, room(i), size);
      if (words !== cell.words) inFull.push(plainText(cell.words));
      return words === cell.words ? cell : { ...cell, words };
    }),
  );
  const lines = (text: string, i: number, bold = false): number => linesOf(text, room(i), size, bold);
  const height = (count: number): number => heightOf(count, size) + 2 * CELL_Y;
  return {
    columns,
    widths,
    rows,
    size,
    inFull,
    headHeight: height(Math.max(1, ...columns.map(({ head }, i) => lines(head, i, true)))),
    heights: rows.map((row) => height(Math.max(1, ...row.map(({ words }, i) => lines(signed(words), i))))),
  };
}

/** The words with room for the signs before them. */
const signed = (words: TableCell['words']): string =>
  (words.some(({ sign }) => sign) ? '◆\u00a0' : '') + plainText(words);

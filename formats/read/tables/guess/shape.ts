/** Plain Node: what the cells of a line are. */

import type { Cell } from '../grid.ts';
import { type Decimal, isMissing, readNumber } from '../number-format.ts';
import type { Numbers } from './arithmetic.ts';

export type Shape = 'blank' | 'number' | 'text' | 'index';

/** What most cells of a line are. */
export function shapeOf(cells: readonly Cell[]): Shape {
  let [numbers, texts] = [0, 0];
  for (const cell of cells) {
    if (isMissing(cell)) continue;
    const { state } = readEitherWay(cell);
    // A few days among numbers are numbers that a spreadsheet took for days; nothing but days are days.
    if (state === 'text' || state === 'date') texts++;
    else numbers++;
  }
  if (numbers + texts === 0) return 'blank';
  if (texts > numbers) return 'text';
  return isCount(cells) ? 'index' : 'number';
}

const readEitherWay = (cell: Cell) => {
  const point = readNumber(cell, '.');
  return point.state === 'number' ? point : readNumber(cell, ',');
};

/** Whether the cells, three at least, count up by one from 0 or 1. */
function isCount(cells: readonly Cell[]): boolean {
  const numbers = cells.map((cell) => {
    const read = isMissing(cell) ? null : readEitherWay(cell);
    return read?.state === 'number' && read.number.kind === 'exact' ? read.number.a : Number.NaN;
  });
  const [first] = numbers;
  return (
    numbers.length > 2 && (first === 0 || first === 1) && numbers.every((number, i) => number === first + i)
  );
}

/** The exact numbers of cells; null where there is none. */
export const numbersOf = (cells: readonly Cell[], decimal: Decimal): Numbers =>
  cells.map((cell) => {
    const read = readNumber(cell, decimal);
    return read.state === 'number' && read.number.kind === 'exact' ? read.number.a : null;
  });

/** The unit that all cells have which have one. */
export function commonUnit(cells: readonly Cell[], decimal: Decimal): string | null {
  const units = new Set<string>();
  for (const cell of cells) {
    const read = readNumber(cell, decimal);
    if (read.state === 'number') units.add(read.unit);
  }
  const [unit = '', ...others] = units;
  return others.length === 0 && unit !== '' ? unit : null;
}

/** Plain Node: what the cells of a line are. */

import type { Cell } from '../grid.ts';
import { type Decimal, readNumber } from '../values/number-format.ts';
import { commonUnitOf } from '../values/units.ts';
import type { Numbers } from './arithmetic.ts';

export type Shape = 'blank' | 'number' | 'text' | 'index';

/** One cell as it is looked at: whether it is a number (`free` and "on request" are none among words), which one if it is exact, and what stands beside it. */
export interface SeenCell {
  readonly is: 'missing' | 'number' | 'free' | 'text';
  readonly number: number | null;
  /** Empty where nothing does; null where there is no number, or a spreadsheet's own. */
  readonly unit: string | null;
}

const MISSING: SeenCell = { is: 'missing', number: null, unit: null };
const FREE: SeenCell = { is: 'free', number: null, unit: null };
const TEXT: SeenCell = { is: 'text', number: null, unit: null };

/** Looks at a cell of a line that is written with this decimal sign. */
export function seeCell(cell: Cell, decimal: Decimal): SeenCell {
  const read = readNumber(cell, decimal);
  if (read.state === 'missing') return MISSING;
  if (read.state === 'number') {
    // Numbers of a spreadsheet beside those that it shows with a unit need none.
    const unit = typeof cell === 'number' ? null : read.unit;
    return { is: 'number', number: read.number.kind === 'exact' ? read.number.a : null, unit };
  }
  if (read.state === 'bound') return { is: 'number', number: null, unit: read.unit };
  if (read.state === 'free' || read.state === 'asked') return FREE;
  // A few days among numbers are numbers that a spreadsheet took for days; nothing but days are days.
  const isOther = read.state === 'text' || read.state === 'date';
  const isNumber = !isOther || readNumber(cell, decimal === '.' ? ',' : '.').state === 'number';
  return isNumber ? { is: 'number', number: null, unit: null } : TEXT;
}

/** What most cells of a line are. */
export function shapeOfSeen(cells: readonly SeenCell[]): Shape {
  const numbers = cells.filter(({ is }) => is === 'number').length;
  const words = cells.filter(({ is }) => is === 'text').length;
  const texts = words + (numbers === 0 ? cells.filter(({ is }) => is === 'free').length : 0);
  if (numbers + texts === 0) return 'blank';
  if (texts > numbers) return 'text';
  return isCount(cells) ? 'index' : 'number';
}

export const shapeOf = (cells: readonly Cell[]): Shape =>
  shapeOfSeen(cells.map((cell) => seeCell(cell, '.')));

/** Whether the cells, three at least, count up by one from 0 or 1. */
function isCount(cells: readonly SeenCell[]): boolean {
  const first = cells[0]?.number ?? null;
  return (
    cells.length > 2 && (first === 0 || first === 1) && cells.every(({ number }, i) => number === first + i)
  );
}

/** The exact numbers of cells; null where there is none. */
export const numbersOf = (cells: readonly Cell[], decimal: Decimal): Numbers =>
  cells.map((cell) => seeCell(cell, decimal).number);

/** The unit of the most cells, into which the others can be converted; null where there is none. */
export const commonUnit = (cells: readonly SeenCell[]): string | null =>
  // 0 is the same in any unit.
  commonUnitOf(
    cells.flatMap(({ unit, number }) => (unit === null || (unit === '' && number === 0) ? [] : [unit])),
  );

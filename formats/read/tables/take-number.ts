/** Plain Node: numbers of cells, with issues for what is none. */

import { quote } from '../../../common/words.ts';
import { type Cell, lineOf } from './grid.ts';
import type { ModelBuilder, TablePosition } from './model-builder.ts';
import { type CellNumber, type Decimal, readNumber } from './number-format.ts';

/** How the numbers of one line are to be read. */
export interface NumberLine {
  readonly decimal: Decimal;
  readonly unit: string | null;
}

/** The number of a cell; null where there is none, and where there is something else, which is said. */
export function takeNumber(
  builder: ModelBuilder,
  cell: Cell,
  { decimal, unit }: NumberLine,
  position: TablePosition,
): CellNumber | null {
  const read = readNumber(cell, decimal);
  switch (read.state) {
    case 'missing':
      return null;
    case 'number':
      if (read.unit !== '' && !isUnit(read.unit, unit)) {
        builder.error(
          position,
          unit === null
            ? `${quote(lineOf(cell))} has a unit, and its criterion has none.`
            : `${quote(lineOf(cell))} is not in ${unit}.`,
          unit === null
            ? 'Give the criterion its unit, or write the number alone.'
            : `Convert it to ${unit}.`,
        );
        return null;
      }
      if (read.about) {
        builder.warning(
          position,
          `${quote(lineOf(cell))} is taken as an exact number.`,
          'Write a range such as 10–15 to keep the doubt.',
        );
      }
      return read.number;
    case 'date':
      builder.error(
        position,
        `${quote(lineOf(cell))} is a day, not a number.`,
        'Spreadsheets turn numbers such as 22.5 into days: write the number again, in a column formatted as text or number.',
      );
      return null;
    case 'bound':
      builder.error(
        position,
        `${quote(lineOf(cell))} says only on which side the number lies.`,
        'Write a number, or a range such as 10–15.',
      );
      return null;
    case 'reversed':
      builder.error(
        position,
        `${quote(lineOf(cell))} has its highest number first.`,
        'Write the lowest number first.',
      );
      return null;
    default:
      builder.error(position, `${quote(lineOf(cell))} is not a number.`, remedyFor(cell, decimal));
      return null;
  }
}

function remedyFor(cell: Cell, decimal: Decimal): string {
  const text = lineOf(cell);
  if (text.startsWith('='))
    return 'The formula was never calculated: open the file in a spreadsheet program and save it.';
  if (text.startsWith('#')) return 'Mend the formula in the spreadsheet, or empty the cell.';
  const other = decimal === '.' ? ',' : '.';
  return readNumber(cell, other).state === 'number'
    ? `Numbers of this column are read with a decimal ${decimal === '.' ? 'point' : 'comma'}; choose the other if that is wrong.`
    : 'Write a number, or leave the cell empty where there is none.';
}

/** One number that stands for itself; undefined where the cell is empty or says something else, which is said. */
export function takePlain(
  builder: ModelBuilder,
  cell: Cell,
  decimal: Decimal,
  position: TablePosition,
): number | undefined {
  const read = readNumber(cell, decimal);
  if (read.state === 'missing') return undefined;
  if (read.state === 'number' && read.number.kind === 'exact') {
    // A weight of 30 % is 30 beside others in percent.
    if (read.unit === '' || read.unit === '%') return read.number.a;
  }
  builder.error(
    position,
    `${quote(lineOf(cell))} is not one plain number.`,
    'Write a number, or leave the cell empty.',
  );
  return undefined;
}

const MONEY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '€': 'eur',
    $: 'usd',
    '£': 'gbp',
    '¥': 'jpy',
    '₹': 'inr',
    percent: '%',
  }),
);
const plain = (unit: string): string =>
  MONEY.get(unit.toLowerCase()) ?? unit.toLowerCase().replaceAll(/[\s.]/g, '');

/** Whether what stands behind a number is the unit of its line. */
const isUnit = (found: string, unit: string | null): boolean => unit !== null && plain(found) === plain(unit);

/** Plain Node: numbers of cells, with issues for what is none. */

import { presentLanguage } from '../../../../common/language/present.ts';
import { t } from '../../../../common/language/texts.ts';
import { quote } from '../../../../common/words.ts';
import { type Cell, lineOf } from '../grid.ts';
import { createRemarks, type LineRemarks } from '../interpret/line-remarks.ts';
import type { ModelBuilder, TablePosition } from '../interpret/model-builder.ts';
import { type Bound, boundedBy } from './bounds.ts';
import { type CellNumber, type Decimal, type ReadNumber, readNumber } from './number-format.ts';
import { factorBetween, isMoney, times } from './units.ts';

/** How the numbers of one line are to be read. */
export interface NumberLine {
  readonly decimal: Decimal;
  readonly unit: string | null;
  /** A name of which "free" is 0; the unit may say the same. */
  readonly isPrice?: boolean;
  /** The lowest and the highest number of the line, in its unit; null where it has none. */
  readonly range?: () => readonly [number, number] | null;
  /** Where what is done to numbers is said for all of them; without it, cell by cell. */
  readonly remarks?: LineRemarks;
  /** Keeps the words of a cell that say something and no number; without it they are an error. */
  readonly keep?: (words: string) => void;
}

/** The number of a cell; null where there is none, and where there is something else, which is said. */
export function takeNumber(
  builder: ModelBuilder,
  cell: Cell,
  line: NumberLine,
  position: TablePosition,
): CellNumber | null {
  const remarks = line.remarks ?? createRemarks();
  const number = numberOf(builder, cell, line, position, remarks);
  if (!line.remarks) remarks.say(builder, position, '');
  return number;
}

function numberOf(
  builder: ModelBuilder,
  cell: Cell,
  line: NumberLine,
  position: TablePosition,
  remarks: LineRemarks,
): CellNumber | null {
  const { decimal, unit } = line;
  const read = readNumber(cell, decimal);
  switch (read.state) {
    case 'missing':
      return null;
    case 'number': {
      const number = inUnit(read, unit, cell, remarks);
      if (number === null) {
        builder.error(
          position,
          unit === null
            ? t('{cell} has a unit, and its criterion has none.', { cell: quote(lineOf(cell)) })
            : t('{cell} is not in {unit}.', { cell: quote(lineOf(cell)), unit }),
          unit === null
            ? t('Give the criterion its unit, or write the number alone.')
            : t('Convert it to {unit}.', { unit }),
        );
        return null;
      }
      if (read.about) {
        builder.warning(
          position,
          t('{cell} is taken as an exact number.', { cell: quote(lineOf(cell)) }),
          t('Write a range such as 10–15 to keep the doubt.'),
        );
      }
      if (read.marks !== '') remarks.saw('marks', cell, read.marks);
      return number;
    }
    case 'date':
      builder.error(
        position,
        t('{cell} is a day, not a number.', { cell: quote(lineOf(cell)) }),
        t(
          'Spreadsheets turn numbers such as 22.5 into days: write the number again, in a column formatted as text or number.',
        ),
      );
      return null;
    case 'bound':
      return takeBound(builder, cell, read, line, position, remarks);
    case 'reversed':
      builder.error(
        position,
        t('{cell} has its highest number first.', { cell: quote(lineOf(cell)) }),
        t('Write the lowest number first.'),
      );
      return null;
    case 'asked':
      remarks.saw('asked', cell, '');
      line.keep?.(lineOf(cell));
      return null;
    case 'free':
      if (line.isPrice || isMoney(unit)) {
        remarks.saw('free', cell, '0');
        return { kind: 'exact', a: 0 };
      }
      builder.error(
        position,
        t('{cell} is not a number.', { cell: quote(lineOf(cell)) }),
        remedyFor(cell, decimal),
      );
      return null;
    default:
      builder.error(
        position,
        t('{cell} is not a number.', { cell: quote(lineOf(cell)) }),
        remedyFor(cell, decimal),
      );
      return null;
  }
}

/** A number in the unit of its line; null where it cannot be converted to it. */
function inUnit(
  { number, unit: found, isScaled }: Extract<ReadNumber, { readonly state: 'number' }>,
  unit: string | null,
  cell: Cell,
  remarks: LineRemarks,
): CellNumber | null {
  if (found === '') {
    // What a spreadsheet keeps as a number may be shown without a unit that others beside it are shown with.
    if (unit !== null && number.a !== 0 && typeof cell === 'string') remarks.saw('unitless', cell, unit);
    return number;
  }
  const factor = factorBetween(found, unit);
  if (factor === null) return null;
  remarks.saw('united', cell, '');
  const converted = multiplied(number, factor);
  if (isScaled || (unit === null && factor !== 1)) remarks.saw('scaled', cell, shown(converted, unit));
  else if (factor !== 1) remarks.saw('converted', cell, shown(converted, unit));
  return converted;
}

const multiplied = (number: CellNumber, factor: number): CellNumber =>
  number.kind === 'exact'
    ? { kind: 'exact', a: times(number.a, factor) }
    : { kind: number.kind, a: times(number.a, factor), b: times(number.b, factor) };

/** A number with its unit, as a sentence says it. */
function shown(number: CellNumber, unit: string | null): string {
  const write = (value: number): string =>
    value.toLocaleString(presentLanguage().formats, { maximumSignificantDigits: 12 });
  const words =
    number.kind === 'exact'
      ? write(number.a)
      : number.kind === 'uniform'
        ? t('{low} to {high}', { low: write(number.a), high: write(number.b) })
        : `${write(number.a)} ± ${write(number.b)}`;
  return unit === null ? words : `${words} ${unit}`;
}

/** The interval of a bound; without one its words are kept, as a warning says. */
function takeBound(
  builder: ModelBuilder,
  cell: Cell,
  bound: Bound,
  line: NumberLine,
  position: TablePosition,
  remarks: LineRemarks,
): CellNumber | null {
  const bounded = boundedBy(bound, line.unit, line.range?.() ?? null);
  if (bounded) {
    remarks.saw('bound', cell, bounded.told(shown(bounded.number, line.unit)));
    return bounded.number;
  }
  const words = quote(lineOf(cell));
  if (!line.keep) {
    builder.error(
      position,
      t('{cell} says only on which side the number lies.', { cell: words }),
      t('Write a number, or a range such as 10–15.'),
    );
    return null;
  }
  line.keep(lineOf(cell));
  builder.warning(
    position,
    t(
      '{cell} says only on which side the number lies; its value is missing, and its words are kept as a note on the cell.',
      { cell: words },
    ),
    t('Write a number, or a range such as 10–15.'),
  );
  return null;
}

function remedyFor(cell: Cell, decimal: Decimal): string {
  const text = lineOf(cell);
  if (text.startsWith('='))
    return t('The formula was never calculated: open the file in a spreadsheet program and save it.');
  if (text.startsWith('#')) return t('Mend the formula in the spreadsheet, or empty the cell.');
  const other = decimal === '.' ? ',' : '.';
  return readNumber(cell, other).state === 'number'
    ? decimal === '.'
      ? t('Numbers of this column are read with a decimal point; choose the other if that is wrong.')
      : t('Numbers of this column are read with a decimal comma; choose the other if that is wrong.')
    : t('Write a number, or leave the cell empty where there is none.');
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
    t('{cell} is not one plain number.', { cell: quote(lineOf(cell)) }),
    t('Write a number, or leave the cell empty.'),
  );
  return undefined;
}

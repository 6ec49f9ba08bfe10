/** Plain Node: tables in texts of R, as `dput` and `dump` write them and as scripts build them. */

import { t } from '../../../common/language/texts.ts';
import { fewOf, quote } from '../../../common/words.ts';
import { fileError } from '../file-error.ts';
import { type Cell, type Grid, type ReadingNote, refuseTooLarge } from '../tables/grid.ts';
import { directionOf } from '../tables/headings.ts';
import { decodeText } from '../tables/reading/decode.ts';
import type { HeldTable } from './held-table.ts';
import { R_CODE } from './names.ts';
import { type RValue, readRValues, UNNAMED } from './r-values.ts';

/** Every word of it is kept while it is read. */
const MOST_BYTES = 20_000_000;

/**
 * The table in a text of R: its largest matrix or data frame. Vectors that go with its columns become rows of it: directions
 * where they say min and max, weights where their name does. Nothing is run; what was not understood or not used is noted.
 * Throws a UserFacingError where there is no table.
 */
export function tableOfR(bytes: Uint8Array): HeldTable {
  if (bytes.length > MOST_BYTES) {
    throw fileError(
      t('This is more than {most} MB of R.', { most: String(MOST_BYTES / 1_000_000) }),
      t('Write the table with {csv}.', R_CODE),
    );
  }
  const { values, skipped } = readRValues(decodeText(bytes).text);
  const tables = [...values].flatMap(([name, value]) => {
    const table = tableOf(value);
    return table ? [{ name, ...table }] : [];
  });
  const [chosen] = tables.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (!chosen) {
    throw fileError(
      t('This is code of R, and there is no table in it that can be read without running it.'),
      t('In R, write the table with {csv}, or with {dput}, and import that.', R_CODE),
    );
  }
  refuseTooLarge(chosen.rows.length + 1, chosen.columns.length + 1);
  const beside = [...values].filter(([name]) => name !== chosen.name);
  const directions = beside.find(([, value]) => isDirections(value, chosen.columns));
  const weights = beside.find(
    ([name, value]) => /weight|poids|gewicht/i.test(name) && isNumbers(value, chosen.columns),
  );
  const extra = [
    ...(weights ? [['weight', ...alongColumns(weights[1], chosen.columns)]] : []),
    ...(directions ? [['direction', ...alongColumns(directions[1], chosen.columns)]] : []),
  ];
  const isNamed = chosen.rowNames !== null;
  const label = (name: string): Cell[] => (isNamed ? [name] : []);
  // Beside rows without names there is no place for what a row of weights is called.
  const used = new Set(isNamed ? [weights?.[0], directions?.[0]] : []);
  const grid: Grid = [
    [...label(''), ...chosen.columns],
    ...(isNamed ? extra : []),
    ...chosen.rows.map((row, i) => [...label(chosen.rowNames?.[i] ?? ''), ...row]),
  ];
  return {
    grid,
    notes: notesOn(
      skipped,
      beside.map(([name]) => name).filter((name) => name !== UNNAMED && !used.has(name)),
    ),
  };
}

function notesOn(skipped: readonly string[], unused: readonly string[]): ReadingNote[] {
  const notes: ReadingNote[] = [];
  if (unused.length > 0) {
    notes.push({
      message: t('Beside the table the file has {names}, which is not read.', {
        names: fewOf(unused.map((name) => quote(name))),
      }),
      remedy: t('Set after the import what belongs to the comparison.'),
    });
  }
  if (skipped.length > 0) {
    notes.push({
      message: t(
        '{n, plural, one {# statement of R is} other {# statements of R are}} not run: {statements}.',
        {
          n: skipped.length,
          statements: fewOf(skipped.map((code) => quote(code))),
        },
      ),
      remedy: t('If the table is changed there, write it anew from R with dput or write.csv.'),
    });
  }
  return notes;
}

interface Table {
  readonly columns: readonly string[];
  readonly rowNames: readonly string[] | null;
  readonly rows: readonly (readonly Cell[])[];
}

const sizeOf = ({ rows, columns }: Table): number => rows.length * columns.length;

/** A matrix or a data frame as a table; null for any other value. */
function tableOf({ cells, dim, isList, names, rowNames, columnNames }: RValue): Table | null {
  if (dim) {
    const [rows, columns] = dim;
    const heads = columnNames ?? Array.from({ length: columns }, (_, j) => `V${j + 1}`);
    if (heads.length !== columns || (rowNames && rowNames.length !== rows)) return null;
    return {
      columns: heads,
      rowNames,
      rows: Array.from({ length: rows }, (_, i) =>
        Array.from({ length: columns }, (_unused, j) => plain(cells[j * rows + i])),
      ),
    };
  }
  const columns = cells.flatMap((cell) => (isVector(cell) ? [cell] : []));
  const length = columns[0]?.cells.length ?? 0;
  const isFrame = isList && columns.length > 1 && columns.length === cells.length && length > 0;
  if (!isFrame || !columns.every((column) => column.cells.length === length)) return null;
  const own = rowNames ?? columns.find((column) => column.names)?.names?.map((name) => name ?? '') ?? null;
  return {
    columns: columns.map((_, j) => names?.[j] ?? columnNames?.[j] ?? `V${j + 1}`),
    rowNames: own && own.length === length ? own : null,
    rows: Array.from({ length }, (_, i) => columns.map((column) => plain(column.cells[i]))),
  };
}

const isVector = (cell: Cell | RValue): cell is RValue =>
  typeof cell === 'object' && cell !== null && 'cells' in cell && !cell.isList;

const plain = (cell: Cell | RValue | undefined): Cell =>
  cell === undefined || (typeof cell === 'object' && cell !== null && 'cells' in cell) ? null : cell;

/** Whether a vector has an entry for each column, by its names or by its length. */
function fits({ cells, names, dim, isList }: RValue, columns: readonly string[]): boolean {
  if (dim || isList || cells.length !== columns.length) return false;
  return names === null || columns.every((column) => names.includes(column));
}

const isDirections = (value: RValue, columns: readonly string[]): boolean =>
  fits(value, columns) && value.cells.every((cell) => typeof cell === 'string' && directionOf(cell) !== null);

const isNumbers = (value: RValue, columns: readonly string[]): boolean =>
  fits(value, columns) && value.cells.every((cell) => typeof cell === 'number');

/** The entries of a vector in the order of the columns. */
const alongColumns = ({ cells, names }: RValue, columns: readonly string[]): Cell[] =>
  columns.map((column, j) => plain(cells[names ? names.indexOf(column) : j]));

/** Plain Node: the cells of a sheet as people see them, from their values and what the sheet says beside them. */

import { type Message, msg, t } from '../../../../common/language/texts.ts';
import { quote, shorten } from '../../../../common/words.ts';
import {
  type Cell,
  columnLetters,
  type Grid,
  isBlank,
  isBlankRow,
  lineOf,
  type ReadingNote,
} from '../grid.ts';
import type { CellFormats, FormatRemark } from './cell-formats.ts';
import type { SheetMarks } from './sheet-marks.ts';

/** Puts in the texts of cells without a value, numbers as they are shown, and the value of merged cells into each of them. */
export function completed(
  rows: Cell[][],
  marks: SheetMarks,
  formats: CellFormats,
  notes: ReadingNote[],
): Cell[][] {
  const put = (row: number, column: number, cell: Cell): void => {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = cell;
  };
  for (const { row, column, text } of marks.texts) put(row, column, text);
  noteUncalculated(marks, notes);
  for (const { row, column, style, value } of marks.styled) {
    const shown = formats.shown(style, value);
    if (shown !== null) put(row, column, shown);
  }
  notes.push(...formatNotes(marks, formats));
  const filled: string[] = [];
  for (const { from, to } of marks.merged) {
    const value = rows[from[0]]?.[from[1]] ?? null;
    const size = (to[0] - from[0] + 1) * (to[1] - from[1] + 1);
    if (value === null || size > 10_000) continue;
    for (let row = from[0]; row <= Math.min(to[0], rows.length - 1); row++) {
      for (let column = from[1]; column <= to[1]; column++) put(row, column, value);
    }
    filled.push(`${cellName(from)}:${cellName(to)}`);
  }
  if (filled.length > 0) {
    notes.push({
      message: t(
        '{n, plural, one {Cells are} other {# ranges of cells are}} merged ({ranges}), and their value is taken for each of them.',
        { n: filled.length, ranges: enumerated(filled) },
      ),
      remedy: t('Undo the merging in the spreadsheet if it is meant once.'),
    });
  }
  return rows;
}

const cellName = ([row, column]: readonly [number, number]): string => `${columnLetters(column)}${row + 1}`;

/** "A, B, C and 4 more". */
const enumerated = (names: readonly string[], most = 5): string =>
  names.length > most
    ? t('{names} and {n} more', { names: names.slice(0, most).join(', '), n: names.length - most })
    : names.join(', ');

/** What formats make of numbers that a reader could take for something else, once for each column. */
function formatNotes({ styled }: SheetMarks, formats: CellFormats): ReadingNote[] {
  const found: Record<FormatRemark, Set<string>> = {
    thousands: new Set(),
    clock: new Set(),
    currency: new Set(),
  };
  for (const { style, column } of styled) {
    const remark = formats.remark(style);
    if (remark !== null) found[remark].add(columnLetters(column));
  }
  return (Object.keys(REMARKS) as FormatRemark[]).flatMap((remark) => {
    const columns = [...found[remark]];
    if (columns.length === 0) return [];
    const [message, remedy] = REMARKS[remark];
    return [{ message: t(message, { n: columns.length, columns: enumerated(columns) }), remedy: t(remedy) }];
  });
}

const REMARKS: Record<FormatRemark, readonly [message: Message, remedy: Message]> = {
  thousands: [
    msg(
      '{n, plural, one {Column} other {Columns}} {columns}: numbers are shown in thousands or millions there, and taken whole, as the file has them.',
    ),
    msg('Check that the unit of the criterion fits.'),
  ],
  clock: [
    msg('{n, plural, one {Column} other {Columns}} {columns}: times such as 1:30 are taken as durations.'),
    msg('Format them as text in the spreadsheet if they are times of the day.'),
  ],
  currency: [
    msg(
      '{n, plural, one {Column} other {Columns}} {columns}: the currency is that of the computer that shows it, and taken as $.',
    ),
    msg('Give the criterion its unit if it is another.'),
  ],
};

/** Rows and columns with something in them that a sheet does not show, counted from 0. */
export interface HiddenPlaces {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** What is hidden in a sheet. */
export const hiddenIn = (rows: Grid, { hiddenRows, hiddenColumns }: SheetMarks): HiddenPlaces => ({
  rows: hiddenRows.filter((row) => !isBlankRow(rows[row] ?? [])),
  columns: hiddenColumns.filter((column) => rows.some((row) => !isBlank(row[column] ?? null))),
});

/** Empties what is not shown, so that rows and columns keep their places, and says what it was. */
export function leaveOutHidden(
  rows: Cell[][],
  { rows: hiddenRows, columns: hiddenColumns }: HiddenPlaces,
  notes: ReadingNote[],
): void {
  const label = (cells: readonly (Cell | undefined)[]): string => {
    const text = shorten(lineOf(cells.find((cell) => !isBlank(cell))), 40);
    return text === '' ? '' : ` ${quote(text)}`;
  };
  const said = [
    ...hiddenRows.slice(0, 5).map((row) => `${t('row {row}', { row: row + 1 })}${label(rows[row] ?? [])}`),
    ...hiddenColumns
      .slice(0, 5)
      .map(
        (column) =>
          `${t('column {column}', { column: columnLetters(column) })}${label(rows.map((row) => row[column]))}`,
      ),
  ];
  const more = hiddenRows.length + hiddenColumns.length - said.length;
  for (const row of hiddenRows) rows[row] = [];
  for (const column of hiddenColumns) for (const row of rows) if (column < row.length) row[column] = null;
  if (said.length === 0) return;
  notes.push({
    message: t('Hidden in the spreadsheet, and left out: {places}.', {
      places: more > 0 ? t('{names} and {n} more', { names: said.join(', '), n: more }) : said.join(', '),
    }),
    remedy: t('Show them in the spreadsheet, or read what is hidden too (--hidden).'),
  });
}

function noteUncalculated({ texts }: SheetMarks, notes: ReadingNote[]): void {
  const uncalculated = texts.filter(({ text }) => text.startsWith('='));
  const [first] = uncalculated;
  if (!first) return;
  notes.push({
    row: first.row + 1,
    message: t(
      '{n, plural, one {A formula has no result in the file, so it is read as text.} other {# formulas have no result in the file, so they are read as text.}}',
      { n: uncalculated.length },
    ),
    remedy: t('Open the file in a spreadsheet program, save it there, and import it again.'),
  });
}

/** Plain Node: a table as a sheet of a spreadsheet. */

import type { Cell, Sheet } from 'write-excel-file/node';
import { type Column, isAssumed, type Table, type Value } from '../plain/table.ts';
import { cellText, isChangedByLibrary } from './cell-text.ts';

/** A formula without its equals sign, and what it comes to now: readers that do not calculate show that. */
export interface Formula {
  readonly formula: string;
  readonly now: Value;
  /** A whole number, whatever stands in its column. */
  readonly whole?: boolean;
}

export type SheetValue = Value | Formula;

export interface SheetPlan {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** Columns at the left that stay in sight. */
  readonly frozen: number;
  /** Rows at the end that are sums, in bold. */
  readonly sums?: number;
  /** Whether the value of a row and column is assumed and not known: it is hatched, in italics. */
  readonly assumed: (row: number, column: number) => boolean;
}

export const isFormula = (value: SheetValue): value is Formula => typeof value === 'object' && value !== null;

/** A table as a sheet, without formulas. */
export const plainSheet = (name: string, table: Table, frozen = 1): SheetPlan => ({
  name,
  columns: table.columns,
  rows: table.rows,
  frozen,
  assumed: (row, column) => isAssumed(table, table.rows[row] ?? [], column),
});

/** The sheet as the library takes it: heads in bold and in sight, widths by what stands in the columns. */
export function sheetOf({ name, columns, rows, frozen, sums = 0, assumed }: SheetPlan): Sheet<never> {
  const heads = columns.map(
    ({ heading, type }): Cell => ({
      ...textCell(cellText(heading)),
      fontWeight: 'bold',
      wrap: true,
      alignVertical: 'bottom',
      backgroundColor: '#eef2f5',
      ...(type === 'text' ? {} : { align: 'right' as const }),
    }),
  );
  return {
    sheet: name,
    data: [
      heads,
      ...rows.map((row, r) =>
        row.map((value, c) =>
          cellOf(value, columns[c], {
            ...(r >= rows.length - sums && BOLD),
            ...(assumed(r, c) && HATCHED),
          }),
        ),
      ),
    ],
    columns: columns.map((column, c) => ({
      width: widthOf(
        column,
        rows.map((row) => row[c] ?? null),
      ),
    })),
    orientation: 'landscape',
    stickyRowsCount: 1,
    stickyColumnsCount: frozen,
  };
}

const BOLD = { fontWeight: 'bold' } as const;
const HATCHED = {
  fontStyle: 'italic',
  fillPatternStyle: 'lightUp',
  fillPatternColor: '#b4bec6',
  // The library writes no pattern without one.
  backgroundColor: '#ffffff',
} as const;
type Style = Partial<typeof BOLD & typeof HATCHED>;

function cellOf(value: SheetValue, column: Column | undefined, style: Style): Cell {
  if (value === null) return null;
  const format = column ? formatOf(column) : {};
  if (isFormula(value)) {
    return { value: value.formula, type: 'Formula', ...(value.whole ? {} : format), ...style };
  }
  if (typeof value === 'number') return { value, type: Number, ...format, ...style };
  if (value === '') return null;
  const date = column?.type === 'date' ? dateOf(value) : null;
  if (date) return { value: date.at, type: Date, format: date.format, ...style };
  return { ...textCell(cellText(value)), alignVertical: 'top', wrap: value.length > 60, ...style };
}

/** How a number is shown; what stands in the cell has all its digits. */
function formatOf({ type, digits }: Column): { readonly format?: string } {
  if (type === 'percent') return { format: '0.0%' };
  // As many digits as the draws give, so that nothing is rounded another way than in the verdict.
  if (type === 'chance') return { format: '0.00%' };
  return type === 'number' && digits !== undefined ? { format: `0.${'0'.repeat(digits)}` } : {};
}

/** A text; one that the library would change has a number in its place until `ownCells` writes it. */
const textCell = (
  text: string,
): { value: string; type: StringConstructor } | { value: number; type: NumberConstructor } =>
  isChangedByLibrary(text) ? { value: 0, type: Number } : { value: text, type: String };

/** A day or a moment as spreadsheets know them; null for other words, and for days before their calendar begins. */
function dateOf(text: string): { readonly at: Date; readonly format: string } | null {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (!day && !/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return null;
  const at = new Date(text);
  // 2009-02-30 would become a day in March.
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text.slice(0, 10)) return null;
  if (at.getTime() < Date.UTC(1900, 2, 1)) return null;
  return { at, format: day ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss' };
}

const WIDEST = 60;

/** Wide enough for its longest text, up to a line that is still read in one go. */
function widthOf({ heading, type }: Column, values: readonly SheetValue[]): number {
  const longest = values.reduce<number>(
    (most, value) => (typeof value === 'string' ? Math.max(most, value.length) : most),
    0,
  );
  const least = type === 'date' ? 18 : type === 'text' ? 8 : 9;
  return Math.min(WIDEST, Math.max(least, Math.min(heading.length, 18) + 2, longest + 2));
}

import type { UserError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';
import { readNumber } from '../../../common/typed-number.ts';
import type { Command } from '../../../electron/ipc/contract.ts';
import { measuredToType } from '../../model/measured.ts';
import type { CellView, CriterionRow } from './matrix-rows.ts';
import { parseTypedNumber } from './typed-number.ts';

/** Cells as a text with tabs and lines, as spreadsheets copy and paste them. */

type CellChange = Extract<Command, { type: 'setCells' }>['cells'][number];

/** The columns' alternatives with their names. */
interface Across {
  readonly alternativeId: string;
  readonly name: string;
}

/** The cells of a text: lines and tabs; quotation marks around a cell, as spreadsheets write them, are none of it. */
export const cellsOf = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map(unquoted));

function unquoted(cell: string): string {
  const text = cell.trim();
  return text.length > 1 && text.startsWith('"') && text.endsWith('"')
    ? text.slice(1, -1).replaceAll('""', '"')
    : text;
}

/** A cell as it is pasted again: its number or word, else its value; nothing where nothing is known. */
export function cellToPaste(cell: CellView | undefined): string {
  if (!cell) return '';
  const { numeric, measurement, levels, empty, judged, value } = cell;
  if (numeric) {
    const word = measurement?.kind === 'exact' ? levels[measurement.a - 1] : undefined;
    return word ?? (measurement ? measuredToType(measurement) : '');
  }
  return empty && !judged ? '' : String(Math.round(value * 10) / 10);
}

interface Target {
  readonly rows: readonly CriterionRow[];
  readonly columns: readonly Across[];
}

/** What goes into which cell from the first of the target on, or why nothing does. Empty cells of the text leave theirs alone. */
export function changesFrom(
  texts: readonly (readonly string[])[],
  { rows, columns }: Target,
  reason: string,
): CellChange[] | UserError {
  const height = texts.length;
  const width = Math.max(...texts.map((line) => line.length));
  const [first, across] = [rows[0], columns[0]];
  if (!first || !across) return refused(t('No cell is selected.'), t('Select the first cell that is meant.'));
  if (height > rows.length || width > columns.length) {
    return refused(
      t('{height} × {width} cells do not fit from {across} on {first} on: there are {rows} × {columns}.', {
        height,
        width,
        across: across.name,
        first: first.name,
        rows: rows.length,
        columns: columns.length,
      }),
      t('Nothing was changed. Select a cell further up or to the left, or copy fewer cells.'),
    );
  }
  const changes: CellChange[] = [];
  for (const [down, line] of texts.entries()) {
    for (const [right, text] of line.entries()) {
      const [row, column] = [rows[down], columns[right]];
      if (text === '' || !row || !column) continue;
      const change = changeOf(text, row, column, reason);
      if (typeof change === 'string') {
        return refused(
          t('“{text}” does not fit {column} on {row}: {change}', {
            text,
            column: column.name,
            row: row.name,
            change,
          }),
          t('Nothing was changed.'),
        );
      }
      changes.push(change);
    }
  }
  return changes.length > 0
    ? changes
    : refused(t('There is nothing in the cells that were copied.'), t('Copy cells that hold something.'));
}

/** What a text means in a cell, or what is wrong with it. */
function changeOf(
  text: string,
  row: CriterionRow,
  { alternativeId }: Across,
  reason: string,
): CellChange | string {
  const cell = { alternativeId, criterionId: row.criterionId };
  if (row.numeric) {
    const measured = parseTypedNumber(text, row);
    if (typeof measured === 'string') return measured;
    return measured === null ? cell : { ...cell, number: { measured, remark: reason } };
  }
  const value = readNumber(text);
  return typeof value === 'number' && value >= 0 && value <= 100
    ? { ...cell, judgement: { value, reason } }
    : t('a judgement is a number from 0 (worst) to 100 (best).');
}

const refused = (message: string, remedy: string): UserError => ({ code: 'invalid', message, remedy });

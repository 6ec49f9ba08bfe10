/** Plain Node: sheets of XLSX files. */

import { zipSync } from 'fflate';
import { InvalidInputError, InvalidSpreadsheetError, readSheet } from 'read-excel-file/universal';
import { UserFacingError } from '../../../common/errors.ts';
import { detectContainer } from '../../detect.ts';
import { unpack } from '../unzip.ts';
import { type Cell, type Grid, type Progress, type ReadingNote, refuseTooLarge } from './grid.ts';
import { type SheetMarks, sheetFiles, sheetMarks } from './sheet-marks.ts';

export interface SheetTable {
  readonly grid: Grid;
  /** The sheets that can be chosen. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly notes: readonly ReadingNote[];
}

const WHAT = 'This spreadsheet';

/**
 * Reads one sheet of an XLSX file, the first that has something in it unless `wanted` names another. Numbers stay numbers and
 * days become days; of a formula the value counts that was calculated last. Throws a UserFacingError for what cannot be read.
 */
export async function readXlsx(
  bytes: Uint8Array,
  wanted?: string,
  progress: Progress = () => {},
): Promise<SheetTable> {
  refuseOthers(bytes);
  const files = unpack(
    bytes,
    WHAT,
    (name) => name.endsWith('.xml') || name.endsWith('.xml.rels') || name === 'mimetype',
  );
  if (files['mimetype']) {
    throw new UserFacingError(
      'invalid',
      'This is no XLSX file but one of another office program.',
      'Open it there and save it as XLSX or CSV.',
    );
  }
  progress(0.2);
  const sheets = listSheets(files);
  const names = sheets.map(({ name }) => name);
  const chosen = chooseSheet(files, sheets, wanted);
  const marks = sheetMarks(textOf(files[chosen.file]));
  refuseTooLarge(marks.rows, marks.columns);
  progress(0.4);
  // Unpacked within limits above, the files go on uncompressed, without the sheets that are not read.
  const others = new Set(sheets.filter((sheet) => sheet !== chosen).map(({ file }) => file));
  const kept = Object.fromEntries(Object.entries(files).filter(([name]) => !others.has(name)));
  const rows = await values(zipSync(kept, { level: 0 }), chosen.name);
  progress(0.9);
  const notes: ReadingNote[] = [];
  const grid = completed(rows, marks, notes);
  return { grid, sheets: names, sheet: chosen.name, notes };
}

/** Files that are often taken for XLSX. */
function refuseOthers(bytes: Uint8Array): void {
  const container = detectContainer(bytes);
  if (container === 'ole') {
    const locked = new TextDecoder('utf-16le')
      .decode(bytes.subarray(0, 2_000_000 & ~1))
      .includes('EncryptedPackage');
    throw locked
      ? new UserFacingError(
          'invalid',
          'This spreadsheet is protected by a password.',
          'Open it in its own program and save it without the password.',
        )
      : new UserFacingError(
          'invalid',
          'This is a spreadsheet of Excel 97 to 2003 (XLS).',
          'Open it in a spreadsheet program and save it as XLSX.',
        );
  }
  if (container !== 'zip') {
    throw new UserFacingError(
      'invalid',
      'This file has the name of a spreadsheet but is none.',
      'If it is text, give it the ending .csv.',
    );
  }
}

interface SheetFile {
  readonly name: string;
  readonly file: string;
}

function listSheets(files: Readonly<Record<string, Uint8Array>>): SheetFile[] {
  const [workbook, relations] = [
    textOf(files['xl/workbook.xml']),
    textOf(files['xl/_rels/workbook.xml.rels']),
  ];
  let sheets: SheetFile[] = [];
  try {
    sheets = sheetFiles(workbook, relations);
  } catch {
    // Said below: XML that cannot be read is one way in which a file is no spreadsheet.
  }
  const present = sheets.filter(({ file }) => files[file]);
  if (present.length > 0) return present;
  throw new UserFacingError(
    'invalid',
    'There is no sheet in this file.',
    'Open it in a spreadsheet program and save it as XLSX or CSV.',
  );
}

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());

function chooseSheet(
  files: Readonly<Record<string, Uint8Array>>,
  sheets: readonly SheetFile[],
  wanted: string | undefined,
): SheetFile {
  const named = sheets.find(({ name }) => name === wanted);
  if (named) return named;
  if (wanted !== undefined) {
    throw new UserFacingError(
      'invalid',
      `There is no sheet “${wanted}”.`,
      `Choose one of ${sheets.map(({ name }) => `“${name}”`).join(', ')}.`,
    );
  }
  const filled = sheets.find(({ file }) => /<(v|is|f)[\s>]/.test(textOf(files[file])));
  const [first] = sheets;
  if (filled) return filled;
  throw new UserFacingError(
    'invalid',
    `There is nothing in the sheet “${first?.name ?? ''}”.`,
    'Choose the file with the table in it.',
  );
}

async function values(zip: Uint8Array, sheet: string): Promise<Cell[][]> {
  try {
    const rows = (await readSheet(zip.slice().buffer as ArrayBuffer, sheet, { trim: false })) as unknown[][];
    return rows.map((row) => row.map(cellOf));
  } catch (error) {
    if (error instanceof UserFacingError) throw error;
    if (
      error instanceof InvalidInputError ||
      error instanceof InvalidSpreadsheetError ||
      error instanceof Error
    ) {
      throw new UserFacingError(
        'invalid',
        `${WHAT} is damaged: its sheet “${sheet}” cannot be read.`,
        'Open it in a spreadsheet program and save it as XLSX or CSV.',
      );
    }
    throw error;
  }
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) {
    const iso = Number.isNaN(value.getTime()) ? '' : value.toISOString();
    return iso === '' ? null : { date: iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso };
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Puts the texts of cells without a value, and the value of merged cells into each of them. */
function completed(rows: Cell[][], marks: SheetMarks, notes: ReadingNote[]): Cell[][] {
  const put = (row: number, column: number, cell: Cell): void => {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = cell;
  };
  for (const { row, column, text } of marks.texts) put(row, column, text);
  noteUncalculated(marks, notes);
  for (const { from, to } of marks.merged) {
    const value = rows[from[0]]?.[from[1]] ?? null;
    const size = (to[0] - from[0] + 1) * (to[1] - from[1] + 1);
    if (value === null || size > 10_000) continue;
    for (let row = from[0]; row <= Math.min(to[0], rows.length - 1); row++) {
      for (let column = from[1]; column <= to[1]; column++) put(row, column, value);
    }
    notes.push({
      row: from[0] + 1,
      message: 'Merged cells: their value is taken for each of them.',
      remedy: 'Undo the merging in the spreadsheet if it is meant once.',
    });
  }
  return rows;
}

function noteUncalculated({ texts }: SheetMarks, notes: ReadingNote[]): void {
  const uncalculated = texts.filter(({ text }) => text.startsWith('='));
  const [first] = uncalculated;
  if (!first) return;
  const one = uncalculated.length === 1;
  notes.push({
    row: first.row + 1,
    message: `${one ? 'A formula has' : `${uncalculated.length} formulas have`} no result in the file, so ${one ? 'it is' : 'they are'} read as text.`,
    remedy: 'Open the file in a spreadsheet program, save it there, and import it again.',
  });
}

/** Plain Node: sheets of XLSX files. */

import { zipSync } from 'fflate';
import { InvalidInputError, InvalidSpreadsheetError, readSheet } from 'read-excel-file/universal';
import { UserFacingError } from '../../../../common/errors.ts';
import { msg, t } from '../../../../common/language/texts.ts';
import { quote } from '../../../../common/words.ts';
import { detectContainer } from '../../../detect.ts';
import { unpack } from '../../unzip.ts';
import { foundCriteria, type OtherSheet, wantedCriteria } from '../criteria/criteria-sheet.ts';
import {
  type Cell,
  type Grid,
  isBlankRow,
  type Progress,
  type ReadingNote,
  refuseTooLarge,
} from '../grid.ts';
import { guessTable } from '../guess.ts';
import type { CriteriaSource } from '../mapping.ts';
import { type CellFormats, cellFormats } from './cell-formats.ts';
import { completed, type HiddenPlaces, hiddenIn, leaveOutHidden } from './sheet-cells.ts';
import { type SheetFile, sheetFiles, sheetMarks } from './sheet-marks.ts';

export interface SheetTable {
  readonly grid: Grid;
  /** The sheets that can be chosen, as the spreadsheet calls them. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** The hidden ones of them all, whether they can be chosen or not. */
  readonly hiddenSheets: readonly string[];
  readonly hiddenLines: HiddenPlaces;
  /** Where more is said of the criteria; null where no other sheet says it. */
  readonly criteria: CriteriaSource | null;
  readonly notes: readonly ReadingNote[];
}

const WHAT = msg('This spreadsheet');

/** Whether hidden rows, columns and sheets are read. */
export type HiddenLines = 'leave' | 'read';

/**
 * Reads one sheet of an XLSX file: the one that is `wanted`, else the first that reads as a table of options, else the first
 * that has something in it. Numbers stay numbers, with the unit that they are shown with, and days become days; of a formula
 * the value counts that was calculated last. What is hidden is left out and said. Throws a UserFacingError for what cannot be read.
 */
export async function readXlsx(
  bytes: Uint8Array,
  wanted?: string,
  progress: Progress = () => {},
  hidden: HiddenLines = 'leave',
  criteriaFrom?: string | null,
): Promise<SheetTable> {
  refuseOthers(bytes);
  const files = unpack(
    bytes,
    t(WHAT),
    (name) => name.endsWith('.xml') || name.endsWith('.xml.rels') || name === 'mimetype',
  );
  if (files['mimetype']) {
    throw new UserFacingError(
      'invalid',
      t('This is no XLSX file but one of another office program.'),
      t('Open it there and save it as XLSX or CSV.'),
    );
  }
  progress(0.2);
  const sheets = listSheets(files);
  const workbook: Workbook = {
    files,
    sheets,
    formats: cellFormats(
      textOf(files['xl/styles.xml']),
      /\bdate1904="(?:1|true)"/.test(textOf(files['xl/workbook.xml'])),
    ),
    hidden,
  };
  const choice = await chooseSheet(workbook, wanted);
  const { chosen, filled, rivals } = choice;
  progress(0.4);
  const { grid, notes, hiddenLines } = await readOne(workbook, chosen, textOf(files[chosen.file]));
  progress(0.7);
  if (grid.every(isBlankRow)) {
    throw new UserFacingError(
      'invalid',
      t('Everything in the sheet {sheet} is hidden.', { sheet: quote(chosen.name) }),
      t('Show it in the spreadsheet, or read hidden rows and columns too (--hidden).'),
    );
  }
  const criteria = await criteriaFor(workbook, choice, grid, criteriaFrom);
  progress(0.9);
  const read = [chosen.name, ...(criteria && criteria !== 'nowhere' ? [criteria.sheet ?? ''] : [])];
  const isSaid = wanted === undefined && filled.length > 1;
  const visible = sheets.filter((sheet) => sheet === chosen || !sheet.isHidden || hidden === 'read');
  return {
    grid,
    sheets: visible.map(({ name }) => name),
    sheet: chosen.name,
    hiddenSheets: sheets.flatMap(({ name, isHidden }) => (isHidden ? [name] : [])),
    hiddenLines,
    criteria,
    notes: [...(isSaid ? [noteOfSheets(chosen, filled, rivals, read)] : []), ...notes],
  };
}

/** A spreadsheet that is unpacked, and how it is read. */
interface Workbook {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly sheets: readonly SheetFile[];
  readonly formats: CellFormats;
  readonly hidden: HiddenLines;
}

/** The cells of a sheet whose XML is `xml`, as people see them. */
async function readOne(
  { files, sheets, formats, hidden }: Workbook,
  sheet: SheetFile,
  xml: string,
): Promise<ReadSheet> {
  const marks = sheetMarks(xml);
  refuseTooLarge(marks.rows, marks.columns);
  // Unpacked within limits, the files go on uncompressed, without the sheets that are not read.
  const others = new Set(sheets.map(({ file }) => file));
  const kept = Object.entries(files).filter(([name]) => !others.has(name));
  const zip = zipSync(
    { ...Object.fromEntries(kept), [sheet.file]: new TextEncoder().encode(xml) },
    { level: 0 },
  );
  const notes: ReadingNote[] = [];
  const rows = completed(await values(zip, sheet), marks, formats, notes);
  const hiddenLines = hiddenIn(rows, marks);
  if (hidden === 'leave') leaveOutHidden(rows, hiddenLines, notes);
  return { grid: rows, notes, hiddenLines };
}

interface ReadSheet {
  readonly grid: Cell[][];
  readonly notes: readonly ReadingNote[];
  readonly hiddenLines: HiddenPlaces;
}

/** Where more is said of the criteria: in the sheet that is `wanted`, nowhere (null), or in one that is found. */
async function criteriaFor(
  workbook: Workbook,
  { chosen, filled }: ChosenSheet,
  grid: Grid,
  wanted: string | null | undefined,
): Promise<CriteriaSource | null> {
  if (wanted === null) return 'nowhere';
  const { files, sheets, hidden } = workbook;
  const whole = async (sheet: SheetFile): Promise<OtherSheet> => {
    const read = await readOne(workbook, sheet, textOf(files[sheet.file]));
    return { sheet: sheet.name, grid: read.grid };
  };
  if (wanted !== undefined) {
    const sheet = sheetNamed(sheets, wanted);
    return wantedCriteria(grid, sheet === chosen ? null : await whole(sheet), wanted);
  }
  const others = filled.filter((sheet) => sheet !== chosen && (!sheet.isHidden || hidden === 'read'));
  return foundCriteria(
    grid,
    others.slice(0, MOST_COMPARED).map((sheet) => () => whole(sheet)),
  );
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
          t('This spreadsheet is protected by a password.'),
          t('Open it in its own program and save it without the password.'),
        )
      : new UserFacingError(
          'invalid',
          t('This is a spreadsheet of Excel 97 to 2003 (XLS).'),
          t('Open it in a spreadsheet program and save it as XLSX.'),
        );
  }
  if (container !== 'zip') {
    throw new UserFacingError(
      'invalid',
      t('This file has the name of a spreadsheet but is none.'),
      t('If it is text, give it the ending .csv.'),
    );
  }
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
    t('There is no sheet in this file.'),
    t('Open it in a spreadsheet program and save it as XLSX or CSV.'),
  );
}

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());

interface ChosenSheet {
  readonly chosen: SheetFile;
  /** Those with something in them. */
  readonly filled: readonly SheetFile[];
  /** Those that read as a table to compare by. */
  readonly rivals: readonly SheetFile[];
}

async function chooseSheet(workbook: Workbook, wanted: string | undefined): Promise<ChosenSheet> {
  const { files, sheets, hidden } = workbook;
  const filled = sheets.filter(({ file }) => /<(v|is|f)[\s>]/.test(textOf(files[file])));
  if (wanted !== undefined) return { chosen: sheetNamed(sheets, wanted), filled, rivals: [] };
  const visible = filled.filter(({ isHidden }) => !isHidden || hidden === 'read');
  const [first] = visible;
  if (!first) {
    const only = filled.find(({ isHidden }) => isHidden);
    throw only
      ? new UserFacingError(
          'invalid',
          t('The only sheet with something in it, {sheet}, is hidden.', { sheet: quote(only.name) }),
          t('Show it in the spreadsheet, or name it (--sheet).'),
        )
      : new UserFacingError(
          'invalid',
          t('There is nothing in the sheet {sheet}.', { sheet: quote(sheets[0]?.name ?? '') }),
          t('Choose the file with the table in it.'),
        );
  }
  if (filled.length === 1) return { chosen: first, filled, rivals: [] };
  const compared: { readonly sheet: SheetFile; readonly worth: number }[] = [];
  for (const sheet of visible.slice(0, MOST_COMPARED)) {
    const { grid } = await readOne(workbook, sheet, firstRows(textOf(files[sheet.file])));
    compared.push({ sheet, worth: worthOf(grid) });
  }
  const most = Math.max(...compared.map(({ worth }) => worth));
  const best = compared.filter(({ worth }) => worth === most).map(({ sheet }) => sheet);
  const chosen = best[0] ?? first;
  return { chosen, filled, rivals: most === BEST ? best : [] };
}

const MOST_COMPARED = 12;
const COMPARED_ROWS = 200;

/** The sheet of this name, as the spreadsheet has it or without the blanks at its ends. */
function sheetNamed(sheets: readonly SheetFile[], wanted: string): SheetFile {
  const found =
    sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => name.trim() === wanted.trim());
  if (found) return found;
  throw new UserFacingError(
    'invalid',
    t('There is no sheet {sheet}.', { sheet: quote(wanted) }),
    t('Choose one of {names}.', { names: sheets.map(({ name }) => quote(name)).join(', ') }),
  );
}

/** A sheet that ends after its first rows. */
function firstRows(xml: string): string {
  let at = 0;
  for (let row = 0; row < COMPARED_ROWS; row++) {
    const end = xml.indexOf('</row>', at);
    if (end < 0) return xml;
    at = end + '</row>'.length;
  }
  const data = xml.indexOf('</sheetData>', at);
  return data < 0 ? xml : xml.slice(0, at) + xml.slice(data);
}

/** How much a sheet reads as a table to compare by: 3 with options that have names and numbers, 0 where there is nothing. */
function worthOf(grid: Grid): number {
  const filled = grid.filter((row) => !isBlankRow(row)).length;
  if (filled < 2) return Math.min(1, filled);
  const { mapping } = guessTable(grid);
  if (mapping.kind === 'criteria') return 2;
  if (mapping.kind !== 'matrix') return BEST;
  const roles = mapping.lines.map(({ role }) => role);
  const values = roles.filter((role) => role === 'criterion' || role === 'judgement').length;
  if (values === 0) return 1;
  return roles.includes('option') ? BEST : 2;
}

const BEST = 3;

/** Says which sheet was read of several, and which were not. */
function noteOfSheets(
  chosen: SheetFile,
  filled: readonly SheetFile[],
  best: readonly SheetFile[],
  read: readonly string[],
): ReadingNote {
  const named = (sheets: readonly SheetFile[]): string => sheets.map(({ name }) => quote(name)).join(', ');
  const rest = filled.filter(({ name }) => !read.includes(name));
  const [shown, hidden] = [rest.filter((sheet) => !sheet.isHidden), rest.filter((sheet) => sheet.isHidden)];
  const rivals = best.filter((sheet) => sheet !== chosen);
  return {
    message: [
      rivals.length > 0
        ? t('The sheet {sheet} was read, the first that reads as a table.', { sheet: quote(chosen.name) })
        : t('The sheet {sheet} was read.', { sheet: quote(chosen.name) }),
      ...(shown.length > 0 ? [t('Not read: {sheets}.', { sheets: named(shown) })] : []),
      ...(hidden.length > 0 ? [t('Hidden and not read: {sheets}.', { sheets: named(hidden) })] : []),
      ...(rivals.length > 0
        ? [
            t('{sheets} {n, plural, one {reads} other {read}} as a table too.', {
              sheets: named(rivals),
              n: rivals.length,
            }),
          ]
        : []),
    ].join(' '),
    remedy: t('Choose another sheet if another was meant (--sheet).'),
  };
}

async function values(zip: Uint8Array, { name, place }: SheetFile): Promise<Cell[][]> {
  try {
    // By its place: the reader of values cuts the blanks off the ends of names.
    const rows = (await readSheet(zip.slice().buffer as ArrayBuffer, place, { trim: false })) as unknown[][];
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
        t('This spreadsheet is damaged: its sheet {sheet} cannot be read.', { sheet: quote(name) }),
        t('Open it in a spreadsheet program and save it as XLSX or CSV.'),
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

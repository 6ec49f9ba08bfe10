/** Plain Node: CSV, TSV and their like. */

import { type CsvError, parse } from 'csv-parse';
import { UserFacingError } from '../../../../common/errors.ts';
import { t } from '../../../../common/language/texts.ts';
import type { OtherSheet } from '../criteria/criteria-sheet.ts';
import {
  type Cell,
  type Grid,
  isTooLarge,
  lineOf,
  type Progress,
  type ReadingNote,
  refuseTooLarge,
} from '../grid.ts';
import { widthOf } from '../orient.ts';
import { isAlternativeWord, isThing } from '../vocabulary.ts';
import { alignedRows } from './aligned-columns.ts';
import { chosenTable } from './choose-drawn.ts';
import { decodeText } from './decode.ts';
import { drawnTables } from './drawn-tables.ts';
import type { Encoding } from './encodings.ts';
import { refuseNoTable } from './no-table.ts';
import { namedSeparator, separatorOf } from './separator.ts';
import { withCutHead } from './uncut-head.ts';
import { withAmounts } from './unquoted-amounts.ts';

/** What a text file is read with; what is left out is guessed. */
export interface TextOptions {
  readonly encoding?: Encoding;
  /** One character. */
  readonly separator?: string;
}

export interface TextTable {
  readonly grid: Grid;
  readonly encoding: Encoding;
  /** Null where bars and rules, or the tags of a page, part the cells. */
  readonly separator: string | null;
  readonly notes: readonly ReadingNote[];
  /** Another table of the same text with more on the criteria of this one; null where there is none. */
  readonly criteria: OtherSheet | null;
}

const CHUNK = 256 * 1024;
/** In characters. */
const LONGEST_LINE = 16_000_000;

/**
 * Reads CSV, TSV and their like: RFC 4180 and what is met beside it. Rows keep their place in the file, blank lines and
 * comments included. Throws a UserFacingError for what is no table.
 */
export async function readText(
  bytes: Uint8Array,
  options: TextOptions = {},
  progress: Progress = () => {},
): Promise<TextTable> {
  const decoded = decodeText(bytes, options.encoding);
  const { text, encoding } = decoded;
  const notes: ReadingNote[] = [...decoded.notes];
  if (text.trim() === '') {
    throw new UserFacingError(
      'invalid',
      t('There is nothing in this file.'),
      t('Choose the file with the table in it.'),
    );
  }
  refuseLongLines(text);
  refuseSections(text);
  const named = namedSeparator(text);
  const wanted = options.separator ?? named;
  const found = wanted === null || wanted === '|' ? await findTable(text, notes) : null;
  if (found) return { ...found, encoding, separator: null, notes };
  const separator = wanted ?? separatorAsked(text);
  const grid =
    (separator === ' ' ? byBlanks(text, wanted !== null) : null) ??
    (await parted(text, separator, options.separator !== undefined, notes, progress));
  if (named !== null) grid[0] = [];
  return { grid: withHeadOfRows(grid), encoding, separator, notes, criteria: null };
}

/** The rows of a text, parted as it asks for. What somebody chose is tried as it is, so that one sees what it comes to. */
async function parted(
  text: string,
  separator: string,
  isChosen: boolean,
  notes: ReadingNote[],
  progress: Progress,
): Promise<Cell[][]> {
  const grid = withAmounts(await records(text, separator, notes, progress), separator, notes);
  return isChosen ? grid : withCutHead(grid, separator, notes);
}

/** The separator of a text, which is refused where it is no table. */
function separatorAsked(text: string): string {
  const guess = separatorOf(text);
  refuseNoTable(guess.lines, guess);
  return guess.separator;
}

/** The table of a page in HTML, or of a text with tables that are drawn, and the one with its criteria; null where there is none. */
async function findTable(
  text: string,
  notes: ReadingNote[],
): Promise<Pick<TextTable, 'grid' | 'criteria'> | null> {
  const isPage = /^\s*<(?:[!a-z]|\?xml)/i.test(text);
  const tables = isPage
    ? (await import('./html-tables.ts')).tablesOf(text).map((rows) => ({
        what: 'HTML',
        rows: rows.map((cells, line) => ({ line, cells })),
      }))
    : drawnTables(text);
  if (tables.length > 0) return chosenTable(tables, isPage, notes);
  if (!isPage || !/<(?:html|body|div|head)[\s>]/i.test(text)) return null;
  throw new UserFacingError(
    'invalid',
    t('There is no table in this page.'),
    t('Copy the table from the browser and paste it, or save it as CSV.'),
  );
}

/** The rows of a table that is cut at blanks; null where every blank is a separator that somebody asked for. */
function byBlanks(text: string, isAsked: boolean): Cell[][] | null {
  const rows = alignedRows(text.split(/\r\n|\n|\r/));
  if (rows) refuseShortened(rows);
  if (!rows) {
    if (isAsked && !/\S {2}/.test(text)) return null;
    throw new UserFacingError(
      'invalid',
      t(
        'Blanks do not part every line of this table in the same way, so numbers would come under other headings.',
      ),
      t('Write the table as CSV, with a comma or a semicolon between the cells.'),
    );
  }
  const grid: Cell[][] = [];
  for (const { at, cells } of rows) {
    while (grid.length < at) grid.push([]);
    grid.push(cells);
  }
  refuseTooLarge(grid.length, widthOf(grid));
  return grid;
}

/** What pandas leaves out when it prints a large table stands there as dots. */
function refuseShortened(rows: readonly { readonly cells: readonly string[] }[]): void {
  const isDots = (cell: string): boolean => /^(?:\.{2,3}|…)$/.test(cell);
  const [head, ...body] = rows;
  if (!head?.cells.some(isDots) && !body.some(({ cells }) => cells.every(isDots))) return;
  throw new UserFacingError(
    'invalid',
    t('This table was printed with dots in place of some of its rows or columns, which are missing.'),
    t('Save the whole table, as with to_csv in pandas.'),
  );
}

/** A row may have lines within quotation marks, but no line is longer than a row may be. Asked before anything looks at the text. */
function refuseLongLines(text: string): void {
  for (let at = 0; text.length - at > LONGEST_LINE; ) {
    const part = text.slice(at, at + LONGEST_LINE + 1);
    const end = Math.max(part.lastIndexOf('\n'), part.lastIndexOf('\r'));
    if (end < 0) {
      throw new UserFacingError(
        'invalid',
        t('A line of this file has more than {n} million characters, so it is no table.', {
          n: LONGEST_LINE / 1_000_000,
        }),
        t('Choose another file, or save it anew as CSV, with a line for each row.'),
      );
    }
    at += end + 1;
  }
}

/** IIASA's MCA writes an empty number and means zero, so that a table of it says what nobody has measured. */
function refuseSections(text: string): void {
  const sections = text.match(/^<\/?[A-Za-z][\w -]*>[ \t;]*$/gm) ?? [];
  if (sections.length < 2 || !/^\s*(#|<)/.test(text) || /<\w[^<>=]*=/.test(text)) return;
  throw new UserFacingError(
    'invalid',
    t('This file is cut into sections such as <criteria>, in which an empty number means zero.'),
    t(
      'Weighbridge would have to invent zeros. Copy the table of one section into a file of its own, with every number written out.',
    ),
  );
}

async function records(
  text: string,
  separator: string,
  notes: ReadingNote[],
  progress: Progress,
): Promise<Cell[][]> {
  try {
    return await parseAll(text, separator, true, progress);
  } catch (error) {
    const { code, message } = error as CsvError;
    if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
      const line = Number(/line (\d+)/.exec(message)?.[1] ?? Number.NaN);
      notes.push({
        ...(Number.isNaN(line) ? {} : { row: line }),
        message: t('A quotation mark is opened and never closed, so quotation marks are read as plain text.'),
        remedy: t('Close it in the file, and write a quotation mark inside of quotes twice.'),
      });
      return parseAll(text, separator, false, progress);
    }
    if (code?.startsWith('CSV_')) {
      throw new UserFacingError(
        'invalid',
        t('The table cannot be read: {message}.', { message }),
        t('Correct the file, or save it anew as CSV.'),
      );
    }
    throw error;
  }
}

async function parseAll(
  text: string,
  separator: string,
  quotes: boolean,
  progress: Progress,
): Promise<Cell[][]> {
  const parser = parse({
    delimiter: separator,
    quote: quotes ? '"' : null,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: LONGEST_LINE,
    // R pads its columns with spaces.
    ...(separator === ' ' ? { ltrim: true, rtrim: true } : {}),
  });
  const rows: Cell[][] = [];
  let widest = 0;
  const ended = new Promise<void>((resolve, reject) => {
    parser.on('readable', () => {
      for (let row = parser.read() as string[] | null; row !== null; row = parser.read() as string[] | null) {
        rows.push(row);
        widest = Math.max(widest, row.length);
        if (isTooLarge(rows.length, widest)) {
          // What is too large already need not be read to its end.
          parser.destroy();
          return resolve();
        }
      }
    });
    parser.once('error', reject);
    // In a page streams end without being closed.
    parser.once('end', resolve);
    parser.once('close', resolve);
  });
  // The mistake is heard below; until then it must not count as one that nobody hears.
  const over = ended.catch(() => {});
  const ready = (): Promise<void> => new Promise((resolve) => parser.once('drain', resolve));
  for (let at = 0; at < text.length && !parser.destroyed; at += CHUNK) {
    if (!parser.write(text.slice(at, at + CHUNK))) await Promise.race([ready(), over]);
    progress(at / text.length);
  }
  if (!parser.destroyed) parser.end();
  await ended;
  refuseTooLarge(rows.length, widest);
  return rows;
}

/** R's write.table leaves the name of the first column out: a head that is one cell shorter than every row gets it back. */
function withHeadOfRows(grid: Cell[][]): Cell[][] {
  const at = grid.findIndex((row) => row.some((cell) => cell !== ''));
  const head = grid[at];
  const rest = grid.slice(at + 1).filter((row) => row.some((cell) => cell !== ''));
  const width = rest[0]?.length ?? 0;
  if (
    !head ||
    isAlternativeWord(lineOf(head[0])) ||
    isThing(lineOf(head[0])) ||
    rest.length < 2 ||
    width !== head.length + 1 ||
    !rest.every((row) => row.length === width)
  ) {
    return grid;
  }
  return grid.with(at, ['', ...head]);
}

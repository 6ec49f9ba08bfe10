/** Plain Node: tables from any source. */

import { UserFacingError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';
import { quote } from '../../../common/words.ts';
import { detectContainer, detectText } from '../../detect.ts';
import type { HeldTable } from '../foreign/held-table.ts';
import { tableOfR } from '../foreign/r-table.ts';
import { tableOfJson } from '../foreign/records.ts';
import type { Grid, Progress, ReadingNote } from './grid.ts';
import type { CriteriaSource } from './mapping.ts';
import type { Encoding } from './reading/encodings.ts';
import type { Clipping } from './reading/read-clipboard.ts';
import { readText } from './reading/read-text.ts';
import type { HiddenLines } from './reading/read-xlsx.ts';
import type { HiddenPlaces } from './reading/sheet-cells.ts';
import type { Decimal } from './values/number-format.ts';

/** Where a table comes from. */
export type TableSource =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'clipping'; readonly clipping: Clipping };

/** How a table is to be read; what is left out is guessed. */
export interface TableOptions {
  readonly encoding?: Encoding | undefined;
  readonly separator?: string | undefined;
  readonly sheet?: string | undefined;
  /** Of spreadsheets: whether what is hidden is read; it is left out otherwise. */
  readonly hidden?: HiddenLines | undefined;
  /** The sheet with more on the criteria; null where the table is read alone. */
  readonly criteria?: string | null | undefined;
}

/** A table as it was read, and how. */
export interface ReadTable {
  readonly grid: Grid;
  readonly notes: readonly ReadingNote[];
  /** Null where the source has none. */
  readonly encoding: Encoding | null;
  readonly separator: string | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  /** The hidden ones of a spreadsheet, whether they can be chosen without being named or not. */
  readonly hiddenSheets: readonly string[];
  /** What is hidden in the sheet that was read, counted from 0, whether it was left out or not. */
  readonly hiddenLines: HiddenPlaces;
  /** Where more is said of the criteria; null where that is found in the table itself, if anywhere. */
  readonly criteria: CriteriaSource | null;
  /** Whether a text has another table with its criteria, whether that is read or not. */
  readonly hasOtherTable: boolean;
  /** The decimal sign where the table's own numbers do not tell. */
  readonly decimal: Decimal;
}

/** Reads a table from a text file, a spreadsheet or the clipboard; a UserFacingError says what cannot be read. */
export async function readTable(
  source: TableSource,
  { encoding, separator, sheet, hidden, criteria }: TableOptions = {},
  progress: Progress = () => {},
): Promise<ReadTable> {
  if (source.kind === 'file' && isPacked(source.bytes)) {
    const { readXlsx } = await import('./reading/read-xlsx.ts');
    const read = await readXlsx(source.bytes, sheet, progress, hidden, criteria);
    return { ...read, hasOtherTable: false, encoding: null, separator: null, decimal: '.' };
  }
  const wanted = criteriaOfText(criteria);
  const plain = { ...NO_SHEETS, criteria: wanted, hasOtherTable: false };
  const held = source.kind === 'file' ? heldTable(source.bytes) : null;
  if (held) return { ...held, ...plain, encoding: null, separator: null, decimal: '.' };
  const options = { ...(encoding ? { encoding } : {}), ...(separator ? { separator } : {}) };
  const read =
    source.kind === 'file'
      ? await readText(source.bytes, options, progress)
      : await (await import('./reading/read-clipboard.ts')).readClipping(source.clipping, options);
  return {
    ...read,
    ...plain,
    criteria: wanted ?? read.criteria,
    hasOtherTable: read.criteria !== null,
    encoding: source.kind === 'file' ? read.encoding : null,
    // Where semicolons part the cells, the comma is the decimal sign.
    decimal: read.separator === ';' ? ',' : '.',
  };
}

const NO_SHEETS = { sheet: null, sheets: [], hiddenSheets: [], hiddenLines: { rows: [], columns: [] } };

function criteriaOfText(criteria: string | null | undefined): CriteriaSource | null {
  if (criteria == null) return criteria === null ? 'nowhere' : null;
  throw new UserFacingError(
    'invalid',
    t('This file has no sheets, so its criteria cannot come from {criteria}.', { criteria: quote(criteria) }),
    t('Leave that out, or say none where the table is to be read alone.'),
  );
}

/** The table that a file holds which is no table itself: records in JSON, values of R. */
function heldTable(bytes: Uint8Array): HeldTable | null {
  switch (detectText(bytes, '')) {
    case 'json':
    case 'json-lines':
      return tableOfJson(bytes);
    case 'r':
      return tableOfR(bytes);
    default:
      return null;
  }
}

/** Whether the bytes are a spreadsheet, or what is taken for one, rather than text. */
function isPacked(bytes: Uint8Array): boolean {
  const container = detectContainer(bytes);
  return container === 'zip' || container === 'ole';
}

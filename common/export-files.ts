/** How CSV is written, for the spreadsheets of other countries. */
export interface CsvDialect {
  readonly separator: ',' | ';' | '\t';
  readonly decimal: '.' | ',';
  /** Whether the file begins with a byte order mark, by which some spreadsheets know UTF-8. */
  readonly bom: boolean;
}

/** RFC 4180. */
export const STANDARD_DIALECT: CsvDialect = { separator: ',', decimal: '.', bom: false };

/** The files that an export can write. */
export const EXPORT_FILES = [
  'matrix-csv',
  'evidence-csv',
  'ranking-csv',
  'weights-csv',
  'notes-csv',
  'xlsx',
  'markdown',
  'html',
  'interactive',
  'json',
  'xmcda',
  'problem',
  'csl-json',
  'bibtex',
  'ris',
] as const;
export type ExportFile = (typeof EXPORT_FILES)[number];

/** What was exported last, and how: the workbook remembers it. */
export interface ExportChoice {
  readonly files: readonly ExportFile[];
  readonly dialect: CsvDialect;
}

/** Reads what a workbook remembers; what does not fit falls back to the standard, so that a file can come from anywhere. */
export function readExportChoice(saved: unknown): ExportChoice {
  const { files, separator, decimal, bom } = isObject(saved) ? saved : {};
  const read: CsvDialect = {
    separator: separator === ';' || separator === '\t' ? separator : ',',
    decimal: decimal === ',' ? ',' : '.',
    bom: bom === true,
  };
  return {
    files: Array.isArray(files) ? EXPORT_FILES.filter((file) => files.includes(file)) : ['xlsx'],
    dialect: isAmbiguous(read) ? { ...read, separator: ';' } : read,
  };
}

/** As it is kept in the workbook, and read again by `readExportChoice`. */
export const exportState = ({ files, dialect }: ExportChoice) => ({ files: [...files], ...dialect });

/** A comma cannot both separate and begin the decimals: readers would have to guess. */
export const isAmbiguous = ({ separator, decimal }: CsvDialect): boolean =>
  separator === ',' && decimal === ',';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

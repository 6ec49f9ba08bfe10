import { bearsOn, type ClaimRow, standingText } from './rows.ts';

const COLUMNS: readonly { readonly name: string; readonly of: (row: ClaimRow) => string }[] = [
  { name: 'Claim', of: (row) => row.text },
  { name: 'Bears on', of: bearsOn },
  { name: 'Counted', of: standingText },
  { name: 'Speaker', of: (row) => row.speaker },
  { name: 'View of', of: (row) => row.holder ?? '' },
  { name: 'Certainty', of: (row) => row.certainty },
  { name: 'Source', of: (row) => row.source },
  { name: 'Paragraph', of: (row) => (row.paragraph === null ? '' : String(row.paragraph)) },
  { name: 'Date', of: (row) => row.date ?? '' },
];

/** What spreadsheets take for the start of a formula, as in the CSV of electron/reports. */
const FORMULA = /^[\s\p{C}\p{Z}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** One line each and no tabs, so that a cell stays a cell wherever it is pasted. */
function tsvCell(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return FORMULA.test(line) ? `'${line}` : line;
}

/** A backslash before what would end a cell or mean something in Markdown. */
const markdownCell = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]/g, '\\$&');

/** Claims with their heads, tab-separated, for a spreadsheet. */
export function claimsAsTsv(rows: readonly ClaimRow[]): string {
  const lines = [COLUMNS.map((c) => c.name), ...rows.map((row) => COLUMNS.map((c) => tsvCell(c.of(row))))];
  return lines.map((cells) => cells.join('\t')).join('\n');
}

/** The same as a table in Markdown. */
export function claimsAsMarkdown(rows: readonly ClaimRow[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(COLUMNS.map((c) => c.name)),
    line(COLUMNS.map(() => '---')),
    ...rows.map((row) => line(COLUMNS.map((c) => markdownCell(c.of(row))))),
  ].join('\n');
}

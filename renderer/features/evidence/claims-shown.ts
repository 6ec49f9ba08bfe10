import type { ShownTable } from '../../../formats/write/plain/shown.ts';
import { bearsOn, type ClaimRow, standingText } from './evidence-rows.ts';

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

/** Claims as a table with a row for each, for the clipboard. */
export const claimsShown = (rows: readonly ClaimRow[]): ShownTable => ({
  title: 'Claims',
  heads: COLUMNS.map((column) => column.name),
  numeric: COLUMNS.map(() => false),
  rows: rows.map((row) => COLUMNS.map((column) => column.of(row))),
});
